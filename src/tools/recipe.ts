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
  /** What it trains on a folder of one's own: `npx phaser-aigc train <name> ./folder`. */
  readonly own?: (folder: string) => Job;
}

export interface Job {
  /** The folder under models/: "level-room". */
  readonly model: string;
  /** Title, what it is for, how it was made, its limits: the prose of CARD.md, in markdown, without the numbers. */
  readonly card: string;
  /** True when its work can be shared out to threads (`--workers`). */
  readonly shares?: boolean;
  /** True when it can begin with the weights of another run or model (`--init-from`). */
  readonly begins?: boolean;
  /** The figure among its values by which one state is better than another: the greater, the better. */
  readonly judgedBy?: string | undefined;
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
  /** Go on from it though settings or code are others. */
  readonly allowChanges?: boolean;
  /** A checkpoint or a model to begin with its weights. */
  readonly initial?: Uint8Array;
  /** The copies of it that share the work; see `--workers`. */
  readonly group?: ProcessGroup;
  /** Writes a file beside the curves of the run: a picture of what it can do so far. */
  readonly keep?: (name: string, bytes: Uint8Array) => void;
  /** For what takes long before the first step (reading, rendering a corpus). */
  readonly report: (message: string) => void;
}

type HandedOn = Pick<JobOptions, "resume" | "allowChanges" | "initial" | "group">;

/** What a job hands on to its training as it is. */
export function handedOn({ resume, allowChanges, initial, group }: HandedOn): HandedOn {
  return {
    ...(resume ? { resume } : {}),
    ...(allowChanges === undefined ? {} : { allowChanges }),
    ...(initial ? { initial } : {}),
    ...(group ? { group } : {}),
  };
}
