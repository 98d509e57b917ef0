import type { DollFrame, DollPicture, DollPlan, Point, View } from "../formats/dolls.ts";
import { emptyCanvas, lay, mirroredPicture, outline, type DollCanvas, type Laying } from "./canvas.ts";
import { DOLL_CELL, DOLL_ORIGIN, type Doll, type DollItem } from "./doll.ts";
import { itemPicture, planOf, weaponPicture, type DollInks } from "./dress.ts";
import { bodyPart, dollFrames } from "./library.ts";

/** A painted doll in one pose. Views to the left are mirrored later. */
export interface Posed {
  readonly canvas: DollCanvas;
  /** Points on the canvas: the grip of the hand, the ground between the feet, the top of the skull. */
  readonly hand: Point;
  readonly feet: Point;
  readonly head: Point;
}

/** The data that a pose is painted from. */
interface Sitting {
  readonly doll: Doll;
  readonly plan: DollPlan;
  readonly frame: DollFrame;
  readonly canvas: DollCanvas;
  readonly inks: DollInks;
  readonly hip: Point;
  readonly neck: Point;
  readonly head: Point;
  readonly sway: number;
  /** The hands of the arms that are painted so far, by the name of the arm. */
  readonly hands: Map<string, Point>;
}

const GROUND = 30;
const pair = (text = "0,0"): Point => text.split(",").map(Number) as unknown as Point;
const moved = ([x, y]: Point, [dx, dy]: Point): Point => [x + dx, y + dy];

/** Paints a doll in the pose of a frame. */
export function pose(doll: Doll, frame: DollFrame, inks: DollInks): Posed {
  const posed = painted(doll, frame, inks);
  outline(posed.canvas);
  return posed;
}

function painted(doll: Doll, frame: DollFrame, inks: DollInks): Posed {
  const plan = planOf(doll);
  const body = pair(frame.fields["body"]);
  const middle = moved([DOLL_ORIGIN + 12, DOLL_ORIGIN], body);
  const neck = moved(middle, [0, plan.hip - plan.trunk]);
  const lean = frame.view === "side" ? plan.lean : 0;
  const head = moved(moved(neck, pair(frame.fields["head"])), [lean, plan.nod - 11]);
  const sitting: Sitting = {
    doll,
    plan,
    frame,
    canvas: emptyCanvas(),
    inks,
    hip: moved(middle, [0, plan.hip]),
    neck,
    head,
    sway: Number(frame.fields["sway"] ?? 0),
    hands: new Map(),
  };
  PAINTERS[frame.view](sitting);
  const hand = sitting.hands.get(frame.view === "side" ? "near" : "right") ?? neck;
  return { canvas: sitting.canvas, hand, feet: [DOLL_ORIGIN + 12, DOLL_ORIGIN + GROUND], head };
}

const ANCHORS: Readonly<Record<string, "head" | "neck" | "hip">> = {
  ...Object.fromEntries(["face", "beard", "hair", "hat", "ears", "tusks", "horns", "eyewear"].map((slot) => [slot, "head"])),
  ...Object.fromEntries(["belt", "tail"].map((slot) => [slot, "hip"])),
};

const PAINTERS: Readonly<Record<View, (sitting: Sitting) => void>> = {
  front(sitting) {
    overlays(sitting, ["wings", "tail", "cloak", "backpack", "hair"], " behind");
    const behind = sitting.frame.fields["weapon"]?.endsWith("behind");
    if (behind) weapon(sitting);
    trunk(sitting);
    overlays(sitting, ["cloth", "over", "belt", "cloak", "backpack", "neck"]);
    head(sitting);
    overlays(sitting, ["face", "eyewear", "beard", "hair", "ears", "tusks", "hat", "horns"]);
    arm(sitting, "left");
    arm(sitting, "right");
    overlays(sitting, ["pauldron"]);
    shield(sitting, "left");
    if (!behind) weapon(sitting);
  },
  side(sitting) {
    overlays(sitting, ["wings"], " behind");
    arm(sitting, "far");
    overlays(sitting, ["tail", "backpack", "hair"], " behind");
    trunk(sitting);
    overlays(sitting, ["cloth", "over", "belt", "tail", "cloak", "backpack", "neck"]);
    head(sitting);
    overlays(sitting, ["face", "eyewear", "beard", "hair", "ears", "tusks", "hat", "horns"]);
    shield(sitting, "far");
    overlays(sitting, ["wings"]);
    arm(sitting, "near");
    overlays(sitting, ["pauldron"]);
    weapon(sitting);
  },
  back(sitting) {
    const behind = sitting.frame.fields["weapon"]?.endsWith("behind");
    findHand(sitting, "left");
    findHand(sitting, "right");
    if (behind) weapon(sitting);
    shield(sitting, "left");
    trunk(sitting);
    overlays(sitting, ["cloth", "over"]);
    arm(sitting, "left");
    arm(sitting, "right");
    overlays(sitting, ["pauldron", "tail", "neck", "cloak"]);
    head(sitting);
    overlays(sitting, ["eyewear", "ears", "hair", "hat", "horns", "backpack", "wings"]);
    if (!behind) weapon(sitting);
  },
};

