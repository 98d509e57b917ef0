import type { Action } from "./actions.ts";
import { ACTIONS, keyName, keyOf } from "./keys.ts";
import type { Choice } from "./menu.ts";
import { change, DIFFICULTIES, settings, TEXT_SPEEDS, type Settings } from "./settings.ts";
import { say } from "./words.ts";

/** The lines of the settings. @param spoken called when the language has changed, and with it all words on the screen */
export function settingChoices(spoken: () => void, changed: () => void): readonly Choice[] {
  const line = (label: () => string, turn: (step: 1 | -1) => void): Choice => ({
    label,
    turn(step) {
      const { language } = settings;
      turn(step);
      if (settings.language === language) changed();
      else spoken();
    },
  });
  const onOff = (on: boolean): string => say(on ? "set.on" : "set.off");
  const round = <T>(list: readonly T[], now: T, step: number): T => list[(list.indexOf(now) + step + list.length) % list.length]!;
  const volume = (name: "effects" | "music" | "voices"): Choice =>
    line(
      () => say(`set.${name}`, { n: settings[name] }),
      (step) => change({ [name]: (settings[name] + step + 11) % 11 }),
    );
  /** A dial of the foes, in quarters. */
  const dial = (name: keyof Settings["temper"]): Choice =>
    line(
      () => say(`set.${name}`, { n: Math.round(settings.temper[name] * 4) }),
      (step) => change({ temper: { ...settings.temper, [name]: ((Math.round(settings.temper[name] * 4) + step + 5) % 5) / 4 } }),
    );
  return [
    line(
      () => say("set.language"),
      () => change({ language: settings.language === "en" ? "zh" : "en" }),
    ),
    line(
      () => say("set.difficulty", { v: say(`set.difficulty.${settings.difficulty}`) }),
      (step) => change({ difficulty: round(DIFFICULTIES, settings.difficulty, step) }),
    ),
    dial("aggression"),
    dial("caution"),
    dial("teamwork"),
    volume("effects"),
    volume("music"),
    volume("voices"),
    line(
      () => say("set.shake", { v: say(`set.shake.${settings.shake as 0 | 1 | 2}`) }),
      (step) => change({ shake: (settings.shake + step + 3) % 3 }),
    ),
    line(
      () => say("set.flash", { v: onOff(settings.flash) }),
      () => change({ flash: !settings.flash }),
    ),
    line(
      () => say("set.text", { v: say(settings.largeText ? "set.text.large" : "set.text.small") }),
      () => change({ largeText: !settings.largeText }),
    ),
    line(
      () => say("set.speed", { v: say(`set.speed.${settings.textSpeed as 0 | 30 | 55 | 110}`) }),
      (step) => change({ textSpeed: round<Settings["textSpeed"]>(TEXT_SPEEDS, settings.textSpeed, step) }),
    ),
    line(
      () => say("set.colours", { v: onOff(settings.plainColours) }),
      () => change({ plainColours: !settings.plainColours }),
    ),
  ];
}

/** One line for each action and its key. */
export function keyChoices(choose: (action: Action) => void): readonly Choice[] {
  return ACTIONS.map((action) => ({
    label: () => `${say(`key.${action}`)}: ${keyName(keyOf(action))}`,
    act: () => choose(action),
  }));
}
