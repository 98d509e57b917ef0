import { checkChoice, checkText, listOf, refuse } from "../../../arguments.ts";
import type { Language } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import { ACTS, ACT_SLOTS, LANGUAGES, MOODS, REGISTERS, SLOTS, type Act } from "../dialogue.ts";
import { factsOf, REFERENCE, type Fragment, type Rules } from "../grammar.ts";
import { checkVoicePack, textsOf, type VoicePack } from "../voice-pack.ts";

const WHERE = "dialogue/voice";
const EXAMPLE = "voice pirate-port\nlanguage en\nroles captain sailor\n\n= greet\nAhoy, [you].\n: sailor -\nWhat is it now, [you]? *2";

/**
 * Reads a voice from a text, or from one for each language:
 *
 *     voice pirate-port
 *     language en
 *     roles captain sailor
 *     plain 0.4            what the plain voice says is said as well, four tenths as likely; without this line it is not
 *     ; a remark
 *     = greet              the rule: an act, or a name of your own that fragments refer to
 *     Ahoy, [you].         a fragment that always fits; [you] stands for one of the rule "you", {place} for a fact
 *     : sailor -           from here on only for gloomy sailors: a role, an act, a mood (+ 0 -), casual or formal
 *     What is it now? *2   twice as likely as another
 *
 * @throws AigcError `bad-data`, with the number of the line, for a text that is no voice
 */
export function readVoice(texts: string | readonly string[]): VoicePack {
  if (typeof texts !== "string") listOf(checkText, "a text, or a list of them")(WHERE, "texts", texts);
  if (texts.length === 0) refuse(WHERE, "texts", texts, "a text for each language");
  const read = [texts].flat().map(readText);
  const [{ name, roles, plain }] = read as [Part, ...Part[]];
  for (const part of read) {
    if (part.name !== name) fail(1, `the texts are of two voices, "${name}" and "${part.name}"`, "Read each voice for itself");
  }
  return {
    name,
    roles: [...new Set([...roles, ...read.flatMap((part) => part.roles)])],
    lines: Object.fromEntries(read.map(({ language, rules }) => [language, rules])) as Partial<Record<Language, Rules>>,
    ...(plain === undefined ? {} : { plain }),
  };
}

/**
 * A voice in one language as the text that {@link readVoice} reads.
 * @throws AigcError `bad-request` for what is no voice or no language
 */
export function writeVoice(voice: VoicePack, language: Language): string {
  checkVoicePack(WHERE, "voice", voice);
  checkChoice(WHERE, "language", language, LANGUAGES);
  const rules = Object.entries(voice.lines[language] ?? {}).map(([rule, fragments]) => {
    const groups = Object.entries(fragments).map(
      ([condition, list]) => (condition === "" ? "" : `: ${condition}\n`) + list.map((fragment) => `${written(fragment)}\n`).join(""),
    );
    return `= ${rule}\n${groups.join("")}`;
  });
  return `voice ${voice.name}\nlanguage ${language}\nroles ${voice.roles.join(" ")}\n${voice.plain === undefined ? "" : `plain ${voice.plain}\n`}\n${rules.join("\n")}`;
}

interface Part {
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly string[];
  readonly rules: Rules;
  readonly plain?: number | undefined;
}

function readText(text: string): Part {
  const head = new Map<string, string>();
  const rules: Record<string, Record<string, Fragment[]>> = {};
  let rule: string | undefined;
  let condition = "";
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    const at = index + 1;
    const after = line.slice(1).trim();
    if (line === "" || line.startsWith(";")) return;
    if (line.startsWith("=")) {
      if (!/^[\w-]+$/.test(after)) fail(at, `"${after}" is no name of a rule`, "Use letters, digits and hyphens");
      if (rules[after]) fail(at, `the rule "${after}" stands there twice`, "Put its fragments together");
      rules[(rule = after)] = {};
      condition = "";
    } else if (rule === undefined) {
      const [, key = "", value = ""] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
      if (!["voice", "language", "roles", "plain"].includes(key))
        fail(at, `"${line}" stands before the first rule`, `Begin as this does:\n${EXAMPLE}`);
      head.set(key, value);
    } else if (line.startsWith(":")) condition = conditionOf(after, (head.get("roles") ?? "").split(/\s+/), at);
    else (rules[rule]![condition] ??= []).push(fragmentOf(line, rule, at));
  });
  for (const key of ["voice", "language", "roles"]) {
    if (!head.has(key)) fail(1, `it does not say its ${key}`, `Begin as this does:\n${EXAMPLE}`);
  }
  const language = head.get("language") as Language;
  if (!LANGUAGES.includes(language)) fail(1, `"${language}" is no language of lines`, `There are ${LANGUAGES.join(" and ")}`);
  const plain = head.has("plain") ? Number(head.get("plain")) : undefined;
  if (plain !== undefined && !(plain >= 0 && plain <= 1)) fail(1, `"plain ${head.get("plain")}" is no share`, "It is from 0 to 1");
  return { name: head.get("voice")!, language, plain, roles: head.get("roles")!.split(/\s+/).filter(Boolean), rules };
}

/** Reads a condition. A word that is no trait is refused, because such a condition would never fit. */
function conditionOf(text: string, roles: readonly string[], at: number): string {
  const known: readonly string[] = [...roles, ...ACTS, ...MOODS, ...REGISTERS];
  for (const word of text.split(/\s+/)) {
    if (!known.includes(word)) fail(at, `"${word}" is no role of this voice, act, mood or register`, `There are ${known.join(" ")}`);
  }
  return text.replace(/\s+/g, " ");
}

function fragmentOf(line: string, rule: string, at: number): Fragment {
  const [, text = line, weight] = /^(.*\S)\s+\*(\d*\.?\d+)$/.exec(line) ?? [];
  const useful: readonly string[] = (ACTS as readonly string[]).includes(rule) ? ACT_SLOTS[rule as Act] : SLOTS;
  for (const fact of factsOf(text)) {
    if (!useful.includes(fact)) fail(at, `"${rule}" has no use for {${fact}}`, `It can say ${useful.join(", ") || "no fact"}`);
  }
  if (/[{}[\]]/.test(text.replace(/\{\w+\}/g, "").replace(new RegExp(REFERENCE, "g"), ""))) {
    fail(at, `"${text}" has a bracket that is neither {fact} nor [rule]`, "Close it or take it out");
  }
  return weight === undefined ? text : [text, Number(weight)];
}

function written(fragment: Fragment): string {
  return typeof fragment === "string" ? fragment : `${fragment[0]} *${fragment[1]}`;
}

/** References to rules that exist neither in the voice nor in `beneath`: `[weather]` without a rule "weather". */
export function missingRules(voice: VoicePack, beneath?: VoicePack): string[] {
  return Object.entries(voice.lines).flatMap(([language, rules]) =>
    Object.entries(rules).flatMap(([rule, fragments]) =>
      textsOf(fragments).flatMap((text) =>
        [...text.matchAll(new RegExp(REFERENCE, "g"))].flatMap(([, binding, name = ""]) =>
          binding === undefined && text.includes(`[${name}=`)
            ? []
            : Object.hasOwn(rules, name) || Object.hasOwn(beneath?.lines[language as Language] ?? {}, name)
              ? []
              : [`${language}: "${text}" of "${rule}" refers to "${name}"`],
        ),
      ),
    ),
  );
}

function fail(line: number, what: string, instead: string): never {
  throw new AigcError("bad-data", WHERE, `line ${line}: ${what}. ${instead}.`);
}
