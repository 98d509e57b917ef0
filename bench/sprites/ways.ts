import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sprite } from "../../src/content.ts";
import { AigcError } from "../../src/errors.ts";
import type { Generator } from "../../src/generator.ts";
import { SPRITE_DOLL_CONTRACT, SPRITE_DOLL_MASKED_CONTRACT, spriteKind, type SpriteRequest } from "../../src/generators/sprite/index.ts";
import { createRng } from "../../src/rng.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";

/** A way of making sprites, and the milliseconds that one may take. */
export interface Way {
  readonly name: string;
  readonly generator: Generator<SpriteRequest, Sprite>;
  readonly milliseconds: number;
}

export interface SpriteBenchOptions {
  readonly quick: boolean;
  /** The folder of third-party sets (docs/data.md): measures that need drawn art are left out without it. */
  readonly data?: string;
}

/** Milliseconds of one, by what a contract begins with; others are as fast as a masked network at least. */
const TIMES: readonly (readonly [contract: string, milliseconds: number])[] = [
  ["sprite-latent", 3],
  ["sprite-gan", 3],
  ["sprite", 100],
];

/** Every model that draws sprites of tags, by the contract in its manifest; dolls have rows of their own. */
export async function learnedWays(): Promise<Way[]> {
  const folders = existsSync("models") ? readdirSync("models").toSorted() : [];
  const ways: Way[] = [];
  for (const folder of folders) {
    const file = join("models", folder, "manifest.json");
    if (!existsSync(file)) continue;
    const { contract } = JSON.parse(readFileSync(file, "utf8")) as { contract: string };
    const make = spriteKind.learned![contract];
    if (!make || [SPRITE_DOLL_CONTRACT, SPRITE_DOLL_MASKED_CONTRACT].includes(contract)) continue;
    const milliseconds = TIMES.find(([begins]) => contract.startsWith(begins))![1];
    ways.push({ name: folder.replace(/^sprite-/, ""), generator: make(await shippedModel(folder)), milliseconds });
  }
  return ways;
}

/** What a game gets of a proposal: mended where its check finds something that can be. */
export function mended({ generator }: Way, request: SpriteRequest, sprite: Sprite): Sprite {
  if (generator.check(sprite, request).length === 0) return sprite;
  return generator.repair?.(sprite, request)?.content ?? sprite;
}

/** A proposal, or nothing where the way has not learned the request. */
export async function proposed({ generator }: Way, request: SpriteRequest, seed: string | number): Promise<Sprite | undefined> {
  try {
    return await generator.propose(request, createRng(seed).fork(generator.name));
  } catch (error) {
    if (error instanceof AigcError && error.code === "bad-request") return undefined;
    throw error;
  }
}
