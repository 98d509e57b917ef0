/**
 * The pictures of docs/lanternfall.md, taken of the game itself: `npx tsx scripts/demo-pictures.ts`, or some of them: `… en zh phone fight`. Every scene in both languages,
 * on a screen and on a phone, and forty frames of a fight. Takes some minutes without a graphics card.
 */
import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { passFrames } from "../test/demo/frames.ts";
import { enterDungeon, enterVillage, goToVillager, talkTo, type Device, type Player, type Told } from "../test/demo/player.ts";
import { openSite } from "../test/demo/site.ts";

const FOLDER = "docs/images";
const SCREEN = { viewport: { width: 960, height: 540 } };
const PHONE = { viewport: { width: 260, height: 562 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const FRAMES = 40;

const site = await openSite();

/** What tsx puts into functions must be known in the page as well. */
const readable = async (page: Page): Promise<void> => {
  await page.addInitScript("globalThis.__name = (it) => it");
};
const open = (query: string, device: Device): Promise<Player> => site.play(query, device, readable);
const lens = ({ lens }: { lens: unknown }): boolean => lens !== null;

/** Plays through all scenes; gives the picture of each, by name. */
async function scenes(language: string, device: Device): Promise<Map<string, Buffer>> {
  const player = await open(`seed=raven-12&lang=${language}`, device);
  const pictures = new Map<string, Buffer>();
  const take = async (name: string): Promise<void> => {
    await player.pass(12);
    pictures.set(name, await player.screenshot());
    process.stdout.write(`${language} ${name}\n`);
  };
  await player.until("the menu", ({ menu }) => menu !== null);
  await player.pass(60);
  await take("menu");
  await enterVillage(player);
  await talkTo(player, "Orla");
  await take("talk");
  await player.press("Escape");
  await player.until("the end of the talk", ({ dialogue }) => dialogue === null);
  await goToVillager(player, "Fenn");
  await take("village");
  await player.press("Escape");
  await player.until("a pause", ({ paused }) => paused);
  await player.press("ArrowDown");
  await player.press("Enter");
  await take("settings");
  await player.press("Escape");
  await player.press("Escape");
  await player.until("the village", ({ paused }) => !paused);
  await enterDungeon(player);
  await player.seat("fight");
  const drawsBack = ({ foes, hero }: Told): boolean =>
    foes.some(({ x, y, windup }) => windup && Math.hypot(x - hero.x, y - hero.y) < 2.5 && Math.hypot(x - hero.x, y - hero.y) > 1);
  await player.until("a foe that draws back", drawsBack, 120);
  pictures.set("dungeon", await player.screenshot());
  await player.seat("die");
  await player.press("KeyL");
  await player.until("the lens", lens);
  await take("lens-floor");
  await player.press("ArrowRight");
  await player.press("ArrowRight");
  await player.until("a foe", ({ lens }) => lens?.lines[0]!.startsWith("played by") === true);
  await take("lens-foe");
  await player.press("KeyL");
  await player.until("the end", ({ scene, menu }) => scene === "GameOver" && menu !== null, 200);
  await player.seat("rest");
  await player.pass(30);
  await take("death");
  await player.close();
  return pictures;
}

/** Pictures side by side, as one file. */
async function sheet(file: string, pictures: readonly Buffer[], columns: number, width: number): Promise<void> {
  const page = await site.browser.newPage({ viewport: { width: columns * width, height: 100 } });
  const images = pictures.map((png) => `<img width="${width}" src="data:image/png;base64,${png.toString("base64")}">`).join("");
  await page.setContent(`<body style="margin:0;background:#0b0914;display:flex;flex-wrap:wrap">${images}`);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  writeFileSync(`${FOLDER}/${file}`, await page.screenshot({ fullPage: true, type: "jpeg", quality: 82 }));
  await page.close();
  process.stdout.write(`${file}\n`);
}

/** Frames of a fight one after another, each cut out around the hero. */
async function strip(): Promise<Buffer[]> {
  const player = await open("seed=raven-12&lang=en", SCREEN);
  await enterVillage(player);
  await enterDungeon(player);
  await player.seat("fight");
  await player.until(
    "a foe that draws back",
    ({ foes, hero }) => foes.some((foe) => foe.windup && Math.hypot(foe.x - hero.x, foe.y - hero.y) < 2),
    120,
  );
  const frames: string[] = [];
  for (let n = 0; n < FRAMES; n++) {
    // Registered after the game's own callback, so that it runs when the frame has just been drawn.
    const taken = player.page.evaluate(
      () =>
        new Promise<string>((done) => {
          requestAnimationFrame(() => {
            const [wide, high, scale] = [220, 170, 2];
            const cut = Object.assign(document.createElement("canvas"), { width: wide, height: high });
            const { hero, view } = window.lanternfall;
            const [x, y] = [(hero.x * 16 - view.x) * scale - wide / 2, (hero.y * 16 - view.y) * scale - high / 2];
            cut.getContext("2d")!.drawImage(document.querySelector("canvas")!, -x, -y);
            done(cut.toDataURL());
          });
        }),
    );
    await passFrames(player.page, 1, true);
    frames.push(await taken);
  }
  await player.close();
  return frames.map((url) => Buffer.from(url.split(",")[1]!, "base64"));
}

const MAKE: Readonly<Record<string, () => Promise<void>>> = {
  async en() {
    const english = await scenes("en", SCREEN);
    for (const name of ["menu", "village", "dungeon"]) writeFileSync(`${FOLDER}/lanternfall-${name}.png`, english.get(name)!);
    await sheet("lanternfall-en.jpg", [...english.values()], 2, 640);
  },
  zh: async () => sheet("lanternfall-zh.jpg", [...(await scenes("zh", SCREEN)).values()], 2, 640),
  phone: async () => sheet("lanternfall-phone.jpg", [...(await scenes("en", PHONE)).values()], 4, 320),
  fight: async () => sheet("lanternfall-fight.jpg", await strip(), 8, 220),
};
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(MAKE)) await MAKE[name]!();
await site.close();
process.exit(0);
