import type { Language, Line } from "../../src/content.ts";
import { AigcError } from "../../src/errors.ts";
import type { Generator } from "../../src/generator.ts";
import { lineCheck } from "../../src/generators/dialogue/check-line.ts";
import { ACTS, type Act, type LineRequest } from "../../src/generators/dialogue/dialogue.ts";
import { factsOf } from "../../src/generators/dialogue/grammar.ts";
import { planLine } from "../../src/generators/dialogue/plan-line.ts";
import { realise } from "../../src/generators/dialogue/realise.ts";
import { readDialogueData } from "../../src/generators/dialogue/tools/data.ts";
import { packLines } from "../../src/generators/dialogue/tools/corpus.ts";
import { wordsOf } from "../../src/generators/dialogue/tools/metrics.ts";
import type { WholeVoice } from "../../src/generators/dialogue/voice-pack.ts";

/** Lines of voices from which acts are learnt; the longest human lines that are taken, in words or signs; how sure the act has to be. */
const READ = 60_000;
const LONGEST = { en: 14, zh: 20 };
const SURE = 0.9;

/** Human lines of the free sets by the act that they are likeliest to be, by naive Bayes over words learnt from the voices. */
export function retrievedLines(data: string): Readonly<Record<Language, ReadonlyMap<Act, readonly string[]>>> {
  const lines = [...packLines(READ, "retrieval").learnt()];
  const { train } = readDialogueData(data);
  const of = (language: Language) => {
    const actOf = naiveBayes(lines.filter((line) => line.language === language));
    const found = new Map<Act, string[]>();
    for (const { language: other, text } of train) {
      if (other !== language || wordsOf(text, language).length > LONGEST[language]) continue;
      const { act, probability } = actOf(wordsOf(text, language));
      if (probability >= SURE) found.set(act, [...(found.get(act) ?? []), text]);
    }
    return found;
  };
  return { en: of("en"), zh: of("zh") };
}

/** "dialogue/retrieval": one of the human lines of the act that says just the facts that are owed. */
export function retrievalLine(voice: WholeVoice, retrieved: ReturnType<typeof retrievedLines>): Generator<LineRequest, Line> {
  return {
    name: "dialogue/retrieval",
    propose(request, rng) {
      const plan = planLine(request, "dialogue/retrieval", voice.roles);
      const wanted = [...plan.slots.keys()].sort().join();
      const fitting = (retrieved[plan.language].get(plan.act) ?? []).filter((text) => factsOf(text).sort().join() === wanted);
      if (fitting.length === 0) throw new AigcError("no-valid-content", "dialogue/retrieval", `no human line is a "${plan.act}" with ${wanted || "no facts"}.`); // prettier-ignore
      return { speaker: plan.speaker, act: plan.act, language: plan.language, text: realise(rng.pick(fitting), plan.slots, plan.language) };
    },
    check: lineCheck(voice),
  };
}

interface Counted {
  readonly words: Map<string, number>;
  total: number;
}

function naiveBayes(lines: readonly { readonly act: Act; readonly language: Language; readonly text: string }[]) {
  const counts = new Map<Act, Counted>(ACTS.map((act) => [act, { words: new Map(), total: 0 }]));
  const known = new Set<string>();
  for (const { act, language, text } of lines) {
    const of = counts.get(act)!;
    for (const word of wordsOf(text, language)) {
      of.words.set(word, (of.words.get(word) ?? 0) + 1);
      of.total++;
      known.add(word);
    }
  }
  return (words: readonly string[]): { readonly act: Act; readonly probability: number } => {
    const logs = ACTS.map((act) => {
      const { words: of, total } = counts.get(act)!;
      return words.reduce((sum, word) => sum + Math.log(((of.get(word) ?? 0) + 0.5) / (total + 0.5 * known.size)), 0);
    });
    const most = Math.max(...logs);
    const sum = logs.reduce((all, log) => all + Math.exp(log - most), 0);
    return { act: ACTS[logs.indexOf(most)]!, probability: 1 / sum };
  };
}
