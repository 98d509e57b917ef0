import { build } from "esbuild";
import type { Sound } from "../../src/content.ts";
import { generate } from "../../src/generator.ts";
import { MUSIC_STYLES, renderMusic, rulesMusic } from "../../src/generators/music/index.ts";
import { SOUND_GATES, measureSound } from "../../src/generators/sound/check-sound.ts";
import { presetSounds, renderSound, SOUND_EVENTS } from "../../src/generators/sound/index.ts";
import { classifierFrom } from "../../src/generators/sound/tools/corpus.ts";
import { createRng } from "../../src/rng.ts";
import { findFirefox, inPage, launchBrowser, launchFirefox } from "../../test/browser.ts";
import { seamIn, type Seam } from "../../test/generators/music/seam.ts";
import { median } from "../median.ts";
import type { Row } from "../row.ts";
import { soundHashes } from "./hashes.ts";

/** What sounds, music and voices are worth: in time, told apart, without clip, click and seam, small, and the same everywhere. */
export async function soundRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  const sounds = await someSounds(quick ? 4 : 30);
  return [
    ...timeRows(
      sounds.filter((_, n) => n % (quick ? 4 : 5) === 0),
      quick ? 5 : 25,
    ),
    recognisedRow(sounds),
    ...wholeRows(sounds),
    ...(await musicRows(quick ? 1 : 4)),
    await sizeRow(),
    ...(await sameBitsRows(quick ? 1 : 4, quick)),
  ];
}

interface Made {
  readonly event: string;
  readonly sound: Sound;
}

/** Sounds of every event, from seeds that no classifier has heard. */
async function someSounds(seeds: number): Promise<Made[]> {
  const made: Made[] = [];
  for (const event of SOUND_EVENTS)
    for (let seed = 0; seed < seeds; seed++)
      made.push({ event, sound: (await generate(presetSounds(), { event }, { seed: `bench/${event}/${seed}` })).content });
  return made;
}

