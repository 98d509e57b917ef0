import type { Scene } from "phaser";
import { grammarLine, skirmish, type Level, type LineRequest, type Made, type Provenance, type Sprite, type SpriteLook } from "phaser-aigc";
import type { Actor } from "./actor.ts";
import type { Villager } from "./facts.ts";
import type { Fight } from "./fight.ts";
import { makeLook, wishOf, type Figure } from "./looks.ts";
import type { LevelPapers } from "./made-level.ts";
import { mindLines } from "./minds.ts";
import { settings } from "./settings.ts";
import type { SaidPapers } from "./talk.ts";
import { VILLAGE_REQUEST } from "../scenes/village-map.ts";
import type { Land } from "./village-level.ts";
import { VOICE } from "./voice.ts";

/** Something generated that the lens finds: where it is, how it was made, and what can be done with it. */
export interface Thing {
  readonly title: string;
  /** Where it stands, in the world. */
  readonly x: number;
  readonly y: number;
  /** Its papers, a line each. */
  lines(): Promise<string[]> | string[];
  /** The call that makes it again. */
  readonly code: string;
  /** Makes another in its stead. */
  roll?(): Promise<void>;
  /** Has it made by the others: the network, or the rules. */
  turn?(): Promise<void>;
  /** Whether another in its stead is another world, so that the lens closes. */
  readonly world?: boolean;
  /** A floor as it was proposed, and as it became. */
  readonly floor?: { readonly raw: Level; readonly mended: Level };
}

/** Who made something, with which model, in how many tries, and what had to be mended. */
function papersOf(provenance: Provenance, milliseconds: number): string[] {
  const { generator, seed, model, attempts, repaired, skipped } = provenance;
  return [
    `seed ${seed}`,
    `generator ${generator}`,
    model ? `model ${model.name} ${model.sha256.slice(0, 8)}` : "no model",
    `${attempts} ${attempts === 1 ? "try" : "tries"}, ${milliseconds.toFixed(1)} ms`,
    repaired ? `repaired: ${repaired.edits} (${repaired.problems.join(", ")})` : "not repaired",
    ...(skipped ?? []).map((one) => `not ${one.generator}: ${one.reason}`),
  ];
}

/** Counts what was rolled, so that each roll has a seed of its own. */
let rolls = 0;

/** A look: rolled again it is another of the same kind. */
export function lookThing(
  scene: Scene,
  figure: Figure,
  actor: Actor,
  papers: { seed: string; milliseconds: number },
  dress: (look: SpriteLook, made: Made<Sprite>) => void,
): Thing {
  const request = JSON.stringify(wishOf(figure));
  return {
    title: figure,
    x: actor.x,
    y: actor.y - 8,
    lines: () => [`request ${request}`, ...papersOf(actor.look.provenance, papers.milliseconds)],
    code: `await this.aigc.sprite(${request}, { seed: ${JSON.stringify(actor.look.provenance.seed)} })`,
    async roll() {
      papers.seed = `${papers.seed.split("~")[0]}~${++rolls}`;
      const began = performance.now();
      const made = await makeLook(scene, figure, papers.seed);
      papers.milliseconds = performance.now() - began;
      dress(scene.aigc.showSprite(made), made);
    },
  };
}

/** What somebody said last. */
export function lineThing(scene: Scene, { persona }: Villager, actor: Actor, papers: SaidPapers): Thing {
  const request = (): LineRequest => ({ speaker: persona, act: papers.act, language: settings.language, slots: papers.slots });
  let shown = papers.made;
  let { milliseconds } = papers;
  let rules = shown.provenance.generator === "dialogue/grammar";
  let seed = shown.provenance.seed;
  const again = async (): Promise<void> => {
    const began = performance.now();
    shown = await scene.aigc.line(request(), { seed, voice: VOICE, ...(rules ? { chain: grammarLine(VOICE) } : {}) });
    milliseconds = performance.now() - began;
  };
  return {
    title: `${persona.name}: ${papers.act}`,
    x: actor.x + 14,
    y: actor.y - 20,
    lines: () => [
      `"${shown.content.text}"`,
      `request ${JSON.stringify({ act: papers.act, ...papers.slots })}`,
      ...papersOf(shown.provenance, milliseconds),
    ],
    get code() {
      return `await this.aigc.line(${JSON.stringify(request())}, { seed: ${JSON.stringify(seed)}, ${rules ? "chain: grammarLine(VOICE)" : "voice: VOICE"} })`;
    },
    roll() {
      seed = `${seed.split("~")[0]}~${++rolls}`;
      return again();
    },
    turn() {
      rules = !rules;
      return again();
    },
  };
}

/** The floor itself. Another is laid by `again`. */
export function floorThing(
  { x, y }: { x: number; y: number },
  made: Made<Level>,
  papers: LevelPapers,
  again: (change: "roll" | "turn") => Promise<void>,
): Thing {
  const { request, raw, milliseconds, way } = papers;
  const changed = raw ? made.content.tiles.filter((tile, at) => tile !== raw.tiles[at]).length : 0;
  return {
    title: "floor",
    world: true,
    x,
    y,
    lines: () => [
      `request ${JSON.stringify(request)}`,
      ...papersOf(made.provenance, milliseconds),
      ...(raw ? [`raw against mended: ${changed} of ${raw.tiles.length} cells`] : []),
    ],
    code: `await this.aigc.level(${JSON.stringify(request)}, { seed: ${JSON.stringify(made.provenance.seed)}${way === "rules" ? ", chain: rulesLevel()" : ""} })`,
    roll: () => again("roll"),
    turn: () => again("turn"),
    ...(raw ? { floor: { raw, mended: made.content } } : {}),
  };
}

/** The land that the village stands on. */
export function landThing({ x, y }: { x: number; y: number }, { made, milliseconds }: Land): Thing {
  return {
    title: "village",
    x,
    y,
    lines: () => [`request ${JSON.stringify(VILLAGE_REQUEST)}`, ...papersOf(made.provenance, milliseconds)],
    code: `await this.aigc.level(${JSON.stringify(VILLAGE_REQUEST)}, { seed: ${JSON.stringify(made.provenance.seed)}, chain: rulesLevel() })`,
  };
}

/** A foe: who plays it, what it perceives, what it thinks. */
export function foeThing(fight: Fight, foe: number, look: Thing): Thing {
  const { policy, model } = fight.squadOf(foe).playedBy;
  const learned = policy === "learned";
  return {
    ...look,
    lines: async () => [
      `played by ${policy}${model ? `: ${model.name} ${model.sha256.slice(0, 8)}` : ""}`,
      ...(await mindLines(fight, foe)),
      ...(await look.lines()),
    ],
    async turn() {
      fight.playedBy(learned ? skirmish.SCRIPTS.tree : undefined);
      await Promise.resolve();
    },
  };
}
