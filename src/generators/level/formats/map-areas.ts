import type { LevelArea } from "../../../content.ts";
import { fields, list, number, optional, readJson, text } from "../../../schema.ts";

const AREAS = list(
  fields({ x: number(), y: number(), width: number(), height: number(), tags: list(text()), theme: optional(text()) }),
  "a list of areas, as maps written here have them",
);

/** The areas that a map says it has. @throws AigcError `bad-data` for what is no list of them */
export function areasOf(where: string, said: string | undefined): readonly LevelArea[] | undefined {
  if (said === undefined) return undefined;
  return readJson(AREAS, said, { where, name: "areas", code: "bad-data" }) as readonly LevelArea[];
}
