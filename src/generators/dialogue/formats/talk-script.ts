import type { Remembered } from "../npc.ts";
import type { Persona } from "../../../content.ts";

/** Signs with a meaning in ink. */
const INK = /[\\{}[\]|#~]|->|<-|<>|\/\/|\/\*/g;
/** Signs and words with a meaning in ink at the beginning of a line. */
const INK_FIRST = /^(?=[*+\-=]|INCLUDE|TODO|VAR|CONST|LIST|EXTERNAL)/;
/** Signs with a meaning in Yarn. */
const YARN = /[\\{}[\]#<>]|\/\//g;
const YARN_FIRST = /^(?=->|=>|===|---)/;

/**
 * A talk as a knot of ink. What the player said is a choice; the answer follows, with its act as a tag. Text of the player is escaped,
 * so that ink never reads it as commands.
 */
export function talkToInk(persona: Persona, memory: readonly Remembered[]): string {
  const knot = knotOf(persona.name);
  const turns = memory.map(({ heard, line }) => {
    const said = `${inked(`${line.speaker}: ${line.text}`)} #act:${line.act}`;
    return heard === undefined || heard === "" ? said : `* [${inked(heard)}]\n  ${said}\n-`;
  });
  return `// A talk with ${persona.name.replace(/\s+/g, " ")}. Go on from here.\n-> ${knot}\n\n=== ${knot} ===\n${turns.join("\n")}\n-> END\n`;
}

/** A talk as a node of Yarn Spinner: speaker and text, with the act of each line as a hashtag. */
export function talkToYarn(persona: Persona, memory: readonly Remembered[]): string {
  const turns = memory.flatMap(({ heard, line }) => [
    ...(heard === undefined || heard === "" ? [] : [yarned(`Player: ${heard}`)]),
    `${yarned(`${line.speaker}: ${line.text}`)} #act:${line.act}`,
  ]);
  return `title: ${knotOf(persona.name)}\n---\n${turns.join("\n")}\n===\n`;
}

const inked = (text: string): string => oneLine(text).replace(INK, escaped).replace(INK_FIRST, "\\");
const yarned = (text: string): string => oneLine(text).replace(YARN, escaped).replace(YARN_FIRST, "\\");

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Escapes each character by itself: ink still reads "\->" as a command. */
function escaped(signs: string): string {
  return [...signs].map((sign) => `\\${sign}`).join("");
}

/** A name of letters, digits and underscores, as both formats want it. */
function knotOf(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_+|_+$/g, "");
  return /^\p{L}/u.test(plain) ? plain.toLowerCase() : `talk_${plain.toLowerCase()}`;
}
