import { AigcError } from "../../errors.ts";
import type { Language } from "../../content.ts";
import { LANGUAGES, MOODS, SLOTS, type LinePlan } from "./dialogue.ts";

/**
 * Byte-pair encoding (Sennrich et al. 2016) over characters, shared by English and Chinese; a character that is not in the
 * vocabulary becomes its bytes. A slot or a control token is always one token.
 */
export interface Tokenizer {
  readonly size: number;
  /** The token that ends a line. */
  readonly end: number;
  /** The token between the prompt and the line. */
  readonly say: number;
  /** The tokens of all facts that a line can state. */
  readonly slots: readonly number[];
  /** Any string, without control tokens; `{player}` and the other slots become one token each. */
  encode(text: string): number[];
  /** The exact inverse of `encode`; control tokens are left out, broken bytes become U+FFFD. */
  decode(tokens: readonly number[]): string;
  /**
   * The id of a control or slot token: "<end>", "<act:greet>", "{player}".
   * @throws AigcError `bad-request` for one that is not in the vocabulary, listing those of its kind
   */
  special(name: string): number;
  /** Whether `special` has a token of this name. */
  knows(name: string): boolean;
  /** Whether a token may not occur in a line of the language: control tokens, single bytes, letters of the other language. */
  isUnspeakable(token: number, language: Language): boolean;
}

/** The data of a tokenizer; it stands in the manifest. */
export interface Vocabulary {
  /**
   * The text of each token: special tokens, 256 bytes as `<0x00>`, characters, merged pairs, in this order. The special tokens tell
   * which acts, roles, moods and facts a network has learned: the vocabulary of an older version has fewer.
   */
  readonly vocabulary: readonly string[];
  /** Pairs of ids, in the order of merging; pair i becomes the token `vocabulary.length - merges.length / 2 + i`. */
  readonly merges: readonly number[];
}

export const SLOT_TOKENS: readonly string[] = SLOTS.map((slot) => `{${slot}}`);
/** What the prompts ask for. */
export interface Askable {
  readonly acts: readonly string[];
  readonly roles: readonly string[];
  /** Voices and registers that are named; another one is what is not named. Default: none. */
  readonly voices?: readonly string[];
  readonly registers?: readonly string[];
}
/** Control and slot tokens, the first tokens of a vocabulary. */
export function specialTokens({ acts, roles, voices = [], registers = [] }: Askable): string[] {
  return [
    "<end>",
    "<say>",
    ...LANGUAGES.map((language) => `<${language}>`),
    ...voices.map((voice) => `<voice:${voice}>`),
    ...acts.map((act) => `<act:${act}>`),
    ...roles.map((role) => `<role:${role}>`),
    ...MOODS.map((mood) => `<mood:${mood}>`),
    ...registers.map((register) => `<register:${register}>`),
    ...SLOT_TOKENS,
  ];
}
const BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) => `<0x${byte.toString(16).padStart(2, "0").toUpperCase()}>`);

/** The tokens before the first character: special ones and bytes. */
export function baseVocabulary(askable: Askable): string[] {
  return [...specialTokens(askable), ...BYTES];
}

/** Matches any of `slots`, in a group, so that `split` keeps the match. */
export function slotPattern(slots: readonly string[]): RegExp {
  return new RegExp(`(${slots.map((slot) => slot.replace(/[{}]/g, "\\$&")).join("|")})`);
}

/**
 * Splits a text into words; pairs are merged only within a word. A word is letters with the space before them, a run of Chinese, or a
 * run of other characters. A Chinese run is not cut: the same words are the same tokens wherever in a clause they stand.
 */
export function splitWords(text: string): string[] {
  return text.match(/\p{Script=Han}+| ?(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’]\p{L}+)?| ?[^\s\p{L}\p{M}]+|\s+|[\s\S]/gu) ?? [];
}

