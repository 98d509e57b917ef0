import { checkObject } from "../../arguments.ts";
import type { Level } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import type { LevelRequest } from "./level.ts";
import { understandLevelWish } from "./wish.ts";

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

/**
 * The fields that a request says, in words or not.
 * @throws AigcError `bad-request` for words that are none, or too many
 */
export function plainRequest(request: AskedLevel): LevelRequest {
  checkObject("level", "request", request, ASKED);
  if (!("words" in request) || request.words === undefined) return request as LevelRequest;
  const { words, ...fields } = request;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...understandLevelWish(words).request, ...given };
}

/** A generator that also takes words. */
export function inWords(generator: Generator<LevelRequest, Level>): Generator<AskedLevel, Level> {
  const { repair } = generator;
  return {
    ...generator,
    propose: (request, rng, signal) => generator.propose(plainRequest(request), rng, signal),
    understand(request) {
      checkObject("level", "request", request, ASKED);
      return "words" in request && request.words !== undefined ? understandLevelWish(request.words).wish : undefined;
    },
    check: (level, request) => generator.check(level, plainRequest(request)),
    ...(repair ? { repair: (level: Level, request: AskedLevel) => repair(level, plainRequest(request)) } : {}),
  };
}
