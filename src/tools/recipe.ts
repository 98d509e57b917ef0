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
  /** Its trainings, one for each model, in order. */
  readonly jobs: readonly Job[];
  /** The training on a developer's own folder: `npx phaser-aigc train <name> ./folder`. */
  readonly own?: (folder: string) => Job;
}

export interface Job {
  /** The folder under models/: "level-room". */
  readonly model: string;
  /** The text of CARD.md, in Markdown, without the numbers: title, purpose, how it was made, limits. */
  readonly card: string;
  /** The designer's dials that its policy is trained to follow; the manifest tells them as `details.dials`. */
  readonly dials?: readonly string[];
  /** True if it can use several threads (`--workers`). */
  readonly shares?: boolean;
  /** True if it can begin with the weights of another run or model (`--init-from`). */
  readonly begins?: boolean;
  /** True if it is trained only when it is asked for: `--model <name>`. */
  readonly byName?: boolean;
  /** The metric that finds the best state of a training: the greater, the better. */
  readonly judgedBy?: string | undefined;
  start(options: JobOptions): Training | Promise<Training>;
}

export interface JobOptions {
  readonly seed: string;
  /** Number of steps; default: as in the published run. */
  readonly steps?: number;
  /** The folder with the third-party sets, described in docs/data.md. */
  readonly data?: string;
  /** A checkpoint of the same job to go on from. */
  readonly resume?: Uint8Array;
  /** Resume even if settings or code differ. */
  readonly allowChanges?: boolean;
  /** A checkpoint or a model with the initial weights. */
  readonly initial?: Uint8Array;
  /** The model, run or checkpoint that they are of: a network with words needs its vocabulary too. */
  readonly initialFrom?: string;
  /** The threads that share the work; see `--workers`. */
  readonly group?: ProcessGroup;
  /** Writes a file into the folder of the run: a picture of present results. */
  readonly keep?: (name: string, bytes: Uint8Array) => void;
  /** Is told of long work before the first step (reading or rendering a corpus). */
  readonly report: (message: string) => void;
}

/** The model that is trained on what is one's own: "level-my-maps". @param own the name of a folder, or of a voice */
export const ownModel = (kind: string, own: string): string => `${kind}-${own.replace(/[^\w-]+/g, "-").toLowerCase()}`;

type HandedOn = Pick<JobOptions, "resume" | "allowChanges" | "initial" | "group">;

/** The options that a job passes to its training unchanged. */
export function handedOn({ resume, allowChanges, initial, group }: HandedOn): HandedOn {
  return {
    ...(resume ? { resume } : {}),
    ...(allowChanges === undefined ? {} : { allowChanges }),
    ...(initial ? { initial } : {}),
    ...(group ? { group } : {}),
  };
}