/** @throws AigcError `model-mismatch` for a vocabulary that is not whole */
export function createTokenizer(learned: Vocabulary): Tokenizer {
  const { vocabulary } = learned;
  const places = placesOf(learned);
  const { firstByte, firstCharacter, specials, slots, end, say } = places;
  const pattern = slotPattern(slots);
  const encodeWord = wordEncoder(learned, places);
  const unspeakable = unspeakableTokens(vocabulary, places);
  return {
    size: vocabulary.length,
    end,
    say,
    slots: slots.map((slot) => specials.get(slot)!),
    encode: (text) =>
      text
        .split(pattern)
        .flatMap((part, i) => (i % 2 === 1 ? [specials.get(part)!] : splitWords(part).flatMap((word) => [...encodeWord(word)]))),
    decode(tokens) {
      let text = "";
      let bytes: number[] = [];
      const flush = () => {
        text += textOfBytes(bytes);
        bytes = [];
      };
      for (const token of tokens) {
        if (token >= firstByte && token < firstCharacter) {
          bytes.push(token - firstByte);
          continue;
        }
        flush();
        const piece = vocabulary[token] ?? "";
        if (token >= firstCharacter || slots.includes(piece)) text += piece;
      }
      flush();
      return text;
    },
    special(name) {
      const id = specials.get(name);
      if (id !== undefined) return id;
      const kind = /^(<\w+:|\{)/.exec(name)?.[0] ?? "<";
      const alike = [...specials.keys()].filter((token) => token.startsWith(kind)).join(" ");
      throw new AigcError(
        "bad-request",
        "dialogue/tokenizer",
        `there is no token "${name}" in what the network has learned. There are ${alike}. Put grammarLine() after it in the chain.`,
      );
    },
    knows: (name) => specials.has(name),
    isUnspeakable: (token, language) => unspeakable[language][token] === 1,
  };
}

/** Where each part of a vocabulary begins: special tokens, bytes, characters, merged pairs. */
interface Places {
  readonly firstByte: number;
  readonly firstCharacter: number;
  readonly firstMerge: number;
  readonly specials: ReadonlyMap<string, number>;
  readonly slots: readonly string[];
  readonly end: number;
  readonly say: number;
}

function placesOf({ vocabulary, merges }: Vocabulary): Places {
  const firstMerge = vocabulary.length - merges.length / 2;
  const firstByte = vocabulary.indexOf(BYTES[0]!);
  const firstCharacter = firstByte + BYTES.length;
  const specials = new Map(vocabulary.slice(0, Math.max(0, firstByte)).map((token, id) => [token, id]));
  const slots = [...specials.keys()].filter((token) => /^\{\w+\}$/.test(token));
  const [end, say] = [specials.get("<end>"), specials.get("<say>")];
  const whole = merges.length % 2 === 0 && firstMerge >= firstCharacter && BYTES.every((byte, i) => vocabulary[firstByte + i] === byte);
  if (!whole || end === undefined || say === undefined || slots.length === 0) {
    throw new AigcError(
      "model-mismatch",
      "dialogue/tokenizer",
      `the vocabulary of ${vocabulary.length} tokens with ${merges.length / 2} merges does not belong to this release. Retrain with: npx phaser-aigc train dialogue`,
    );
  }
  return { firstByte, firstCharacter, firstMerge, specials, slots, end, say };
}

/** Encodes a word; the results are cached. */
function wordEncoder({ vocabulary, merges }: Vocabulary, places: Places): (word: string) => readonly number[] {
  const { firstByte, firstCharacter, firstMerge } = places;
  const characters = new Map<string, number>();
  for (let id = firstCharacter; id < firstMerge; id++) characters.set(vocabulary[id]!, id);
  const ranks = new Map<number, number>();
  for (let i = 0; i < merges.length; i += 2) ranks.set(merges[i]! * vocabulary.length + merges[i + 1]!, i / 2);
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const cached = known.get(word);
    if (cached) return cached;
    const tokens: number[] = [];
    for (const character of word) {
      const id = characters.get(character);
      if (id !== undefined) tokens.push(id);
      else for (const byte of bytesOf(character.codePointAt(0)!)) tokens.push(firstByte + byte);
    }
    mergePairs(tokens, ranks, vocabulary.length, firstMerge);
    if (known.size > 50_000) known.clear();
    known.set(word, tokens);
    return tokens;
  };
}

