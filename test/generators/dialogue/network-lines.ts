import type { ModelText } from "../../../bench/sprites/sprites-in-words.ts";
import { ACTS, LANGUAGES } from "../../../src/generators/dialogue/dialogue.ts";
import { languageLine } from "../../../src/generators/dialogue/language-line.ts";
import { plainVoice } from "../../../src/generators/dialogue/plain-voice.ts";
import { readManifest, readModel } from "../../../src/nn/host/load-model.ts";
import { createRng } from "../../../src/rng.ts";

/** What a network proposes for `count` requests of all acts in both languages, sampled and by beams in turn. */
export async function networkLines({ manifest, weights }: ModelText, count: number): Promise<string[]> {
  const bytes = Uint8Array.from(atob(weights), (sign) => sign.charCodeAt(0));
  const model = await readModel(readManifest(manifest), bytes);
  const ways = [languageLine(model, { candidates: 3 }), languageLine(model, { decoding: "beam", beams: 3 })];
  const { roles } = plainVoice();
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const speaker = { name: "Bram", role: roles[i % roles.length]!, mood: (i % 3) - 1 };
    const request = { speaker, act: ACTS[(i * 5) % ACTS.length]!, language: LANGUAGES[i % 2]! };
    lines.push((await ways[i % 2]!.propose(request, createRng(`lines/${i}`))).text);
  }
  model.dispose();
  return lines;
}
