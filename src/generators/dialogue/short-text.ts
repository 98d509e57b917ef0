import { checkFields, checkText, listOf, mapOf, oneOf, refuse, type Check } from "../../arguments.ts";
import type { Language, Problem } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import { LANGUAGES, LONGEST_FACT, SLOTS, type Fact, type Slot } from "./dialogue.ts";
import { readFact } from "./facts.ts";
import { withoutStop } from "./full-stop.ts";
import { canExpand, expand, factsOf, type Fragments } from "./grammar.ts";
import { realise } from "./realise.ts";
import { TEXTS_EN } from "./words-texts-en.ts";
import { TEXTS_ZH } from "./words-texts-zh.ts";

/** The forms of short texts: three sentences of hearsay, a letter, four lines of verse, a page of a book. */
export const TEXT_FORMS = ["rumour", "letter", "poem", "page"] as const;
/** The name of one of them. */
export type TextForm = (typeof TEXT_FORMS)[number];

/** The facts that each form can state. */
export const TEXT_SLOTS: Readonly<Record<TextForm, readonly Slot[]>> = {
  rumour: ["npc", "item", "place", "foe"],
  letter: ["player", "npc", "item", "place", "foe", "price"],
  poem: ["player", "npc", "place"],
  page: ["npc", "item", "place", "foe"],
};

/** Asks for a short text. */
export interface ShortTextRequest {
  readonly form: TextForm;
  readonly language: Language;
  /** The facts, each of which is said exactly once: a letter is to the `player` and from the `npc`, a page is about the first of them. */
  readonly slots?: Readonly<Record<string, string | Fact>>;
}

/** A short text, line by line as it stands on the page. */
export interface ShortText {
  readonly form: TextForm;
  readonly language: Language;
  readonly title?: string;
  readonly lines: readonly string[];
}

/** What a page can be about, in the order in which it is chosen. */
const SUBJECTS: readonly Slot[] = ["item", "foe", "npc", "place"];
const RHYMES: Readonly<Record<Language, readonly string[]>> = {
  en: ["night", "stone", "rain", "door", "day"],
  zh: ["ang", "an", "en", "ou"],
};
/** Tries to find a fragment that is not in the text yet. */
const TRIES = 20;

/**
 * "dialogue/texts": rumours, letters, poems and pages of books for shelves, signs and pockets. A plan by rule says what comes after what,
 * hand-written sentences fill it, and each fact is said once.
 */
export function shortText(): Generator<ShortTextRequest, ShortText> {
  return {
    name: "dialogue/texts",
    propose(request, rng) {
      checkChance("dialogue/texts", rng);
      const slots = readRequest(request);
      return composed(request, slots, rng);
    },
    check(content, request) {
      const slots = readRequest(request);
      checkFields("dialogue/texts", "text", content, {
        form: checkText,
        language: checkText,
        "title?": checkText,
        lines: listOf(checkText),
      });
      return [...problemsOf(content, request, slots)];
    },
  };
}

/** Facts are read one by one, with the name of their slot. */
const checkAnything: Check = () => {};

function readRequest(request: ShortTextRequest): Map<Slot, Fact> {
  checkFields("dialogue/texts", "request", request, {
    form: oneOf(TEXT_FORMS),
    language: oneOf(LANGUAGES),
    "slots?": mapOf(checkAnything),
  });
  const facts = new Map<Slot, Fact>();
  const given = request.slots ?? {};
  const useful = TEXT_SLOTS[request.form];
  for (const name of Object.keys(given))
    if (!(useful as readonly string[]).includes(name))
      refuse("dialogue/texts", `request.slots.${name}`, given[name], `one of the facts of a ${request.form}: ${useful.join(", ")}`);
  for (const slot of SLOTS) {
    if (given[slot] === undefined) continue;
    const fact = readFact(given[slot], slot, `request.slots.${slot}`, "dialogue/texts");
    if (fact.text.length > LONGEST_FACT)
      refuse("dialogue/texts", `request.slots.${slot}`, fact.text, `a text of at most ${LONGEST_FACT} characters`);
    facts.set(slot, fact);
  }
  return facts;
}

function composed({ form, language }: ShortTextRequest, slots: ReadonlyMap<Slot, Fact>, rng: Rng): ShortText {
  const writer = writerOf(language, slots, rng);
  return { form, language, ...FORMS[form](writer, language, rng) };
}

/** Says sentences of a text, none twice, and keeps account of the facts. */
interface Writer {
  owes(slot: Slot): boolean;
  /** A sentence that states facts of `from` as long as such are owed, with its facts put in. */
  say(rule: string, from?: readonly Slot[]): string;
  /** One such sentence, and more until all facts of `from` are said. */
  all(rule: string, from: readonly Slot[]): string[];
  joined(sentences: readonly string[]): string;
}

