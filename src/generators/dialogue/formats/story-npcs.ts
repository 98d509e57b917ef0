import {
  checkChoice,
  checkFields,
  checkFunction,
  checkList,
  checkText,
  mapOf,
  withFields,
  within,
  type Check,
} from "../../../arguments.ts";
import { AigcError } from "../../../errors.ts";
import { ACTS, SLOTS, type Act, type Slot } from "../dialogue.ts";
import { EVENTS, type MindEventKind } from "../mind.ts";
import type { Npc, Said } from "../npc.ts";

/** What is needed of a story of inkjs. */
export interface InkStory {
  Continue(): string | null;
  BindExternalFunction(name: string, call: (...given: never[]) => unknown, lookaheadSafe?: boolean): void;
}

/** Npcs that a story of ink or Yarn Spinner can call by name. */
export interface StoryNpcs {
  /**
   * Gives a story of inkjs its functions. In ink:
   *
   *     EXTERNAL npc_say(who, act, facts)
   *     EXTERNAL npc_hear(who, text)
   *     EXTERNAL npc_feel(who, event)
   *     EXTERNAL npc_trust(who)
   *     EXTERNAL npc_mood(who)
   *     EXTERNAL npc_remembers(who, event)
   *
   *     Orla: {npc_say("orla", "offer-quest", "item=iron lantern; place=the old mine")}
   *     { npc_trust("orla") > 0.3: She smiles. }
   */
  bind(story: InkStory): void;
  /** Goes on in the story by a line, in which what npcs say stands where they were asked for it. Use it in place of `story.Continue()`. */
  line(story: InkStory): Promise<string>;
  /** What a runner of Yarn takes as functions: npc_trust, npc_mood and npc_remembers. */
  readonly functions: Readonly<Record<string, (...given: string[]) => number | boolean>>;
  /**
   * Does a command of Yarn: `npc_say orla offer-quest place="the old mine"`, `npc_hear orla "Any work?"`, `npc_feel orla helped`.
   * @returns what was said, or undefined for a command that says nothing or is none of these
   */
  command(text: string): Promise<Said | undefined>;
}

/**
 * Lets a writer's story call npcs: what they say is made when the story comes to it, and what happens in the story is remembered.
 * @param npcs by the name that the story calls them by
 * @throws AigcError `bad-request` for no npcs
 */
export function storyNpcs(npcs: Readonly<Record<string, Npc>>): StoryNpcs {
  mapOf(checkNpcObject, "an object of npcs: { orla: this.aigc.npc(…) }")("story", "npcs", npcs);
  const waiting: Promise<Said>[] = [];
  const known = (who: string): Npc => {
    checkChoice("story", "who", who, Object.keys(npcs));
    return npcs[who]!;
  };
  const say = (who: string, act: string, facts: string): Promise<Said> => {
    checkChoice("story", "act", act, ACTS);
    return known(who).say(act as Act, factsOf(facts));
  };
  const feel = (who: string, event: string): void => {
    checkChoice("story", "event", event, EVENTS);
    known(who).feel(event as MindEventKind);
  };
  const functions = {
    npc_trust: (who: string): number => known(who).mind.trust,
    npc_mood: (who: string): number => known(who).mind.mood,
    npc_remembers: (who: string, event: string): boolean => known(who).mind.events.some(({ kind }) => kind === event),
  };
  /** Stories are written at once; what npcs say comes later, and stands here meanwhile. */
  const later = (said: Promise<Said>): string => {
    // Who reads the line is told of the error.
    said.catch(() => {});
    return `${OPEN}${waiting.push(said) - 1}${CLOSE}`;
  };
  return {
    functions,
    bind(story) {
      checkStory("story", "story", story);
      // Never looked ahead: who is asked twice says two things.
      story.BindExternalFunction("npc_say", (who: string, act: string, facts: string) => later(say(who, act, facts)), false);
      story.BindExternalFunction("npc_hear", (who: string, text: string) => later(known(who).hear(text)), false);
      story.BindExternalFunction("npc_feel", (who: string, event: string) => feel(who, event), false);
      for (const [name, call] of Object.entries(functions)) story.BindExternalFunction(name, call as () => unknown, true);
    },
    async line(story) {
      checkStory("story", "story", story);
      let text = (story.Continue() ?? "").trim();
      for (const [mark, index] of text.matchAll(MARK)) {
        const { content } = await waiting[Number(index)]!;
        text = text.replace(mark, () => content.text);
      }
      return text;
    },
    async command(text) {
      checkText("story", "text", text, "a command");
      const [name, who = "", what = "", ...facts] = wordsOf(text);
      if (name === "npc_say") return say(who, what, facts.join(";"));
      if (name === "npc_hear") return known(who).hear(what);
      if (name === "npc_feel") feel(who, what);
      return undefined;
    },
  };
}

/** The members that a story calls: a stand-in in a test may have no more. */
const checkNpcObject: Check = (where, name, value) => {
  const mind = withFields({ mood: within(), trust: within(), events: checkList });
  checkFields(where, name, value, { say: checkFunction, hear: checkFunction, feel: checkFunction, mind }, "an npc: this.aigc.npc(…)");
};

const checkStory: Check = (where, name, value) =>
  checkFields(where, name, value, { Continue: checkFunction, BindExternalFunction: checkFunction }, "a story of inkjs: new Story(json)");

/** Of the private use area, which no story is written in. */
const [OPEN, CLOSE] = ["\uE000", "\uE001"];
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, "g");

/** "place=the old mine; item=iron lantern" */
function factsOf(text: string): Partial<Record<Slot, string>> {
  return Object.fromEntries(
    text
      .split(";")
      .map((fact) => fact.trim())
      .filter(Boolean)
      .map((fact) => {
        const [, slot = "", value = ""] = /^([\w-]+)\s*=\s*(.*)$/.exec(fact) ?? [];
        if (!(SLOTS as readonly string[]).includes(slot)) {
          throw new AigcError("bad-request", "story", `"${fact}" is no fact. Write place=the old mine; there are ${SLOTS.join(", ")}.`);
        }
        return [slot, value.replace(/^"(.*)"$/, "$1")];
      }),
  );
}

/** The words of a command; what stands in quotes is one, and so is place="the old mine". */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/(?:[^\s"]+="[^"]*")|"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
}
