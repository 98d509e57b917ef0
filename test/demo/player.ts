import type { Hook } from "../../demo-game/src/play/hook.ts";
import { mkdirSync, writeFileSync } from "node:fs";
import { passFrames, stopTheClock } from "./frames.ts";
import { sitInPage, type Plan } from "./hero.ts";
import { PNG } from "pngjs";
import type { Browser, Page } from "playwright-core";

/** Seconds of the game, and of the clock, that a thing may take which ought to happen at once: files load by the clock. */
const PATIENCE = 45;
/** Frames between two looks at the game; and where a whole floor is waited for. */
const STRIDE = 4;
const LONG_STRIDE = 12;
/** What the game tells, as text: object by object it would take twenty times as long to come over. The floor is for the player in the page. */
const TELL = "JSON.stringify({ ...window.lanternfall, walkable: null })";

/** What the game tells about itself; the shape is the demo's own. */
export type Told = Hook;

/** Plays Lanternfall in a real page, with keys, as a person would, seeing what `window.lanternfall` tells. */
export interface Player {
  readonly page: Page;
  /** Errors of the console and of the page, so far. */
  readonly errors: string[];
  look(): Promise<Told>;
  /** Lets the game go on until that holds: for so many seconds of the game at most. */
  until(what: string, holds: (told: Told) => boolean, seconds?: number): Promise<Told>;
  /** Lets this many frames of the game pass: the game stands still but for this. */
  pass(frames: number): Promise<void>;
  press(key: string): Promise<void>;
  /** Chooses from the list on the screen, by keys, the line that begins so. */
  choose(line: string): Promise<void>;
  /** What the player in the page does from now on. */
  seat(plan: Plan): Promise<void>;
  /** Walks in the open, straight through the points, each until it is this near: by keys, or by what `steer` holds. */
  walk(points: readonly (readonly [number, number])[], near?: number, steer?: (dx: number, dy: number) => Promise<void>): Promise<void>;
  /** What the screen shows, as a PNG file. */
  screenshot(): Promise<Buffer>;
  /** Saves a screenshot in artifacts/ and gives its pixels. */
  picture(name: string): Promise<PNG>;
  close(): Promise<void>;
}

/** What the game is played on. */
export interface Device {
  readonly hasTouch?: boolean;
  readonly isMobile?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
}

export async function startPlaying(
  browser: Browser,
  address: string,
  prepare?: (page: Page) => Promise<void>,
  device: Device = {},
): Promise<Player> {
  const page = await browser.newPage({ viewport: { width: 480, height: 270 }, ...device });
  await prepare?.(page);
  await page.addInitScript(stopTheClock);
  await page.addInitScript(sitInPage);
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(address, { timeout: PATIENCE * 1000 });
  const player: Player = {
    page,
    errors,
    look: async () => JSON.parse(await page.evaluate<string>(TELL)) as Told,
    async until(what, holds, seconds = PATIENCE) {
      const end = Date.now() + PATIENCE * 1000;
      const stride = seconds > PATIENCE ? LONG_STRIDE : STRIDE;
      // One question for both: a question takes longer than the frames.
      const later = async () => JSON.parse(await page.evaluate<string>(`window.passFrames(${stride}, false).then(() => ${TELL})`)) as Told;
      // A page that is loading has nothing to tell yet.
      const loading = () => page.waitForTimeout(30).then(() => undefined);
      let told: Told | undefined = await player.look().catch(loading);
      for (let frames = 0; ; frames += stride) {
        if (told && holds(told)) return told;
        if (frames > seconds * 60 && Date.now() > end)
          throw new Error(`Waited ${seconds} s for ${what}; the game tells: ${JSON.stringify(told)} ${errors.join(" | ")}`);
        told = await later().catch(loading);
      }
    },
    pass: (frames) => passFrames(page, frames),
    async press(key) {
      await page.keyboard.down(key);
      await player.pass(3);
      await page.keyboard.up(key);
      await player.pass(1);
    },
    async choose(line) {
      const { menu } = await player.until(
        `a list with "${line}"`,
        ({ menu }) => menu?.labels.some((label) => label.startsWith(line)) === true,
      );
      const wanted = menu!.labels.findIndex((label) => label.startsWith(line));
      for (;;) {
        const told = await player.look();
        const { chosen, at } = told.menu!;
        if (chosen === wanted) break;
        // A list may have two columns: along a row by its keys, then from row to row.
        const [here, there] = [at[chosen]!, at[wanted]!];
        const across = here.x !== there.x;
        await player.press(across ? (here.x < there.x ? "ArrowRight" : "ArrowLeft") : here.y < there.y ? "ArrowDown" : "ArrowUp");
        await player.until("another line", ({ menu }) => menu?.chosen !== chosen);
      }
      await player.press("Enter");
    },
    async seat(plan) {
      await page.evaluate((plan) => void ((window as unknown as { seat: { plan: string } }).seat.plan = plan), plan);
    },
    async walk(points, near = 0.6, steer) {
      const gates = ({ events }: Told): number => events.filter((event) => event === "gate").length;
      const before = await player.look();
      for (const [x, y] of points) {
        const there = (told: Told): boolean =>
          told.scene !== before.scene || Math.hypot(told.hero.x - x, told.hero.y - y) < near || gates(told) > gates(before);
        if (steer) {
          for (let told = before, frames = 0; !there((told = await player.look())); frames += STRIDE) {
            if (frames > PATIENCE * 60)
              throw new Error(`Stuck on the way to ${x}, ${y} at ${told.hero.x}, ${told.hero.y} in the ${told.scene}.`);
            await steer(x - told.hero.x, y - told.hero.y);
            await player.pass(STRIDE);
          }
          continue;
        }
        await page.evaluate((seat) => void Object.assign((window as unknown as { seat: object }).seat, seat), {
          plan: "walk",
          to: { x, y },
          near,
        });
        await player.until(`the hero at ${x}, ${y}`, there);
      }
      await (steer ? steer(0, 0) : player.seat("rest"));
    },
    async screenshot() {
      await passFrames(page, 2, true);
      return page.screenshot();
    },
    async picture(name) {
      const png = await player.screenshot();
      mkdirSync("artifacts", { recursive: true });
      writeFileSync(`artifacts/${name}.png`, png);
      return PNG.sync.read(png);
    },
    close: () => page.close(),
  };
  return player;
}

