import type { LevelRequest } from "../../../src/generators/level/index.ts";

/** Wishes in both languages, and the request that says the same; written before they were tried. Sizes are rooms of 16 x 12. */
const of = (columns: number, rows: number, enemies: number, more: Omit<Partial<LevelRequest>, "width" | "height" | "enemies"> = {}): LevelRequest => ({ width: columns * 16, height: rows * 12, enemies, ...more }); // prettier-ignore

export const LEVEL_WISHES: readonly (readonly [en: string, zh: string, request: LevelRequest])[] = [
  ["a dungeon", "一个地牢", of(3, 3, 9)],
  ["a flooded crypt with two keys and many archers", "两把钥匙的水牢，弓手很多", of(3, 3, 27, { style: "pond", keys: 2 })],
  ["a small cave", "小洞穴", of(2, 2, 4, { style: "cave" })],
  ["a large maze", "大迷宫", of(5, 5, 25, { style: "maze" })],
  ["a huge ruin", "巨大的废墟", of(7, 7, 49, { style: "ruin" })],
  ["a tiny prison with three guards", "小监狱，三个守卫", of(2, 2, 3, { style: "chambers" })],
  ["a cave with 5 goblins", "有5个哥布林的洞穴", of(3, 3, 5, { style: "cave" })],
  ["a hall without enemies", "没有敌人的大厅", of(3, 3, 0, { style: "hall" })],
  ["a palace full of skeletons", "到处骷髅的宫殿", of(3, 3, 27, { style: "hall" })],
  ["a labyrinth with a key", "有钥匙的迷宫", of(3, 3, 9, { style: "maze", key: true })],
  ["a locked crypt", "上锁的墓穴", of(3, 3, 9, { style: "chambers", key: true })],
  ["a crypt without a key", "没有钥匙的墓穴", of(3, 3, 9, { style: "chambers" })],
  ["two archers and three goblins", "两个弓手和三个哥布林", of(3, 3, 5)],
  ["a cave with many chests", "宝箱很多的洞穴", of(3, 3, 9, { style: "cave", chests: 14 })],
  ["a temple without treasure", "没有宝藏的神庙", of(3, 3, 9, { style: "ruin", chests: 0 })],
  ["a dungeon with one chest and ten orcs", "一个宝箱和十个兽人的地牢", of(3, 3, 10, { chests: 1 })],
  ["a narrow cave", "狭窄的洞穴", of(3, 3, 9, { style: "cave", openness: 0.36 })],
  ["a spacious hall with few enemies", "宽敞的大厅，敌人很少", of(3, 3, 5, { style: "hall", openness: 0.88 })],
  ["an open ruin", "空旷的废墟", of(3, 3, 9, { style: "ruin", openness: 0.8 })],
  ["a cramped dungeon", "拥挤的地牢", of(3, 3, 9, { openness: 0.39 })],
  ["a swamp with a few rats", "沼泽，几个老鼠", of(3, 3, 5, { style: "pond" })],
  ["a sewer crawling with slimes", "满是史莱姆的下水道", of(3, 3, 27, { style: "pond" })],
  ["a 64 x 48 cave", "64x48的洞穴", of(4, 4, 16, { style: "cave" })],
  ["a small lake with twelve bats and a locked door", "小湖，十二个蝙蝠，锁着的门", of(2, 2, 12, { style: "pond", key: true })],
  ["a dozen spiders in a burrow", "十二只蜘蛛的巢穴", of(3, 3, 12, { style: "cave" })],
  ["lots of zombies, no chests", "很多僵尸，没有宝箱", of(3, 3, 27, { chests: 0 })],
  ["a castle with 100 knights", "有100名骑士的城堡", of(5, 5, 100, { style: "hall" })],
  ["a large dungeon with twenty demons and a key", "大型地牢，二十个恶魔，有钥匙", of(5, 5, 20, { key: true })],
  ["a medium maze with four ghosts and two chests", "中等迷宫，四个幽灵和两个宝箱", of(3, 3, 4, { style: "maze", chests: 2 })],
  ["a vast cavern with several wolves", "庞大的山洞，一些狼", of(7, 7, 25, { style: "cave" })],
];

