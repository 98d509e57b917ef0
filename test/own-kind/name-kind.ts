import type { Generator, Kind, Model, Rng } from "phaser-aigc";

/** A kind of a game's own, in one file: names for people and places. */

export interface NameRequest {
  /** Syllables, 1 to 5. */
  readonly syllables: number;
  /** What it begins with: "Mo". */
  readonly start?: string;
}

export interface Name {
  readonly name: string;
  readonly syllables: number;
}

const SYLLABLES = ["la", "mo", "ri", "tan", "eth", "vor", "ka", "sel", "un", "ba"];

/** What both ways have in common: the check, and how a name is put together. */
const way = (named: string, propose: Generator<NameRequest, Name>["propose"]): Generator<NameRequest, Name> => ({
  name: named,
  propose,
  check({ name, syllables }, request) {
    const problems = [];
    if (syllables !== request.syllables) problems.push({ code: "count", message: `${syllables} syllables, not ${request.syllables}.` });
    if (!/^[A-Z][a-z]+$/.test(name)) problems.push({ code: "letters", message: `"${name}" is no name.` });
    if (!name.startsWith(request.start ?? "")) problems.push({ code: "start", message: `"${name}" does not begin with ${request.start}.` });
    return problems;
  },
});

function together(syllables: readonly string[], start = ""): Name {
  const name = start + syllables.slice(start ? 1 : 0).join("");
  return { name: name.charAt(0).toUpperCase() + name.slice(1), syllables: syllables.length };
}

const drawn = ({ syllables }: NameRequest, rng: Rng): string[] => Array.from({ length: syllables }, () => rng.pick(SYLLABLES));

export const kind: Kind<NameRequest, Name, "name"> = {
  name: "name",
  mark: "name",
  rules: () => way("name/syllables", (request, rng) => together(drawn(request, rng), request.start)),
  // A network that says for two numbers which syllable comes first.
  learned: {
    "name@1": (model: Model) => ({
      ...way("name/network", async (request, rng) => {
        const { y } = await model.run({ x: { dims: [1, 2], data: Float32Array.of(rng.below(9), 0) } });
        return together([SYLLABLES[Number(y!.data[0]) % SYLLABLES.length]!, ...drawn(request, rng).slice(1)], request.start);
      }),
      model: { name: model.manifest.name, sha256: model.manifest.sha256 },
    }),
  },
  codecs: { txt: { encode: ({ name }) => `${name}\n` } },
};