/** For each token 1 if it may not occur in a line of the language: control tokens, bytes, letters and full stops of the other one. */
function unspeakableTokens(vocabulary: readonly string[], { firstCharacter, slots, end }: Places) {
  const notInLine = (token: string, id: number) => id !== end && id < firstCharacter && !slots.includes(token);
  return {
    en: Uint8Array.from(vocabulary, (token, id) => Number(notInLine(token, id) || /\p{Script=Han}|[，。！？：；、]/u.test(token))),
    zh: Uint8Array.from(vocabulary, (token, id) =>
      Number(notInLine(token, id) || (id >= firstCharacter && /[\p{Script=Latin} ,.!?]/u.test(token))),
    ),
  };
}

/**
 * The prompt: language, voice, act, role, mood, register, facts in the order of the vocabulary, then `<say>`. A voice or register without a
 * token is the one that the network speaks when none is named.
 */
export function promptOf(
  { language, act, role, mood, register }: Pick<LinePlan, "language" | "act" | "role" | "mood" | "register">,
  facts: Iterable<string>,
  tokenizer: Tokenizer,
  voice: string,
): number[] {
  const [named, spoken] = [`<voice:${voice}>`, `<register:${register}>`];
  const names = [`<${language}>`, ...(tokenizer.knows(named) ? [named] : []), `<act:${act}>`, `<role:${role}>`, `<mood:${mood}>`];
  if (tokenizer.knows(spoken)) names.push(spoken);
  const owed = Array.from(facts, (fact) => tokenizer.special(`{${fact}}`)).sort((a, b) => a - b);
  return [...names.map((name) => tokenizer.special(name)), ...owed, tokenizer.say];
}

/** Merges the pair of lowest rank, again and again, until there is none. */
function mergePairs(tokens: number[], ranks: ReadonlyMap<number, number>, size: number, firstMerge: number): void {
  for (;;) {
    let best = Infinity;
    for (let i = 0; i + 1 < tokens.length; i++) {
      const rank = ranks.get(tokens[i]! * size + tokens[i + 1]!);
      if (rank !== undefined && rank < best) best = rank;
    }
    if (best === Infinity) return;
    let to = 0;
    for (let from = 0; from < tokens.length; from++) {
      const joins = from + 1 < tokens.length && ranks.get(tokens[from]! * size + tokens[from + 1]!) === best;
      tokens[to++] = joins ? firstMerge + best : tokens[from]!;
      if (joins) from++;
    }
    tokens.length = to;
  }
}

/** UTF-8, also of a single surrogate, so that `decode` gives back every string exactly. */
function bytesOf(codePoint: number): number[] {
  if (codePoint < 0x80) return [codePoint];
  const tail = (shift: number) => 0x80 | ((codePoint >> shift) & 0x3f);
  if (codePoint < 0x800) return [0xc0 | (codePoint >> 6), tail(0)];
  if (codePoint < 0x10000) return [0xe0 | (codePoint >> 12), tail(6), tail(0)];
  return [0xf0 | (codePoint >> 18), tail(12), tail(6), tail(0)];
}

function textOfBytes(bytes: readonly number[]): string {
  let text = "";
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    const length =
      lead < 0x80 ? 1 : lead >= 0xf0 && lead < 0xf8 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc0 && lead < 0xe0 ? 2 : 0;
    const rest = bytes.slice(i + 1, i + length);
    let codePoint = length === 1 ? lead : lead & (0xff >> (length + 1));
    for (const byte of rest) codePoint = (codePoint << 6) | (byte & 0x3f);
    if (length === 0 || rest.length < length - 1 || rest.some((byte) => byte >> 6 !== 2) || codePoint > 0x10ffff) {
      text += "\uFFFD";
      continue;
    }
    text += String.fromCodePoint(codePoint);
    i += length - 1;
  }
  return text;
}
