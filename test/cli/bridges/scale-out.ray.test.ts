import { mkdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { cartPole } from "../../../src/agents/classic/cart-pole.ts";
import { modelPolicy } from "../../../src/agents/model-policy/model-policy.ts";
import type { Row } from "../../../src/tools/kind-tools.ts";
import { table } from "../../../src/tools/row.ts";
import type { Model } from "../../../src/model.ts";
import { readManifest, readModel } from "../../../src/nn/host/load-model.ts";
import { createRng } from "../../../src/rng.ts";
import { pythonWithPeers, start, type Running } from "./python.ts";

/** Real learners in Python, on games played here: npm run test:ray. Minutes of work for the processor; keep the machine free. */
const FOLDER = ".cache/scale-out";
const MINUTES = 60_000;

interface Report {
  readonly steps: number;
  readonly seconds: number;
  readonly length: number;
}

describe("learners in Python", () => {
  let python: string;
  let running: Running[] = [];
  beforeAll(() => {
    mkdirSync(FOLDER, { recursive: true });
    const began = Date.now();
    python = pythonWithPeers();
    process.stdout.write(`virtual environment ready after ${Math.round((Date.now() - began) / 1000)} s\n`);
  }, 30 * MINUTES);
  afterEach(() => {
    for (const program of running) program.kill();
    running = [];
  });

  const learner = (script: string, ...options: (string | number)[]) => {
    const program = start(python, [`bridges/${script}`, ...options.map(String)], join(FOLDER, script));
    running.push(program);
    return program;
  };
  const game = (name: string, ...options: (string | number)[]) => {
    const program = start(process.execPath, ["--import", "tsx", "src/cli/main.ts", "bridge", ...options.map(String)], join(FOLDER, name));
    running.push(program);
    return program;
  };
  const reports = ({ lines }: Running) => lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Report);

  it(
    "Ray's PPO learns CartPole from our simulation, and its weights come back as a model that balances here",
    async () => {
      const ray = learner("ray_ppo.py", "--observation", 4, "--actions", 2, "--port", 5600, "--stop-steps", 100_000, "--stop-length", 400);
      const client = game("ray-client", "ray", "cart-pole", "--port", 5601, "--steps", 4000, "--out", join(FOLDER, "models"));
      await Promise.all([ray.ended, client.ended]);
      const last = reports(ray).at(-1)!;
      process.stdout.write(`Ray: mean length ${last.length.toFixed(1)} after ${last.steps} steps, ${last.seconds} s\n`);
      expect(last.length).toBeGreaterThanOrEqual(400);
      expect(last.steps).toBeLessThanOrEqual(100_000);

      const folder = join(FOLDER, "models/cart-pole");
      const manifest = readManifest(readFileSync(join(folder, "manifest.json"), "utf8"));
      expect(Object.keys(manifest.outputs)).toEqual(["logits", "value"]);
      const model = await readModel(manifest, new Uint8Array(readFileSync(join(folder, "model.onnx"))));
      const lengths = await balance(model, 100);
      model.dispose();
      const mean = lengths.reduce((sum, n) => sum + n, 0) / lengths.length;
      process.stdout.write(`its model, greedy, on our run-time: mean length ${mean.toFixed(1)} of 100 games\n`);
      expect(mean).toBeGreaterThanOrEqual(400);
    },
    15 * MINUTES,
  );

  it(
    "Ray takes its games from one, two and four of us",
    async () => {
      const rows: Row[] = [];
      for (const [what, batch, epochs, minibatch] of [
        ["learning as above", 4000, 10, 256],
        ["much play, little learning", 48_000, 1, 4000],
      ] as const) {
        for (const runners of [1, 2, 4]) {
          const sizes = ["--batch", batch, "--epochs", epochs, "--minibatch", minibatch, "--stop-steps", 5 * batch];
          const ray = learner("ray_ppo.py", "--observation", 4, "--actions", 2, "--port", 5600, "--runners", runners, ...sizes);
          const clients = Array.from({ length: runners }, (_, index) =>
            game(`client-${index}`, "ray", "cart-pole", "--port", 5601 + index, "--steps", batch / runners, "--seed", index),
          );
          await Promise.all([ray, ...clients].map((program) => program.ended));
          const [first, ...later] = reports(ray);
          const last = later.at(-1)!;
          expect(last.steps).toBeGreaterThanOrEqual(5 * batch);
          rows.push({
            id: `scale-out/ray/${what.split(" ")[0]}/${runners}`,
            what: `${what}: ${batch} steps an update, ${epochs} epochs, ${runners} env runner${runners > 1 ? "s" : ""}`,
            value: (last.steps - first!.steps) / (last.seconds - first!.seconds),
            unit: "steps/s",
            goal: "",
            pass: true,
          });
          process.stdout.write(table(rows.slice(-1)));
        }
      }
      process.stdout.write(`${availableParallelism()} cores\n${table(rows)}`);
    },
    20 * MINUTES,
  );

  it(
    "Stable-Baselines3 learns CartPole from our simulation through Godot RL Agents' wrapper",
    async () => {
      const baselines = learner("godot_sb3.py", "--port", 11_108, "--steps", 100_000, "--stop-length", 400);
      const client = game("godot-client", "godot", "cart-pole", "--port", 11_108, "--copies", 8);
      await Promise.all([baselines.ended, client.ended]);
      const last = reports(baselines).at(-1)!;
      process.stdout.write(`Stable-Baselines3: mean length ${last.length.toFixed(1)} after ${last.steps} steps, ${last.seconds} s\n`);
      expect(last.length).toBeGreaterThanOrEqual(400);
      expect(client.lines.at(-1)).toMatch(/said close after \d+ steps/);
    },
    15 * MINUTES,
  );
});

/** Steps of so many games that the model plays, always with its best action. */
async function balance(model: Model, games: number): Promise<number[]> {
  const policy = await modelPolicy(model, { game: cartPole().spec });
  const rng = createRng("balance");
  const lengths: number[] = [];
  for (let game = 0; game < games; game++) {
    const environment = cartPole();
    environment.reset(rng.fork(game));
    const [observations, actionMasks] = [new Float32Array(4), new Uint8Array(2)];
    for (let steps = 1; ; steps++) {
      environment.observe(0, observations, actionMasks);
      const { terminated, truncated } = environment.step((await policy.act({ rows: 1, observations, actionMasks }, rng)).actions);
      if (!terminated && !truncated) continue;
      lengths.push(steps);
      break;
    }
  }
  return lengths;
}
