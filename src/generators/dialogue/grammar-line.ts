import type { Line } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import { lineCheck, sameButForWhom } from "./check-line.ts";
import { ACTS, LONGEST, MOODS, REGISTERS, type Act, type LinePlan, type LineRequest } from "./dialogue.ts";
import { lengthOf } from "./facts.ts";
import { canExpand, expand, type Rules, type Speaking } from "./grammar.ts";
import { planLine } from "./plan-line.ts";
import { realise } from "./realise.ts";
import { stalenessIn } from "./staleness.ts";
import { byTrade, withoutTradeWord } from "./trade-word.ts";
import { checkVoicePack, layered, textsOf, type VoicePack, type WholeVoice } from "./voice-pack.ts";
import { plainVoice } from "./plain-voice.ts";

/** Acts after which a line of one sentence may add a remark about the trade of the speaker. */
const CHATTY: readonly Act[] = ["greet", "welcome-back", "introduce", "farewell", "small-talk", "boast", "trade-offer", "sold"];
const PLACEHOLDER = 8;
/** Nobody says in every sentence to whom they speak, but who is formal does. */
const VOCATIVE = /(, |，)\[you\](?=[.?!。？！])/;

const SHORT = /^[^.!?。！？]*[.!?。！？]$/;

/** The most lines that are made to find one that fits and is new. */
const TRIES = 60;
/** In the first tries fragments have their weights, and the line with the newest words is looked for; then all are equally likely. */
const LIKELY = 12;

/**
 * "dialogue/grammar": hand-written fragments put together by rule. It answers every valid request, so it stands last in a chain: of
 * several lines it says the one that has the fewest words in a row in common with `recent`, and when all of its lines are in there, it
 * repeats the oldest of them.
 * @param voice a voice of your own or of the package; where it has no words, the plain voice has
 * @throws AigcError `bad-request` for a value that is no voice
 */
export function grammarLine(voice: VoicePack = plainVoice()): Generator<LineRequest, Line> {
  checkVoicePack("dialogue/grammar", "voice", voice);
  return grammarOf(layered(voice, plainVoice()));
}

function grammarOf(voice: WholeVoice): Generator<LineRequest, Line> {
  const check = lineCheck(voice);
  return {
    name: "dialogue/grammar",
    propose(request, rng) {
      checkChance("dialogue/grammar", rng);
      const plan = planLine(request, "dialogue/grammar", voice.roles);
      const recent = [...(request.recent ?? []), ...(request.heard === undefined ? [] : [request.heard.trim()])];
      const said = (template: string): Line => {
        const text = realise(template, plan.slots, plan.language);
        return { speaker: plan.speaker, act: plan.act, language: plan.language, text };
      };
      const stale = stalenessIn(recent);
      let oldest: { readonly line: Line; readonly age: number } | undefined;
      let newest: { readonly line: Line; readonly stale: number } | undefined;
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const chance = attempt === 0 ? rng : rng.fork(`again-${attempt}`);
        const template = composeLine(plan, voice, chance, attempt >= LIKELY);
        const sworn = said(byTrade(template, plan, voice.lines[plan.language], { ...traitsOf(plan, voice), owed: new Set() }, chance));
        const line = sworn.text.length > LONGEST[plan.language] ? said(template) : sworn;
        if (line.text.length > LONGEST[plan.language] || check(line, request).some(({ code }) => code !== "repeated")) continue;
        const plain = said(template).text;
        const age = recent.findLastIndex((one) => sameButForWhom(one, line.text) || sameButForWhom(withoutTradeWord(one, plain), plain));
        if (age < 0) {
          const share = stale(line.text);
          if (newest === undefined || share < newest.stale) newest = { line, stale: share };
          if (share === 0 || attempt >= LIKELY - 1) break;
          continue;
        }
        if (oldest === undefined || age < oldest.age) oldest = { line, age };
      }
      return newest?.line ?? oldest?.line ?? said(composeBriefly(plan, voice, rng));
    },
    // The grammar repeats a line only if there is no other, so a repetition is no problem here.
    check: (line, request) => check(line, request).filter(({ code }) => code !== "repeated"),
  };
}

/**
 * Makes one line with `{slots}` in place of facts: the act, then the facts that are not stated yet, then perhaps a remark.
 * @param even as {@link Speaking.even}; then there is no remark
 */
