import { DRAWING_SIZE } from "../formats/drawings.ts";
import { nearestColours } from "../nearest-colours.ts";
import { RAMPS } from "../colours.ts";
import type { Sprite } from "../../../content.ts";
import { createRng } from "../../../rng.ts";
import { spriteClassifier } from "./classifier.ts";
import { composedSprite, LEARNED_SUBJECTS, LIBRARY_PALETTE, togetherAs, type LabelledSprite } from "../corpus.ts";
import { spriteData } from "./data.ts";
import { labels } from "./drawn-sets.ts";
import type { Pixels } from "./metrics.ts";

/** A classifier of subjects. It learns from composed sprites and from a drawn set that are not in the training data of any generator. */
export interface Judge {
  /** For each sprite all subjects, the likeliest first. */
  named(sprites: readonly Pixels[]): readonly (readonly string[])[];
  /** Hand-drawn sprites that are held out from the judge too. */
  readonly real: readonly LabelledSprite[];
  dispose(): void;
}

const COMPOSED = 6000;
const STEPS = 700;

/** @param data the folder of third-party data, of which DawnLike is read; without it the judge learns from composed sprites only */
export async function createJudge(data: string | undefined, seed: string, steps = STEPS): Promise<Judge> {
  const drawn = data === undefined ? { train: [], heldOut: [] } : dawnlike(data);
  const rng = createRng("judge");
  const composed = Array.from({ length: COMPOSED }, (_, at) => composedSprite(rng, at % 8 === 0 ? { heldOut: true } : {}));
  const repeated = Array.from({ length: 4 }, () => drawn.train).flat();
  const set = togetherAs([...composed, ...repeated], LEARNED_SUBJECTS);
  const classifier = await spriteClassifier(set, DRAWING_SIZE, LIBRARY_PALETTE.length + 1, LEARNED_SUBJECTS.length, seed, steps);
  return {
    real: drawn.heldOut,
    named: (sprites) =>
      classifier.scores(sprites).map((scores) => [...LEARNED_SUBJECTS.keys()].sort((a, b) => scores[b]! - scores[a]!).map((at) => LEARNED_SUBJECTS[at]!)), // prettier-ignore
    dispose: () => classifier.dispose(),
  };
}

/** The sprites of DawnLike that show a subject of the library, in its classes. */
function dawnlike(data: string): { readonly train: readonly LabelledSprite[]; readonly heldOut: readonly LabelledSprite[] } {
  const { palette, train, heldOut, names, size } = spriteData(data);
  const classes = [0, ...nearestColours(palette, LIBRARY_PALETTE).map((at) => at + 1)];
  const of = (pixels: Uint8Array, all: readonly string[]) =>
    all.flatMap((name, at) => {
      const own = labels(name).filter((label) => LEARNED_SUBJECTS.includes(label));
      const area = size * size;
      return own.length === 0 ? [] : [{ pixels: pixels.slice(at * area, (at + 1) * area).map((p) => classes[p]!), tags: own }];
    });
  return { train: of(train.pixels, names.train), heldOut: of(heldOut.pixels, names.heldOut) };
}

/** A sprite in the classes of the library. */
export function inLibraryClasses({ palette, pixels }: Sprite): Uint8Array {
  const classes = [0, ...nearestColours(palette, LIBRARY_PALETTE).map((at) => at + 1)];
  return Uint8Array.from(pixels, (p) => classes[p]!);
}

/** The share of pixels in one of the three shades of a colour; outline pixels do not count. */
export function shareOfColour(classes: Pixels, colour: string): number {
  const of = (name: string) => RAMPS[name]!.map((hex) => LIBRARY_PALETTE.indexOf(hex) + 1);
  const [own, line] = [of(colour), of("line")];
  let [hits, all] = [0, 0];
  for (let at = 0; at < classes.length; at++) {
    if (classes[at] === 0 || line.includes(classes[at]!)) continue;
    all++;
    if (own.includes(classes[at]!)) hits++;
  }
  return all === 0 ? 0 : hits / all;
}
