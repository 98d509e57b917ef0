import type { Language, Line } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import { lineCheck } from "./check-line.ts";
import { ACTS, LONGEST, planLine, ROLES, type Act, type LinePlan, type LineRequest } from "./dialogue.ts";
import { canExpand, expand, type Rules, type Speaking } from "./grammar.ts";
import { LINES } from "./lines.ts";
import { realise } from "./realise.ts";

const KINDS = { act: ACTS, role: ROLES, mood: ["+", "0", "-"] } as const;
/** Acts after which somebody may go on about their trade. */
const CHATTY: readonly Act[] = ["greet", "farewell", "thank", "trade-offer", "refuse"];
const PLACEHOLDER = 8;

/**
 * "dialogue/grammar": hand-written fragments put together by rule. It answers every valid request, so it ends a chain.
 * @param lines rules of your own per language; they need a rule for each act and the "and-…" rules of `lines-en.ts`
 */
export function grammarLine(lines: Readonly<Record<Language, Rules>> = LINES): Generator<LineRequest, Line> {
  return {
    name: "dialogue/grammar",
    propose(request, rng) {
      checkChance("dialogue/grammar", rng);
      const plan = planLine(request, "dialogue/grammar");
      const text = realise(composeLine(plan, lines[plan.language], rng), plan.slots, plan.language);
      return { speaker: plan.speaker, act: plan.act, language: plan.language, text };
    },
    check: lineCheck(lines),
  };
}

/** One line for `plan`, facts still as `{slots}`: the act, then whatever fact it left out, then perhaps an aside. */
export function composeLine(plan: LinePlan, rules: Rules, rng: Rng): string {
  const owed = new Set<string>(plan.slots.keys());
  const speaking: Speaking = { traits: { act: plan.act, role: plan.role, mood: plan.mood }, kinds: KINDS, owed };
  const space = plan.language === "en" ? " " : "";
  let text = expand(rules, plan.act, speaking, rng);
  for (const fact of plan.slots.keys()) {
    if (owed.has(fact)) text += space + expand(rules, `and-${fact}`, { ...speaking, owed: new Set([fact]) }, rng);
  }
  const facts = [...plan.slots.values()].reduce((sum, value) => sum + value.length - PLACEHOLDER, 0);
  if (CHATTY.includes(plan.act) && rng.next() < 0.4 && canExpand(rules, "aside", speaking)) {
    const aside = expand(rules, "aside", speaking, rng);
    if (!text.includes(aside) && text.length + facts + space.length + aside.length <= LONGEST[plan.language]) text += space + aside;
  }
  return text;
}
