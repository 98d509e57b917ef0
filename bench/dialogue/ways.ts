import type { Line } from "../../src/content.ts";
import type { Generator } from "../../src/generator.ts";
import { ACTS, type Act, type LineRequest } from "../../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../../src/generators/dialogue/grammar-line.ts";
import { languageLine } from "../../src/generators/dialogue/language-line.ts";
import { voicesOf, type LanguageOptions } from "../../src/generators/dialogue/line-network.ts";
import { askedOf } from "../../src/generators/dialogue/tools/evaluate.ts";
import { plainVoice } from "../../src/generators/dialogue/plain-voice.ts";
import { voiceNamed, voiceNames } from "../../src/generators/dialogue/tools/voice-named.ts";
import { layered, type WholeVoice } from "../../src/generators/dialogue/voice-pack.ts";
import type { Model } from "../../src/model.ts";

/** A way to make lines, as a row names it. */
export interface Way {
  readonly name: string;
  readonly voice: WholeVoice;
  /** What it costs. */
  readonly size: "rules" | "network" | "beams";
  readonly acts: readonly Act[];
  /** What proposes first. */
  readonly first: Generator<LineRequest, Line>;
  /** What a game uses: the first one, and behind it the grammar. */
  readonly chain: readonly Generator<LineRequest, Line>[];
}

/** The grammar in each voice. */
export function grammarWays(): readonly Way[] {
  return voiceNames().map((name): Way => {
    const voice = layered(voiceNamed(name), plainVoice());
    const grammar = grammarLine(voice);
    return { name: `grammar/${name}`, voice, size: "rules", acts: ACTS, first: grammar, chain: [grammar] };
  });
}

/** The shipped network in three of the voices that it learned, and by beam search. */
export function learnedWays(model: Model): readonly Way[] {
  const network = (name: string, size: Way["size"], options: LanguageOptions = {}): Way => {
    const { voice, acts } = askedOf(model, name);
    const first = languageLine(model, { voice, ...options });
    const of = size === "beams" ? "network-beam-5" : "network";
    return { name: `${of}/${voice.name}`, voice, size, acts, first, chain: [first, grammarLine(voice)] };
  };
  const learned = ["plain", "fantasy-town", "pirate-port"].filter((name) => voicesOf(model.manifest).includes(name));
  return [
    ...(learned.length > 0 ? learned : voicesOf(model.manifest)).map((name) => network(name, "network")),
    network("plain", "beams", { decoding: "beam", beams: 5 }),
  ];
}
