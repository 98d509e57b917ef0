import { readFileSync } from "node:fs";
import { inPage, launchBrowser } from "../test/browser.ts";
import type { Row } from "./row.ts";

const GOAL = 0.3;

/** What 64 agents cost the page a decision, in a real scene, the overlay off; and what the same fights step at. */
export async function sceneRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  const rounds = quick ? 300 : 1500;
  const browser = await launchBrowser();
  try {
    const { decision, best, network, steps, rows } = await inPage<Measured>(browser, pageSource(rounds), FINE_CLOCK);
    return [
      {
        id: "opponents/decision",
        what: `main thread for a decision of ${rows} agents in 8 squads: observations, one batch of the shipped network, actions; of which the network ${network.toFixed(3)}; mean of all ${decision.toFixed(3)}`,
        value: best,
        unit: "ms a decision, Chromium, the calmest tenth",
        goal: `<= ${GOAL}`,
        pass: best <= GOAL,
      },
      {
        id: "opponents/steps",
        what: "decisions of fights of 9 fighters, stepped by the rules with all observations, no network",
        value: steps,
        unit: "agent steps a second, Chromium",
        goal: "",
        pass: true,
      },
    ];
  } finally {
    await browser.close();
  }
}

interface Measured {
  readonly decision: number;
  readonly best: number;
  readonly network: number;
  readonly steps: number;
  readonly rows: number;
}

/** A page that is isolated has a clock of five microseconds, others one of a hundred. */
const FINE_CLOCK = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** Runs in the page. */
function pageSource(rounds: number): string {
  const manifest = readFileSync("models/skirmish-squad/manifest.json", "utf8");
  const weights = readFileSync("models/skirmish-squad/model.onnx").toString("base64");
  return `
import { Game, HEADLESS, Core } from "phaser";
import { AigcPlugin, createRng, modelPolicy, readModel, skirmish } from "./src/index.ts";

async function measure() {
const bytes = Uint8Array.from(atob("${weights}"), (letter) => letter.charCodeAt(0));
const model = await readModel(${manifest}, bytes);
const rng = createRng("bench");
const fights = Array.from({ length: 8 }, (_, n) => {
  const own = rng.fork(n);
  const map = skirmish.randomArena("test", own);
  const cells = [...new Set(Array.from({ length: 60 }, () => own.pick(map.heroStarts)))].slice(0, 9);
  const state = skirmish.createSkirmish(map, cells.map((cell, index) => ({ kind: index === 0 ? 0 : 1 + (index % 2), team: index === 0 ? 0 : 1, cell })));
  const spec = skirmish.skirmishSpec(state.fighters.map(({ team }) => team));
  const steps = new Int16Array(map.tiles.length);
  const queue = new Int32Array(map.tiles.length);
  skirmish.distancesToFoes(state, 1, steps, queue);
  const view = { spec, observe: (agent, observation, mask) => skirmish.observeSkirmish(state, agent, steps, skirmish.DIALS, observation, mask) };
  return { state, view, steps, queue };
});
const policy = await modelPolicy(model, { game: fights[0].view.spec });
const game = new Game({
  type: HEADLESS, width: 320, height: 180, banner: false, audio: { noAudio: true },
  plugins: { scene: [{ key: "aigc", plugin: AigcPlugin, mapping: "aigc" }] },
  scene: { key: "fight" },
});
await new Promise((done) => (game.isRunning ? done() : game.events.once(Core.Events.READY, done)));
game.loop.stop();
let now = 0;
for (let n = 0; n < 5; n++) game.headlessStep((now += 17), 17);
const scene = game.scene.getScene("fight");
const squads = fights.map(({ view }, n) =>
  scene.aigc.opponents({ view, agents: Array.from({ length: view.spec.agents - 1 }, (_, i) => i + 1), policy, reaction: 0, seed: n }));
// Each frame is a sixth of a second: each decides.
const frame = 1000 / 6 + 1e-6;
const times = [];
let began = 0;
scene.events.on("preupdate", () => (began = performance.now()));
scene.events.on("update", () => times.push(performance.now() - began));
for (let n = 0; n < 200; n++) game.headlessStep((now += frame), frame);
times.length = 0;
const before = squads[0].played;
for (let n = 0; n < ${rounds}; n++) {
  game.headlessStep((now += frame), frame);
  for (const [index, { state, steps, queue }] of fights.entries()) {
    const { actions } = squads[index];
    const intents = state.fighters.map((_, agent) => ({ move: actions[agent * 3], ability: actions[agent * 3 + 1], target: 0 }));
    for (let tick = 0; tick < 5; tick++) skirmish.tick(state, intents);
    for (const fighter of state.fighters) fighter.hp = fighter.maxHp;
    skirmish.distancesToFoes(state, 1, steps, queue);
  }
}
if (squads[0].played - before < ${rounds} - 1 || squads[0].playedBy.policy !== "learned") throw new Error("the squads did not decide at each frame");
const sorted = times.slice().sort((a, b) => a - b);

/** The same batch through the policy alone. */
function networkTime() {
  const rows = 64;
  const batch = { rows, observations: new Float32Array(rows * skirmish.OBSERVATION_SIZE).fill(0.3), actionMasks: new Uint8Array(rows * skirmish.MASK_SIZE).fill(1) };
  const own = createRng("network");
  const found = [];
  for (let n = 0; n < ${rounds}; n++) {
    const start = performance.now();
    policy.act(batch, own);
    found.push(performance.now() - start);
  }
  return found.sort((a, b) => a - b)[Math.floor(found.length / 10)];
}
const [observation, mask] = [new Float32Array(skirmish.OBSERVATION_SIZE), new Uint8Array(64)];
const start = performance.now();
let agents = 0;
for (let n = 0; n < ${rounds}; n++)
  for (const { state, view, steps, queue } of fights) {
    const intents = state.fighters.map((_, agent) => ({ move: (n + agent) % 9, ability: n % 2, target: 0 }));
    for (let tick = 0; tick < 5; tick++) skirmish.tick(state, intents);
    for (const fighter of state.fighters) fighter.hp = fighter.maxHp;
    skirmish.distancesToFoes(state, 1, steps, queue);
    for (let agent = 1; agent < state.fighters.length; agent++) view.observe(agent, observation, mask);
    agents += state.fighters.length - 1;
  }
return {
  decision: times.reduce((a, b) => a + b, 0) / times.length,
  best: sorted[Math.floor(sorted.length / 10)],
  network: networkTime(),
  steps: agents / ((performance.now() - start) / 1000),
  rows: squads.reduce((all, _, n) => all + fights[n].state.fighters.length - 1, 0),
};
}
export const result = measure();`;
}
