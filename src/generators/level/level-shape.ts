import { checkChoice, checkList, checkNumber, checkObject, refuse } from "../../arguments.ts";
import type { EntityKind, Level } from "../../content.ts";

const KINDS: readonly EntityKind[] = ["start", "exit", "enemy", "chest", "key", "door"];

/** Refuses, by name, what is no level at all. Whether one can be played is for `checkLevel` to say. */
export function checkShape(level: unknown): asserts level is Level {
  checkObject("level", "level", level, "a level: an object with width, height, tiles and entities");
  const { width, height, tiles, entities } = level as Partial<Level>;
  checkNumber("level", "level.width", width, { least: 0, whole: true });
  checkNumber("level", "level.height", height, { least: 0, whole: true });
  checkList("level", "level.tiles", tiles, "a list of codes into TILES");
  const strange = tiles.findIndex((tile) => typeof tile !== "number");
  if (strange >= 0) refuse("level", `level.tiles[${strange}]`, tiles[strange], "a code into TILES");
  checkList("level", "level.entities", entities, "a list of who stands where", (name, entity) => {
    checkObject("level", name, entity, "an object with kind, x and y");
    const { kind, x, y } = entity as Partial<Level["entities"][number]>;
    checkChoice("level", `${name}.kind`, kind, KINDS);
    checkNumber("level", `${name}.x`, x);
    checkNumber("level", `${name}.y`, y);
  });
}

/** Refuses, by name, a level that has not as many tiles as its size says, or somebody outside of it. */
export function checkWhole(level: unknown): asserts level is Level {
  checkShape(level);
  const { width, height, tiles, entities } = level;
  if (tiles.length !== width * height) refuse("level", "level.tiles", tiles, `width x height of them, ${width * height}`);
  entities.forEach(({ x, y }, index) => {
    checkNumber("level", `level.entities[${index}].x`, x, { least: 0, most: width - 1, whole: true });
    checkNumber("level", `level.entities[${index}].y`, y, { least: 0, most: height - 1, whole: true });
  });
}
