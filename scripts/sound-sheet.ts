import { writeFileSync } from "node:fs";
import { SOUND_EVENTS } from "../src/generators/sound/events.ts";
import { presetSound } from "../src/generators/sound/presets.ts";
import { renderSound } from "../src/generators/sound/render-sound.ts";
import { createRng } from "../src/rng.ts";
import { contactSheet } from "../src/tools/contact-sheet.ts";
import { pcmPicture } from "../src/tools/pcm-picture.ts";

/** The picture of docs/sound.md: a sound of every event, in their order. `npx tsx scripts/sound-sheet.ts docs/images/sound-events.png` */
const [file] = process.argv.slice(2);
if (!file) throw new Error("Give the file to write: docs/images/sound-events.png");
const pictures = SOUND_EVENTS.map((event) => pcmPicture(renderSound(presetSound(event, createRng("sheet")))));
writeFileSync(file, contactSheet(pictures, { columns: 6 }));
