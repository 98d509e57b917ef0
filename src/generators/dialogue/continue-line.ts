import { checkText, refuse } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import type { Line, Problem } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { lineCheck } from "./check-line.ts";
import { sampleLines } from "./decode.ts";
import type { LinePlan, LineRequest } from "./dialogue.ts";
import { factsOf } from "./grammar.ts";
import { constraintOf, openNetwork, type LanguageOptions } from "./line-network.ts";
import { planLine } from "./plan-line.ts";
import { realise } from "./realise.ts";
import { promptOf } from "./tokenizer.ts";

/** What the words that a writer did not write have to be; the rest of the check is about the whole line. */
const OF_WORDS = ["unknown-word", "unknown-sign", "number", "name"];
/** The least mean log-probability, in nats per token, of what is added: below it the network guesses. */
const LEAST_LIKELY = -0.5;
/** Draws before it gives up. */
const TRIES = 3;

/**
 * "dialogue/continue": goes on with a line that a writer began, in the voice of a network. The words of the writer stay as they are, also
 * those that no voice knows; facts of the request that they do not state yet are stated exactly once in what follows.
 * @param begun the beginning, with `{slots}` for facts of the request: "Bring me the {item}, and"
 * @throws AigcError as `languageLine` does; `bad-request` for a beginning that is empty or longer than a line
 */
export function continueLine(model: Model, begun: string, options: LanguageOptions = {}): Generator<LineRequest, Line> {
  checkWords("dialogue/continue", "begun", begun);
  const beginning = begun.trim();
  return writerOf("dialogue/continue", model, options, () => beginning, {
    kept: (text, said) => (text.startsWith(said(beginning)) ? said(beginning) : undefined),
    isOld: () => false,
  });
}

/**
 * "dialogue/vary": other ways to end a line of a writer: keeps a random part of its beginning, and writes the rest anew.
 * @param line a whole line, with `{slots}` for facts of the request
 * @throws AigcError as `languageLine` does; `bad-request` for a line that is empty or too long
 */
