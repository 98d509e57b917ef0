import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { TILES } from "../../src/generators/level/worlds/dungeon/tiles.ts";
import { PLATFORMER_TILES } from "../../src/generators/level/worlds/platformer/tiles.ts";
import { readVoice } from "../../src/generators/dialogue/formats/voice-text.ts";
import { dialogueIn } from "../../src/generators/dialogue/kind.ts";
import { levelKind } from "../../src/generators/level/kind.ts";
import { INTENTS_CONTRACT, understandBy } from "../../src/generators/dialogue/understand.ts";
import { musicKind } from "../../src/generators/music/kind.ts";
import { soundKind } from "../../src/generators/sound/kind.ts";
import { spriteKind } from "../../src/generators/sprite/kind.ts";
import type { Kind } from "../../src/kind.ts";
import type { Model, ModelManifest } from "../../src/model.ts";
import { readManifest, readModel } from "../../src/nn/host/load-model.ts";
import { createRng } from "../../src/rng.ts";

const VILLAGE = readVoice(
  ["en", "zh"].map((language) => readFileSync(`src/generators/dialogue/voices/lantern-village.${language}.txt`, "utf8")),
);
/** What somebody wants who says something: no content of its own, but asked like one. */
const heard = {
  learned: {
    [INTENTS_CONTRACT]: (model: Model) => ({
      propose: async ({ said }: { said: string }) => ({ intent: await understandBy(model)(said) }),
    }),
  },
};
const KINDS = { level: levelKind, music: musicKind, sound: soundKind, sprite: spriteKind, dialogue: dialogueIn(VILLAGE), heard };
const speaker = { name: "Orla", role: "herbalist", mood: -1 };

/** What each shipped model is asked: every list that it learned over is used. */
const ASKED: Readonly<Record<string, readonly [kind: keyof typeof KINDS, folder: string, requests: readonly object[]]>> = {
  "level-room@1": [
    "level",
    "level-room",
    [
      { width: 48, height: 36, enemies: 6, key: true },
      { width: 32, height: 24, enemies: 2, style: "ruin" },
      { width: 32, height: 12, enemies: 0, openness: 0.8 },
    ],
  ],
  "level-gan@1": ["level", "level-gan", [{ width: 48, height: 36, enemies: 6, key: true }, { width: 32, height: 24, enemies: 2, style: "ruin" }]], // prettier-ignore
  "level-segment@1": ["level", "level-segment", [{ world: "platformer", width: 56, height: 14, enemies: 3, chests: 1, difficulty: 0.6 }]],
  "level-segment-gan@1": [
    "level",
    "level-segment-gan",
    [{ world: "platformer", width: 56, height: 14, enemies: 3, chests: 1, difficulty: 0.6 }],
  ],
  "sprite-gan@1": ["sprite", "sprite-gan", [{ tags: ["knight", "silver"] }, { words: "a green dragon" }, { tags: ["undead"] }]],
  "sound-latent@1": ["sound", "sound-vae", [{ event: "coin" }, { event: "level-up", sliders: { noise: 0.5, length: -0.4 } }]],
  "dialogue-intents@1": [
    "heard",
    "dialogue-intents",
    ["What would you want for that sword?", "Where did the miller go last night?", "你能不能便宜一点", "I am looking for work"].map((said) => ({ said })), // prettier-ignore
  ],
  "sprite-masked@1": ["sprite", "sprite-masked", [{ tags: ["knight", "silver"] }, { words: "a green dragon" }]],
  "sprite-latent@1": ["sprite", "sprite-vae", [{ tags: ["knight", "silver"] }, { words: "a green dragon" }, { tags: ["undead"] }]],
  "sprite-doll@1": ["sprite", "sprite-doll", [{ persona: { role: "knight" } }, { words: "an old witch with a green cloak", as: "doll" }]],
  "sprite-doll-masked@1": ["sprite", "sprite-doll-masked", [{ persona: { role: "knight" } }, { words: "an old witch with a green cloak", as: "doll" }]], // prettier-ignore
  "music-melody@2": [
    "music",
    "music-melody",
    [
      { style: "camp", bars: 8 },
      { style: "dark", mix: { style: "fight", share: 0.4 }, bars: 8 },
    ],
  ],
  "dialogue@1": [
    "dialogue",
    "dialogue",
    [
      { speaker, act: "rumour", language: "en", slots: { place: "the old mine", foe: "cave rats" } },
      { speaker: { ...speaker, role: "hunter", mood: 1 }, act: "idle-bark", language: "zh", slots: { place: "老矿洞" } },
      { speaker: { ...speaker, role: "smith", mood: 0 }, act: "refuse", language: "en", slots: { player: "Ada", price: "12 coins" } },
    ],
  ],
};

export const ANSWERING = Object.keys(ASKED);

/** What the shipped model of a contract proposes first, before any check or repair, as a short hash for each request. */
export async function shippedAnswers(
  contract: string,
  change: (manifest: ModelManifest) => ModelManifest = (same) => same,
): Promise<string[]> {
  const [name, folder, requests] = ASKED[contract]!;
  const manifest = readManifest(readFileSync(`models/${folder}/manifest.json`, "utf8"));
  const model = await readModel(change(manifest), new Uint8Array(readFileSync(`models/${folder}/model.onnx`)));
  const generator = (KINDS[name] as unknown as Kind<object, object>).learned![contract]!(model);
  const answers: string[] = [];
  for (const [i, request] of requests.entries()) {
    const content = await generator.propose(request, createRng("bits").fork(i));
    // A level's codes are places in the list of tiles: what counts is which tiles they are.
    const tiles = "world" in content && content.world === "platformer" ? PLATFORMER_TILES.map((tile) => tile.name) : TILES;
    const named = "tiles" in content ? { ...content, tiles: (content.tiles as number[]).map((code) => tiles[code]) } : content;
    answers.push(createHash("sha256").update(JSON.stringify(named)).digest("hex").slice(0, 12));
  }
  model.dispose();
  return answers;
}
