import { generate, type Generator } from "../../../src/generator.ts";
import type { Level } from "../../../src/content.ts";
import { ganLevel, rulesLevel, type LevelRequest } from "../../../src/generators/level/index.ts";
import type { ModelManifest } from "../../../src/model.ts";
import { readModel } from "../../../src/nn/host/load-model.ts";

/** A model as it can be handed to a page. */
export interface ModelText {
  readonly manifest: ModelManifest;
  /** The weights in base64. */
  readonly weights: string;
}

/** What 1,000 seeds give: a hash of all tiles and entities of each way to make levels. Runs in Node and in pages. */
export async function levelHashes(rooms: ModelText, segments: ModelText): Promise<Record<string, string>> {
  const network = async ({ manifest, weights }: ModelText) =>
    ganLevel(
      await readModel(
        manifest,
        Uint8Array.from(atob(weights), (letter) => letter.charCodeAt(0)),
      ),
    );
  const rules = rulesLevel() as Generator<LevelRequest, Level>;
  const ways: readonly (readonly [string, Generator<LevelRequest, Level>, LevelRequest, number])[] = [
    ["dungeons by rules", rules, { width: 32, height: 24, enemies: 5, keys: 1 }, 400],
    ["platformers by rules", rules, { world: "platformer", width: 28, height: 14, enemies: 3 }, 200],
    ["places out of doors by rules", rules, { world: "outdoors", width: 24, height: 24, enemies: 2 }, 200],
    ["dungeons by a network", (await network(rooms)) as typeof rules, { width: 32, height: 24, enemies: 5 }, 100],
    [
      "platformers by a network",
      (await network(segments)) as typeof rules,
      { world: "platformer", width: 28, height: 14, enemies: 3 },
      100,
    ],
  ];
  const hashes: Record<string, string> = {};
  for (const [name, way, request, count] of ways) {
    let hash = 0x811c9dc5;
    for (let n = 0; n < count; n++) {
      const { content } = await generate(way, request, { seed: `same/${n}` });
      for (const letter of JSON.stringify(content)) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
    }
    hashes[name] = (hash >>> 0).toString(16);
  }
  return hashes;
}