/** From the main menu to a village with its people. */
export async function enterVillage(player: Player): Promise<void> {
  await player.until("the menu", ({ scene, menu }) => scene === "MainMenu" && menu !== null);
  await player.press("KeyE");
  await player.until("the village", ({ events }) => events.includes("village ready"));
  await player.pass(10);
}

type Steer = (dx: number, dy: number) => Promise<void>;

/** To the gate and down, from wherever one is in the village. */
export async function enterDungeon(player: Player, steer?: Steer): Promise<void> {
  const { gate, events } = await player.look();
  const before = events.filter((event) => event === "dungeon ready").length;
  await goTo(player, { x: gate!.x, y: gate!.y - 0.2 }, 0.3, steer);
  await player.until(
    "the dungeon",
    (told) => told.scene === "Dungeon" && told.events.filter((event) => event === "dungeon ready").length > before,
  );
}

/** To one of the villagers. */
export async function goToVillager(player: Player, name: string, steer?: Steer): Promise<void> {
  const { villagers } = await player.look();
  await goTo(
    player,
    villagers.find((one) => one.name === name)!,
    1.2,
    steer,
  );
}

/** To one of the two who can be talked to, and the first words. */
export async function talkTo(player: Player, name: "Orla" | "Fenn"): Promise<Told> {
  await goToVillager(player, name);
  await player.press("KeyE");
  return player.until(`${name}'s words`, ({ dialogue }) => dialogue?.offered === true);
}

/** By keys the player in the page finds its way; whoever steers is told the way, cell by cell. */
async function goTo(player: Player, to: { x: number; y: number }, near: number, steer?: Steer): Promise<void> {
  const way = steer ? wayTo(await player.look(), await walkableOf(player), to) : [];
  await player.walk(way, 0.45, steer);
  await player.walk([[to.x, to.y]], near, steer);
}

/** Where one can walk: `look` leaves it out. */
const walkableOf = async ({ page }: Player): Promise<NonNullable<Told["walkable"]>> =>
  (await page.evaluate(() => window.lanternfall.walkable))!;

/** The middles of the cells of the shortest way that one can walk, to the cell beside the place. */
function wayTo({ hero }: Told, { width, cells }: NonNullable<Told["walkable"]>, to: { x: number; y: number }): [number, number][] {
  const at = ({ x, y }: { x: number; y: number }): number => Math.floor(y) * width + Math.floor(x);
  const [start, goal] = [at(hero), at(to)];
  const before = new Map<number, number>([[start, start]]);
  const queue = [start];
  for (const cell of queue)
    for (const next of [cell - width, cell + width, cell - 1, cell + 1])
      if (!before.has(next) && (cells[next] || next === goal)) {
        before.set(next, cell);
        queue.push(next);
      }
  const way: [number, number][] = [];
  for (let cell = before.get(goal) ?? start; cell !== start; cell = before.get(cell)!)
    way.unshift([(cell % width) + 0.5, Math.floor(cell / width) + 0.6]);
  return way;
}

/** How many different colours a picture has: a black or flat one has few. */
export function coloursIn({ data }: PNG): number {
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4) colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
  return colours.size;
}

/** The share of pixels that are about the same in both pictures; light flickers, so about is wide. */
export function likeness(a: PNG, b: PNG): number {
  let same = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const far = Math.max(...[0, 1, 2].map((channel) => Math.abs(a.data[at + channel]! - b.data[at + channel]!)));
    if (far < 32) same++;
  }
  return same / (a.data.length / 4);
}
