import type { Line } from "../../src/content.ts";
import type { Generator } from "../../src/generator.ts";
import { ACTS, type Act, type LineRequest } from "../../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../../src/generators/dialogue/grammar-line.ts";
import { languageLine } from "../../src/generators/dialogue/language-line.ts";
import { plainVoice } from "../../src/generators/dialogue/plain-voice.ts";
import { voiceNamed, voiceNames } from "../../src/generators/dialogue/tools/voice-named.ts";
import { actsOf, layered, type WholeVoice } from "../../src/generators/dialogue/voice-pack.ts";
import type { Model } from "../../src/model.ts";

/** A way to make lines, as a row names it. */
export interface Way {
  readonly name: string;
  readonly voice: WholeVoice;
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
    return { name: `grammar/${name}`, voice, acts: ACTS, first: grammar, chain: [grammar] };
  });
}

/** The shipped network in the voice that it learned: sampled, and by beam search. */
export function learnedWays(model: Model): readonly Way[] {
  const learned = voiceNamed("lantern-village");
  const voice = layered(learned, plainVoice());
  const network = (name: string, first: Generator<LineRequest, Line>): Way => ({
    name,
    voice,
    acts: actsOf(learned),
    first,
    chain: [first, grammarLine(voice)],
  });
  return [
    network("network", languageLine(model, { voice })),
    network("network-beam-5", languageLine(model, { voice, decoding: "beam", beams: 5 })),
  ];
}
