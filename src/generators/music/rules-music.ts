import type { Music } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import { checkMusic } from "./check-music.ts";
import { planMusic, type Phrase, type Plan, type Tunes } from "./plan-music.ts";
import { scoreMusic, withTunes } from "./score-music.ts";
import { readMusic } from "./vary-music.ts";
import { enliven, ruleTune, variedTune } from "./melody.ts";
import { settleMusic, type MusicRequest } from "./music.ts";
import { understandMusic } from "./wish.ts";

/**
 * Music by rules: a grammar of chords, tunes by motif and variation in phrases of eight bars, voice leading, a bass, broken chords and
 * Euclidean drums. About 20 ms per piece.
 */
export function rulesMusic(): Generator<MusicRequest, Music> {
  return {
    name: "music/rules",
    propose(request, rng) {
      checkChance("music/rules", rng);
      const settled = settleMusic(request);
      if (settled.vary) return varied(settled.vary, rng);
      const plan = planMusic(settled, rng);
      return scoreMusic(plan, ruleTunes(plan, rng.fork("tunes")), rng.fork("score"));
    },
    understand: wishOf,
    check: checkMusic,
  };
}

function varied({ music, strength }: { readonly music: Music; readonly strength: number }, rng: Rng): Music {
  if (strength === 0) return music;
  const { plan, tunes } = readMusic(music, rng);
  const other = new Map<Phrase, Tunes>();
  for (const [phrase, tune] of tunes) {
    const chance = rng.fork(phrase.letter + phrase.ending);
    const plain = variedTune(tune, plan.rules, phrase, strength, chance);
    other.set(phrase, { plain, lively: enliven(plain, plan.rules, phrase, plan.rules.lively, chance.fork("lively")) });
  }
  return withTunes(music, plan, other, rng.fork("score"));
}

/** How the words of a request were understood. */
export function wishOf(request: MusicRequest) {
  const { words } = settleMusic(request);
  return words === undefined ? undefined : understandMusic(words).understanding;
}

/** Writes a tune for each phrase of a plan; phrases of one letter share as much as possible. */
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