export function varyLine(model: Model, line: string, options: LanguageOptions = {}): Generator<LineRequest, Line> {
  checkWords("dialogue/vary", "line", line);
  const whole = line.trim();
  // Cut after a clause, so that what is kept makes sense; a line of one clause keeps its first half.
  const clauses = whole.split(/(?<=[,.!?;:，。！？；：])/u);
  const words = whole.match(/\s*(?:\{\w+\}|\p{Script=Han}|[^\s{\p{Script=Han}]+)/gu) ?? [];
  const cut = (rng: Rng) => {
    const kept = clauses.length > 1 ? clauses.slice(0, 1 + rng.below(clauses.length - 1)) : words.slice(0, Math.ceil(words.length / 2));
    return kept.join("").replace(/[\s,.!?;:，。！？；：、]+$/u, "");
  };
  return writerOf("dialogue/vary", model, options, cut, {
    kept: (text, said) => sameBeginning(text, said(whole)),
    isOld: (text, said) => text === said(whole),
  });
}

/** What a result has to do with the words of the writer. `said` puts the facts into a text. */
interface Writers {
  /** The part of a text that the writer wrote; undefined if it is not what it has to be. */
  kept(text: string, said: (template: string) => string): string | undefined;
  isOld(text: string, said: (template: string) => string): boolean;
}

function writerOf(
  name: string,
  model: Model,
  options: LanguageOptions,
  beginning: (rng: Rng) => string,
  { kept, isOld }: Writers,
): Generator<LineRequest, Line> {
  const { model: asked, named, voice, tokenizer, settings } = openNetwork(name, model, options);
  const checkWhole = lineCheck(voice);

  const check = (line: Line, request: LineRequest): Problem[] => {
    const plan = planLine(request, name, voice.roles);
    const said = (template: string) => realise(template, plan.slots, plan.language);
    const found = checkWhole(line, request).filter(({ code }) => !OF_WORDS.includes(code));
    const problem = (code: string, message: string) => [...found, { code, message }];
    const before = kept(line.text, said);
    if (before === undefined) return problem("other-beginning", "the line does not begin as the writer's does");
    if (isOld(line.text, said)) return problem("repeated", "the line is the one that is to be varied");
    const rest = line.text.slice(before.length);
    const added = rest.replace(/^[\s,.!?;:，。！？；：、]+/u, "");
    const glued = plan.language === "en" && /^[\p{L}\p{N}']/u.test(rest) && /[\p{L}\p{N}']$/u.test(before);
    if (added === "" || glued) return problem("nothing-new", `"${rest}" does not go on with the line`);
    return [...found, ...checkWhole({ ...line, text: added }, request).filter(({ code }) => OF_WORDS.includes(code))];
  };

  return {
    name,
    model: { name: model.manifest.name, sha256: model.manifest.sha256 },
    async propose(request, rng, signal) {
      checkChance(name, rng, signal);
      const plan = planLine(request, name, voice.roles);
      const begun = beginning(rng.fork("begin"));
      checkFacts(name, begun, plan);
      const begin = tokenizer.encode(begun);
      const constraint = constraintOf(plan, tokenizer);
      const most = constraint.longest - plan.slots.size - 2;
      if (begin.length > most) refuse(name, "begun", begun, `a beginning of at most ${most} tokens; it has ${begin.length}`);
      const prompt = promptOf(plan, plan.slots.keys(), tokenizer, named);
      const drawing = { ...settings, count: settings.candidates, begin };
      let best = -Infinity;
      for (let n = 0; n < TRIES; n++) {
        const written = await sampleLines(asked, prompt, constraint, drawing, n === 0 ? rng : rng.fork(`again-${n}`), signal);
        const lines = written.map((hypothesis) => {
          const text = realise(tokenizer.decode(hypothesis.tokens), plan.slots, plan.language);
          const line: Line = { speaker: plan.speaker, act: plan.act, language: plan.language, text };
          const worth = hypothesis.score / (hypothesis.tokens.length - begin.length + 1);
          return { line, worth, sound: check(line, request).length === 0 };
        });
        const first = lines.reduce((a, b) => ((b.sound === a.sound ? b.worth > a.worth : b.sound) ? b : a));
        best = Math.max(best, first.worth);
        // One that is not sound is given back too, so that the papers tell what is wrong with it.
        if (first.worth >= LEAST_LIKELY && (first.sound || n === TRIES - 1)) return first.line;
      }
      throw onlyGuesses(name, begun, best);
    },
    check,
  };
}

function onlyGuesses(name: string, begun: string, worth: number): AigcError {
  const nats = `${worth.toFixed(2)} nats per token, ${LEAST_LIKELY} is the least`;
  return new AigcError(
    "no-valid-content",
    name,
    `the network has no good way to go on after "${begun}" (${nats}). Begin as its voice does, or end on a whole clause.`,
  );
}

/** The words with which both texts begin. */
function sameBeginning(text: string, other: string): string {
  let same = 0;
  while (same < text.length && text[same] === other[same]) same++;
  // A word that only begins the same is another word.
  return text.slice(0, same).replace(/(?<![\p{Script=Han}])[\p{Script=Latin}']+$/u, (word) => (/^[\p{Script=Latin}']/u.test(text.slice(same)) ? "" : word)); // prettier-ignore
}

function checkFacts(name: string, begun: string, plan: LinePlan): void {
  for (const fact of factsOf(begun))
    if (!(plan.slots as ReadonlyMap<string, unknown>).has(fact))
      refuse(
        name,
        "begun",
        begun,
        `only facts of the request, ${[...plan.slots.keys()].map((slot) => `{${slot}}`).join(", ") || "and it has none"}`,
      );
}

function checkWords(where: string, name: string, value: unknown): void {
  checkText(where, name, value);
  if (value.trim() === "") refuse(where, name, value, "some words");
}
