import { createDirector } from "../../src/agents/director.ts";
import { createRng } from "../../src/rng.ts";

/** Shares of fights won by the opponents, round by round, over many players of one kind. */
export function sessions(wins: (skill: number) => number, wanted: number, count: number, rounds: number): number[] {
  const won = Array.from({ length: rounds }, () => 0);
  const rng = createRng("sessions");
  for (let session = 0; session < count; session++) {
    let director = createDirector({ wanted });
    for (let round = 0; round < rounds; round++) {
      const win = rng.next() < wins(director.skill);
      if (win) won[round]!++;
      director.record(win);
      // Saved and loaded now and then, as a game does.
      if (round % 10 === 5)
        director = createDirector({ wanted, state: JSON.parse(JSON.stringify(director.state)) as typeof director.state });
    }
  }
  return won.map((wins) => wins / count);
}
