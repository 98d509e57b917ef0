import type { Level } from "../../../content.ts";
import { checkText } from "../../../arguments.ts";
import { AigcError } from "../../../errors.ts";
import type { World } from "../worlds/world.ts";
import { builtLevel, checkLegend, mapReader, type MapMeaning, type MapReadOptions } from "./map-file.ts";
import { wholeAmong, type Worlds } from "../worlds/among.ts";

/** A level of some worlds as lines of their signs: what a game carries, which reads no maps. */
export function textAmong(worlds: Worlds, level: Level): string {
  const { tiles, things } = wholeAmong(worlds, level);
  const signs = level.tiles.map((code) => tiles[code]?.sign ?? "?");
  for (const { kind, x, y } of level.entities) signs[y * level.width + x] = things.find(({ name }) => name === kind)!.sign;
  return Array.from({ length: level.height }, (_, y) => signs.slice(y * level.width, (y + 1) * level.width).join("")).join("\n");
}

/** The signs of a world, and what they mean. */
export const signsOf = ({ tiles, things }: World) => [...tiles, ...things].map(({ name, sign }) => [sign, name as MapMeaning] as const);

/** The level behind such lines, of some worlds. */
export function levelAmong(worlds: Worlds, text: string, options: MapReadOptions = {}): Level {
  checkText("level", "text", text, "lines of signs, as levelToText writes them");
  checkLegend("level", worlds, options);
  const reader = mapReader("level", worlds, options);
  const { legend } = reader;
  const lines = Object.hasOwn(legend, " ") ? text.replace(/^\n+|\n+$/g, "").split("\n") : text.trim().split("\n").map((line) => line.trim()); // prettier-ignore
  const signs = new Map<string, MapMeaning>([...signsOf(reader.world), ...Object.entries(legend)]);
  const width = lines[0]!.length;
  if (width === 0) throw new AigcError("bad-request", "level", "text has no lines. Give lines of signs, as levelToText writes them.");
  const cells = lines.flatMap((line, y) => {
    if (line === "")
      throw new AigcError(
        "bad-request",
        "level",
        `line ${y + 1} is empty. Give one floor at a time: text.split("\\n\\n").map(levelFromText).`,
      );
    if (line.length !== width)
      throw new AigcError("bad-request", "level", `line ${y + 1} has ${line.length} signs, the first has ${width}.`);
    return [...line].map((sign) => {
      const meaning = signs.get(sign);
      if (meaning === undefined)
        throw new AigcError("bad-request", "level", `line ${y + 1} has the sign "${sign}". Known are ${[...signs.keys()].join(" ")}`);
      return meaning;
    });
  });
  return builtLevel(reader, { width, height: lines.length, cells }, []);
}
