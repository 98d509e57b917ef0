import { randomArena } from "../../../src/agents/skirmish/random-arena.ts";
import { createSkirmish, tick, type Intent } from "../../../src/agents/skirmish/rules.ts";
import { heroHp } from "../../../src/agents/skirmish/spawn.ts";
import { stateHash } from "../../../src/agents/skirmish/state-hash.ts";
import { createRng } from "../../../src/rng.ts";

const SQUAD = [1, 2, 3, 4, 5];
/** How long a fight goes on before the next one, on another map. */
const TICKS = 600;

/** One number for all states of `ticks` ticks of fights between two heroes and one of each class, all at random. */
export function hashOfFights(ticks: number): number {
  const rng = createRng("the same fight everywhere");
  let hash = 0;
  for (let done = 0; done < ticks; done += TICKS) {
    const own = rng.fork(done);
    const map = randomArena("train", own);
    const place = (kind: number, team: number) => ({ kind, team, cell: own.pick(map.heroStarts), hp: heroHp(SQUAD, 2) });
    const fight = createSkirmish(map, [place(0, 0), place(0, 0), ...SQUAD.map((kind) => place(kind, 1))]);
    const intents: Intent[] = fight.fighters.map(() => ({ move: 0, ability: 0, target: 0 }));
    for (let n = 0; n < Math.min(TICKS, ticks - done); n++) {
      if (n % 5 === 0) {
        fight.fighters.forEach(({ team }, i) => {
          intents[i]!.move = own.below(9);
          intents[i]!.ability = own.below(3);
          intents[i]!.target = team === 0 ? 2 + own.below(SQUAD.length) : own.below(2);
        });
      }
      tick(fight, intents);
      hash = Math.imul(hash ^ stateHash(fight), 0x01000193) >>> 0;
    }
  }
  return hash;
}
