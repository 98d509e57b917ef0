import type { Music } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import { checkMusic } from "./check-music.ts";
import { planMusic, scoreMusic, type Phrase, type Plan, type Tunes } from "./compose.ts";
import { enliven, ruleTune } from "./melody.ts";
import { settleMusic, type MusicRequest } from "./music.ts";
import { understandMusic } from "./wish.ts";

/**
 * Music by rules: a grammar of chords, motif and variation in phrases of eight bars, voices that are led, a bass, figures of broken
 * chords and drums that are struck as evenly as can be. About 10 ms a piece.
 */
export function rulesMusic(): Generator<MusicRequest, Music> {
  return {
    name: "music/rules",
    propose(request, rng) {
      checkChance("music/rules", rng);
      const plan = planMusic(settleMusic(request), rng);
      return scoreMusic(plan, ruleTunes(plan, rng.fork("tunes")), rng.fork("score"));
    },
    understand: wishOf,
    check: checkMusic,
  };
}

/** What became of the words of a request. */
export function wishOf(request: MusicRequest) {
  const { words } = settleMusic(request);
  return words === undefined ? undefined : understandMusic(words).understanding;
}

/** A tune for each phrase of a plan; phrases of one letter have in common what they can. */
export function ruleTunes({ form, rules }: Plan, rng: Rng): Map<Phrase, Tunes> {
  const tunes = new Map<Phrase, Tunes>();
  for (const phrase of form) {
    if (tunes.has(phrase)) continue;
    const before = [...tunes].find(([other]) => other.letter === phrase.letter)?.[1];
    const own = before ? { ...phrase, like: before.plain } : phrase;
    const chance = rng.fork(phrase.letter);
    const plain = ruleTune(rules, own, chance);
    tunes.set(phrase, { plain, lively: enliven(plain, rules, phrase, rules.lively, chance.fork("lively")) });
  }
  return tunes;
}
