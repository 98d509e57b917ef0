/**
 * Drawings to compose sprites from, by letter: o outline, A a main colour light and dark, B b second colour, S s skin, H h hair, W w metal,
 * T t wood, E eye, . nothing. Half drawings of 8 columns are mirrored.
 */
export interface Template {
  /** Tags that call for it. */
  readonly tags: readonly string[];
  readonly rows: readonly string[];
  /** Names of what is seen on it, which a wish can be without: "helmet". */
  readonly shows: readonly string[];
  /** Column and row of the middle of its head, at the top. */
  readonly head: readonly [number, number];
  /** Where it holds things: left column and bottom row. */
  readonly hand: readonly [number, number];
}

export const drawing = (
  tags: string,
  text: string,
  more: { shows?: string; head?: Template["head"]; hand?: Template["hand"] } = {},
): Template => ({
  tags: tags.split(" "),
  shows: more.shows?.split(" ") ?? [],
  head: more.head ?? [8, 1],
  hand: more.hand ?? [12, 11],
  rows: text
    .trim()
    .split("\n")
    .map((line) => line.trim()),
});

/** Bodies of people; heads and hands are put on. */
export const PEOPLE: readonly Template[] = [
  drawing(
    "plain",
    `
    ........
    ........
    .....ooo
    ....oSSS
    ....oSSS
    ....oSoS
    ....osSS
    .....oss
    ...ooAAA
    ..oAAAAA
    ..oAoAAA
    ..oSoaAA
    ...ooBBB
    ....oBbo
    ....obbo
    ....ooo.`,
  ),
  drawing(
    "mage priest female king",
    `
    ........
    ........
    .....ooo
    ....oSSS
    ....oSSS
    ....oSoS
    ....osSS
    .....oss
    ....oAAA
    ...oAABA
    ..oAoABA
    ..oSoABA
    ...oAABA
    ...oAaBA
    ..oAaaBa
    ..oooooo`,
    { shows: "robe dress" },
  ),
  drawing(
    "knight warrior king dwarf orc troll giant",
    `
    ........
    ........
    .....ooo
    ....oSSS
    ....oSSS
    ....oSoS
    ....osSS
    ...oooss
    ..oWWAAA
    .oWWoAAA
    .oAooAAA
    .oSoaaAA
    ..oobbbb
    ...oBBbo
    ...oWWwo
    ...oooo.`,
    { shows: "armor" },
  ),
];

/** What may sit on a head: rows 1 to 5. */
export const HEADS: readonly Template[] = [
  drawing("plain male merchant peasant rogue", "........\n.....ooo\n....oHHH\n....oHHH\n....HhSS"),
  drawing("female elf", ".....ooo\n....oHHH\n...oHHHH\n...oHHSS\n...oHhSS\n...oHhSo\n...oHh.."),
  drawing("mage", ".......o\n......oA\n.....oAA\n...ooAAa\n...oBBBB", { shows: "hat" }),
  drawing("knight warrior", ".....ooo\n....oWWW\n....oWWW\n....oWWw\n....owoo", { shows: "helmet armor" }),
  drawing("priest archer rogue", ".....ooo\n....oAAA\n...oAAAa\n...oAaaa\n...oAaSS\n...oAa..", { shows: "hood" }),
  drawing("king", "....o..o\n....oo.o\n....oBoB\n....oBBB\n....HhSS", { shows: "crown" }),
  drawing("dwarf", "........\n.....ooo\n....oBBB\n...oBBBb\n....oSSS\n....oSoS\n....HHHH\n....oHHH", { shows: "helmet" }),
];

