import { DRAWING_SIZE } from "../formats/drawings.ts";
import { nearestColours } from "../nearest-colours.ts";
import { RAMPS } from "../colours.ts";
import type { Sprite } from "../../../content.ts";
import { createRng } from "../../../rng.ts";
import { spriteClassifier } from "./classifier.ts";
import { composedSprite, LEARNED_SUBJECTS, LIBRARY_PALETTE, togetherAs, type LabelledSprite } from "./corpus.ts";
import { spriteData } from "./data.ts";
import { labels } from "./drawn-sets.ts";
import type { Pixels } from "./metrics.ts";

/** Says what sprites show. It learned from composed sprites that no generator saw, and from a drawn set that none learns from. */
export interface Judge {
  /** For each sprite the subjects, the likeliest first. */
  named(sprites: readonly Pixels[]): readonly (readonly string[])[];
  /** Drawn sprites of subjects that it was not shown either. */
  readonly real: readonly LabelledSprite[];
  dispose(): void;
}

const COMPOSED = 6000;
const STEPS = 700;

/** @param data the folder of the third-party sets, of which DawnLike is read; without one it learns from composed sprites alone */
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

/** The sprites of DawnLike that show a subject of ours, in our classes. */
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

/** The drawn pixels of a colour, in one of its three shades, as a share of all that are not outline. */
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
