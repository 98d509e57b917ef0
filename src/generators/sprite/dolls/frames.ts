import type { DollFrame, View } from "../formats/dolls.ts";
import { mirrored } from "./canvas.ts";
import type { Direction } from "../../../content.ts";
import { DOLL_CELL, type Doll } from "./doll.ts";
import { inksOfDoll, weaponPicture, type DollInks } from "./dress.ts";
import { dollFrames } from "./library.ts";
import { lying, pose, type Posed } from "./pose.ts";

/** The animations of a doll, with the durations of their pictures in milliseconds. */
export const DOLL_ANIMATIONS: Readonly<Record<string, { readonly durations: readonly number[]; readonly repeat: boolean }>> = {
  idle: { durations: [500, 500], repeat: true },
  walk: { durations: [130, 130, 130, 130], repeat: true },
  attack: { durations: [150, 90, 150], repeat: false },
  hurt: { durations: [200], repeat: false },
  fall: { durations: [250, 250], repeat: false },
};

const VIEW_OF: Readonly<Record<Direction, View>> = { down: "front", left: "side", right: "side", up: "back" };

/** The pictures of one animation in one direction, in their order. */
export function posesOf(doll: Doll, animation: string, direction: Direction, inks: DollInks = inksOfDoll(doll)): readonly Posed[] {
  const view = VIEW_OF[direction];
  const weapon = doll.items.find(({ slot }) => slot === "weapon");
  const shoots = animation === "attack" && weapon && weaponPicture(weapon, 0, false)?.shoots;
  const frames = dollFrames().frames.filter((frame) => frame.view === view && frame.animation.startsWith(shoots ? "shoot" : animation));
  return frames.map((frame) => {
    const posed = "lie" in frame.fields ? lie(doll, inks) : pose(doll, frame, inks);
    return direction === "left" ? flipped(posed) : posed;
  });
}

function lie(doll: Doll, inks: DollInks): Posed {
  const standing = dollFrames().frames.find(({ view, animation }) => view === "front" && animation === "idle")!;
  const frame: DollFrame = { ...standing, fields: { ...standing.fields, face: "hurt" } };
  return lying(pose({ ...doll, items: doll.items.filter(({ slot }) => slot !== "weapon" && slot !== "shield") }, frame, inks));
}

function flipped({ canvas, hand, feet, head }: Posed): Posed {
  const flip = ([x, y]: readonly [number, number]): readonly [number, number] => [DOLL_CELL - 1 - x, y];
  return { canvas: mirrored(canvas), hand: flip(hand), head: flip(head), feet: [DOLL_CELL - feet[0], feet[1]] };
}
