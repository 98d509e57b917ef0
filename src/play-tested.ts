import { checkFields, checkFunction, whole, within } from "./arguments.ts";
import type { MaybePromise } from "./async.ts";
import type { Generator } from "./generator.ts";
import { checkChance, checkGeneratorObject } from "./handed-in.ts";
import { breathe } from "./parts.ts";
import type { Rng } from "./rng.ts";

/** Who plays, and what share of games is to be won. */
export interface PlayTestOptions<Content> {
  /** Plays a piece of content once: 1 for a game that was won, 0 for one that was lost, 0.5 for neither. All chance comes from `rng`. */
  readonly play: (content: Content, rng: Rng) => MaybePromise<number>;
  /** The wanted mean of these, 0 to 1. */
  readonly wanted: number;
  /** Pieces that are tried, 2 to 64. Default 8. */
  readonly candidates?: number;
  /** Games that each of the last two is played at the end, 4 to 1,000. Default 96. */
  readonly games?: number;
}

/**
 * A generator of content of a wanted difficulty: it proposes several pieces, those that pass the check are played, and of those whose results are
 * nearest to what is wanted half goes on to be played again, with twice the games, until one is left (sequential halving, Karnin et al. 2013).
 * What no piece reaches is missed: ask for a request that can be won and lost.
 * @throws AigcError `bad-request` for wrong options
 */
export function playTested<Request, Content>(
  generator: Generator<Request, Content>,
  options: PlayTestOptions<Content>,
): Generator<Request, Content> {
  const where = "playTested";
  checkGeneratorObject(where, "generator", generator);
  checkFields(where, "options", options, {
    play: checkFunction,
    wanted: within(0, 1),
    "candidates?": whole(2, 64),
    "games?": whole(4, 1000),
  });
  const { play, wanted, candidates = 8, games = 96 } = options;
  return {
    ...generator,
    async propose(request, rng, signal) {
      checkChance(where, rng, signal);
      let pieces: { readonly content: Content; readonly games: Rng; sum: number; played: number }[] = [];
      for (let n = 0; n < candidates; n++) {
        const proposed = await generator.propose(request, rng.fork(n), signal);
        const good = generator.check(proposed, request).length === 0 ? proposed : generator.repair?.(proposed, request)?.content;
        // What cannot be mended is handed on as it is where there is nothing else: the check will say so.
        if (good !== undefined) pieces.push({ content: good, games: rng.fork(`games/${n}`), sum: 0, played: 0 });
        else if (pieces.length === 0 && n === candidates - 1) return proposed;
      }
      let rounds = 0;
      while (1 << rounds < pieces.length) rounds++;
      for (let round = 1; pieces.length > 1; round++) {
        const until = Math.max(4, games >> Math.max(0, rounds - round));
        for (const piece of pieces) {
          for (; piece.played < until; piece.played++) {
            const wait = breathe(signal, where);
            if (wait) await wait;
            piece.sum += await play(piece.content, piece.games.fork(piece.played));
          }
        }
        const off = ({ sum, played }: (typeof pieces)[number]) => Math.abs(sum / played - wanted);
        pieces = [...pieces].sort((a, b) => off(a) - off(b)).slice(0, Math.ceil(pieces.length / 2));
      }
      return pieces[0]!.content;
    },
  };
}
