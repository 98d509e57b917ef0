import { Compiler } from "inkjs/full";
import type { Persona } from "../../../../src/content.ts";
import { talkToInk, talkToYarn } from "../../../../src/generators/dialogue/formats/talk-script.ts";
import type { Remembered } from "../../../../src/generators/dialogue/npc.ts";

const orla: Persona = { name: "Old Orla", role: "smith", mood: 0 };
const said = (text: string, heard?: string): Remembered => ({
  ...(heard === undefined ? {} : { heard }),
  line: { speaker: "Orla", act: "greet", language: "en", text },
});
/** What players type who know the languages of stories. */
const MARKUP = [
  "-> END",
  "{player: you win}",
  "~ gold = 999",
  "* choice",
  "=== knot ===",
  "[b]bold[/b] <<set $gold to 999>>",
  "hi // no #tag | a <> b",
  "\\-> END",
  "a\n=== knot ===\n-> END",
  "INCLUDE secrets.ink",
  "===",
  "/* never closed",
];

describe("a talk as ink", () => {
  it("is a knot of choices, answers and a way out", () => {
    expect(talkToInk(orla, [said("Good day."), said("I have a job.", "Work?")])).toBe(
      [
        "// A talk with Old Orla. Go on from here.",
        "-> old_orla",
        "",
        "=== old_orla ===",
        "Orla: Good day. #act:greet",
        "* [Work?]",
        "  Orla: I have a job. #act:greet",
        "-",
        "-> END",
        "",
      ].join("\n"),
    );
  });

  it("holds of what a player typed nothing that ink would read", () => {
    for (const heard of MARKUP) {
      const lines = talkToInk(orla, [said("Good day.", heard)]).split("\n");
      expect(lines).toHaveLength(9);
      const [, inside = ""] = /^\* \[(.*)\]$/.exec(lines[4]!) ?? [];
      // Without what is escaped nothing is left that means something, and it begins as text does.
      const rest = inside.replace(/\\./g, "x");
      expect(rest).not.toMatch(/[{}[\]|#~]|->|<-|<>|\/\/|\/\*|^[*+\-=]|^INCLUDE/);
      expect(inside.replaceAll("\\", "")).toBe(heard.replace(/\s+/g, " ").replaceAll("\\", ""));
    }
  });
});

describe("a talk as ink, compiled by inkjs", () => {
  it.each([...MARKUP, "你好，{钱}#标签", "TODO: rest", "- dash", "+ sticky", "(label) text"])(
    "offers %j as it was typed, and goes on",
    (heard) => {
      const story = new Compiler(
        talkToInk(orla, [said("Good day."), said("I have a job.", heard), said("Farewell {x}.", "Bye.")]),
      ).Compile();
      const lines: string[] = [];
      const chosen: string[] = [];
      for (;;) {
        while (story.canContinue) lines.push(`${story.Continue()!.trim()} ${story.currentTags?.join()}`);
        if (story.currentChoices.length === 0) break;
        chosen.push(story.currentChoices[0]!.text);
        story.ChooseChoiceIndex(0);
      }
      expect(chosen).toEqual([heard.replace(/\s+/g, " ").trim(), "Bye."]);
      expect(lines).toEqual(["Orla: Good day. act:greet", "Orla: I have a job. act:greet", "Orla: Farewell {x}. act:greet"]);
    },
  );
});

describe("a talk as Yarn", () => {
  it("is a node with who says what", () => {
    expect(talkToYarn(orla, [said("I have a job.", "Work?")])).toBe(
      "title: old_orla\n---\nPlayer: Work?\nOrla: I have a job. #act:greet\n===\n",
    );
  });

  it("holds of what a player typed nothing that Yarn would read", () => {
    for (const heard of MARKUP) {
      const lines = talkToYarn(orla, [said("Good day.", heard)]).split("\n");
      expect(lines).toHaveLength(6);
      expect(lines[2]!.replace(/\\./g, "x")).toMatch(/^Player: [^{}[\]#<>]*$/);
    }
  });
});
