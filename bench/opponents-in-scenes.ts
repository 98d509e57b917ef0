import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { inPage, launchBrowser } from "../test/browser.ts";
import type { Row } from "./row.ts";

const GOAL = 0.3;

/** What 64 agents cost the page a decision, in a real scene, the overlay off; and what the same fights step at. */
export async function sceneRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  const rounds = quick ? 300 : 1500;
  const browser = await launchBrowser();
  try {
    const { page, worker, network, steps, rows } = await inPage<Measured>(browser, pageSource(rounds), FINE_CLOCK);
    const what = (how: string, { mean }: Times) =>
      `main thread for a decision of ${rows} agents in 8 squads, ${how}; mean of all ${mean.toFixed(3)}`;
    const unit = "ms a decision, Chromium, the calmest tenth";
    return [
      {
        id: "opponents/decision",
        what: what("as it is by default: observations, one batch to a worker and its answer read, actions", worker),
        value: worker.best,
        unit,
        goal: `<= ${GOAL}`,
        pass: worker.best <= GOAL,
      },
      {
        id: "opponents/decision/page",
        what: what(`at once, without a reaction: the network on the page, ${network.toFixed(3)} of it`, page),
        value: page.best,
        unit,
        goal: "",
        pass: true,
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

interface Times {
  readonly mean: number;
  readonly best: number;
}
interface Measured {
  readonly page: Times;
  readonly worker: Times;
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
  const worker = buildSync({
    entryPoints: ["src/nn/host/worker.ts"],
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    logLevel: "silent",
  });
  return `
import { Game, HEADLESS, Core } from "phaser";
import { AigcPlugin, createRng, modelPolicy, readModel, skirmish } from "./src/index.ts";
import { portOf } from "./src/nn/host/open-worker.ts";
import { workerModel } from "./src/nn/host/worker-model.ts";

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
// As the loader places it; the worker's text is in the built package alone.
const address = URL.createObjectURL(new Blob([${JSON.stringify(worker.outputFiles[0]!.text)}], { type: "text/javascript" }));
const open = async () => ({ ...portOf(new Worker(address)), way: "blob", reason: "" });
const inWorker = () => workerModel(model.manifest, bytes, { open });
game.cache.custom.aigcModel.add("skirmish-squad", { ...model, way: "page", reason: "", inWorker });
let now = 0;
for (let n = 0; n < 5; n++) game.headlessStep((now += 17), 17);
const scene = game.scene.getScene("fight");

/** Time that the page spends on what a worker says: its message, and all that follows before the next task. */
let heard = 0;
const { port1, port2 } = new MessageChannel();
const listen = Worker.prototype.addEventListener;
Worker.prototype.addEventListener = function (kind, listener) {
  listen.call(this, kind, kind !== "message" ? listener : (event) => {
    const start = performance.now();
    port1.onmessage = () => (heard += performance.now() - start);
    listener(event);
    port2.postMessage(0);
  });
};
const breathe = () => new Promise((done) => setTimeout(done));

// Each frame is a sixth of a second: each decides.
const frame = 1000 / 6 + 1e-6;
async function decisions(reaction) {
  const squads = fights.map(({ view }, n) =>
    scene.aigc.opponents({ view, agents: Array.from({ length: view.spec.agents - 1 }, (_, i) => i + 1), reaction, seed: n }));
  const times = [];
  let began = 0;
  const before = () => (began = performance.now());
  const after = () => times.push(performance.now() - began);
  scene.events.on("preupdate", before);
  scene.events.on("update", after);
  for (let n = 0; n < 200; n++) {
    game.headlessStep((now += frame), frame);
    if (n % 10 === 0) await breathe();
  }
  for (let n = 0; n < 50; n++) await breathe();
  const all = [];
  const played = squads[0].played;
  for (let n = 0; n < ${rounds}; n++) {
    times.length = heard = 0;
    const asked = squads[0].asked;
    game.headlessStep((now += frame), frame);
    // The answer of the worker comes between this frame and the next.
    if (reaction > 0) for (let turns = 0; heard === 0 && turns < 2000; turns++) await breathe();
    if (squads[0].asked === asked) throw new Error("the squads did not decide in this frame");
    if (reaction > 0 && heard === 0) throw new Error("no worker answered");
    all.push(times[0] + heard);
    for (const [index, { state, steps, queue }] of fights.entries()) {
      const { actions } = squads[index];
      const intents = state.fighters.map((_, agent) => ({ move: actions[agent * 3], ability: actions[agent * 3 + 1], target: 0 }));
      for (let tick = 0; tick < 5; tick++) skirmish.tick(state, intents);
      for (const fighter of state.fighters) fighter.hp = fighter.maxHp;
      skirmish.distancesToFoes(state, 1, steps, queue);
    }
  }
  if (squads[0].played - played < ${rounds} - 2 || squads[0].playedBy.policy !== "learned") throw new Error("the squads did not play at each frame");
  scene.events.off("preupdate", before);
  scene.events.off("update", after);
  for (const squad of squads) squad.stop();
  all.sort((a, b) => a - b);
  return { mean: all.reduce((a, b) => a + b, 0) / all.length, best: all[Math.floor(all.length / 10)] };
}
const page = await decisions(0);
const worker = await decisions(200);

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
  page,
  worker,
  network: networkTime(),
  steps: agents / ((performance.now() - start) / 1000),
  rows: fights.reduce((all, { state }) => all + state.fighters.length - 1, 0),
};
}
export const result = measure();`;
}
