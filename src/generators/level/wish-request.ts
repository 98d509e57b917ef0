import { LEVEL_LIMITS, type LevelRequest } from "./level.ts";
import { ROOM_HEIGHT, ROOM_WIDTH, type RoomStyle } from "./room.ts";
import { STYLE_OPENNESS } from "./style-openness.ts";
import type { Thing } from "./wish-words.ts";
import type { Place } from "./worlds/outdoors/places.ts";
import { SEGMENT_HEIGHT, SEGMENT_WIDTH, THINGS_PER_SEGMENT } from "./worlds/platformer/request.ts";

/** How many of something. */
export type Amount = number | "many" | "few";
type Said = Amount | "usual";
type Side = "small" | "usual" | "large" | "huge";

/** What a wish says of a level of a world; for each thing the counts that were said, one after another. */
export interface Wanted {
  readonly world: string;
  readonly things: Readonly<Partial<Record<Thing, readonly Said[]>>>;
  readonly look: string | undefined;
  side?: Side;
  cells?: readonly [number, number];
  open?: boolean;
  difficulty?: number;
}

/** What "many", "few" and a plural mean, for each part of a level: a room, a segment, 256 cells out of doors. */
type Shares = Readonly<Record<Exclude<Said, number>, number>>;
const FOES: Shares = { many: 3, few: 0.5, usual: 1 };
const LOOT: Shares = { many: 1.5, few: 0.25, usual: 0.5 };

/** The request that says the same as a wish. */
export const wishRequest = (wanted: Wanted): LevelRequest => REQUESTS[wanted.world]!(wanted);

const REQUESTS: Readonly<Record<string, (wanted: Wanted) => LevelRequest>> = { dungeon, platformer, outdoors };

/** A request for each size, and the first that fits; one that does not fit where none does. */
function firstThatFits(
  wanted: Wanted,
  sizes: Readonly<Record<Side, readonly [number, number]>>,
  of: (size: readonly [number, number]) => { fits: boolean; request: LevelRequest },
): LevelRequest {
  // prettier-ignore
  const { cells, side } = wanted;
  const all = (cells ? [cells] : side ? [sizes[side]] : [sizes.usual, sizes.large, sizes.huge]).map(of);
  return (all.find(({ fits }) => fits) ?? all.at(-1)!).request;
}

/** All that was said of a thing, added up; undefined where nothing was said. */
function sum(said: readonly Said[] | undefined, parts: number, shares: Shares): number | undefined {
  return said?.reduce<number>((all, one) => all + (typeof one === "number" ? one : Math.max(1, Math.round(parts * shares[one]))), 0);
}

/** Chests are exact where a number was said of them; else what the world finds usual. */
const lootOf = (said: readonly Said[] | undefined, parts: number, shares: Shares = LOOT) => {
  const exact = said?.filter((one) => one !== "usual") ?? [];
  return exact.length > 0 ? sum(exact, parts, shares) : undefined;
};

const field = <Name extends string, Value>(name: Name, value: Value | undefined | false) =>
  (value === undefined || value === false ? {} : { [name]: value }) as { readonly [name in Name]?: Value };

