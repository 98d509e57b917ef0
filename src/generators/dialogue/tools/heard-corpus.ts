import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language } from "../../../content.ts";
import type { Rng } from "../../../rng.ts";
import type { Classified } from "../../../train/classifier.ts";
import { knownFeatures } from "./known-features.ts";
import { LANGUAGES } from "../dialogue.ts";
import { readVoice } from "../formats/voice-text.ts";
import { expand, type Rules } from "../grammar.ts";
import { featuresOf } from "../heard-features.ts";
import type { Intent } from "../intent-by-words.ts";
import { textsOf } from "../voice-pack.ts";
import type { Heard } from "./heard-data.ts";

/** Sentences of players, written for this project: in a checkout beside this folder, in the package beside dist/cli. */
const FOLDER = fileURLToPath(new URL("../heard", import.meta.url));
const RULE = "wants-";
/** Of what has no meaning in a game the free sets have more than rules can; of small talk a little. */
const FREE = { unclear: 0.6, others: 0.25 };
/** One sentence in so many is measured and not learnt from. */
const HELD_OUT = 25;
/** Sentences that are learnt from: so many for each intent. */
const EACH = 2000;
/** A part of a sentence that is met less often tells nothing; of the others the commonest are kept. */
const SELDOM = 5;
const FEATURES = 8000;
/** So often there are two sentences in one breath: a greeting, or talk about nothing, and then what is wanted. */
const TWO = 0.12;

interface Corpus {
  readonly intents: readonly Intent[];
  /** The parts of sentences that are met often enough to learn something of. */
  readonly features: readonly number[];
  readonly learnt: readonly Classified[];
  readonly heldOut: readonly Classified[];
  /** Sentences of the project's own, before their parts are filled in. */
  readonly own: number;
}

/** Everything that the intents are learnt from: sentences of rules, and those of the free sets. */
export function heardCorpus(free: readonly Heard[], rng: Rng): Corpus {
  const rules = readVoice(LANGUAGES.map((language) => readFileSync(`${FOLDER}/heard.${language}.txt`, "utf8"))).lines as Record<
    Language,
    Rules
  >;
  const intents = Object.keys(rules.en)
    .filter((rule) => rule.startsWith(RULE))
    .map((rule) => rule.slice(RULE.length) as Intent)
    .sort();
  const kept = new Map<string, string[]>();
  const heldOut: Classified[] = [];
  let own = 0;
  const say = (language: Language, sentence: string, chance: Rng): string =>
    expand({ ...rules[language], said: { "": [sentence] } }, "said", { traits: {}, kinds: {}, owed: new Set() }, chance);
  for (const language of LANGUAGES) {
    for (const [of, intent] of intents.entries()) {
      const sentences = textsOf(rules[language][RULE + intent]!);
      own += sentences.length;
      const others = sentences.filter((sentence) => {
        if (rng.below(HELD_OUT) > 0) return true;
        heldOut.push({ cells: featuresOf(say(language, sentence, rng)), of });
        return false;
      });
      kept.set(language + intent, others);
    }
  }
  const freely = new Map<string, Heard[]>();
  for (const one of free) {
    const key = (/\p{Script=Han}/u.test(one.text) ? "zh" : "en") + one.intent;
    freely.set(key, (freely.get(key) ?? []).concat(one));
  }
  const sentenceOf = (language: Language, intent: Intent, chance: Rng): string => {
    const others = freely.get(language + intent);
    if (others && chance.next() < (intent === "unclear" ? FREE.unclear : FREE.others)) return chance.pick(others).text;
    return say(language, chance.pick(kept.get(language + intent)!), chance);
  };
  const all = intents.flatMap((intent, of) =>
    Array.from({ length: EACH }, (): Classified => {
      const language = rng.pick(LANGUAGES);
      let text = sentenceOf(language, intent, rng);
      if (!["greet", "chat", "unclear"].includes(intent) && rng.next() < TWO) {
        const before = sentenceOf(language, rng.pick(["greet", "chat"]), rng);
        text = `${before}${language === "en" ? " " : ""}${text}`;
      }
      return { cells: featuresOf(text), of };
    }),
  );
  const { features, known } = knownFeatures(all, { least: SELDOM, most: FEATURES });
  return { intents, features, heldOut: heldOut.map(known), own, learnt: all.map(known) };
}
