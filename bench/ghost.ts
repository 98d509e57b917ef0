import { playMatch } from "../src/agents/evaluate.ts";
import { modelPolicy } from "../src/agents/model-policy/model-policy.ts";
import type { Recording } from "../src/agents/recording.ts";
import { BRUTE, HERO, randomArena, SCRIPTS, skirmishEnvironment, WORDS, type SkirmishEnvironment } from "../src/agents/skirmish/index.ts";
import { rulesPolicy } from "../src/agents/tree/tree-policy.ts";
import type { MapSet } from "../src/agents/skirmish/arena.ts";
import type { Environment, StepResult } from "../src/environment.ts";
import { maskSize, observationSize } from "../src/environment.ts";
import type { ModelManifest } from "../src/model.ts";
import { readModel } from "../src/nn/host/load-model.ts";
import { sha256 } from "../src/nn/sha256.ts";
import type { Batch, Policy } from "../src/policy.ts";
import { createRng } from "../src/rng.ts";
import { ghost } from "../src/train/ghost.ts";
import type { Row } from "./row.ts";

/** Goes in when it may strike, and away while it may not. */
const hitAndRun = rulesPolicy(WORDS, (me) => {
  if (me.cooldown < 0.2)
    return { move: me.foeDistance < 1.6 ? "towardsFoe" : "alongThePath", ability: me.mayAttack === 1 ? "attack" : "none" };
  return { move: me.foeDistance > 3.5 ? "stay" : me.openBehind === 1 ? "awayFromFoe" : "circleLeft" };
});
const PLAYERS: Readonly<Record<string, Policy>> = { chase: SCRIPTS.chase, cover: SCRIPTS.cover, "hit and run": hitAndRun };

/** A hero against a hero. One of them, whichever, bears one blow more and strikes first: of two who do the same, either wins every second time. */
function duelOn(set: MapSet): SkirmishEnvironment {
  const game = skirmishEnvironment({ maps: (rng) => randomArena(set, rng), squad: () => [BRUTE], heroes: () => 1 });
  const reset = game.reset.bind(game);
  game.reset = (rng) => {
    reset(rng);
    const stronger = rng.fork("stronger").below(2);
    game.skirmish!.fighters.forEach((fighter, agent) => {
      fighter.kind = HERO;
      fighter.maxHp = fighter.hp = agent === stronger ? 60 : 50;
      fighter.cooldown = agent === stronger ? 0 : 90;
    });
  };
  return game;
}
/** Recorded and trained on maps of one set, measured on those of another. */
const learning = () => duelOn("train");
const measuring = () => duelOn("test");

const result = (environment: Environment, { terminated }: StepResult): number =>
  terminated ? Number((environment as SkirmishEnvironment).skirmish!.fighters[0]!.hp <= 0) : 0.5;

interface Watched {
  readonly policy: Policy;
  readonly seen: { readonly batch: Batch; readonly actions: Int32Array }[];
}

/** What a policy is shown, and what it chose. */
function watched(policy: Policy): Watched {
  const seen: { batch: Batch; actions: Int32Array }[] = [];
  const act: Policy["act"] = async (batch, rng) => {
    const choices = await policy.act(batch, rng);
    seen.push({ batch, actions: choices.actions });
    return choices;
  };
  return { policy: { ...policy, act }, seen };
}