function overlays(sitting: Sitting, slots: readonly string[], variant = ""): void {
  const { doll, plan, frame, canvas, inks, sway } = sitting;
  for (const slot of slots) {
    for (const item of doll.items.filter((one) => one.slot === slot)) {
      const shown = slot === "face" ? faceOf(item, frame) : item;
      const how: Laying = slot === "hair" ? { sway, ...underHat(sitting) } : { sway };
      const picture = itemPicture(shown, frame.view, plan, variant);
      const place = slot === "tail" ? tailRoot(sitting) : sitting[ANCHORS[slot] ?? "neck"];
      if (picture && how.from !== Infinity) lay(canvas, picture, place, inks.items.get(item)!, how);
    }
  }
}

/** Where a tail begins. It is drawn for the plan "man": short legs move it up, a wide body moves it back. */
function tailRoot({ plan, frame, hip }: Sitting): Point {
  return moved(hip, [frame.view === "side" ? -Math.trunc(plan.deep / 2) : 0, Math.min(0, 25 - plan.hip)]);
}

/** The face in pain; the usual face where there is none in pain. */
function faceOf(face: DollItem, { fields }: DollFrame): DollItem {
  const wanted = fields["face"];
  return wanted === undefined || face.item === "skull" || face.item === "glow" ? face : { ...face, item: wanted };
}

/** The first row of hair that is visible under a hat; Infinity if none is. */
function underHat({ doll, plan, frame, head }: Sitting): { readonly from?: number } {
  const hat = doll.items.find(({ slot }) => slot === "hat");
  const picture = hat && itemPicture(hat, frame.view, plan);
  if (!picture) return {};
  if (picture.hides) return { from: Infinity };
  return picture.cover > 0 ? { from: head[1] + picture.cover } : {};
}

function head({ doll, frame, canvas, inks, head: place }: Sitting): void {
  lay(canvas, bodyPart(doll.plan, frame.view, "head"), place, inks.body);
}

function trunk({ doll, frame, canvas, inks, hip, neck }: Sitting): void {
  const legs = bodyPart(doll.plan, frame.view, `legs ${frame.fields["legs"] ?? "stand"}`);
  const seen = frame.view === "back" ? mirroredLegs(legs) : legs;
  lay(canvas, { ...seen, at: [seen.at[0], seen.rows.length - 1] }, [DOLL_ORIGIN + 12, DOLL_ORIGIN + GROUND], inks.body);
  const torso = bodyPart(doll.plan, frame.view, "torso");
  lay(canvas, { ...torso, at: [torso.at[0], torso.rows.length - 1] }, [neck[0], hip[1] - 1], inks.body);
}

/** Mirrors legs. Their middle lies between two columns, so the anchor moves by one. */
function mirroredLegs(legs: DollPicture): DollPicture {
  const flipped = mirroredPicture(legs);
  return { ...flipped, at: [flipped.at[0] + 1, flipped.at[1]] };
}

const holds = ({ doll }: Sitting, name: string): boolean =>
  doll.items.some(({ slot }) => slot === (name === "right" || name === "near" ? "weapon" : "shield"));

