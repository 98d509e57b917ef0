import { DOLL_FRAMES, DOLL_PICTURES } from "../doll-drawings.ts";
import { readDollFrames, readDollPictures, type DollFrame, type DollPicture, type DollPlan, type View } from "../formats/dolls.ts";
import { lazily } from "../vocabulary.ts";

/** The drawn parts of paper dolls; read when a doll is first asked for. */
export const dollPictures = lazily<ReadonlyMap<string, DollPicture>>(() => readDollPictures(DOLL_PICTURES));

/** Body plans, and the pose of the body in each picture of an animation. */
export const dollFrames = lazily<{ readonly plans: ReadonlyMap<string, DollPlan>; readonly frames: readonly DollFrame[] }>(() =>
  readDollFrames(DOLL_FRAMES),
);

/**
 * A part of a body: of its plan, else of the plan that it is derived from, else of "man". Without a picture from behind, the one from the
 * front.
 */
export function bodyPart(plan: string, view: View, part: string): DollPicture {
  const plans = [plan, dollFrames().plans.get(plan)?.from, "man"].filter((one) => one !== undefined);
  const views = view === "back" ? ["back", "front"] : [view];
  for (const one of plans) {
    for (const side of views) {
      const found = dollPictures().get(`${one} ${side} ${part}`);
      if (found) return found;
    }
  }
  throw new Error(`no part "${part}" of "${plan}" seen from the ${view}`);
}

/** The names of all items of a slot: for "hat" crown, hood and so on. */
export const itemsOf = (slot: string): readonly string[] => [
  ...new Set([...dollPictures().keys()].filter((name) => name.startsWith(`${slot} `)).map((name) => name.split(" ")[1]!)),
];