/** A player's decisions in fights with two others, one fight after another: as many with the one as with the other. */
async function record(player: Policy, most: number): Promise<Recording> {
  const seen: Watched["seen"] = [];
  for (const other of ["chase", "cover"] as const) {
    const watching = watched(player);
    const rng = createRng(`recorded against ${other}`);
    const teams = [watching.policy, SCRIPTS[other]];
    for (let fight = 0; watching.seen.length < most / 2; fight++)
      await playMatch({ make: learning, teams, games: 1, rng: rng.fork(fight), result });
    seen.push(...watching.seen.slice(0, most / 2));
  }
  const { spec } = learning();
  const rows = seen.length;
  const all = <A extends Float32Array | Uint8Array | Int32Array>(parts: readonly A[], into: A): A => {
    let at = 0;
    for (const part of parts) {
      into.set(part.subarray(0, into.length - at), at);
      at = Math.min(into.length, at + part.length);
    }
    return into;
  };
  return {
    contract: spec.contract,
    rows,
    observations: all(seen.map(({ batch }) => batch.observations), new Float32Array(rows * observationSize(spec))), // prettier-ignore
    actionMasks: all(seen.map(({ batch }) => batch.actionMasks), new Uint8Array(rows * maskSize(spec))), // prettier-ignore
    actions: all(seen.map(({ actions }) => actions), new Int32Array(rows * spec.actions.length)), // prettier-ignore
  };
}

/** The share of fights after which a policy is taken for the player of that name: the one who would have chosen most as it did. */
async function takenFor(name: string, ghostly: Policy, fights: number): Promise<number> {
  let right = 0;
  for (let fight = 0; fight < fights; fight++) {
    const { policy, seen } = watched(ghostly);
    await playMatch({ make: measuring, teams: [SCRIPTS.cover, policy], games: 1, rng: createRng("style").fork(fight), result });
    const alike = Object.entries(PLAYERS).map(([player, script]) => {
      let same = 0;
      for (const { batch, actions } of seen) {
        const chosen = (script.act(batch, createRng("style")) as { readonly actions: Int32Array }).actions;
        same += actions.filter((action, at) => action === chosen[at]).length;
      }
      return { player, same };
    });
    if (alike.reduce((best, one) => (one.same > best.same ? one : best)).player === name) right++;
  }
  return right / fights;
}

/** The ghosts of three scripted players: how well they do against whom they imitate, and whether one knows them again. */
export async function ghostRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  const fights = quick ? 40 : 300;
  const rows: Row[] = [];
  for (const [name, player] of Object.entries(PLAYERS)) {
    const recording = await record(player, 3000);
    const began = process.cpuUsage();
    const training = ghost({ recording, make: learning, seed: name, ...(quick ? { imitation: 2000, practice: 60 } : {}) });
    let next = await training.next();
    while (!next.done) next = await training.next();
    const { user, system } = process.cpuUsage(began);
    const seconds = (user + system) / 1e6;
    const { onnx, contract, inputs, outputs, details } = next.value;
    const manifest = { name: "ghost", contract, file: "", sha256: sha256(onnx), bytes: onnx.length, inputs, outputs, details };
    const policy = await modelPolicy(await readModel(manifest as unknown as ModelManifest, onnx), { game: measuring().spec });
    const own = await playMatch({ make: measuring, teams: [player, policy], games: fights, rng: createRng("against its model"), result });
    const itself = await playMatch({
      make: measuring,
      teams: [player, player],
      games: fights,
      rng: createRng("against its model"),
      result,
    });
    const known = await takenFor(name, policy, quick ? 20 : fights);
    const id = `ghost/${name.replaceAll(" ", "-")}`;
    rows.push(
      {
        id: `${id}/wins`,
        what: `wins against the player it imitates, ${recording.rows} decisions recorded; that player in its place ${itself.rate.toFixed(2)}`,
        value: own.rate,
        low: own.low,
        high: own.high,
        unit: `of ${fights} fights`,
        goal: "0.35 to 0.65",
        pass: own.rate >= 0.35 && own.rate <= 0.65,
      },
      {
        id: `${id}/style`,
        what: "fights after which it is taken for its model, of three",
        value: known,
        unit: "of fights",
        goal: ">= 0.8",
        pass: known >= 0.8,
      },
      {
        id: `${id}/seconds`,
        what: "from the recording to the ghost, one thread",
        value: seconds,
        unit: "s of the processor",
        goal: "<= 120",
        pass: seconds <= 120,
      },
    );
  }
  return rows;
}
