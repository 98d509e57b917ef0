import { checkObject, refuse } from "../../arguments.ts";
import type { Level } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import type { LevelRequest } from "./level.ts";
import type { LevelWish } from "./wish.ts";

/** A floor in words; what is given beside them goes before them. */
export interface WordedLevelRequest extends Partial<LevelRequest> {
  /**
   * Free words, English or Chinese: "a flooded crypt with a key and many archers". See `understandLevelWish`; what was not understood
   * stands in `provenance.wish`.
   */
  readonly words: string;
}

const ASKED = "an object with width, height, enemies, or with words";

/** What may be asked of the level generators: fields, or words. */
export type AskedLevel = LevelRequest | WordedLevelRequest;

/** Understands words: `understandLevelWish`, or one of a game's own. Left out, a request in words is refused. */
export type ReadsWords = (words: string) => LevelWish;

/**
 * The fields that a request says, in words or not.
 * @throws AigcError `bad-request` for words that are none, or too many, or that nothing reads
 */
export function plainRequest(request: AskedLevel, read: ReadsWords | undefined): LevelRequest {
  const wish = wishOf(request, read);
  if (!wish) return request as LevelRequest;
  const { words: _, ...fields } = request as WordedLevelRequest;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...wish.request, ...given };
}

function wishOf(request: AskedLevel, read: ReadsWords | undefined): LevelWish | undefined {
  checkObject("level", "request", request, ASKED);
  if (!("words" in request) || request.words === undefined) return undefined;
  return read
    ? read(request.words)
    : refuse("level", "request.words", request.words, "left out, or level.with({ words: understandLevelWish }) as the part");
}

/** A generator that also takes words. */
export function inWords(generator: Generator<LevelRequest, Level>, read: ReadsWords | undefined): Generator<AskedLevel, Level> {
  const { repair } = generator;
  return {
    ...generator,
    propose: (request, rng, signal) => generator.propose(plainRequest(request, read), rng, signal),
    understand: (request) => wishOf(request, read)?.wish,
    check: (level, request) => generator.check(level, plainRequest(request, read)),
    ...(repair ? { repair: (level: Level, request: AskedLevel) => repair(level, plainRequest(request, read)) } : {}),
  };
}
