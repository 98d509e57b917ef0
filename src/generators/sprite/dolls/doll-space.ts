import { checkChoice, checkFields, checkList, checkObject, oneOf, refuse, within } from "../../../arguments.ts";
import type { Sprite } from "../../../content.ts";
import { checkChance, checkSpriteContent } from "../../../handed-in.ts";
import type { Model } from "../../../model.ts";
import type { Rng } from "../../../rng.ts";
import { meanOf, pointCheck, type SpritePoint } from "../sprite-space.ts";
import type { SpriteRequest } from "../sprite.ts";
import { tagVector } from "../tags.ts";
import { PAINTS } from "./canvas.ts";
import { chooseDoll } from "./choose-doll.ts";
import { looksOf } from "./character.ts";
import { paintsIn, paintsOfDoll, PLACES } from "./doll-grid.ts";
import { dollModel } from "./doll-model.ts";
import { dollSliders, waysOfSliders } from "./doll-sliders.ts";
import { dollPictureOf, dollViews, tagsOfDoll } from "./doll-views.ts";
import { shownGrid } from "./shown-grid.ts";
import { walking } from "./walking.ts";

/** A point in the space of all dolls of a network. JSON-safe. */
export interface DollPoint extends SpritePoint {
  /** What the parts are painted with: `{ skin: "pale skin", hair: "black", shirt: "red" }`. */
  readonly paints: Readonly<Record<string, string>>;
}

/** All people that a network can draw, as a space: points that are close to each other show similar people. */
export interface DollSpace {
  /** The length of the latent vector. */
  readonly numbers: number;
  /** The names of the numbers in {@link SpritePoint.tags}: what is told of somebody, such as "hat wizard" or "plan child". */
  readonly tags: readonly string[];
  /** The names of all sliders: parts, such as "hat wizard", "wings feather", "hair long", and bodies, such as "plan child". */
  readonly sliders: readonly string[];
  /** Other styles that the network has learned: "crawl" is that of Dungeon Crawl Stone Soup. */
  readonly styles: readonly string[];
  /** The point of somebody whom the rules draw for a request. */
  wish(request: SpriteRequest, rng: Rng): Promise<DollPoint>;
  /** The point of somebody who looks like a picture: a doll, or a figure of at most 32 x 32 pixels that looks at the viewer. */
  pointOf(sprite: Sprite): Promise<DollPoint>;
  /**
   * The person at a point: 32 x 32 pixels, standing and walking in four directions.
   * @param style one of {@link styles}: the same person as another set of drawings has people, seen from the front alone
   */
  draw(point: DollPoint, style?: string): Promise<Sprite>;
  /** A point between two points: 0 is the first, 1 the second. The paints change in the middle. */
  between(from: DollPoint, to: DollPoint, share: number): DollPoint;
  /**
   * Moves a slider: 1 puts a part on, -1 takes it off, and what is between is between. What has no paint yet gets a usual one.
   * @throws AigcError `bad-request` for an unknown slider, with the nearest, and for a share beyond -2 and 2
   */
  slide(point: DollPoint, slider: string, share: number): Promise<DollPoint>;
  /**
   * A random point near the mean of some points, in paints of theirs: "more like these".
   * @param spread how far from it, 0 to 1. Default 0.3
   */
  moreLike(points: readonly DollPoint[], rng: Rng, spread?: number): DollPoint;
}

/**
 * Opens the space of a network of dolls: morphs between two people, sliders of what they wear and are, more like these, and somebody like a
 * picture.
 * @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network
 */
export function dollSpace(model: Model): DollSpace {
  const { tags, numbers, styles, encode, decode, views } = dollModel(model);
  const check = dollPointCheck(numbers, tags.length);
  const sliders = dollSliders();
  const wayOf = waysOfSliders((doll) => encode(dollViews(doll).shown, new Float32Array(tags.length)));
  return {
    numbers,
    tags,
    sliders,
    styles,
    async wish(request, rng) {
      checkObject("dollSpace", "request", request);
      checkChance("dollSpace", rng);
      const doll = chooseDoll(looksOf(request), rng.fork(request.persona?.name ?? ""));
      const told = tagVector(tagsOfDoll(doll), tags);
      return { latent: await encode(dollViews(doll).shown, told), tags: [...told], paints: paintsOfDoll(doll) };
    },
    async pointOf(sprite) {
      checkSpriteContent("dollSpace", "sprite", sprite);
      const picture = dollPictureOf(sprite);
      const untold = new Float32Array(tags.length);
      const latent = await encode(shownGrid(picture), untold);
      return { latent, tags: [...untold], paints: paintsIn(picture, await decode(Float32Array.from(latent), untold)) };
    },
    async draw(point, style) {
      check("dollSpace", "point", point);
      if (style !== undefined) checkChoice("dollSpace", "style", style, styles);
      return walking(await views(point.latent, point.tags, style), point.paints);
    },
    between(from, to, share) {
      check("dollSpace", "from", from);
      check("dollSpace", "to", to);
      within(0, 1)("dollSpace", "share", share);
      return mixed([from, to], [1 - share, share], (paints) => (share < 0.5 ? paints[0]! : paints.at(-1)!));
    },
    async slide(point, slider, share) {
      check("dollSpace", "point", point);
      checkChoice("dollSpace", "slider", slider, sliders);
      within(-2, 2)("dollSpace", "share", share);
      const way = await wayOf(slider);
      return { ...point, latent: point.latent.map((x, at) => x + share * way[at]!), paints: { ...USUAL_PAINTS, ...point.paints } };
    },
    moreLike(points, rng, spread = 0.3) {
      checkList("dollSpace", "points", points, "a list of points", (name, point) => check("dollSpace", name, point));
      if (points.length === 0) refuse("dollSpace", "points", points, "one point at least");
      checkChance("dollSpace", rng);
      within(0, 1)("dollSpace", "spread", spread);
      const { latent, ...rest } = mixed(points, points.map(() => 1 / points.length), (paints) => rng.pick(paints)); // prettier-ignore
      return { ...rest, latent: latent.map((x) => x + spread * rng.normal()) };
    },
  };
}

/** Paints of parts that somebody did not wear before. */
const USUAL_PAINTS = { hat: "red", hat2: "gold", cloth: "blue", cloth2: "gold", over: "brown", cloak: "red", cloak2: "gold", trim: "grey" };

/** The weighted mean of points; each part has the paint that `pick` takes of those that the points have for it. */
function mixed(points: readonly DollPoint[], shares: readonly number[], pick: (paints: readonly string[]) => string): DollPoint {
  const paintsAt = (place: string): string[] => points.flatMap(({ paints }) => paints[place] ?? []);
  return {
    latent: meanOf(points.map(({ latent }) => latent), shares),
    tags: meanOf(points.map(({ tags }) => tags), shares),
    paints: Object.fromEntries(PLACES.filter((place) => paintsAt(place).length > 0).map((place) => [place, pick(paintsAt(place))])),
  }; // prettier-ignore
}

function dollPointCheck(numbers: number, tags: number) {
  const isPoint = pointCheck(numbers, tags);
  return (where: string, name: string, point: unknown): void => {
    isPoint(where, name, point);
    checkFields(where, name, point, { paints: checkObject });
    const { paints } = point as DollPoint;
    for (const place of Object.keys(paints)) checkChoice(where, `${name}.paints`, place, PLACES);
    checkFields(where, `${name}.paints`, paints, Object.fromEntries(Object.keys(paints).map((place) => [place, oneOf(PAINTS)])));
  };
}
