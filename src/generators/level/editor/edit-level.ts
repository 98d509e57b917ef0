import { checkFields, checkObject, refuse, whole } from "../../../arguments.ts";
import type { Level, Problem } from "../../../content.ts";
import { throwIfAborted, type Signal } from "../../../errors.ts";
import { checkChance, checkWholeLevel } from "../../../handed-in.ts";
import type { Policy } from "../../../policy.ts";
import type { Rng } from "../../../rng.ts";
import type { LevelRequest } from "../level.ts";
import { measureLevel } from "../level-metrics.ts";
import { repairLevel } from "../repair-level.ts";
import { checkDungeon } from "../worlds/dungeon/check-dungeon.ts";
import { checkOfDungeon } from "../worlds/known-level.ts";
import { ENTITY_KINDS } from "../worlds/dungeon/tiles.ts";
import { WAY_TOLERANCE } from "./edited-floor.ts";
import { levelAsFloor } from "./level-task.ts";
import { checkEditor, playEditor } from "./play-editor.ts";

/** Orders in which the cells are visited, one after another until the floor is as wanted. */
const TRIES = 6;
/** Games after one another on the same floor, each going on where the last ended: large floors have more cells than one game visits. */
const GAMES = 3;
const MOST_CELLS = 4096;

/** What a floor is to become. */
export interface LevelEditTask {
  /** Wanted steps from start to exit, doors not counted: `measureLevel(level).pathLength`. */
  readonly way: number;
  /** What the floor has to keep to. Default: the size and the counts that it has. */
  readonly request?: LevelRequest;
}

/** A floor as an editor left it. */
export interface LevelEdit {
  readonly level: Level;
  /** Tiles that differ from before. */
  readonly edits: number;
  /** Steps from start to exit. */
  readonly way: number;
  /** Nothing is wrong with it, and its way is as long as wanted, give or take a step. */
  readonly done: boolean;
  /** What is still wrong with it: empty for a floor that can be played, whether its way is as wanted or not. */
  readonly problems: readonly Problem[];
  /** No try of the policy could be played, so rules mended it: things may stand elsewhere. */
  readonly mended: boolean;
}

/**
 * Has a policy edit a whole floor: what is broken is mended, and the way from start to exit brought to a wanted length, in few edits of
 * tiles; who stands somewhere keeps the place. Where it fails it begins again, visiting the cells in another order; the nearest try whose
 * floor can be played counts. Where none can be, rules mend it (`repairLevel`, which may move things).
 * @param policy of contract "room-editor@2": the shipped "room-editor", or `greedyEditor`
 * @param level a dungeon of at most 4,096 cells, with one start and one exit
 * @throws AigcError `bad-request` for wrong arguments, and a policy of another contract; AbortError once `signal` is aborted
 */
export async function editLevel(policy: Policy, level: Level, task: LevelEditTask, rng: Rng, signal?: Signal): Promise<LevelEdit> {
  const where = "level/editor";
  checkEditor(where, policy);
  checkObject(where, "level", level);
  checkOfDungeon(where, level);
  checkWholeLevel(where, "level", level, ENTITY_KINDS);
  checkFields(where, "task", task, { way: whole(1), "request?": checkObject });
  checkChance(where, rng, signal);
  if (level.tiles.length > MOST_CELLS) refuse(where, "level", `${level.width} x ${level.height} cells`, `at most ${MOST_CELLS} cells`);
  for (const kind of ["start", "exit"]) {
    const count = level.entities.filter((entity) => entity.kind === kind).length;
    if (count !== 1) refuse(where, "level.entities", `${count} of kind ${kind}`, `one ${kind}`);
  }
  const request = task.request ?? requestOf(level);
  const outcome = (edited: Level, mended = false): LevelEdit => {
    const problems = checkDungeon(edited, request);
    const { pathLength: way } = measureLevel(edited);
    const edits = edited.tiles.reduce((sum, tile, cell) => sum + (tile === level.tiles[cell] ? 0 : 1), 0);
    return { level: edited, edits, way, done: problems.length === 0 && Math.abs(way - task.way) <= WAY_TOLERANCE, problems, mended };
  };
  const worth = ({ problems, way }: LevelEdit) => 1000 * problems.length + Math.abs(way - task.way);
  let best = outcome(level);
  for (let n = 0; n < TRIES && !best.done; n++) {
    let floor = levelAsFloor(level, task.way);
    for (let game = 0; game < GAMES; game++) {
      throwIfAborted(signal, where);
      const { tiles, done } = await playEditor(policy, floor, rng.fork(`${n}/${game}`));
      floor = { ...floor, tiles };
      if (done) break;
    }
    const edited = outcome({ ...level, tiles: Array.from(floor.tiles) });
    if (worth(edited) < worth(best)) best = edited;
  }
  if (best.problems.length === 0) return best;
  const mended = repairLevel(best.level, request);
  return mended ? outcome(mended.content, true) : best;
}

/** What a floor has. */
function requestOf({ width, height, entities }: Level): LevelRequest {
  const count = (wanted: string): number => entities.filter(({ kind }) => kind === wanted).length;
  return {
    width,
    height,
    enemies: count("enemy"),
    chests: count("chest"),
    keys: count("key"),
    secrets: count("crack"),
    traps: count("trap"),
  };
}