/** Everything that is not a person. */
export const CREATURES: readonly Template[] = [
  drawing(
    "slime monster",
    "........\n........\n........\n........\n......oo\n....ooAA\n...oAABA\n..oAABAA\n.oAAAAAA\n.oAAEoAA\noAAAEoAA\noAAAAAAA\noaAAAAAo\noaaAAAAA\n.oaaaaaa\n..oooooo",
    { head: [8, 4], hand: [12, 10] },
  ),
  drawing(
    "spirit ghost",
    "........\n......oo\n....ooAA\n...oAAAA\n..oAAAAA\n..oAoEAA\n..oAoEAA\n..oAAAAA\n..oAAAoo\n.ooAAAAA\n.oAAAAAA\n.oaAAAAA\n..oaAAaA\n..oaoaoA\n...o.o.o\n........",
    { hand: [12, 11] },
  ),
  drawing(
    "skeleton undead mummy zombie vampire",
    "........\n.....ooo\n....oWWW\n...oWWWW\n...oWooW\n...oWooW\n....oWWo\n.....oWW\n...ooooo\n..oWoWWW\n..ow.owW\n..oW.oWW\n...o.oww\n....oWoo\n....oWo.\n....oo..",
    { hand: [12, 11] },
  ),
  drawing(
    "demon imp monster",
    "..o.....\n.oBo....\n.oBooooo\n..ooAAAA\n...oAAAA\n...oAEoA\n...oaAAA\n.o..oaoo\noAo.oAAA\noAAoAAAA\n.oAAoAAA\n..ooaAAA\n...oaaaa\n...oAooo\n..oAo...\n..ooo...",
    { head: [8, 2], hand: [12, 12] },
  ),
  drawing(
    "bird owl bat",
    "........\n........\n.....ooo\n....oAAA\n...oAEoA\n...oAEoA\n...oAAAB\n.oooaAAB\noAAoaAAA\noAAAoAAA\noaAAoaAA\n.oaaoaAA\n..oo.oaa\n......oB\n.....oBo\n.....oo.",
    { head: [8, 2], hand: [12, 10] },
  ),
  drawing(
    "golem giant",
    "........\n....oooo\n...oAAAA\n...oAEoA\n...oaAAA\n.oooooaa\noAAAoAAA\noAAaoAAA\noAaoaAAA\noAo.oaAA\noAo.oaaA\noAo.oAao\n.o.oAAo.\n...oAao.\n..oAAao.\n..ooooo.",
    { hand: [12, 12] },
  ),
  drawing(
    "plant",
    "........\n...oo...\n..oAAo.o\n..oAAAoA\n...oAAoB\n....oooB\n.oo.oBBE\noAAooBBB\noAAAoaBB\n.oaAAoao\n..ooaooA\n....oooA\n......oA\n.....oaA\n....oTTT\n....oooo",
    { head: [8, 4] },
  ),
  drawing(
    "insect ant beetle spider",
    "........\n........\no.....o.\n.o...oo.\n..o.oAAA\n...ooAEo\n..o.oaAA\noo.oooaa\n..ooBBBB\noooBBBAA\n..oBBBAA\noooBbbAA\n..obbbAA\noo.obbbb\n....oooo\n........",
    { head: [8, 4] },
  ),
];

/** Seen from the side, 16 columns. */
export const SIDE_VIEWS: readonly Template[] = [
  drawing(
    "mammal dog cat bear horse ape baby",
    "................\n................\n..........o..o..\n.........oAooAo.\n.........oAAAAo.\n........oAAEoAAo\n.oo.....oAAAAAoo\noAAo.oooAAAaaoo.\noAoooAAAAAAao...\n.ooAAAAAAAAAo...\n..oAAAAAAAAAo...\n..oaAAAaaAAAo...\n..oaaoooooaao...\n..oAo....oAAo...\n..oAo....oAAo...\n..ooo....oooo...",
    { head: [11, 2], hand: [4, 9] },
  ),
  drawing(
    "reptile lizard dragon",
    "................\n..oo............\n.oBBo......ooo..\n.oBBBo....oAAAo.\n..oBBBo..oAEoAAo\n..oBBBBo.oAAAAAo\n...oBBBooAAAoooo\n...ooBoAAAAAo...\n..oAAAAAAAaBo...\n.oAAAAAAAaBBo...\noAAaAAAAAaBo....\noAooaAAaaao.....\noAo.oaoooaao....\n.oAooAo..oAo....\n..ooAAo..oAAo...\n....ooo..oooo...",
    { head: [12, 2], hand: [12, 14] },
  ),
  drawing(
    "snake worm naga reptile",
    "................\n................\n.........oooo...\n........oAAAAo..\n........oAEAAAo.\n........oAAAAoBo\n.........oAAao..\n..........oAao..\n...ooooo.oAAao..\n..oAAAAAooAAao..\n.oAAaaAAAAAao...\n.oAao.oaAAao....\n.oAAAoooooo..o..\n..oaAAAAAAAooAo.\n...ooaaaaaAAAo..\n.....oooooooo...",
    { head: [11, 2], hand: [3, 9] },
  ),
  drawing(
    "aquatic fish",
    "................\n................\n.......ooo......\n......oBBBo.....\no....oooooo.....\nBo..oAAAAAAoo...\noBooAAAAAAAAAo..\n.oBAAAAAAAEoAAo.\n.oBAaAAAAAEoAAo.\noBooAaAAAAAAAoo.\nBo..oaaAAAAAoo..\no....ooaaaoo....\n.......oBBo.....\n........oo......\n................\n................",
    { head: [10, 4], hand: [12, 10] },
  ),
];