const platformer = (segments: number, enemies: number, more: Partial<LevelRequest> = {}): LevelRequest => ({ world: "platformer", width: segments * 28, height: 14, enemies, ...more }); // prettier-ignore
const outdoors = (width: number, height: number, more: Partial<LevelRequest> = {}): LevelRequest => ({ world: "outdoors", width, height, enemies: 0, ...more }); // prettier-ignore

/** Wishes for the other worlds, and for what only dungeons by rules have. */
export const WORLD_WISHES: typeof LEVEL_WISHES = [
  ["a platformer with three coins", "有三个金币的平台关卡", platformer(4, 8, { chests: 3 })],
  ["a platformer", "平台关卡", platformer(4, 8)],
  ["a small platformer with five goblins", "小型平台关卡，五个哥布林", platformer(2, 5)],
  ["a large jump and run level without enemies", "大型跳跃关卡，没有敌人", platformer(8, 0)],
  ["a huge platformer, hard", "巨大的横版关卡，困难", platformer(20, 40, { difficulty: 0.9 })],
  ["an easy platformer full of coins", "简单的平台关卡，到处金币", platformer(4, 8, { difficulty: 0.2, chests: 12 })],
  ["a 56 x 14 platformer with two treasures", "56x14的平台关卡，两个宝箱", platformer(2, 4, { chests: 2 })],
  ["a platformer with 40 monsters", "有40个怪物的平台关卡", platformer(8, 40)],
  ["a long platformer with few enemies and no chests", "长平台关卡，敌人很少，没有宝箱", platformer(8, 4, { chests: 0 })],
  [
    "a dangerous sidescroller with seven bats and a gem",
    "危险的横版关卡，七只蝙蝠，一颗宝石",
    platformer(4, 7, { difficulty: 0.9, chests: 1 }),
  ],
  ["a forest village", "一个森林村庄", outdoors(48, 32, { theme: "village" })],
  ["a camp", "一个营地", outdoors(48, 32, { theme: "camp" })],
  ["a forest", "一片森林", outdoors(48, 32, { theme: "forest" })],
  ["a small village with four houses", "小村庄，四栋房子", outdoors(32, 24, { theme: "village", houses: 4 })],
  [
    "a large town with twelve houses and ten lamps",
    "大镇，十二栋房屋，十盏路灯",
    outdoors(80, 56, { theme: "village", houses: 12, lamps: 10 }),
  ],
  ["a camp in the woods with three tents", "树林里的营地，三个帐篷", outdoors(48, 32, { theme: "camp", houses: 3 })],
  [
    "a village with five wolves and no lamps",
    "有五只狼的村庄，没有灯",
    { ...outdoors(48, 32, { theme: "village", lamps: 0 }), enemies: 5 },
  ],
  ["a huge forest with many bandits", "巨大的森林，强盗很多", { ...outdoors(128, 96, { theme: "forest" }), enemies: 144 }],
  ["a village with 40 houses", "有40栋房子的村庄", outdoors(128, 96, { theme: "village", houses: 40 })],
  ["a 64 x 40 hamlet with two chests", "64x40的村子，两个宝箱", outdoors(64, 40, { theme: "village", chests: 2 })],
  ["three cottages and two lanterns", "三栋木屋和两盏灯笼", outdoors(48, 32, { houses: 3, lamps: 2 })],
  ["an outdoor place with six houses", "户外，六栋房子", outdoors(48, 32, { houses: 6 })],
  ["a dungeon with a boss", "有首领的地牢", of(3, 3, 9, { boss: true })],
  ["a crypt with three keys", "三把钥匙的墓穴", of(3, 3, 9, { style: "chambers", keys: 3 })],
  ["a cave with two traps and a shop", "两个陷阱和一个商店的洞穴", of(3, 3, 9, { style: "cave", traps: 2, shop: true })],
  ["a castle with two secrets and a boss", "有两个密室和首领的城堡", of(3, 3, 9, { style: "hall", secrets: 2, boss: true })],
  ["a ballroom with four ghosts and a secret", "有四个幽灵和一个密室的大厅", of(3, 3, 4, { style: "hall", secrets: 1 })],
  ["a small dungeon with a trap", "小地牢，一个陷阱", of(2, 2, 4, { traps: 1 })],
  [
    "a small village, one house, one lamp, one chest",
    "小村落，一栋房子，一盏灯，一个箱子",
    outdoors(32, 24, { theme: "village", houses: 1, lamps: 1, chests: 1 }),
  ],
  ["a hard platformer with no enemies", "没有敌人的平台关卡，很难", platformer(4, 0, { difficulty: 0.9 })],
];

