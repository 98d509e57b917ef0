import { serveShards } from "../../src/nn/tape/parallel-learner.ts";
import { scenarioTask } from "./determinism-scenario.ts";

/** The worker of determinism.test.ts; bundled there. */
void serveShards<string, number>(scenarioTask);