/** The picture of an arm, its place, and the place of its hand. */
function armOf(sitting: Sitting, name: string): { picture: DollPicture; place: Point; hand: Point } {
  const { doll, plan, frame, neck } = sitting;
  const [bare, holding] = frame.fields[name]!.split(" ") as [string, string?];
  const upright = name === "near" && carriedUpright(sitting);
  const poseName = upright ? "reach" : holding !== undefined && holds(sitting, name) ? holding : bare;
  const drawn = bodyPart(doll.plan, frame.view, `arm ${poseName}`);
  const drop = Number(frame.fields["drop"] ?? 0);
  const atLeft = frame.view === "side" || (frame.view === "front") === (name === "right");
  const picture = atLeft ? drawn : mirroredPicture(drawn);
  const place: Point =
    frame.view === "side"
      ? moved(neck, name === "near" ? [-1, 1 + drop] : [0, 1 + drop])
      : moved(neck, [atLeft ? -plan.shoulder : plan.shoulder - 1, drop]);
  const [hx, hy] = picture.hand ?? picture.at;
  return { picture, place, hand: [place[0] + hx - picture.at[0], place[1] + hy - picture.at[1]] };
}

function arm(sitting: Sitting, name: string): void {
  if (!sitting.frame.fields[name]) return;
  const { picture, place, hand } = armOf(sitting, name);
  sitting.hands.set(name, hand);
  lay(sitting.canvas, picture, place, sitting.inks.body, name === "far" ? { darker: 1 } : {});
}

function findHand(sitting: Sitting, name: string): void {
  if (sitting.frame.fields[name]) sitting.hands.set(name, armOf(sitting, name).hand);
}

/** Whether the weapon is carried upright in the side view while it is not used. */
function carriedUpright({ doll, frame }: Sitting): boolean {
  const item = doll.items.find(({ slot }) => slot === "weapon");
  const upright = item && weaponPicture(item, 0, false)?.sway === "upright";
  return Boolean(upright) && frame.view === "side" && ["idle", "walk", "hurt"].includes(frame.animation);
}

function weapon(sitting: Sitting): void {
  const { doll, frame, canvas, inks, hands } = sitting;
  const name = frame.view === "side" ? "near" : "right";
  const hand = hands.get(name);
  if (!hand || frame.fields["weapon"] === undefined) return;
  const angle = carriedUpright(sitting) ? 0 : Number.parseInt(frame.fields["weapon"], 10);
  for (const item of doll.items.filter(({ slot }) => slot === "weapon")) {
    const picture = weaponPicture(item, angle, frame.fields["state"] === "drawn" && frame.view === "side");
    if (picture) lay(canvas, picture, hand, inks.items.get(item)!);
    if (frame.fields["weapon"].endsWith("behind")) continue;
    // The fingers are painted over the held thing.
    const { picture: drawn, place } = armOf(sitting, name);
    const fingers = { ...drawn, rows: drawn.rows.map((row) => row.replace(/[^Hhm]/g, ".")) };
    delete (fingers as { rim?: string }).rim;
    lay(canvas, fingers, place, inks.body);
  }
}

function shield(sitting: Sitting, name: string): void {
  const { doll, plan, frame, canvas, inks, hands } = sitting;
  const hand = hands.get(name);
  if (!hand) return;
  for (const item of doll.items.filter(({ slot }) => slot === "shield")) {
    const picture = itemPicture(item, frame.view, plan);
    if (picture) lay(canvas, picture, hand, inks.items.get(item)!);
  }
}

/** A standing doll that looks at the viewer, without outline. */
export function standing(doll: Doll, inks: DollInks): Posed {
  return painted(doll, dollFrames().frames[0]!, inks);
}

/** Turns a standing doll onto its back: a quarter turn clockwise around its feet. */
export function lying({ canvas, feet }: Posed): Posed {
  const turned = emptyCanvas();
  let most = 0;
  canvas.forEach((code, cell) => code && (most = Math.max(most, (cell % DOLL_CELL) - DOLL_ORIGIN)));
  canvas.forEach((code, cell) => {
    if (!code) return;
    const [x, y] = [(cell % DOLL_CELL) - DOLL_ORIGIN, Math.floor(cell / DOLL_CELL) - DOLL_ORIGIN];
    const [left, top] = [GROUND - y + DOLL_ORIGIN, GROUND - Math.max(0, most - x) + DOLL_ORIGIN];
    if (left >= 0 && top >= 0 && left < DOLL_CELL && top < DOLL_CELL) turned[top * DOLL_CELL + left] = code;
  });
  return { canvas: turned, feet, hand: feet, head: [DOLL_ORIGIN + GROUND - 6, DOLL_ORIGIN + GROUND - 8] };
}
