import type { Sprite } from "../../src/content.ts";
import type { Generator } from "../../src/generator.ts";
import { composeSprite, spriteKind, type SpriteRequest } from "../../src/generators/sprite/index.ts";
import { library } from "../../src/generators/sprite/library.ts";
import { readManifest, readModel } from "../../src/nn/host/load-model.ts";
import { createRng } from "../../src/rng.ts";
import { SUBJECTS } from "./measures.ts";

/** The files of a model as text, so that a page gets them in its source. */
export interface ModelText {
  readonly manifest: string;
  /** In base 64. */
  readonly weights: string;
}

/** How many sprites, and which model makes them; none: by rule. */
export interface Order {
  readonly count: number;
  readonly model?: ModelText;
  /** People, and not sprites of tags. */
  readonly dolls?: boolean;
}

/** Sprites as JSON, a list for each order. Runs in Node and in pages. */
export async function spritesInWords(orders: readonly Order[]): Promise<string[][]> {
  const made: string[][] = [];
  for (const order of orders) made.push(await inWords(order));
  return made;
}

/** Of the library's subjects in turn by rule, or of the usual ones by a network. */
async function inWords({ count, model, dolls = false }: Order): Promise<string[]> {
  const subjects = model ? SUBJECTS : [...library().keys()];
  const requestOf = (seed: number): SpriteRequest =>
    dolls ? { persona: { name: `${seed}` } } : { tags: [subjects[seed % subjects.length]!] };
  const generator = model ? await networkOf(model) : composeSprite();
  const made: string[] = [];
  for (let seed = 0; seed < count; seed++) made.push(JSON.stringify(await generator.propose(requestOf(seed), createRng(seed))));
  return made;
}

async function networkOf({ manifest: text, weights }: ModelText): Promise<Generator<SpriteRequest, Sprite>> {
  const manifest = readManifest(text, "bench");
  const bytes = Uint8Array.from(atob(weights), (letter) => letter.charCodeAt(0));
  return spriteKind.learned![manifest.contract]!(await readModel(manifest, bytes));
}