const PLACES = [
  ["cave", "洞穴", "cave"],
  ["castle", "城堡", "hall"],
  ["tomb", "陵墓", "chambers"],
  ["labyrinth", "迷宫", "maze"],
  ["swamp", "沼泽", "pond"],
  ["shrine", "遗迹", "ruin"],
  ["dungeon", "地牢", undefined],
] as const;
const SIZES = [["small", "小", 2], ["medium", "中等", 3], ["large", "大型", 5], ["huge", "巨大的", 7]] as const; // prettier-ignore
const FOES = [["goblins", "哥布林"], ["archers", "弓箭手"], ["skeletons", "骷髅"], ["wolves", "狼"], ["enemies", "敌人"], ["ghosts", "幽灵"]] as const; // prettier-ignore
const NUMBERS = [["two", "两", 2], ["five", "五", 5], ["11", "11", 11], ["seventeen", "十七", 17], ["twenty", "二十", 20], ["twenty-six", "二十六", 26]] as const; // prettier-ignore
const CHESTS = [["one chest", "一个宝箱", 1], ["three chests", "三个宝箱", 3], ["no treasure", "没有宝藏", 0], ["4 chests", "4个宝箱", 4]] as const; // prettier-ignore

/** 170 more pairs, put together from words: each kind of place, size, foe and number with many of the others, in three orders. */
export const COMPOSED_WISHES: typeof LEVEL_WISHES = Array.from({ length: 170 }, (_, n) => {
  const [place, placeZh, style] = PLACES[n % 7]!;
  const [size, sizeZh, side] = SIZES[(n >> 1) % 4]!;
  const [foe, foeZh] = FOES[(5 * n) % 6]!;
  const [count, countZh, enemies] = NUMBERS[(n * n + n) % 6]!;
  const [chest, chestZh, chests] = CHESTS[(n >> 2) % 4]!;
  const key = n % 3 === 0;
  const request = of(side, side, enemies, { ...(style ? { style } : {}), chests, ...(key ? { key } : {}) });
  const [lock, lockZh] = key ? [" and a locked door", "，有上锁的门"] : ["", ""];
  const wishes = [
    [`a ${size} ${place} with ${count} ${foe}, ${chest}${lock}`, `${sizeZh}${placeZh}，${countZh}个${foeZh}，${chestZh}${lockZh}`],
    [`${count} ${foe} in a ${size} ${place}, with ${chest}${lock}`, `有${countZh}个${foeZh}的${sizeZh}${placeZh}，${chestZh}${lockZh}`],
    [
      `please make me a ${size} ${place}${lock} with ${chest} and ${count} ${foe}`,
      `请给我${sizeZh}${placeZh}${lockZh}，里面有${chestZh}和${countZh}个${foeZh}`,
    ],
  ] as const;
  const [en, zh] = wishes[n % 3 === 0 ? (n / 3) % 3 : n % 3]!;
  return [en, zh, request];
});
