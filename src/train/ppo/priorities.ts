/** What has come of the last games against one opponent. */
export type Met = readonly [key: number, games: number, points: number];

/** Of what was before, so much still counts after an update. */
const KEPT = 0.9;
/** Games that one begins with, half of them won: the first few that are played decide little. */
const PRIOR = 4;
/** An opponent that is always beaten still comes this much. */
const LEAST = 0.05;

/**
 * How opponents are preferred: the more points the learner loses to one, the more often it comes. Prioritised fictitious self-play
 * (Vinyals et al. 2019).
 */
export class Priorities {
  private readonly met = new Map<number, readonly [games: number, points: number]>();

  /** After an update. @param games and points out of them, by the key of the opponent */
  note(played: readonly Met[]): void {
    for (const [key, [games, points]] of this.met) this.met.set(key, [games * KEPT, points * KEPT]);
    for (const [key, games, points] of played) {
      const [before, so] = this.met.get(key) ?? [0, 0];
      this.met.set(key, [before + games, so + points]);
    }
  }

  /** Drops the opponents that have left. */
  keep(keys: readonly number[]): void {
    for (const key of this.met.keys()) if (!keys.includes(key)) this.met.delete(key);
  }

  /** From {@link LEAST} to 1: by the share of points lost, to the power of `strength`, a whole number. */
  factor(key: number, strength: number): number {
    const [games, points] = this.met.get(key) ?? [0, 0];
    const lost = (games - points + PRIOR / 2) / (games + PRIOR);
    let factor = 1;
    for (let i = 0; i < strength; i++) factor *= lost;
    return LEAST + (1 - LEAST) * factor;
  }

  /** For a checkpoint. */
  state(): readonly Met[] {
    return [...this.met].map(([key, [games, points]]) => [key, games, points]);
  }

  load(met: readonly Met[]): void {
    this.met.clear();
    for (const [key, games, points] of met) this.met.set(key, [games, points]);
  }
}
