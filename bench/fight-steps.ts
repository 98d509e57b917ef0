import { readFileSync } from "node:fs";
import { createFight } from "../demo-game/src/play/fight.ts";
import type { Wish } from "../demo-game/src/play/controls.ts";
import { modelPolicy } from "../src/agents/model-policy/model-policy.ts";
import { seatsOf, type GameView } from "../src/agents/batched-games.ts";
import { DIALS, skirmishSpec } from "../src/agents/skirmish/observation.ts";
import { ARCHER, BRUTE } from "../src/agents/skirmish/rules.ts";
import { generate } from "../src/generator.ts";
import { rulesLevel } from "../src/generators/level/rules-level.ts";
import { readManifest, readModel } from "../src/nn/host/load-model.ts";
import type { Policy } from "../src/policy.ts";
import { createRng } from "../src/rng.ts";

/**
 * Milliseconds that each tick takes in which some of so many foes decide in Lanternfall's fight: what they perceive, and what the
 * shipped network makes of it. The same fight is fought several times, and of each decision the fastest counts: what other programs take is left out.
 */
export async function thinkingTimes(foes: number, decisions: number, rounds: number): Promise<number[]> {
  const folder = "models/skirmish-squad";
  const manifest = readManifest(readFileSync(`${folder}/manifest.json`, "utf8"));
  const model = await readModel(manifest, new Uint8Array(readFileSync(`${folder}/${manifest.file}`)));
  const policy = await modelPolicy(model, { game: skirmishSpec([0, 1]), temperature: 0 });
  const { content } = await generate(rulesLevel(), { width: 48, height: 24, enemies: foes, chests: 3 }, { seed: "bench" });
  const fastest = Array.from({ length: decisions }, () => Infinity);
  for (let round = 0; round < rounds; round++) {
    const fight = createFight(sceneOf(policy), {
      level: content,
      seed: "bench",
      squad: Array.from({ length: foes }, (_, n) => (n % 2 === 0 ? BRUTE : ARCHER)),
      heroHp: 1e6,
      foeHp: Array.from({ length: foes }, () => 100),
      sharpness: 0,
      alert: true,
    });
    while (fight.thinking.length < decisions) fight.advance(1000 / 30, STILL);
    fight.thinking.slice(0, decisions).forEach((time, n) => (fastest[n] = Math.min(fastest[n]!, time)));
  }
  model.dispose();
  return fastest;
}

const STILL: Wish = {
  x: 0,
  y: 0,
  attack: false,
  dodge: null,
  interact: false,
  up: false,
  down: false,
  left: false,
  right: false,
  cancel: false,
  lens: false,
};

/** As much of a scene as a fight asks for: opponents that a policy plays at once. */
function sceneOf(policy: Policy) {
  const opponents = ({ view, agents }: { view: GameView; agents: readonly number[] }) => {
    const seats = seatsOf([view]);
    return {
      actions: seats.actions,
      dials: DIALS,
      decide: () =>
        void seats.decide(
          agents.filter((agent) => view.active!(agent)),
          policy,
          createRng("bench"),
        ),
    };
  };
  return { aigc: { opponents } } as unknown as Parameters<typeof createFight>[0];
}