/** Things. */
export const THINGS: readonly Template[] = [
  drawing(
    "potion",
    "........\n......oo\n......oT\n......oT\n.....ooo\n......oW\n......oW\n.....oWW\n....oWAA\n...oWAAA\n...oAABA\n...oAAAA\n...oaAAA\n....oaaa\n.....ooo\n........",
  ),
  drawing(
    "treasure gem",
    "........\n........\n........\n....oooo\n...oAAAB\n..oAAoBB\n.oAAoAAB\n.ooooooo\n.oaAoAAA\n..oaAoAA\n...oaoAA\n....oaoA\n.....oao\n......oo\n........\n........",
  ),
  drawing(
    "shield armor",
    "........\n..oo..oo\n..oWooWW\n..oWWWWB\n..oWAAAB\n..oWAAAB\n..oWAABB\n..oWAAAB\n..oWAAAB\n..oWaAAB\n...oWaAB\n...oWaaA\n....oWaa\n.....oWW\n......oo\n........",
  ),
  drawing(
    "helmet",
    "........\n......oo\n....ooBB\n...oWoBB\n..oWWWoB\n..oWWWWo\n.oWWWWWW\n.oWWWWWW\n.oWwoooo\n.oWwoooo\n.oWwoooW\n.oWwwooW\n..oWwwoW\n...oowwo\n.....ooo\n........",
  ),
  drawing(
    "boots",
    "........\n........\n........\n...ooooo\n...oAAAo\n...oBBBo\n...oAAAo\n...oAAao\n...oAAao\n...oAAao\n..oAAAao\n.oAAAAao\n.oaAAAao\n..oooooo\n........\n........",
  ),
  drawing(
    "armor",
    "........\n........\n..ooo..o\n.oAAAooA\noAAAAAAA\noAAoAABB\noAo.oABB\n.o..oAAB\n....oaAB\n....oAAB\n....oWWW\n....oaAA\n...oaAAA\n...oaaAA\n....oooo\n........",
  ),
];
export const WIDE_THINGS: readonly Template[] = [
  drawing(
    "sword weapon",
    "................\n.............oo.\n............oWWo\n...........oWWWo\n..........oWWWo.\n.........oWWWo..\n........oWWWo...\n.......oWWWo....\n..o...oWWWo.....\n.oBo.oWWWo......\n..oBoWWWo.......\n...oBBWo........\n...oTBBo........\n..oTToBBo.......\n.oTTo..oo.......\n..oo............",
  ),
  drawing(
    "staff wand",
    "................\n...........ooo..\n..........oABAo.\n..........oBBBo.\n..........oABAo.\n.........oTooo..\n........oTto....\n........oTo.....\n.......oTto.....\n......oTto......\n......oTo.......\n.....oTto.......\n....oTto........\n....oTo.........\n....oo..........\n................",
  ),
  drawing(
    "ring jewelry",
    "................\n................\n......ooo.......\n.....oABAo......\n.....oAAAo......\n....ooaaaoo.....\n...oBBooooBBo...\n..oBBo....oBBo..\n..oBo......oBo..\n..oBo......obo..\n..oBo......obo..\n..oBbo....obbo..\n...oBbooooBbo...\n....oobbbboo....\n......oooo......\n................",
  ),
  drawing(
    "book",
    "................\n................\n...ooooooooo....\n..oAAAAAAAAAo...\n..oAABBBBBAAo...\n..oAAAAAAAAAWo..\n..oAAABBBAAAWo..\n..oAAABABAAAWo..\n..oAAABBBAAAWo..\n..oAAAAAAAAAWo..\n..oAABBBBBAAWo..\n..oaaaaaaaaaWo..\n..oWWWWWWWWWWo..\n...ooooooooooo..\n................\n................",
  ),
  drawing(
    "food",
    "................\n................\n........o.......\n.......oTo......\n...ooo.oT.ooo...\n..oAAAooTooAAo..\n.oABAAAATAAAAAo.\n.oBBAAAAAAAAAAo.\n.oBAAAAAAAAAAao.\n.oAAAAAAAAAAAao.\n..oAAAAAAAAAao..\n..oaAAAAAAAaao..\n...oaaAAAaaao...\n....oooooooo....\n................\n................",
  ),
];
