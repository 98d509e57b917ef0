import { parentPort } from "node:worker_threads";
import { createEngine } from "../src/nn/engine.ts";
import { productRate } from "./product-rate.ts";

/** Measures the bare product whenever it is told to. */
const engine = await createEngine();
parentPort!.on("message", () => parentPort!.postMessage(productRate(engine)));
