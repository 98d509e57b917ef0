import { anyDoll } from "../../src/generators/sprite/dolls/doll-corpus.ts";
import { cellOfDoll, GRID } from "../../src/generators/sprite/dolls/doll-grid.ts";
import { dollSpace } from "../../src/generators/sprite/dolls/doll-space.ts";
import { drawnDoll } from "../../src/generators/sprite/dolls/doll-sprite.ts";
import { emptyHanded } from "../../src/generators/sprite/dolls/doll-views.ts";
import { checkSprite } from "../../src/generators/sprite/index.ts";
import { createRng } from "../../src/rng.ts";
import type { Direction, Sprite } from "../../src/content.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";
import type { Row } from "../row.ts";
import { timeRow } from "./costs.ts";
import { shareRow } from "./share-row.ts";

const DIRECTIONS = ["down", "right", "up"] as const;

/**
 * The network of dolls, on people that it never saw: it is shown their front alone, as a picture without words. How many pixels of the
 * front come back, how many of the two sides that it was not shown; and whether what lies half way between two people is a sound sprite.
 */
export async function dollRows(quick: boolean): Promise<Row[]> {
  const space = dollSpace(await shippedModel("sprite-doll"));
  const people = quick ? 4 : 200;
  const right: Record<string, [right: number, all: number]> = {};
  let sound = 0;
  let before = await space.pointOf(person(0));
  for (let at = 0; at < people; at++) {
    const whole = person(at);
    const point = await space.pointOf(whole);
    const drawn = await space.draw(point);
    for (const direction of DIRECTIONS) {
      const [hits, all] = alike(standing(drawn, direction), cropped(standing(whole, direction)));
      const sum = (right[direction === "down" ? "front" : "sides"] ??= [0, 0]);
      sum[0] += hits;
      sum[1] += all;
    }
    if (checkSprite(await space.draw(space.between(before, point, 0.5))).length === 0) sound++;
    before = point;
  }
  const one = async (at: number) => void (await space.draw(space.moreLike([before], createRng(at))));
  return [
    shareRow("sprites/doll/front", "pixels of people never seen, from their picture", ...right["front"]!, { least: 0.8 }),
    shareRow("sprites/doll/sides", "pixels of their side and back, from the front alone", ...right["sides"]!, { least: 0.75 }),
    shareRow("sprites/doll/between", "people half way between two that pass the check", sound, people, { least: 0.9 }),
    await timeRow("sprites/doll/time", "time of one core for a person of three sides", one, quick ? 10 : 50, 60),
  ];
}

const person = (at: number): Sprite => drawnDoll(emptyHanded(anyDoll(createRng(`bench person ${at}`))));

type Colours = readonly (string | undefined)[];

function standing({ palette, frames = [], animations = [] }: Sprite, direction: Direction): Colours {
  const idle = animations.find((one) => one.name === "idle" && one.direction === direction)!;
  return frames.find(({ name }) => name === idle.frames[0])!.pixels.map((p) => palette[p - 1]);
}

/** The 32 x 32 pixels of a doll's picture that the network draws. */
function cropped(pixels: Colours): Colours {
  return Array.from({ length: GRID * GRID }, (_, cell) => pixels[cellOfDoll(cell)]);
}

/** How many of the pixels that either picture draws have the same colour in both. */
function alike(one: Colours, other: Colours): [same: number, all: number] {
  let [same, all] = [0, 0];
  one.forEach((colour, at) => {
    if (colour === undefined && other[at] === undefined) return;
    all++;
    if (colour === other[at]) same++;
  });
  return [same, all];
}
