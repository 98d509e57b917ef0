import type { Mood } from "./moods.ts";
import { lazily } from "./vocabulary.ts";
import { LOOKS, PART_PAINTS } from "./words-looks.ts";

/** The looks of a figure, beside its subject. */
export interface Look {
  readonly size?: "small" | "large";
  readonly mood?: Mood;
  readonly age?: "old";
}

function* lines(text: string): Generator<[heading: string, words: readonly string[]]> {
  for (const line of text.trim().split("\n")) {
    const [heading, words] = line.split(": ") as [string, string];
    yield [heading, words.split(" ").map((word) => word.replace(/-/g, ""))];
  }
}

/** Adjectives of both languages and their looks. */
export const LOOK_WORDS = lazily<ReadonlyMap<string, Look>>(() => {
  const looks = new Map<string, Look>();
  for (const [heading, words] of lines(LOOKS)) {
    const [what, value] = heading.split(" ") as [string, string];
    for (const word of words) looks.set(word, { [what]: value });
  }
  return looks;
});

const PAINTS = lazily<ReadonlyMap<string, "hair" | "skin" | "main">>(
  () => new Map([...lines(PART_PAINTS)].flatMap(([paint, words]) => words.map((word) => [word, paint as "hair"] as const))),
);

/** The look of an adjective; English ones in lower case. */
export const lookOf = (word: string): Look | undefined => LOOK_WORDS().get(word);

/** The paint for a part of a figure: "hair" for a beard. */
export const partPaint = (word: string): "hair" | "skin" | "main" | undefined => PAINTS().get(word.toLowerCase());