/** Of each sound the fastest of some tries: other programs have their turns too. */
function timeRows(sounds: readonly Made[], tries: number): Row[] {
  const times = sounds.map(({ sound }) =>
    Math.min(
      ...Array.from({ length: tries }, () => {
        const began = performance.now();
        renderSound(sound);
        return performance.now() - began;
      }),
    ),
  );
  const worst = Math.max(...times);
  const slowest = sounds[times.indexOf(worst)]!.event;
  const late = times.toSorted((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1]!;
  return [
    row("time", `to make the samples of an effect, the middle one of ${times.length}`, median(times), "ms", "<= 5", (value) => value <= 5),
    row("time-late", `the same, 95 of 100; the slowest is ${slowest} with ${worst.toFixed(1)}`, late, "ms", "<= 5", (value) => value <= 5),
  ];
}

function recognisedRow(sounds: readonly Made[]): Row {
  const classifier = classifierFrom(createRng("bench"));
  const right = sounds.filter(({ event, sound }) => classifier.ranked(renderSound(sound))[0] === event).length;
  const what = `of ${SOUND_EVENTS.length} events, told apart by their spectrum, on seeds that were never heard`;
  return row("recognised", what, (100 * right) / sounds.length, "%", ">= 90", (value) => value >= 90);
}

function wholeRows(sounds: readonly Made[]): Row[] {
  const measures = sounds.map(({ sound }) => measureSound(sound));
  const most = (of: "peak" | "edge" | "offset") => Math.max(...measures.map((one) => one[of]));
  const atMost = (limit: number) => [`<= ${limit}`, (value: number) => value <= limit + 1e-6] as const;
  return [
    row("peak", "the loudest sample of all effects; 1 clips", most("peak"), "", ...atMost(SOUND_GATES.peak)),
    row("edge", "first or last sample at worst, of the loudest: more is a click", most("edge"), "", ...atMost(SOUND_GATES.edge)),
    row("offset", "mean of the samples at worst, of the loudest", most("offset"), "", ...atMost(SOUND_GATES.offset)),
  ];
}

/** How loud music is at its loudest, and whether its layers come and go without a seam, in a real Web Audio. */
async function musicRows(seeds: number): Promise<Row[]> {
  let peak = 0;
  for (const style of MUSIC_STYLES)
    for (let seed = 0; seed < seeds; seed++) {
      const { content } = await generate(rulesMusic(), { style, bars: 16 }, { seed: `bench/${seed}` });
      for (const tension of [0.2, 1]) {
        const { channels } = renderMusic(content, { tension, sampleRate: 22_050 });
        for (const samples of channels) for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
      }
    }
  const chromium = await launchBrowser();
  try {
    const seams: Seam[] = [];
    for (const style of MUSIC_STYLES) seams.push(await seamIn(chromium, style, seeds));
    const most = (of: (seam: Seam) => number) => Math.max(...seams.map(of));
    const atMost = (limit: number) => [`<= ${limit}`, (value: number) => value <= limit] as const;
    return [
      row("music-peak", `the loudest sample of ${MUSIC_STYLES.length} styles, calm and tense`, peak, "", "< 1", (value) => value < 1),
      row("seam", "how far what is heard is from its layers, but for the change, all styles", most(({ calm, tense }) => Math.max(calm, tense)), "", ...atMost(1e-5)), // prettier-ignore
      row("seam-step", "the greatest step between samples while layers change, of that of the layers alone", most(({ step, own }) => step / own), "x", ...atMost(1.1)), // prettier-ignore
      row("seam-late", "from a change of tension until all of it is heard, in bars", most(({ late, bar }) => late / bar), "bars", ...atMost(1.2)), // prettier-ignore
    ];
  } finally {
    await chromium.close();
  }
}

/** Music by rules, its synthesiser and its player, as a game would carry them, before any compression. */
async function sizeRow(): Promise<Row> {
  const contents = `export { rulesMusic, renderMusic, arrange } from "./src/generators/music/index.ts"; export { createMusicPlayer } from "./src/generators/music/phaser/music-player.ts";`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    external: ["phaser"],
    logLevel: "silent",
  });
  return row("music-code", "code of the music, without samples, minified", outputFiles[0]!.contents.length / 1000, "kB", "<= 60", (value) => value <= 60); // prettier-ignore
}

/** Content and samples of every kind, as the same bits in Node, Chromium and Firefox. */
async function sameBitsRows(seeds: number, quick: boolean): Promise<Row[]> {
  const here = soundHashes(seeds);
  const source = `import { soundHashes } from "./bench/sound/hashes.ts"; export const result = soundHashes(${seeds});`;
  const engines = new Map([["Node", here]]);
  const ask = async (name: string, browser: Awaited<ReturnType<typeof launchBrowser | typeof launchFirefox>>) => {
    try {
      engines.set(name, await inPage<typeof here>(browser, source));
    } finally {
      await browser.close();
    }
  };
  await ask("Chromium", await launchBrowser());
  if (!quick && hasFirefox()) await ask("Firefox", await launchFirefox());
  const wanted = quick ? 2 : 3;
  return (["sound", "speech", "music"] as const).map((kind) => {
    const same = [...engines.values()].filter((hashes) => hashes[kind] === here[kind]).length;
    const what = `${kind} of ${seeds} seeds, the same bits in ${[...engines.keys()].join(", ")}`;
    return row(`same-bits-${kind}`, what, same, "engines", `>= ${wanted}`, (value) => value >= wanted && value === engines.size);
  });
}

function hasFirefox(): boolean {
  try {
    return findFirefox() !== "";
  } catch {
    return false;
  }
}

function row(id: string, what: string, value: number, unit: string, goal: string, reached: (value: number) => boolean): Row {
  return { id: `sound/${id}`, what, value, unit, goal, pass: reached(value) };
}