function writerOf(language: Language, slots: ReadonlyMap<Slot, Fact>, rng: Rng): Writer {
  const owed = new Set<Slot>(slots.keys());
  const rules = language === "en" ? TEXTS_EN : TEXTS_ZH;
  const used = new Set<string>();
  const speaking = { traits: {}, kinds: {} };
  const say = (rule: string, from: readonly Slot[] = []): string => {
    const mine = () => new Set<string>([...owed].filter((slot) => from.includes(slot)));
    const withFacts = { ...rules, [rule]: onlyFacts(rules[rule]!) };
    const some = mine().size > 0 && canExpand(withFacts, rule, { ...speaking, owed: mine() }) ? withFacts : rules;
    for (let attempt = 0; ; attempt++) {
      const left = mine();
      const sentence = expand(some, rule, { ...speaking, owed: left }, rng.fork(`${rule}/${used.size}/${attempt}`));
      if (used.has(sentence) && attempt < TRIES) continue;
      used.add(sentence);
      for (const slot of mine()) if (!left.has(slot)) owed.delete(slot as Slot);
      return realise(sentence, slots, language);
    }
  };
  return {
    owes: (slot) => owed.has(slot),
    say,
    all(rule, from) {
      const sentences = [say(rule, from)];
      while (from.some((slot) => owed.has(slot))) sentences.push(say(rule, from));
      return sentences;
    },
    joined: (sentences) => sentences.join(language === "en" ? " " : ""),
  };
}

type Page = Pick<ShortText, "title" | "lines">;
/** What comes after what in each form. Every rule has a sentence for each single fact that it may have to say. */
const FORMS: Readonly<Record<TextForm, (writer: Writer, language: Language, rng: Rng) => Page>> = {
  rumour: ({ say, all, joined }) => ({
    lines: [joined([...all("rumour-seen", TEXT_SLOTS.rumour), say("rumour-detail"), say("rumour-end")])],
  }),
  letter({ say, all, joined }) {
    const to = say("letter-to", ["player"]);
    const body = [say("letter-open"), ...all("letter-news", ["item", "place", "foe", "price"]), say("letter-wish")];
    return { lines: [to, joined(body), say("letter-from", ["npc"])] };
  },
  poem({ owes, say }, language, rng) {
    const title = say("poem-title", ["place"]);
    const rhymes = [...RHYMES[language]];
    const [one] = rhymes.splice(rng.fork("first rhyme").below(rhymes.length), 1) as [string];
    // English verse rhymes in pairs; the four lines of a Chinese one have one rhyme.
    const two = language === "en" ? rng.fork("second rhyme").pick(rhymes) : one;
    const verse = [one, one, two, two].map((rhyme) => say(`poem-${rhyme}`));
    const first = owes("player") ? [say("poem-for", ["player"])] : [];
    const by = owes("npc") ? [say("poem-by", ["npc"])] : [];
    return { title, lines: [...first, ...verse.map((line, at) => ended(line, at % 2 === 1, language)), ...by] };
  },
  page({ owes, say, all, joined }) {
    const subject = SUBJECTS.find(owes);
    const title = say("page-title", subject ? [subject] : []);
    const body = [1, 2, 3].map(() => say(subject ? `page-${subject}` : "page-notes"));
    const more = SUBJECTS.some(owes) ? all("and-also", SUBJECTS) : [];
    return { title, lines: [joined([...body, ...more, say("page-end")])] };
  },
};

/** The fragments that say a fact. */
function onlyFacts(fragments: Fragments): Fragments {
  return Object.fromEntries(
    Object.entries(fragments).map(([condition, list]) => [condition, list.filter((fragment) => factsOf(String(fragment)).length > 0)]),
  );
}

/** A line of verse with the mark at its end. */
function ended(line: string, last: boolean, language: Language): string {
  const [comma, stop] = language === "en" ? [",", "."] : ["，", "。"];
  return line.replace(/[,，.。]$/u, "") + (last ? stop : comma);
}

function* problemsOf(content: ShortText, { form, language }: ShortTextRequest, slots: ReadonlyMap<Slot, Fact>): Iterable<Problem> {
  const whole = [content.title ?? "", ...content.lines].join("\n");
  if (content.form !== form || content.language !== language)
    yield { code: "other", message: `the text is a ${content.form} in "${content.language}", asked was a ${form} in "${language}"` };
  if (content.lines.length === 0) yield { code: "empty", message: "the text has no lines" };
  if (/[{}[\]<>]/.test(whole)) yield { code: "markup", message: "the text holds braces or brackets" };
  let rest = whole.toLowerCase();
  const values = [...slots].map(([slot, { text }]) => ({ slot, value: withoutStop(text).toLowerCase() }));
  for (const { slot, value } of values.toSorted((a, b) => b.value.length - a.value.length)) {
    const times = rest.split(value).length - 1;
    const wanted = values.filter((other) => other.value === value).length;
    if (times < wanted) yield { code: "fact-missing", message: `"${value}" (${slot}) is not said` };
    if (times > wanted) yield { code: "fact-twice", message: `"${value}" (${slot}) is said ${times} times` };
    rest = rest.replaceAll(value, "\uFFFC");
  }
}
