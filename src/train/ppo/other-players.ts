import type { Policy } from "../../policy.ts";
import type { Actor } from "./actor.ts";
import { scratchRows } from "./experience.ts";
import { OPPONENT } from "./games.ts";
import type { KeyedOpponent, LiveGames } from "./live-games.ts";

/** The choices of everybody who does not learn, by seat. */
export class OtherPlayers {
  readonly actions: Int32Array;
  readonly continuous: Float32Array;
  private readonly live: LiveGames;
  private readonly rows: ReturnType<typeof scratchRows>;
  /** The seat of each row. */
  private readonly seatOf: Int32Array;

  constructor(live: LiveGames) {
    const { widths, learners, mine, teamOf } = live;
    this.live = live;
    this.actions = new Int32Array(learners.length * widths.branches);
    this.continuous = new Float32Array(learners.length * widths.continuous);
    this.rows = scratchRows(widths, mine.length * teamOf.length);
    this.seatOf = new Int32Array(mine.length * teamOf.length);
  }

  /** Everybody chooses, batched by who plays them. */
  async act(opponents: readonly KeyedOpponent[]): Promise<void> {
    const { live, rows, seatOf } = this;
    const agents = live.teamOf.length;
    // Whoever does not act has zeros, here as after a resume.
    this.actions.fill(0);
    this.continuous.fill(0);
    for (const { key, policy, actor } of opponents) {
      if (!policy && !actor) continue;
      rows.count = 0;
      for (const game of live.mine) {
        if (live.get(game, OPPONENT) !== key) continue;
        for (let agent = 0; agent < agents; agent++) {
          if (live.learns(game, agent) || !live.active(game, agent)) continue;
          seatOf[rows.count] = game * agents + agent;
          live.perceive(game, agent, rows, rows.count++);
        }
      }
      if (actor) this.pastSelfActs(actor);
      else await this.policyActs(policy!);
    }
  }

  private gameOf(row: number): number {
    return Math.floor(this.seatOf[row]! / this.live.teamOf.length);
  }

  private pastSelfActs(actor: Actor): void {
    const { live, rows, seatOf } = this;
    const { state } = live.widths;
    actor(rows, (place) => live.rngOfGame(this.gameOf(place)));
    for (let row = 0; row < rows.count; row++) {
      this.choose(row, rows.actions, rows.continuous, row);
      live.games.states.set(rows.nextStates.subarray(row * state, (row + 1) * state), seatOf[row]! * state);
    }
  }

  /** One call per stream: what a stream's opponents draw must not depend on who else is in this copy. */
  private async policyActs(policy: Policy): Promise<void> {
    const { live, rows, seatOf } = this;
    const { observation, mask } = live.widths;
    const streamOf = (row: number) => Math.floor(this.gameOf(row) / live.games.perStream);
    for (let row = 0; row < rows.count;) {
      let end = row;
      while (end < rows.count && streamOf(end) === streamOf(row)) end++;
      const batch = {
        rows: end - row,
        observations: rows.observations.subarray(row * observation, end * observation),
        actionMasks: rows.masks.subarray(row * mask, end * mask),
        agents: seatOf.subarray(row, end),
      };
      const answer = policy.act(batch, live.rngOfGame(this.gameOf(row)));
      const chosen = answer instanceof Promise ? await answer : answer;
      for (let i = 0; i < batch.rows; i++) this.choose(row + i, chosen.actions, chosen.continuous, i);
      row = end;
    }
  }

  /** Takes up the i-th of some choices for the agent of a row. */
  private choose(row: number, actions: Int32Array, reach: Float32Array | undefined, i: number): void {
    const { branches, continuous } = this.live.widths;
    const seat = this.seatOf[row]!;
    this.actions.set(actions.subarray(i * branches, (i + 1) * branches), seat * branches);
    if (reach) this.continuous.set(reach.subarray(i * continuous, (i + 1) * continuous), seat * continuous);
  }
}
