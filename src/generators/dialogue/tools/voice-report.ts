import type { Language } from "../../../content.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import { ACT_SLOTS, ACTS, LANGUAGES, MOODS, REGISTERS, type Act } from "../dialogue.ts";
import { sayings } from "../grammar.ts";
import { missingRules } from "../formats/voice-text.ts";
import { actsOf, layered, textsOf, type VoicePack } from "../voice-pack.ts";
import { plainVoice } from "../plain-voice.ts";

/** How many fragments fit one act of one speaker. */
export interface Coverage {
  readonly act: Act;
  readonly role: string;
  readonly mood: string;
  readonly register: string;
  readonly ways: number;
}

/** How many fragments a voice has for each act, role, mood and register; the fewest first. */
export function coverageOf(given: VoicePack, language: Language): Coverage[] {
  const voice = layered(given, plainVoice());
  const kinds = { act: ACTS, role: voice.roles, mood: MOODS, register: REGISTERS };
  const states = ACTS.flatMap((act) =>
    voice.roles.flatMap((role) => MOODS.flatMap((mood) => REGISTERS.map((register) => ({ act, role, mood, register })))),
  );
  return states
    .map((traits) => ({
      ...traits,
      ways: sayings(voice.lines[language], traits.act, { traits, kinds, owed: new Set(ACT_SLOTS[traits.act]) }),
    }))
    .sort((a, b) => a.ways - b.ways);
}

/** The content and the gaps of a voice, as rows of an evaluation. */
export function voiceRows(voice: VoicePack): Row[] {
  const rows = LANGUAGES.filter((language) => voice.lines[language] !== undefined).flatMap((language) => {
    const row = (what: string, value: number, unit: string, goal = "", pass = true): Row => ({
      id: `dialogue/voice/${voice.name}/${language}/${what.split(" ").slice(0, 2).join("-")}`,
      what: `${voice.name}, ${language}: ${what}`,
      value,
      unit,
      goal,
      pass,
    });
    const coverage = coverageOf(voice, language);
    const [poorest] = coverage as [Coverage, ...Coverage[]];
    const { act, role, mood, register, ways } = poorest;
    const rules = Object.values(voice.lines[language] ?? {});
    return [
      row("fragments", rules.flatMap(textsOf).length, ""),
      row("acts with words of their own", actsOf(voice).length, ""),
      row("roles", voice.roles.length, ""),
      row(`ways to begin in the poorest state (${act}, ${role}, ${mood}, ${register})`, ways, "", ">= 3", ways >= 3),
      row("ways to begin, middle of all states", coverage[coverage.length >> 1]!.ways, ""),
    ];
  });
  const missing = missingRules(voice, plainVoice());
  return [
    ...rows,
    {
      id: `dialogue/voice/${voice.name}/missing`,
      what: `${voice.name}: references that lead nowhere${missing.length > 0 ? `, as ${missing[0]}` : ""}`,
      value: missing.length,
      unit: "",
      goal: "0",
      pass: missing.length === 0,
    },
  ];
}
