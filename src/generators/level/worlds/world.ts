import type { Certificate, Level, Problem } from "../../../content.ts";
import type { Generator } from "../../../generator.ts";
import type { Model } from "../../../model.ts";
import type { Parts } from "../../../parts.ts";
import type { Rng } from "../../../rng.ts";
import type { WorldArt } from "./art.ts";
import type { LevelRequest } from "../level.ts";

/** What a cell can be made of. */
export interface WorldTile {
  readonly name: string;
  /** One character, in text. */
  readonly sign: string;
  /** "#rrggbb", before there is any art. */
  readonly colour: string;
  /** Whether it stops a body: from all sides, from above alone (one jumps up through it), or not. */
  readonly stops: "always" | "from above" | "never";
  /** One sees over it, though one cannot walk there: water, a fence. Default false. */
  readonly low?: boolean;
}

/** What can stand in a cell. */
export interface WorldThing {
  readonly name: string;
  /** One character, in text. */
  readonly sign: string;
  /** "#rrggbb". */
  readonly colour: string;
}

/** What levels of a world are made of. */
export interface WorldWords {
  /** As in `request.world` and `level.world`. */
  readonly name: string;
  readonly seen: "from above" | "from the side";
  /** A level's codes are places in this list. */
  readonly tiles: readonly WorldTile[];
  readonly things: readonly WorldThing[];
}

/** A kind of place that levels are of: its tiles, its rules, its check, and somebody who plays it. */
export interface World extends WorldWords {
  /** What it looks like before a game has art of its own. */
  readonly art: WorldArt;
  /** What is wrong with a request, one after another; the first is what making it is refused with. */
  faults(request: LevelRequest): Iterable<Problem>;
  /** Makes a level by rules; always answers a request without faults. */
  make(request: LevelRequest, rng: Rng): Parts<Level>;
  /** What is wrong with a level, found by walking through it: however it was made. */
  check(level: Level, request: LevelRequest): readonly Problem[];
  /** Plays a level from start to exit, sharing no code with the check; null if the player gets stuck. */
  play(level: Level): Certificate | null;
  /** The nearest level without the problems, and how many cells and things it took. */
  repair?(level: Level, request: LevelRequest): { readonly content: Level; readonly edits: number } | null;
  /** Networks that make its levels, by contract; those of dungeons are the kind's own. */
  readonly learned?: Readonly<Record<string, (model: Model) => Generator<LevelRequest, Level>>>;
}
