import type { ProcessGroup } from "../train/process-group.ts";
import type { Training } from "../train/training.ts";

/** What `npx phaser-aigc train <name>` makes. */
export interface Recipe {
  /** "level" */
  readonly name: string;
  /** One line of the help. */
  readonly summary: string;
  /** True when it reads third-party data from `--data`. */
  readonly needsData: boolean;
  /** The models it trains, one after another. */
  readonly jobs: readonly Job[];
}

export interface Job {
  /** The folder under models/: "level-room". */
  readonly model: string;
  /** Title, what it is for, how it was made, its limits: the prose of CARD.md, in markdown, without the numbers. */
  readonly card: string;
  /** True when its work can be shared out to threads (`--workers`). */
  readonly shares?: boolean;
  start(options: JobOptions): Training | Promise<Training>;
}

export interface JobOptions {
  readonly seed: string;
  /** Fewer or more steps than the published run. */
  readonly steps?: number;
  /** The folder with the third-party sets, described in docs/data.md. */
  readonly data?: string;
  /** A checkpoint of the same job to go on from. */
  readonly resume?: Uint8Array;
  /** The copies of it that share the work; see `--workers`. */
  readonly group?: ProcessGroup;
  /** For what takes long before the first step (reading, rendering a corpus). */
  readonly report: (message: string) => void;
}
