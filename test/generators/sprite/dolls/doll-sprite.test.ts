import { DIRECTIONS, type Sprite } from "../../../../src/content.ts";
import { checkSprite } from "../../../../src/generators/sprite/check-sprite.ts";
import { DOLL_CELL, type Doll, type DollItem } from "../../../../src/generators/sprite/dolls/doll.ts";
import { drawnDoll } from "../../../../src/generators/sprite/dolls/doll-sprite.ts";
import { itemsOf } from "../../../../src/generators/sprite/dolls/library.ts";
import { RAMPS } from "../../../../src/generators/sprite/colours.ts";

const item = (slot: string, name: string, ...colours: string[]): DollItem => ({ slot, item: name, colours });
const doll = (...items: DollItem[]): Doll => ({ plan: "man", skin: "skin", hair: "orange", clothes: { torso: "red", leg: "blue" }, items });
const FACE = item("face", "plain");

const framesOf = (sprite: Sprite, name: string, direction: string) =>
  sprite.animations!.find((one) => one.name === name && one.direction === direction)!.frames.map((frame) => sprite.frames!.find((one) => one.name === frame)!); // prettier-ignore
const colours = ({ palette }: Sprite, pixels: readonly number[]) => new Set(pixels.filter(Boolean).map((p) => palette[p - 1]!));
const count = ({ palette }: Sprite, pixels: readonly number[], ramp: string) =>
  pixels.filter((p) => p > 0 && RAMPS[ramp]!.includes(palette[p - 1]!)).length;

describe("a paper doll", () => {
  const knight = drawnDoll(doll(FACE, item("hair", "short"), item("weapon", "sword"), item("shield", "heater", "blue", "white")));

  it("has five animations in four directions, four pictures to a walk", () => {
    const lengths = Object.fromEntries(
      ["idle", "walk", "attack", "hurt", "fall"].map((name) => [name, framesOf(knight, name, "up").length]),
    );
    expect(lengths).toEqual({ idle: 2, walk: 4, attack: 3, hurt: 1, fall: 2 });
    expect(knight.animations!.map(({ name, direction }) => `${name}-${direction}`)).toHaveLength(20);
    for (const direction of DIRECTIONS)
      expect(new Set(framesOf(knight, "walk", direction).map(({ name }) => name)).size).toBeGreaterThan(2);
  });

  it("looks left as it looks right, mirrored", () => {
    for (const name of ["walk", "attack", "hurt"]) {
      const [left, right] = [framesOf(knight, name, "left"), framesOf(knight, name, "right")];
      left.forEach(({ pixels, anchors }, n) => {
        expect(pixels.every((p, at) => p === right[n]!.pixels[at - (at % DOLL_CELL) + DOLL_CELL - 1 - (at % DOLL_CELL)])).toBe(true);
        expect(anchors!.hand![0]).toBe(DOLL_CELL - 1 - right[n]!.anchors!.hand![0]);
      });
    }
  });

  it("stands on the same ground in every picture, and its hand moves with the blow", () => {
    for (const { anchors } of knight.frames!) expect(anchors!.feet![1]).toBe(42);
    const hands = framesOf(knight, "attack", "right").map(({ anchors }) => anchors!.hand!.join());
    expect(new Set(hands).size).toBe(3);
  });

  it("reaches further when it strikes", () => {
    const right = ({ pixels }: { pixels: readonly number[] }) => Math.max(...pixels.map((p, at) => (p > 0 ? at % DOLL_CELL : 0)));
    expect(right(framesOf(knight, "attack", "right")[1]!)).toBeGreaterThan(right(framesOf(knight, "idle", "right")[0]!) + 2);
  });

  it("walks without falling apart: neighbouring pictures share four fifths of their pixels", () => {
    for (const direction of DIRECTIONS) {
      const walk = framesOf(knight, "walk", direction);
      walk.forEach(({ pixels }, n) => {
        const next = walk[(n + 1) % walk.length]!.pixels;
        const both = pixels.filter((p, at) => p > 0 && next[at]! > 0).length;
        const either = pixels.filter((p, at) => p > 0 || next[at]! > 0).length;
        expect(both / either).toBeGreaterThan(0.7);
      });
    }
  });

  it("shows no hair under a hood, and less of it under a hat", () => {
    const hairOf = (...hat: DollItem[]) => {
      const sprite = drawnDoll(doll(FACE, item("hair", "long"), ...hat));
      return count(sprite, sprite.pixels, "orange");
    };
    expect(hairOf(item("hat", "hood", "green"))).toBe(0);
    expect(hairOf(item("hat", "cap", "green"))).toBeLessThan(hairOf());
    expect(hairOf(item("hat", "cap", "green"))).toBeGreaterThan(0);
  });

  it("wears a cloak that is seen most from behind, and holds its shield in the other hand than its weapon", () => {
    const sprite = drawnDoll(doll(FACE, item("cloak", "cape", "purple"), item("weapon", "sword"), item("shield", "heater", "lime")));
    const [front, back] = [framesOf(sprite, "idle", "down")[0]!, framesOf(sprite, "idle", "up")[0]!];
    expect(count(sprite, back.pixels, "purple")).toBeGreaterThan(2 * count(sprite, front.pixels, "purple"));
    const columns = (ramp: string) => front.pixels.flatMap((p, at) => (p > 0 && RAMPS[ramp]!.includes(sprite.palette[p - 1]!) ? [at % DOLL_CELL] : [])); // prettier-ignore
    expect(front.anchors!.hand![0]).toBeLessThan(Math.min(...columns("lime")));
  });

  it("shoots with a bow instead of swinging it, and lets go of everything when it lies", () => {
    const sprite = drawnDoll(doll(FACE, item("weapon", "bow")));
    const [aim, draw] = framesOf(sprite, "attack", "right");
    expect(draw!.pixels).not.toEqual(aim!.pixels);
    const [kneels, lies] = framesOf(sprite, "fall", "down");
    expect(lies!.pixels.filter(Boolean).length).toBeLessThan(kneels!.pixels.filter(Boolean).length + 60);
    expect([...colours(sprite, lies!.pixels)].filter((colour) => RAMPS["brown"]!.includes(colour))).toEqual([]);
  });

  it.each(["man", "woman", "child", "stout", "tall", "orc", "dwarf", "elder"])(
    "passes the check in every picture as %s, whatever it wears",
    (plan) => {
      for (const slot of ["hat", "cloak", "weapon", "cloth"]) {
        const items = itemsOf(slot);
        const sprite = drawnDoll({ ...doll(FACE, item(slot, items[plan.length % items.length]!, "purple", "gold")), plan });
        expect(checkSprite(sprite)).toEqual([]);
        for (const { pixels } of sprite.frames!.filter((_, n) => n % 7 === 0))
          expect(checkSprite({ ...sprite, pixels, frames: [], animations: [] })).toEqual([]);
      }
    },
  );
});
