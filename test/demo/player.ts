import type { Hook } from "../../demo-game/src/play/hook.ts";
import { mkdirSync } from "node:fs";
import { PNG } from "pngjs";
import type { Browser, Page } from "playwright-core";

/** Seconds to wait for what ought to happen at once: a busy machine draws two frames a second. */
const PATIENCE = 45;

/** What the game tells about itself; the shape is the demo's own. */
export type Told = Hook;

/** Plays Lanternfall in a real page, with keys, as a person would, seeing what `window.lanternfall` tells. */
export interface Player {
  readonly page: Page;
  /** Errors of the console and of the page, so far. */
  readonly errors: string[];
  look(): Promise<Told>;
  until(what: string, holds: (told: Told) => boolean, seconds?: number): Promise<Told>;
  /** Lets this many frames of the game be drawn. */
  pass(frames: number): Promise<void>;
  press(key: string): Promise<void>;
  /** Holds the arrow keys that lead in this direction; none for 0, 0. */
  steer(dx: number, dy: number): Promise<void>;
  /** Walks in the open, straight through the points, each until it is this near. */
  walk(points: readonly (readonly [number, number])[], near?: number): Promise<void>;
  /** Saves a picture in artifacts/ and gives its pixels. */
  picture(name: string): Promise<PNG>;
  close(): Promise<void>;
}

export async function startPlaying(
  browser: Browser,
  address: string,
  prepare?: (page: Page) => Promise<void>,
  device: { hasTouch?: boolean } = {},
): Promise<Player> {
  const page = await browser.newPage({ viewport: { width: 480, height: 270 }, ...device });
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  await prepare?.(page);
  await page.goto(address, { timeout: PATIENCE * 1000 });
  let down: string[] = [];
  const player: Player = {
    page,
    errors,
    look: () => page.evaluate(() => structuredClone(window.lanternfall)),
    async until(what, holds, seconds = PATIENCE) {
      const end = Date.now() + seconds * 1000;
      for (;;) {
        const told = await player.look().catch(() => undefined);
        if (told && holds(told)) return told;
        if (Date.now() > end)
          throw new Error(
            `Waited ${seconds} s for ${what}; the game tells: ${JSON.stringify({ ...told, walkable: null })} ${errors.join(" | ")}`,
          );
        await page.waitForTimeout(30);
      }
    },
    async pass(frames) {
      const { scene, frames: before } = await player.look();
      await player.until(`${frames} frames`, (told) => told.frames >= before + frames || told.scene !== scene);
    },
    press: (key) => page.keyboard.press(key, { delay: 40 }),
    async steer(dx, dy) {
      const wanted = [
        ...(dx > 0.12 ? ["ArrowRight"] : dx < -0.12 ? ["ArrowLeft"] : []),
        ...(dy > 0.12 ? ["ArrowDown"] : dy < -0.12 ? ["ArrowUp"] : []),
      ];
      for (const key of down) if (!wanted.includes(key)) await page.keyboard.up(key);
      for (const key of wanted) if (!down.includes(key)) await page.keyboard.down(key);
      down = wanted;
    },
    async walk(points, near = 0.6) {
      const gates = ({ events }: Told): number => events.filter((event) => event === "gate").length;
      const before = await player.look();
      for (const [x, y] of points) {
        for (const end = Date.now() + PATIENCE * 1000; ;) {
          const told = await player.look();
          const [dx, dy] = [x - told.hero.x, y - told.hero.y];
          if (told.scene !== before.scene || Math.hypot(dx, dy) < near || gates(told) > gates(before)) break;
          if (Date.now() > end) throw new Error(`Stuck on the way to ${x}, ${y} at ${told.hero.x}, ${told.hero.y} in the ${told.scene}.`);
          await player.steer(dx, dy);
          await page.waitForTimeout(20);
        }
      }
      await player.steer(0, 0);
    },
    async picture(name) {
      mkdirSync("artifacts", { recursive: true });
      return PNG.sync.read(await page.screenshot({ path: `artifacts/${name}.png` }));
    },
    close: () => page.close(),
  };
  return player;
}

/** From the main menu to a village with its people. */
export async function enterVillage(player: Player): Promise<void> {
  await player.until("the menu", ({ scene }) => scene === "MainMenu");
  await player.press("KeyE");
  await player.until("the village", ({ events }) => events.includes("village ready"));
  await player.pass(20);
}

/** From south or west of the well to the gate and down. */
export async function enterDungeon(player: Player): Promise<void> {
  const { hero } = await player.look();
  await player.walk([...(hero.y > 16 ? ([[18, 16.5]] as const) : []), [16, 14.6], [16, 12.4], [18, 11.5], [18, 4.2]]);
  await player.until("the dungeon", ({ scene, events }) => scene === "Dungeon" && events.includes("dungeon ready"));
}

/** The cells from one place to another, by the shortest way over open floor; empty if there is none. */
export function wayTo(told: Told, target: { x: number; y: number }): [number, number][] {
  const { width, height, cells } = told.walkable!;
  const index = (x: number, y: number): number => Math.floor(y) * width + Math.floor(x);
  const [from, to] = [index(told.hero.x, told.hero.y), index(target.x + 0.5, target.y + 0.5)];
  const before = new Map<number, number>([[from, from]]);
  const queue = [from];
  for (let at = queue.shift(); at !== undefined && at !== to; at = queue.shift()) {
    for (const next of [at - width, at + width, at - 1, at + 1]) {
      if (next < 0 || next >= width * height || before.has(next) || !cells[next]) continue;
      before.set(next, at);
      queue.push(next);
    }
  }
  if (!before.has(to)) return [];
  const way: [number, number][] = [];
  for (let at = to; at !== from; at = before.get(at)!) way.unshift([(at % width) + 0.5, Math.floor(at / width) + 0.5]);
  return way;
}

/** One look and one step along the way to a target. */
export async function goTowards(player: Player, told: Told, target: { x: number; y: number }): Promise<void> {
  const [first, second] = wayTo(told, target);
  const next = second && first && Math.hypot(first[0] - told.hero.x, first[1] - told.hero.y) < 0.35 ? second : first;
  if (next) await player.steer(next[0] - told.hero.x, next[1] - told.hero.y);
  await player.page.waitForTimeout(25);
}

/** The foe nearest to the hero, and how far it is in tiles. */
export function nearestFoe({ hero, foes }: Told): { x: number; y: number; far: number } | undefined {
  return foes
    .filter(({ hp }) => hp > 0)
    .map(({ x, y }) => ({ x, y, far: Math.hypot(x - hero.x, y - hero.y) }))
    .sort((a, b) => a.far - b.far)[0];
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
