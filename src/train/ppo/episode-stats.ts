import { STREAMS } from "./games.ts";
import type { ProcessGroup } from "../process-group.ts";

export interface Episode {
  readonly return: number;
  readonly steps: number;
  /** 1 won, 0 lost, 0.5 neither. */
  readonly score: number;
  /** Place of the opponent in the list. */
  readonly opponent: number;
  /** The environment's own numbers. */
  readonly info?: Readonly<Record<string, number>>;
}

/** Of each stream: how many episodes, and the sums of their returns, steps and scores. */
const [EPISODES, RETURN, LENGTH, SCORE] = [0, 1, 2, 3];
const SUMS = 4;
/** Bytes for a stream's own numbers, as JSON behind its length. */
const TEXT = 16_384;

/** @param opponents how many there can be */
export async function sharedEpisodeStats(group: ProcessGroup, opponents: number): Promise<EpisodeStats> {
  const sums = new Float64Array(await group.shared(8 * STREAMS * (SUMS + 2 * opponents)));
  return new EpisodeStats(opponents, sums, await group.shared(STREAMS * TEXT));
}

/** Of a game's own numbers, by name: count and sum. */
type Named = Map<string, readonly [count: number, sum: number]>;

/** Statistics of the episodes that ended between two updates; by stream of chance, in memory that all copies see. */
export class EpisodeStats {
  private readonly opponents: number;
  private readonly width: number;
  private readonly sums: Float64Array;
  private readonly texts: ArrayBuffer;
  /** Of this copy's streams. */
  private readonly own: readonly Named[] = Array.from({ length: STREAMS }, () => new Map());

  constructor(opponents: number, sums: Float64Array, texts: ArrayBuffer) {
    this.opponents = opponents;
    this.width = SUMS + 2 * opponents;
    this.sums = sums;
    this.texts = texts;
  }

  /** Deletes the episodes of a stream. */
  clear(stream: number): void {
    this.sums.fill(0, stream * this.width, (stream + 1) * this.width);
    this.own[stream]!.clear();
    this.lengthOf(stream)[0] = 0;
  }

  /** Adds an episode of a stream. */
  add(stream: number, { return: earned, steps, score, opponent, info }: Episode): void {
    const { sums } = this;
    const at = stream * this.width;
    sums[at + EPISODES]! += 1;
    sums[at + RETURN]! += earned;
    sums[at + LENGTH]! += steps;
    sums[at + SCORE]! += score;
    sums[at + SUMS + 2 * opponent]! += 1;
    sums[at + SUMS + 2 * opponent + 1]! += score;
    addUp(
      this.own[stream]!,
      Object.entries(info ?? {}).map(([name, value]) => [name, [1, value]] as const),
    );
  }

  /** Writes the games' own numbers of this copy's streams into shared memory. */
  publish(streams: readonly number[]): void {
    for (const stream of streams) {
      const named = this.own[stream]!;
      if (named.size === 0) continue;
      const bytes = new TextEncoder().encode(JSON.stringify([...named]));
      if (bytes.length > TEXT - 4)
        throw new Error(`info has ${named.size} names, which take ${bytes.length} bytes; there is room for ${TEXT - 4}. Tell fewer.`);
      new Uint8Array(this.texts, stream * TEXT + 4, bytes.length).set(bytes);
      this.lengthOf(stream)[0] = bytes.length;
    }
  }

  /** As means: worth a curve. */
  means(): Record<string, number> {
    const episodes = this.total(EPISODES);
    if (episodes === 0) return { episodes };
    const named: Named = new Map();
    for (let stream = 0; stream < STREAMS; stream++) addUp(named, this.read(stream));
    return {
      episodes,
      return: this.total(RETURN) / episodes,
      length: this.total(LENGTH) / episodes,
      score: this.total(SCORE) / episodes,
      ...Object.fromEntries([...named].map(([name, [count, sum]]) => [`episode/${name}`, sum / count])),
    };
  }

  /** Games against each of the opponents, in their order, and the points that the learner got. */
  against(): { readonly games: number; readonly points: number }[] {
    return Array.from({ length: this.opponents }, (_, place) => {
      return { games: this.total(SUMS + 2 * place), points: this.total(SUMS + 2 * place + 1) };
    });
  }

  private total(place: number): number {
    let sum = 0;
    for (let stream = 0; stream < STREAMS; stream++) sum += this.sums[stream * this.width + place]!;
    return sum;
  }

  private read(stream: number): Parameters<typeof addUp>[1] {
    // A copy: text is not decoded out of shared memory.
    const bytes = new Uint8Array(this.texts, stream * TEXT + 4, this.lengthOf(stream)[0]).slice();
    return bytes.length === 0 ? [] : JSON.parse(new TextDecoder().decode(bytes));
  }

  private lengthOf(stream: number): Int32Array {
    return new Int32Array(this.texts, stream * TEXT, 1);
  }
}

function addUp(to: Named, more: readonly (readonly [name: string, [count: number, sum: number]])[]): void {
  for (const [name, [count, sum]] of more) {
    const [before, so] = to.get(name) ?? [0, 0];
    to.set(name, [before + count, so + sum]);
  }
}
