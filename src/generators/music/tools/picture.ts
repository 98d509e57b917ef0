import type { Music, MusicTrack } from "../../../content.ts";
import type { Picture } from "../../../tools/kind-tools.ts";

/** Pixels of a sixteenth, of a semitone, and of a drum. */
const WIDE = 3;
const HIGH = 3;
const LOWEST = 28;
const HIGHEST = 100;
const DRUM_ROWS = 10;
const DRUMS = [36, 38, 42, 46, 45, 48, 49, 70, 54, 41];
const GAP = 6;

type Colour = readonly [number, number, number];
const NIGHT: Colour = [24, 24, 32];
const STRIPE: Colour = [31, 31, 41];
const LINE: Colour = [52, 52, 66];
const PHRASE: Colour = [120, 120, 140];
const COLOURS: Readonly<Record<string, Colour>> = {
  melody: [255, 208, 84],
  reply: [255, 150, 92],
  "lively melody": [150, 108, 52],
  bass: [92, 160, 255],
  pad: [72, 94, 110],
  pulse: [96, 128, 96],
  figure: [110, 196, 160],
  drums: [214, 214, 226],
  "heavy drums": [214, 110, 130],
};

/** A piece as a piano roll: time to the right, pitch upwards, one colour for each part; drums at the bottom. */
export function musicPicture(music: Music): Picture {
  const sixteenth = music.ticksPerBeat / 4;
  const width = music.bars * 16 * WIDE;
  const keys = (HIGHEST - LOWEST + 1) * HIGH;
  const height = keys + GAP + DRUM_ROWS * HIGH;
  const rgba = new Uint8Array(width * height * 4);
  const box = (left: number, top: number, wide: number, high: number, colour: Colour) => {
    for (let y = Math.max(0, top); y < Math.min(height, top + high); y++)
      for (let x = Math.max(0, left); x < Math.min(width, left + wide); x++) rgba.set([...colour, 255], (y * width + x) * 4);
  };
  box(0, 0, width, height, NIGHT);
  for (let key = LOWEST; key <= HIGHEST; key++)
    if ([1, 3, 6, 8, 10].includes(key % 12)) box(0, (HIGHEST - key) * HIGH, width, HIGH, STRIPE);
  for (let bar = 0; bar < music.bars; bar++) box(bar * 16 * WIDE, 0, 1, height, LINE);
  for (const { bar } of music.sections) box(bar * 16 * WIDE, 0, 2, height, PHRASE);
  const draw = ({ part, instrument, notes }: MusicTrack) => {
    for (const { tick, length, pitch } of notes) {
      const left = Math.round((tick / sixteenth) * WIDE) + 1;
      const wide = Math.max(2, Math.round((length / sixteenth) * WIDE) - 1);
      const colour = COLOURS[part] ?? COLOURS["reply"]!;
      if (instrument === "drums") box(left, keys + GAP + Math.max(0, DRUMS.indexOf(pitch)) * HIGH, 2, HIGH - 1, colour);
      else box(left, (HIGHEST - pitch) * HIGH, wide, HIGH, colour);
    }
  };
  const behind = ["pad", "pulse", "figure", "lively melody"];
  for (const track of music.tracks) if (behind.includes(track.part)) draw(track);
  for (const track of music.tracks) if (!behind.includes(track.part)) draw(track);
  return { width, height, rgba };
}
