/**
 * The moving picture of the README, filmed of the game itself: a walk, a talk, a fight. `npx tsx scripts/demo-gif.ts`
 * With a second file it puts every fifth picture of it side by side there, to look at: `… docs/images/lanternfall.gif frames.png`
 */
import { writeFileSync } from "node:fs";
import gifenc from "gifenc";
import { PNG } from "pngjs";
import { passFrames } from "../test/demo/frames.ts";
import { enterDungeon, enterVillage, goToVillager, type Player } from "../test/demo/player.ts";
import { openSite } from "../test/demo/site.ts";

const [file = "docs/images/lanternfall.gif", sheet] = process.argv.slice(2);
const [WIDTH, HEIGHT] = [424, 240];
/** Frames of the game from one picture to the next, and what that is in milliseconds. */
const STRIDE = 6;
const DELAY = 100;
const COLOURS = 128;
/** How far a colour may be from what is shown already, all channels together, for its pixel to be left as it is: torches flicker. */
const STILL = 24;

const { applyPalette, GIFEncoder, quantize } = gifenc;

type Picture = Uint8Array;

/** Films so many seconds of the game, or until something is true. */
async function film(player: Player, seconds: number, ended: () => Promise<boolean> = () => Promise.resolve(false)): Promise<Picture[]> {
  const pictures: Picture[] = [];
  while (pictures.length < (seconds * 1000) / DELAY && !(await ended())) {
    await player.pass(STRIDE - 1);
    await passFrames(player.page, 1, true);
    pictures.push(new Uint8Array(PNG.sync.read(await player.page.screenshot()).data));
  }
  return pictures;
}

/** Lets the hero walk straight to a place, without waiting for it. */
const send = ({ page }: Player, x: number, y: number): Promise<void> =>
  page.evaluate(([x, y]) => void Object.assign((window as unknown as { seat: object }).seat, { plan: "walk", to: { x, y }, near: 0.6 }), [
    x,
    y,
  ] as const);

async function play(): Promise<Picture[]> {
  const site = await openSite();
  const player = await site.play("seed=raven-12&lang=en", { viewport: { width: WIDTH, height: HEIGHT } }, async (page) => {
    // What tsx puts into functions must be known in the page as well.
    await page.addInitScript("globalThis.__name = (it) => it");
  });
  await enterVillage(player);
  const fenn = (await player.look()).villagers.find(({ name }) => name === "Fenn")!;
  await send(player, fenn.x - 0.9, fenn.y);
  const near = async (): Promise<boolean> => {
    const { hero } = await player.look();
    return Math.hypot(hero.x - fenn.x, hero.y - fenn.y) < 1.3;
  };
  const pictures = await film(player, 3, near);
  await goToVillager(player, "Fenn");
  await player.page.keyboard.down("KeyE");
  pictures.push(...(await film(player, 0.2)));
  await player.page.keyboard.up("KeyE");
  pictures.push(...(await film(player, 2.4)));
  await player.press("Escape");
  await player.until("the end of the talk", ({ dialogue }) => dialogue === null);
  await enterDungeon(player);
  await player.seat("fight");
  await player.until(
    "a foe that is near",
    ({ foes, hero }) => foes.some((foe) => foe.hp > 0 && Math.hypot(foe.x - hero.x, foe.y - hero.y) < 3),
    120,
  );
  pictures.push(...(await film(player, 6)));
  await player.close();
  await site.close();
  return pictures;
}

/** A palette of all pictures together; each picture holds only what is not shown already. */
function encode(pictures: readonly Picture[]): Uint8Array {
  const some = pictures.filter((_, n) => n % 6 === 0);
  const palette = quantize(Uint8Array.from(some.flatMap((picture) => [...picture])), COLOURS - 1);
  const shown = new Uint8Array(WIDTH * HEIGHT * 4);
  const gif = GIFEncoder();
  pictures.forEach((picture, n) => {
    const cells = applyPalette(picture, palette);
    for (let at = 0; at < cells.length; at++) {
      const [r, g, b] = palette[cells[at]!]!;
      const far =
        Math.abs(picture[4 * at]! - shown[4 * at]!) + Math.abs(picture[4 * at + 1]! - shown[4 * at + 1]!) + Math.abs(picture[4 * at + 2]! - shown[4 * at + 2]!); // prettier-ignore
      if (n > 0 && far <= STILL) cells[at] = palette.length;
      else shown.set([r!, g!, b!], 4 * at);
    }
    const colours = [...palette, [0, 0, 0]];
    gif.writeFrame(cells, WIDTH, HEIGHT, {
      ...(n === 0 ? { palette: colours } : {}),
      delay: DELAY,
      transparent: n > 0,
      transparentIndex: palette.length,
      dispose: 1,
    });
  });
  gif.finish();
  return gif.bytes();
}

/** Every fifth picture, in rows of six. */
function sheetOf(pictures: readonly Picture[]): Buffer {
  const some = pictures.filter((_, n) => n % 5 === 0);
  const png = new PNG({ width: 6 * WIDTH, height: Math.ceil(some.length / 6) * HEIGHT });
  some.forEach((picture, n) => {
    const one = new PNG({ width: WIDTH, height: HEIGHT });
    one.data = Buffer.from(picture);
    PNG.bitblt(one, png, 0, 0, WIDTH, HEIGHT, (n % 6) * WIDTH, Math.floor(n / 6) * HEIGHT);
  });
  return PNG.sync.write(png);
}

const pictures = await play();
const bytes = encode(pictures);
writeFileSync(file, bytes);
if (sheet) writeFileSync(sheet, sheetOf(pictures));
process.stdout.write(`${file}: ${pictures.length} pictures, ${((pictures.length * DELAY) / 1000).toFixed(1)} s, ${(bytes.length / 1e6).toFixed(2)} MB\n`); // prettier-ignore
process.exit(0);
