import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seedOf, SOUND_ORDERS } from "../demo-game/src/play/sound-orders.ts";
import type { Sound } from "../src/content.ts";
import { generate } from "../src/generator.ts";
import { SOUND_EVENTS } from "../src/generators/sound/events.ts";
import { encodeWav } from "../src/wav.ts";
import { presetSounds } from "../src/generators/sound/preset-sound.ts";
import { presetSound } from "../src/generators/sound/presets.ts";
import { renderSound } from "../src/generators/sound/render-sound.ts";
import { createRng } from "../src/rng.ts";
import { contactSheet } from "../src/tools/contact-sheet.ts";
import { pcmPicture } from "../src/tools/pcm-picture.ts";

/**
 * The picture of docs/sound.md: a sound of every event, in their order. `npx tsx scripts/sound-sheet.ts docs/images/sound-events.png`
 * With a folder as well, all of them as WAV files there, and those of Lanternfall with a picture of theirs.
 */
const [file, folder] = process.argv.slice(2);
if (!file) throw new Error("Give the file to write: docs/images/sound-events.png");
const sheet = (sounds: readonly Sound[]): Buffer =>
  contactSheet(
    sounds.map((sound) => pcmPicture(renderSound(sound))),
    { columns: 6 },
  );
const events = SOUND_EVENTS.map((event) => presetSound(event, createRng("sheet")));
writeFileSync(file, sheet(events));
if (folder) {
  mkdirSync(folder, { recursive: true });
  events.forEach((sound, n) => writeFileSync(join(folder, `${SOUND_EVENTS[n]}.wav`), encodeWav(renderSound(sound))));
  const ours: Sound[] = [];
  for (const [name, { request }] of Object.entries(SOUND_ORDERS)) {
    const { content, provenance } = await generate(presetSounds(), request, { seed: seedOf(name as keyof typeof SOUND_ORDERS) });
    ours.push(content);
    writeFileSync(join(folder, `lanternfall-${name}.wav`), encodeWav(renderSound(content), provenance));
  }
  writeFileSync(join(folder, "lanternfall.png"), sheet(ours));
}
