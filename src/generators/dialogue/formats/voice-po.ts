import { AigcError } from "../../../errors.ts";
import type { VoiceString, VoiceStrings } from "./voice-strings.ts";

/** The table of a voice as a file of gettext, for Poedit, Weblate and their like. The context of an entry is its rule, condition and weight. */
export function writePo({ voice, language, roles, plain, strings }: VoiceStrings): string {
  const head = `Content-Type: text/plain; charset=UTF-8\nLanguage: ${language}\nX-Voice: ${voice}\nX-Roles: ${roles}\n${plain === undefined ? "" : `X-Plain: ${plain}\n`}`;
  const entries = strings.map(
    ({ rule, condition, weight, text, translation }) =>
      `msgctxt ${quoted(`${rule} : ${condition} *${weight}`)}\nmsgid ${quoted(text)}\nmsgstr ${quoted(translation)}\n`,
  );
  return `msgid ""\nmsgstr ""\n${head
    .trimEnd()
    .split("\n")
    .map((line) => `${quoted(`${line}\n`)}\n`)
    .join("")}\n${entries.join("\n")}`;
}

/**
 * Reads what {@link writePo} wrote and a translator filled in.
 * @throws AigcError `bad-data`, with the number of the line
 */
export function readPo(text: string): VoiceStrings {
  const entries: Record<string, string>[] = [{}];
  let field = "";
  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const [, key, value] = /^(?:(msgctxt|msgid|msgstr)\s+)?"(.*)"$/.exec(line) ?? [];
    if (value === undefined || (key === undefined && field === ""))
      throw wrong(index + 1, `"${line.slice(0, 40)}" is no line of a .po file`);
    // An entry begins with its context; the first one, which is the head of the file, has none.
    if (key === "msgctxt" || (key === "msgid" && "msgid" in entries.at(-1)! && "msgstr" in entries.at(-1)!)) entries.push({});
    field = key ?? field;
    entries.at(-1)![field] = (entries.at(-1)![field] ?? "") + unquoted(value);
  }
  const head = Object.fromEntries(
    (entries.find(({ msgid, msgctxt }) => msgid === "" && msgctxt === undefined)?.["msgstr"] ?? "")
      .split("\n")
      .map((line) => line.split(/: (.*)/s, 2)),
  ) as Readonly<Record<string, string>>;
  const [voice, language, roles, plain] = [head["X-Voice"], head["Language"], head["X-Roles"], head["X-Plain"]];
  if (voice === undefined || language === undefined || roles === undefined) throw wrong(1, "its head has no X-Voice, Language and X-Roles");
  return { voice, language, roles, ...(plain === undefined ? {} : { plain }), strings: entries.flatMap(stringIn) };
}

function stringIn({ msgctxt, msgid = "", msgstr = "" }: Record<string, string>): VoiceString[] {
  const [, rule, condition, weight] = /^(\S+) : (.*?) ?\*([\d.]*)$/.exec(msgctxt ?? "") ?? [];
  return rule === undefined ? [] : [{ rule, condition: condition!, weight: weight!, text: msgid, translation: msgstr }];
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

function unquoted(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => (letter === "n" ? "\n" : letter));
}

function wrong(line: number, what: string): AigcError {
  return new AigcError("bad-data", "dialogue/po", `line ${line}: ${what}. Export the voice again: npx phaser-aigc strings --export po`);
}
