import type { Rng } from "../../rng.ts";
import { dressFeet, inHand } from "./draw-held.ts";
import { inOwnLetters, pick, put, whole, type Grid } from "./grid.ts";
import { HELD, SHIELD } from "./held.ts";
import { HEADS, PEOPLE, type Template } from "./templates.ts";
import type { Held, Wish } from "./understood-wish.ts";

const PEOPLES: ReadonlySet<string> = new Set(
  "humanoid male female adventurer warrior knight mage priest archer rogue peasant merchant king orc goblin kobold dwarf elf troll".split(
    " ",
  ),
);
/** Who goes armed without being told to. */
const ARMED = "warrior knight mage priest archer orc troll dwarf adventurer king".split(" ");
const POINTED_EARS = "goblin orc kobold elf".split(" ");

/** Whether it is drawn as somebody with a face. The undead of all peoples are bones. */
export function isPerson({ subject, head }: Wish): boolean {
  return !subject.includes("undead") && (head.length > 0 ? head : subject).some((tag) => PEOPLES.has(tag));
}

/** A body, a head, and what is in the hands. What is worn chooses among bodies and heads. */
export function drawPerson(grid: Grid, wish: Wish, rng: Rng): void {
  const { subject, holding, without } = wish;
  const has = (tags: readonly string[]) => (subject as readonly string[]).some((tag) => tags.includes(tag));
  const at = (place: Held["place"]) => holding.findIndex((held) => held.place === place);
  const own = (rows: readonly string[], index: number) =>
    index < 0 ? rows : inOwnLetters(rows, index, holding[index]!.colours.length > 0);

  const [suit, hat] = [at("body"), at("head")];
  const body = pick(PEOPLE, wish, rng, suits(holding[suit], "armor"));
  put(grid, own(whole(body.rows), suit), 0, 0);
  put(grid, own(whole(pick(HEADS, wish, rng, suits(holding[hat], "helmet")).rows), hat), 0, 1);

  const [right, left, arm] = [at("hand"), at("other hand"), at("arm")];
  if (right >= 0) putInHand(grid, holding[right]!, right, 12, rng);
  else if (has(ARMED)) {
    const usual = pick(HELD, { ...wish, without: [] }, rng);
    const top = 4 + rng.below(2);
    if (!usual.shows.some((name) => without.includes(name))) put(grid, usual.rows, 12, top);
  }
  if (left >= 0) putInHand(grid, holding[left]!, left, 0, rng);
  if (arm >= 0) put(grid, own(SHIELD.rows, arm), 0, 8);
  if (at("feet") >= 0) dressFeet(grid, at("feet"));
  if (has(POINTED_EARS)) for (const x of [3, 12]) if (grid[4]![x] === ".") grid[4]![x] = "S";
}

function putInHand(grid: Grid, held: Held, index: number, left: number, rng: Rng): void {
  const drawing = inHand(held);
  if (!drawing) return;
  const rows = inOwnLetters(drawing.rows, index, held.colours.length > 0);
  put(grid, rows, left, rows.length >= 8 ? 4 + rng.below(2) : 12 - rows.length);
}

/** Prefers the drawing that shows what is worn by name, and next one that shows its like. */
function suits(held: Held | undefined, like: string): (template: Template) => number {
  if (!held) return () => 0;
  return ({ shows }) => (shows.includes(held.name) ? 20 : shows.includes(like) ? 10 : 0);
}
