import type { Pcm } from "../pcm.ts";
import type { Picture } from "./kind-tools.ts";
import { bandEdges, bandsOf, spectrogram } from "./spectrum.ts";

/** Pixels. */
const HEIGHT = 96;
const WAVE_HEIGHT = 28;
const NARROWEST = 96;
const WIDEST = 180;
/** Seconds per column of pixels; more for long sounds. */
const SECONDS = 0.005;
/** Decibels between the darkest and the brightest colour. */
const RANGE = 70;

type Colour = readonly [number, number, number];
/** Colours from silent to loud. */
const HEAT: readonly Colour[] = [
  [14, 12, 26],
  [52, 26, 92],
  [140, 42, 110],
  [224, 92, 70],
  [252, 176, 74],
  [255, 246, 200],
];
const GROUND: Colour = [24, 22, 38];
const INK: Colour = [150, 200, 230];

/** A spectrogram (time to the right, high tones at the top, louder is brighter) with the waveform below it. */
export function pcmPicture({ sampleRate, channels }: Pcm): Picture {
  const samples = channels[0]!;
  const hop = Math.max(Math.round(SECONDS * sampleRate), Math.ceil(samples.length / (WIDEST - 4)));
  const columns = Math.ceil(samples.length / hop);
  const width = Math.max(NARROWEST, columns + 4);
  const height = HEIGHT + WAVE_HEIGHT;
  const rgba = new Uint8Array(width * height * 4);
  const dot = (x: number, y: number, colour: Colour): void => rgba.set([...colour, 255], (y * width + x) * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) dot(x, y, y < HEIGHT ? HEAT[0]! : GROUND);
  const edges = bandEdges(HEIGHT, sampleRate);
  const bands = spectrogram(samples, hop).map((row) => bandsOf(row, edges));
  const loudest = Math.max(1e-12, ...bands.map((row) => Math.max(...row)));
  bands.forEach((row, x) => {
    row.forEach((energy, band) => {
      const share = 1 + (10 * Math.log10(Math.max(energy, 1e-20) / loudest)) / RANGE;
      dot(x, HEIGHT - 1 - band, heatAt(share));
    });
    let [low, high] = [0, 0];
    for (let i = x * hop; i < Math.min(samples.length, (x + 1) * hop); i++) {
      low = Math.min(low, samples[i]!);
      high = Math.max(high, samples[i]!);
    }
    const rowOf = (value: number) => HEIGHT + Math.round((WAVE_HEIGHT - 1) * (0.5 - value / 2));
    for (let y = rowOf(high); y <= rowOf(low); y++) dot(x, y, INK);
  });
  return { width, height, rgba };
}

function heatAt(share: number): Colour {
  const place = Math.min(Math.max(share, 0), 1) * (HEAT.length - 1);
  const from = Math.min(Math.floor(place), HEAT.length - 2);
  const mix = (channel: 0 | 1 | 2) => Math.round(HEAT[from]![channel] + (place - from) * (HEAT[from + 1]![channel] - HEAT[from]![channel]));
  return [mix(0), mix(1), mix(2)];
}
