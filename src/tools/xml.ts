import { AigcError } from "../errors.ts";

/** An element of an XML file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** What stands in it beside its children, entities replaced. */
  readonly text: string;
}

const DEEPEST = 64;
const NAME = /[A-Za-z_][\w.:-]*/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * Reads XML as editors save it: elements, attributes, text, CDATA, comments. A document type, with which a small file can describe a
 * huge one, is refused, as is whatever is not well formed.
 * @param where names the file in errors
 * @throws AigcError `bad-data`, with the line
 */
export function readXml(text: string, where: string): XmlElement {
  const reader = createReader(text, where);
  reader.skip();
  const root = readElement(reader, 0);
  reader.skip();
  if (!reader.ended()) throw reader.bad("there is something behind the last element");
  return root;
}

type Reader = ReturnType<typeof createReader>;

/** A place in a text, which moves on. */
function createReader(text: string, where: string) {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const bad = (what: string) => {
    const line = text.slice(0, at).split("\n").length;
    return new AigcError("bad-data", where, `line ${line}: ${what}. Save the file again in the editor that made it.`);
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  /** What stands between two marks, where the first of them is next. */
  const past = (begin: string, end: string): string | null => {
    if (!text.startsWith(begin, at)) return null;
    const stop = text.indexOf(end, at + begin.length);
    if (stop < 0) throw bad(`"${begin}" has no "${end}"`);
    const between = text.slice(at + begin.length, stop);
    at = stop + end.length;
    return between;
  };
  const plain = (raw: string) =>
    raw.replace(/&(#x[\da-f]+|#\d+|\w+);?/gi, (whole, name: string) => {
      const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : name.startsWith("#") ? Number(name.slice(1)) : Number.NaN;
      const sign = code <= 0x10ffff ? String.fromCodePoint(code) : ENTITIES[name];
      if (sign === undefined || !whole.endsWith(";")) throw bad(`"${whole.slice(0, 20)}" stands for nothing`);
      return sign;
    });
  return {
    bad,
    match,
    past,
    plain,
    ended: () => at >= text.length,
    /** Passes over what is between elements. */
    skip() {
      do match(/\s*/y);
      while (past("<!--", "-->") !== null || past("<?", "?>") !== null);
      if (text.startsWith("<!", at)) throw bad("a document type is not read");
    },
    /** The text up to the next mark; null where there is none. */
    words(): string | null {
      const stop = text.indexOf("<", at);
      if (stop < 0) return null;
      const own = plain(text.slice(at, stop));
      at = stop;
      return own;
    },
  };
}

function readElement(reader: Reader, depth: number): XmlElement {
  const { bad, match, plain } = reader;
  if (depth > DEEPEST) throw bad(`elements are nested more than ${DEEPEST} deep`);
  if (!match(/</y)) throw bad("there is no element");
  const name = match(NAME)?.[0];
  if (name === undefined) throw bad("an element has no name");
  const attributes: Record<string, string> = {};
  for (let found = match(ATTRIBUTE); found; found = match(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, found[1]!)) throw bad(`<${name}> has "${found[1]}" twice`);
    attributes[found[1]!] = plain(found[2] ?? found[3]!);
  }
  if (match(/\s*\/>/y)) return { name, attributes, children: [], text: "" };
  if (!match(/\s*>/y)) throw bad(`<${name}> does not end, or has an attribute without a value in quotes`);
  return { name, attributes, ...inner(reader, name, depth) };
}

/** What stands in an element, up to its end. */
function inner(reader: Reader, name: string, depth: number): Pick<XmlElement, "children" | "text"> {
  const { bad, match, past, words } = reader;
  const children: XmlElement[] = [];
  let text = "";
  for (;;) {
    const own = words();
    if (own === null) throw bad(`<${name}> has no </${name}>`);
    text += own;
    const raw = past("<![CDATA[", "]]>");
    if (raw !== null) text += raw;
    else if (past("<!--", "-->") !== null || past("<?", "?>") !== null) continue;
    else if (match(/<\//y)) {
      const end = match(NAME)?.[0];
      if (end !== name || !match(/\s*>/y)) throw bad(`<${name}> is ended by </${end ?? ""}>`);
      return { children, text };
    } else children.push(readElement(reader, depth + 1));
  }
}
