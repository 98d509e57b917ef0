import type { Remembered } from "../npc.ts";
import type { Persona } from "../../../content.ts";

/** Signs that ink reads as more than text. */
const INK = /[\\{}[\]|#~]|->|<-|<>|\/\/|\/\*/g;
/** And at the beginning of a line. */
const INK_FIRST = /^(?=[*+\-=]|INCLUDE|TODO|VAR|CONST|LIST|EXTERNAL)/;
/** Signs that Yarn reads as more than text. */
const YARN = /[\\{}[\]#<>]|\/\//g;
const YARN_FIRST = /^(?=->|=>|===|---)/;

/**
 * A talk as a knot of ink: what was heard is a choice, what was said its answer with the act as a tag; at the end there is a place to
 * go on. Nothing that a player typed is read as ink.
 */
export function talkToInk(persona: Persona, memory: readonly Remembered[]): string {
  const knot = knotOf(persona.name);
  const turns = memory.map(({ heard, line }) => {
    const said = `${inked(`${line.speaker}: ${line.text}`)} #act:${line.act}`;
    return heard === undefined || heard === "" ? said : `* [${inked(heard)}]\n  ${said}\n-`;
  });
  return `// A talk with ${persona.name.replace(/\s+/g, " ")}. Go on from here.\n-> ${knot}\n\n=== ${knot} ===\n${turns.join("\n")}\n-> END\n`;
}

/** A talk as a node of Yarn Spinner: who says what, the act of each line as a hashtag. */
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

/** Each sign for itself: "\->" would still be read. */
function escaped(signs: string): string {
  return [...signs].map((sign) => `\\${sign}`).join("");
}

/** A name of letters, digits and lines below, as both languages want it. */
function knotOf(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_+|_+$/g, "");
  return /^\p{L}/u.test(plain) ? plain.toLowerCase() : `talk_${plain.toLowerCase()}`;
}
