import type { Policy } from "../../policy.ts";
import type { Actor } from "./actor.ts";
import { scratchRows } from "./experience.ts";
import { OPPONENT } from "./games.ts";
import type { KeyedOpponent, LiveGames } from "./live-games.ts";

/** The agents that do not learn, and the policies that choose for them. */
export class OtherPlayers {
  private readonly live: LiveGames;
  private readonly rows: ReturnType<typeof scratchRows>;

  constructor(live: LiveGames) {
    this.live = live;
    this.rows = scratchRows(live.widths, live.mine.length * live.teamOf.length);
  }

  /** All of them choose, in one batch for each policy. */
  async act(opponents: readonly KeyedOpponent[]): Promise<void> {
    const { live } = this;
    for (const { key, policy, actor } of opponents) {
      if (!policy && !actor) continue;
      const seats = live.table.acting((game, agent) => live.get(game, OPPONENT) === key && !live.learns(game, agent));
      if (actor) this.pastSelfActs(actor, seats);
      else await this.policyActs(policy!, seats);
    }
  }

  private pastSelfActs(actor: Actor, seats: readonly number[]): void {
    const { live, rows } = this;
    const { branches, continuous, state } = live.widths;
    const agents = live.teamOf.length;
    rows.count = seats.length;
    seats.forEach((seat, row) => live.perceive(Math.floor(seat / agents), seat % agents, rows, row));
    actor(rows, (row) => live.rngOfGame(Math.floor(seats[row]! / agents)));
    live.table.take(seats, {
      actions: rows.actions.subarray(0, seats.length * branches),
      continuous: rows.continuous.subarray(0, seats.length * continuous),
    });
    seats.forEach((seat, row) => live.games.states.set(rows.nextStates.subarray(row * state, (row + 1) * state), seat * state));
  }

  /** One call per stream: what a stream's opponents draw must not depend on the other streams of this copy. */
  private async policyActs(policy: Policy, seats: readonly number[]): Promise<void> {
    const { live } = this;
    const gameOf = (seat: number) => Math.floor(seat / live.teamOf.length);
    for (const stream of live.streams) {
      const own = seats.filter((seat) => Math.floor(gameOf(seat) / live.games.perStream) === stream);
      if (own.length > 0) await live.table.decide(own, policy, live.rngOfGame(gameOf(own[0]!)));
    }
  }
}
