import type { Row } from "../src/tools/kind-tools.ts";
import { table, writeRows } from "../src/tools/row.ts";

/**
 * npm run bench -- <area> [--json FILE] [--quick] [--data DIR]
 *
 * Every area measures us and the peers in one process run, in turn, and prints ratios. Ends with status 1 when a goal is missed.
 */
const AREAS: Readonly<Record<string, (options: { quick: boolean; data?: string }) => Promise<Row[]>>> = {
  engine: async (options) => [
    ...(await (await import("./engine-training.ts")).trainingRows(options)),
    ...(await (await import("./engine-inference.ts")).inferenceRows(options)),
  ],
  learner: async (options) => (await import("./learner.ts")).learnerRows(options),
  opponents: async (options) => (await import("./opponents.ts")).opponentRows(options),
  ghost: async (options) => (await import("./ghost.ts")).ghostRows(options),
  levels: async (options) => (await import("./levels/levels.ts")).levelRows(options),
  sprites: async (options) => (await import("./sprites/sprites.ts")).spriteRows(options),
  dialogue: async (options) => (await import("./dialogue/dialogue.ts")).dialogueRows(options),
  // What the grammar says in every voice, without the networks, which take hours.
  "dialogue-rules": async (options) => (await import("./dialogue/dialogue.ts")).grammarRows(options),
  // The middle network alone, by the same rows as the small one.
  "dialogue-m": async (options) => (await import("./dialogue/dialogue.ts")).middleRows(options),
  // 10,000 levels of every world and size, by rules, which takes an hour.
  certified: async ({ quick }) => (await import("./worlds/certified.ts")).certifiedSizeRows(quick ? 100 : 10_000),
  worlds: async (options) => (await import("./worlds/worlds.ts")).worldRows(options),
  demo: async (options) => (await import("./demo.ts")).demoRows(options),
  sound: async (options) => (await import("./sound/sounds.ts")).soundRows(options),
  // Parts of the opponents', and of the learner's, for a moment in which the machine is calm.
  "same-fight": async ({ quick }) => (await import("./opponents.ts")).sameRows(quick ? 50_000 : 1_000_000),
  director: async ({ quick }) => (await import("./opponents.ts")).directorRows(quick ? 16 : 100),
  decision: async (options) => (await import("./opponents-in-scenes.ts")).sceneRows(options),
  race: async (options) => (await import("./cart-pole-race.ts")).cartPoleRows(options),
  "self-play": async (options) => [
    ...(await (await import("./self-play-rate.ts")).selfPlayRows(options)),
    ...(await (await import("./self-play-workers.ts")).workerRows(options)),
  ],
};

const words = process.argv.slice(2);
const area = words[0] ?? "";
const measure = AREAS[area];
if (!measure) {
  process.stderr.write(`usage: npm run bench -- <${Object.keys(AREAS).join("|")}> [--json FILE] [--quick] [--data DIR]\n`);
  process.exit(2);
}
const dataAt = words.indexOf("--data");
const rows = await measure({ quick: words.includes("--quick"), ...(dataAt >= 0 ? { data: words[dataAt + 1] ?? "data" } : {}) });
process.stdout.write(table(rows));
const jsonAt = words.indexOf("--json");
if (jsonAt >= 0) writeRows(words[jsonAt + 1] ?? `${area}.json`, area, rows);
process.exit(rows.every((row) => row.pass) ? 0 : 1);