export function composeLine(plan: LinePlan, voice: WholeVoice, rng: Rng, even = false): string {
  const { rules, root } = rulesOf(plan, voice, rng);
  const owed = new Set<string>(plan.slots.keys());
  const named = plan.slots.has("player") || plan.register === "formal";
  const speaking: Speaking = { ...traitsOf(plan, voice), owed, even, ...(named ? {} : { optional: VOCATIVE }) };
  const space = plan.language === "en" ? " " : "";
  let text = expand(rules, root, speaking, rng);
  for (const fact of plan.slots.keys()) {
    if (!owed.has(fact)) continue;
    const also = { ...speaking, owed: new Set([fact]) };
    text += space + expand(ofAct(rules, `and-${fact}`, plan.act, also), `and-${fact}`, also, rng);
  }
  const facts = lengthOf(plan.slots.values()) - PLACEHOLDER * plan.slots.size;
  if (
    !even &&
    plan.answer === undefined &&
    CHATTY.includes(plan.act) &&
    SHORT.test(text) &&
    rng.next() < 0.4 &&
    canExpand(rules, "aside", speaking)
  ) {
    const aside = expand(rules, "aside", speaking, rng);
    if (!text.includes(aside) && text.length + facts + space.length + aside.length <= LONGEST[plan.language]) text += space + aside;
  }
  return text;
}

/** Rules in which one keeps only what is meant for this act, if anything is: a reward is added to an offer as no rumour would. */
function ofAct(rules: Rules, rule: string, act: Act, speaking: Speaking): Rules {
  const own = Object.entries(rules[rule] ?? {}).filter(([condition]) => condition.split(" ").includes(act));
  const narrowed = { ...rules, [rule]: Object.fromEntries(own) };
  return canExpand(narrowed, rule, speaking) ? narrowed : rules;
}

/**
 * The rules of a line, and where it begins: in an answer, with the rule that answers, if the voice has it. Who is asked for a secret and has
 * one tells it; who is asked what they want or fear says it; who is lamenting, afraid or at leisure sometimes does.
 */
function rulesOf(
  { act, register, inner, slots, language, answer }: LinePlan,
  voice: WholeVoice,
  rng: Rng,
): { readonly rules: Rules; readonly root: string } {
  const rules = register === "formal" ? politely(voice.lines[language]) : voice.lines[language];
  const what = answer === "tell-fear" ? "fears" : OWN[act];
  const text = what === undefined ? undefined : inner[what];
  const root = answer === undefined || answer.startsWith("tell-") || rules[answer] === undefined ? act : answer;
  if (what === undefined || text === undefined || [...slots.keys()].some((slot) => slot !== "player")) return { rules, root };
  const sure = what === "secret" || answer === TELLS[what].root;
  if (!sure && (answer !== undefined || rng.fork("own").next() >= OWN_SHARE)) return { rules, root };
  return { rules: { ...rules, [TELLS[what].of]: { "": [text] } }, root: TELLS[what].root };
}
/** Rules in which who is formal calls nobody what a friend would. */
function politely(rules: Rules): Rules {
  const polite = Object.entries(rules["you"] ?? {}).filter(([condition]) => condition.split(" ").includes("formal"));
  if (polite.length === 0) return rules;
  const named = textsOf({ "": rules["you"]?.[""] ?? [] }).filter((text) => text.includes("{player}"));
  return { ...rules, you: { ...Object.fromEntries(polite), "": named.map((text) => [text, NAMED] as const) } };
}
const NAMED = 120;

/** Acts in which somebody speaks of themselves, and how often. */
const OWN: Readonly<Partial<Record<Act, keyof typeof TELLS>>> = {
  secret: "secret",
  "small-talk": "wants",
  introduce: "wants",
  lament: "fears",
  fear: "fears",
};
const OWN_SHARE = 0.3;
const TELLS = {
  wants: { root: "tell-want", of: "own-want" },
  fears: { root: "tell-fear", of: "own-fear" },
  secret: { root: "tell-secret", of: "own-secret" },
} as const;

/** A word or two and the facts as a list: short enough for every plan. */
function composeBriefly(plan: LinePlan, voice: WholeVoice, rng: Rng): string {
  const english = plan.language === "en";
  const speaking = traitsOf(plan, voice);
  const say = (rule: string, owed: readonly string[]): string =>
    expand(voice.lines[plan.language], rule, { ...speaking, owed: new Set(owed) }, rng);
  const facts = [...plan.slots.keys()].map((fact) => say(`brief-${fact}`, [fact]));
  return say("briefly", []) + (english ? ` ${facts.join(", ")}.` : `${facts.join("，")}。`);
}

function traitsOf({ act, role, mood, register }: LinePlan, { roles }: WholeVoice): Pick<Speaking, "traits" | "kinds"> {
  return { traits: { act, role, mood, register }, kinds: { act: ACTS, role: roles, mood: MOODS, register: REGISTERS } };
}
