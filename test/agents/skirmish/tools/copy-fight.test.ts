import { randomArena } from "../../../../src/agents/skirmish/random-arena.ts";
import { createSkirmish, tick, type Intent } from "../../../../src/agents/skirmish/rules.ts";
import { stateHash } from "../../../../src/agents/skirmish/state-hash.ts";
import { copyFight, emptyFight } from "../../../../src/agents/skirmish/tools/copy-fight.ts";
import { createRng } from "../../../../src/rng.ts";

describe("a copy of a fight", () => {
  it("goes on as the fight itself does, leaves it as it was, and is used again for another", () => {
    const copy = emptyFight();
    for (const seed of ["one", "two", "three"]) {
      const rng = createRng(seed);
      const map = randomArena("train", rng);
      const fight = createSkirmish(
        map,
        [0, 2, 2, 4, 5].map((kind, i) => ({ kind, team: i === 0 ? 0 : 1, cell: rng.pick(map.heroStarts) })),
      );
      const moments: Intent[][] = Array.from({ length: 120 }, () =>
        fight.fighters.map((_, i) => ({ move: rng.below(9), ability: rng.below(3), target: i === 0 ? 1 : 0 })),
      );
      const play = (on: typeof fight, from: number, to: number) => {
        for (const intents of moments.slice(from, to)) tick(on, intents);
        return stateHash(on);
      };
      play(fight, 0, 60);
      const before = stateHash(fight);
      copyFight(fight, copy);
      expect(stateHash(copy)).toBe(before);
      const ahead = play(copy, 60, 120);
      expect(stateHash(fight)).toBe(before);
      expect(play(fight, 60, 120)).toBe(ahead);
    }
  });
});
