import { STREAMS } from "./games.ts";
import type { ProcessGroup } from "../process-group.ts";

/** Statistics of the episodes that ended between two updates; by stream of chance, in memory that all copies see. */
export interface EpisodeStats {
  /** Forgets the episodes of a stream. */
  clear(stream: number): void;
  /** Takes up an episode of a stream. */
  add(stream: number, episode: Episode): void;
  /** Lets the other copies see the numbers of this copy's streams that only games have names for. */
  publish(streams: readonly number[]): void;
  /** As means: worth a curve. */
  means(): Record<string, number>;
  /** Games against each of the opponents, in their order, and the points that the learner got. */
  against(): { readonly games: number; readonly points: number }[];
}

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
/** Bytes in which a stream's own numbers are told, as JSON behind their length. */
const TEXT = 16_384;

/** @param opponents how many there can be */
export async function sharedEpisodeStats(group: ProcessGroup, opponents: number): Promise<EpisodeStats> {
  const width = SUMS + 2 * opponents;
  const sums = new Float64Array(await group.shared(8 * STREAMS * width));
  const texts = await group.shared(STREAMS * TEXT);
  /** Of this copy's streams: by name how often it was told, and the sum. */
  const own = Array.from({ length: STREAMS }, () => new Map<string, [number, number]>());
  const lengthOf = (stream: number) => new Int32Array(texts, stream * TEXT, 1);
  const total = (place: number) => {
    let sum = 0;
    for (let stream = 0; stream < STREAMS; stream++) sum += sums[stream * width + place]!;
    return sum;
  };
  const told = (stream: number): [string, [number, number]][] => {
    // A copy: text is not decoded out of shared memory.
    const bytes = new Uint8Array(texts, stream * TEXT + 4, lengthOf(stream)[0]).slice();
    return bytes.length === 0 ? [] : (JSON.parse(new TextDecoder().decode(bytes)) as [string, [number, number]][]);
  };
  return {
    clear(stream) {
      sums.fill(0, stream * width, (stream + 1) * width);
      own[stream]!.clear();
      lengthOf(stream)[0] = 0;
    },
    add(stream, { return: earned, steps, score, opponent, info }) {
      const at = stream * width;
      sums[at + EPISODES]! += 1;
      sums[at + RETURN]! += earned;
      sums[at + LENGTH]! += steps;
      sums[at + SCORE]! += score;
      sums[at + SUMS + 2 * opponent]! += 1;
      sums[at + SUMS + 2 * opponent + 1]! += score;
      for (const [name, value] of Object.entries(info ?? {})) {
        const [count, sum] = own[stream]!.get(name) ?? [0, 0];
        own[stream]!.set(name, [count + 1, sum + value]);
      }
    },
    publish(streams) {
      for (const stream of streams) {
        if (own[stream]!.size === 0) continue;
        const bytes = new TextEncoder().encode(JSON.stringify([...own[stream]!]));
        if (bytes.length > TEXT - 4)
          throw new Error(
            `info has ${own[stream]!.size} names, which take ${bytes.length} bytes; there is room for ${TEXT - 4}. Tell fewer.`,
          );
        new Uint8Array(texts, stream * TEXT + 4, bytes.length).set(bytes);
        lengthOf(stream)[0] = bytes.length;
      }
    },
    means() {
      const episodes = total(EPISODES);
      if (episodes === 0) return { episodes };
      const named = new Map<string, [number, number]>();
      for (let stream = 0; stream < STREAMS; stream++) {
        for (const [name, [count, sum]] of told(stream)) {
          const [before, so] = named.get(name) ?? [0, 0];
          named.set(name, [before + count, so + sum]);
        }
      }
      return {
        episodes,
        return: total(RETURN) / episodes,
        length: total(LENGTH) / episodes,
        score: total(SCORE) / episodes,
        ...Object.fromEntries([...named].map(([name, [count, sum]]) => [`episode/${name}`, sum / count])),
      };
    },
    against: () =>
      Array.from({ length: opponents }, (_, place) => ({ games: total(SUMS + 2 * place), points: total(SUMS + 2 * place + 1) })),
  };
}
