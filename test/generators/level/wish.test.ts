import { explainLevel, understandLevelWish } from "../../../src/generators/level/index.ts";
import { COMPOSED_WISHES, LEVEL_WISHES, WORLD_WISHES } from "./wish-pairs.ts";

describe("a wish for a level", () => {
  it("is the same request in both languages, 230 pairs of 230, and each can be made", () => {
    const pairs = [...LEVEL_WISHES, ...WORLD_WISHES, ...COMPOSED_WISHES];
    const other = pairs.flatMap(([en, zh, request]) =>
      [en, zh].flatMap((words) => {
        const { request: read, wish } = understandLevelWish(words);
        const same = JSON.stringify(Object.entries(read).sort()) === JSON.stringify(Object.entries(request).sort());
        return same && wish.notUnderstood.length === 0 && explainLevel(read).length === 0 ? [] : [{ words, read, wish }];
      }),
    );
    expect(new Set(pairs.flatMap(([en, zh]) => [en, zh])).size).toBe(460);
    expect(other).toEqual([]);
  });

  it.each([
    ["a flooded crypt with two keys and many archers", { leftOut: ["crypt"], nearest: [{ word: "archers", drawn: "enemy" }], notUnderstood: [] }], // prettier-ignore
    ["a purple cave with singing goblins", { understood: ["cave", "goblins"], notUnderstood: ["purple", "singing"] }],
    ["沒有寶箱的Cave", { understood: ["寶箱", "Cave"], notUnderstood: [] }],
    ["a forest village at night", { understood: ["village"], leftOut: ["forest"], notUnderstood: ["night"] }],
    ["a platformer with three keys, a house and two coins", { understood: ["platformer", "coins"], nearest: [{ word: "coins", drawn: "chest" }], notUnderstood: ["three", "keys", "house"] }], // prettier-ignore
    ["a flooded village", { understood: ["village"], notUnderstood: ["flooded"] }],
    ["a hard maze", { understood: ["maze"], notUnderstood: ["hard"] }],
    ["有钥匙的平台关卡", { understood: ["平台"], notUnderstood: ["钥匙"] }],
    ["紫色的洞穴", { understood: ["洞穴"], notUnderstood: ["紫色"] }],
  ])("says what it could not follow: %s", (words, heard) => {
    expect(understandLevelWish(words).wish).toMatchObject(heard);
  });

  it.each([
    ["twenty-five archers in a castle", { enemies: 25 }],
    ["three goblins, ninety nine rats", { enemies: 102 }],
    ["里面有三十五个骷髅", { enemies: 35 }],
    ["一百零五个敌人", { enemies: 105 }],
    ["without treasure or enemies", { enemies: 0, chests: 0 }],
    ["沒有敵人的廢墟", { enemies: 0, style: "ruin" }],
    ["怪物不多", { enemies: 5 }],
  ])("counts exactly: %s", (words, request) => {
    expect(understandLevelWish(words).request).toMatchObject(request);
  });

  it("says that rooms cannot be counted", () => {
    expect(understandLevelWish("a three-room cave").wish).toMatchObject({ notUnderstood: ["three"], understood: ["cave"] });
  });

  it("keeps to what was counted, even where that does not fit", () => {
    const { request } = understandLevelWish("a small cave with 500 orcs");
    expect(request).toMatchObject({ width: 32, height: 24, enemies: 500 });
    expect(explainLevel(request).map(({ code }) => code)).toEqual(["room"]);
  });
});
