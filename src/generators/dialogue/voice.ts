import type { Language, Problem } from "../../content.ts";
import { LANGUAGES, MOODS, type LinePlan } from "./dialogue.ts";
import type { Rules } from "./grammar.ts";
import type { WholeVoice } from "./voice-pack.ts";

/** Length of the runs of words (in Chinese, characters) that are compared. */
const RUN: Readonly<Record<Language, number>> = { en: 3, zh: 4 };

/** The roles and moods whose fragments have a certain run of words. */
interface Speakers {
  readonly roles: Set<string>;
  readonly moods: Set<string>;
}

/**
 * The check for words of another role or mood: a smith must not speak of the herbs on her fingers.
 * @param voice the conditions of its fragments tell which words belong to which role and mood
 */
export function voiceCheck(voice: WholeVoice): (text: string, plan: LinePlan) => Problem[] {
  const read = new Map(LANGUAGES.map((language) => [language, readSpeakers(voice, language)]));
  return (text, { language, role, mood }) => {
    for (const run of runsOf(text, RUN[language])) {
      const speakers = read.get(language)!.get(run);
      if (speakers === undefined) continue;
      if (!speakers.roles.has(role))
        return [{ code: "other-role", message: `"${run}" is what a ${[...speakers.roles].join(" or ")} says` }];
      if (!speakers.moods.has(mood))
        return [{ code: "other-mood", message: `"${run}" is said in the mood ${[...speakers.moods].join("")}` }];
    }
    return [];
  };
}

function readSpeakers({ roles, lines }: WholeVoice, language: Language): Map<string, Speakers> {
  const rules: Rules = lines[language];
  const found = new Map<string, Speakers>();
  for (const [condition, fragments] of Object.values(rules).flatMap((rule) => Object.entries(rule))) {
    const traits = condition.split(" ");
    const named = (all: readonly string[]) =>
      all.some((trait) => traits.includes(trait)) ? all.filter((trait) => traits.includes(trait)) : all;
    for (const fragment of fragments) {
      const text = typeof fragment === "string" ? fragment : fragment[0];
      for (const run of text.split(/[[{][\w=-]+[\]}]/).flatMap((part) => runsOf(part, RUN[language]))) {
        const speakers = found.get(run) ?? { roles: new Set(), moods: new Set() };
        for (const role of named(roles)) speakers.roles.add(role);
        for (const mood of named(MOODS)) speakers.moods.add(mood);
        found.set(run, speakers);
      }
    }
  }
  return found;
}

function runsOf(text: string, length: number): string[] {
  const parts = text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}']+/gu) ?? [];
  return parts.slice(length - 1).map((_, i) => parts.slice(i, i + length).join(" "));
}