function dungeon(wanted: Wanted): LevelRequest {
  const { things, look, open } = wanted;
  const rooms = (columns: number, rows: number) => [columns * ROOM_WIDTH, rows * ROOM_HEIGHT] as const;
  const sizes = { small: rooms(2, 2), usual: rooms(3, 3), large: rooms(5, 5), huge: rooms(7, 7) };
  const style = look as RoomStyle | undefined;
  // A lock and its key are said together: the greatest number counts.
  const locks = Math.max(0, ...(things.keys ?? []).map((one) => (typeof one === "number" ? one : one === "many" ? 3 : one === "few" ? 2 : 1))); // prettier-ignore
  const secrets = sum(things.secrets, 1, { many: 3, few: 2, usual: 1 });
  const [least, most] = STYLE_OPENNESS[style ?? "mixed"];
  const openness = open === undefined ? undefined : Math.round(100 * (least + (open ? 0.8 : 0.25) * (most - least))) / 100;
  const has = (thing: "shop" | "boss") => (things[thing] ?? []).some((one) => one !== 0);
  return firstThatFits(wanted, sizes, ([width, height]) => {
    const parts = Math.floor(width / ROOM_WIDTH) * Math.floor(height / ROOM_HEIGHT);
    const enemies = sum(things.enemies ?? ["usual"], parts, FOES)!;
    const chests = lootOf(things.chests, parts);
    const traps = sum(things.traps, parts, { many: 1, few: 0.25, usual: 0.5 });
    const all = enemies + (chests ?? Math.floor(parts / 2)) + (traps ?? 0);
    const fits = all <= parts * LEVEL_LIMITS.thingsPerRoom && 2 * locks <= Math.max(2, parts) && 3 * (secrets ?? 0) <= parts;
    const request = {
      width,
      height,
      enemies,
      ...field("chests", chests),
      ...field("style", style),
      ...field("openness", openness),
      ...field("key", locks === 1),
      ...field("keys", locks > 1 && locks),
      ...field("secrets", (secrets ?? 0) > 0 && secrets),
      ...field("traps", (traps ?? 0) > 0 && traps),
      ...field("shop", has("shop")),
      ...field("boss", has("boss")),
    };
    return { fits, request: request as LevelRequest };
  });
}

function platformer(wanted: Wanted): LevelRequest {
  const { things, difficulty } = wanted;
  const segments = (count: number) => [count * SEGMENT_WIDTH, SEGMENT_HEIGHT] as const;
  const sizes = { small: segments(2), usual: segments(4), large: segments(8), huge: segments(20) };
  return firstThatFits(wanted, sizes, ([width, height]) => {
    const parts = Math.floor(width / SEGMENT_WIDTH);
    const enemies = sum(things.enemies ?? ["usual"], parts, { many: 4, few: 0.5, usual: 2 })!;
    const chests = lootOf(things.chests, parts, { many: 3, few: 0.25, usual: 0.5 });
    const fits = enemies + (chests ?? Math.floor(parts / 2)) <= parts * THINGS_PER_SEGMENT;
    return { fits, request: { world: "platformer", width, height, enemies, ...field("chests", chests), ...field("difficulty", difficulty) } }; // prettier-ignore
  });
}

/** Cells out of doors for each part. */
const PART = 256;
const HOUSES: Shares = { many: 1.3, few: 0.5, usual: 0.8 };

function outdoors(wanted: Wanted): LevelRequest {
  const { things, look } = wanted;
  const sizes = { small: [32, 24], usual: [48, 32], large: [80, 56], huge: [128, 96] } as const;
  return firstThatFits(wanted, sizes, ([width, height]) => {
    const parts = (width * height) / PART;
    const exact = (said: readonly Said[] | undefined, shares: Shares) =>
      sum(
        said?.filter((one) => one !== "usual"),
        parts,
        shares,
      );
    const enemies = sum(things.enemies ?? [0], parts, FOES)!;
    const chests = sum(things.chests, parts, { many: 1, few: 0.25, usual: 0.4 });
    const houses = things.houses?.every((one) => one === "usual") ? undefined : exact(things.houses, HOUSES);
    const lamps = things.lamps?.every((one) => one === "usual") ? undefined : exact(things.lamps, { many: 2, few: 0.5, usual: 1 });
    const fits = 180 * (houses ?? 0) <= width * height && 40 * (enemies + (chests ?? 0) + (lamps ?? houses ?? 0)) <= width * height;
    const request = { world: "outdoors", width, height, enemies, ...field("chests", chests), ...field("theme", look as Place | undefined), ...field("houses", houses), ...field("lamps", lamps) }; // prettier-ignore
    return { fits, request: request as LevelRequest };
  });
}
