import type { Page } from "playwright-core";
import { coloursIn, enterDungeon, enterVillage, goToVillager, talkTo, type Player, type Told } from "./player.ts";
import { openSite, type Site } from "./site.ts";

/** Lanternfall in the hand: fingers, gamepad, keyboard and mouse, in two languages. */
describe("Lanternfall is played", () => {
  let site: Site;
  beforeAll(async () => void (site = await openSite()), 120_000);
  afterAll(() => site?.close());
  const heard = ({ sounds }: Told, sound: string): number => sounds.filter((one) => one === sound).length;

  it("by touch, on a phone held upright: taps, drags, a swipe, buttons, and a way out of every talk", async () => {
    const player = await site.play("seed=raven-12&lang=en", { hasTouch: true, isMobile: true, viewport: { width: 260, height: 562 } });
    const finger = await fingerOf(player);
    await player.until("the menu", ({ menu }) => menu?.labels[0] === "New game");
    await player.pass(5);
    await finger.tap((await player.look()).menu!.at[0]!);
    await player.until("the village", ({ events }) => events.includes("village ready"));
    expect((await player.look()).device).toBe("touch");
    await goToVillager(player, "Orla", finger.steer);
    await finger.tap({ x: 200, y: 300 });
    const talk = await player.until("Orla's words", ({ dialogue }) => dialogue?.offered === true);
    await player.picture("touch-talk");
    // A choice is tapped; then the talk is left by its button.
    await finger.tap(talk.menu!.at[1]!);
    const answer = await player.until("an answer", ({ dialogue }) => dialogue !== null && dialogue.text !== talk.dialogue!.text);
    await finger.tap(answer.buttons["leave"]!);
    await player.until("the end of the talk", ({ dialogue }) => dialogue === null);
    await enterDungeon(player, finger.steer);
    const below = await player.until("the dungeon", ({ scene, foes, hint }) => scene === "Dungeon" && foes.length > 0 && hint !== "");
    expect(below.hint).toContain("swipe");
    expect(Object.keys(below.buttons)).toEqual(expect.arrayContaining(["pause", "lens", "attack", "dodge"]));
    await finger.tap({ x: 60, y: 300 });
    await player.until("a blow by a tap", (told) => heard(told, "swing") > 0);
    // The blade is ready again.
    await player.pass(60);
    await finger.tap(below.buttons["attack"]!);
    await player.until("a blow by the button", (told) => heard(told, "swing") > 1);
    const { hero } = await player.look();
    await finger.swipe({ x: 100, y: 300 }, { x: 60, y: 300 });
    const dodged = await player.until("a dodge", (told) => heard(told, "dodge") > 0);
    expect(dodged.hero.x).toBeLessThanOrEqual(hero.x);
    await finger.tap(below.buttons["pause"]!);
    const paused = await player.until("a pause", ({ paused, menu }) => paused && menu !== null);
    await player.picture("touch-pause");
    await finger.tap(paused.menu!.at[0]!);
    await player.until("the game", (told) => !told.paused);
    await player.seat("die");
    const end = await player.until("the end", ({ scene, menu }) => scene === "GameOver" && menu !== null, 120);
    await player.seat("rest");
    await player.pass(25);
    // The right half of this screen is no button.
    await finger.tap({ x: 235, y: 60 });
    await player.pass(10);
    expect((await player.look()).scene).toBe("GameOver");
    await finger.tap(end.menu!.at[0]!);
    await player.until("the village", ({ scene }) => scene === "Village");
    expect(player.errors).toEqual([]);
    await player.close();
  }, 300_000);

  it("by gamepad: menu, village, talk, dungeon", async () => {
    const player = await site.play("seed=raven-12&lang=en", {}, fakePad);
    const tell = (what: string) => player.page.evaluate(what);
    const press = async (button: number, what: string, holds: (told: Told) => boolean): Promise<Told> => {
      await tell(`hold(${button}, true)`);
      const told = await player.until(what, holds);
      await tell(`hold(${button}, false)`);
      await player.pass(3);
      return told;
    };
    await player.until("the menu", ({ menu }) => menu !== null);
    await tell(`window.dispatchEvent(Object.assign(new Event("gamepadconnected"), { gamepad: navigator.getGamepads()[0] }))`);
    await player.pass(5);
    await press(13, "the next line", ({ menu }) => menu?.chosen === 1);
    await press(12, "the first line", ({ menu }) => menu?.chosen === 0);
    await press(0, "the village", ({ events }) => events.includes("village ready"));
    const lean = async (dx: number, dy: number): Promise<void> => {
      const far = Math.hypot(dx, dy) || 1;
      await tell(`lean(${dx / far}, ${dy / far})`);
    };
    await goToVillager(player, "Orla", lean);
    await press(0, "Orla's words", ({ dialogue }) => dialogue?.offered === true);
    await press(9, "the end of the talk", ({ dialogue }) => dialogue === null);
    await enterDungeon(player, lean);
    const below = await player.until("the dungeon", ({ scene, foes, hint }) => scene === "Dungeon" && foes.length > 0 && hint !== "");
    expect(below.hint).toBe("X: strike · B: dodge");
    await press(2, "a blow", (told) => heard(told, "swing") > 0);
    await press(1, "a dodge", (told) => heard(told, "dodge") > 0);
    await press(9, "a pause", ({ paused }) => paused);
    expect(player.errors).toEqual([]);
    await player.close();
  }, 240_000);

  it("by keys of one's own, with the mouse in menus, in another language, and it waits when nobody looks", async () => {
    const player = await site.play("seed=raven-12&lang=en");
    await player.until("the menu", ({ menu }) => menu !== null);
    const click = async (line: string): Promise<void> => {
      const { menu } = await player.until(line, ({ menu }) => menu?.labels.some((label) => label.startsWith(line)) === true);
      const { x, y } = menu!.at[menu!.labels.findIndex((label) => label.startsWith(line))]!;
      await player.page.mouse.move(x, y);
      await player.pass(3);
      await player.page.mouse.down();
      await player.pass(3);
      await player.page.mouse.up();
    };
    await click("Settings");
    await click("Keys");
    await click("Strike: Space");
    await player.pass(3);
    await player.press("KeyF");
    await player.until("the new key", ({ menu }) => menu?.labels.includes("Strike: F") === true);
    await player.press("Escape");
    await click("Effects: 8");
    await player.until("louder", ({ menu }) => menu?.labels.includes("Effects: 9") === true);
    await click("Back");
    await player.until("the menu", ({ scene, menu }) => scene === "MainMenu" && menu?.labels[0] === "New game");
    await click("New game");
    await player.until("the village", ({ events }) => events.includes("village ready"));
    await enterDungeon(player);
    const below = await player.until("the hint", ({ hint }) => hint !== "");
    expect(below.hint).toBe("F: strike · Shift: dodge");
    await player.press("KeyF");
    await player.until("a blow", (told) => heard(told, "swing") > 0);
    // The window loses its focus.
    await player.page.evaluate(() => window.dispatchEvent(new Event("blur")));
    await player.until("a pause", ({ paused }) => paused);
    await player.page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await player.choose("Settings");
    await player.choose("Language");
    await player.until("Chinese", ({ menu }) => menu?.labels[0] === "语言：中文");
    await player.picture("settings-zh");
    await player.press("Escape");
    await player.press("Escape");
    await player.until("the hint in Chinese", ({ hint, paused }) => !paused && hint.includes("F：攻击"));
    // What was chosen is there the next time.
    await player.page.reload();
    await player.until(
      "the menu in Chinese",
      ({ menu }) => menu?.labels.includes("设置") === true || menu?.labels.includes("Settings") === true,
    );
    expect(await player.page.evaluate(() => JSON.parse(localStorage.getItem("lanternfall-settings@1")!) as object)).toMatchObject({
      language: "zh",
      effects: 9,
      keys: { attack: "KeyF" },
    });
    expect(player.errors).toEqual([]);
    await player.close();
  }, 240_000);

  it("in Chinese, and what people say is Chinese too", async () => {
    const player = await site.play("seed=raven-12&lang=zh");
    await player.until("the menu", ({ menu }) => menu?.labels[0] === "新游戏");
    await enterVillage(player);
    const talk = await talkTo(player, "Orla");
    expect(talk.dialogue!.speaker).toBe("奥拉，铁匠");
    expect(talk.dialogue!.text).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(coloursIn(await player.picture("talk-zh"))).toBeGreaterThan(500);
    await player.press("ArrowDown");
    expect(player.errors).toEqual([]);
    await player.close();
  }, 180_000);

  it("with the lens: everything says how it was made, is made again, and by the others", async () => {
    const player = await site.play("seed=raven-12&lang=en");
    await enterVillage(player);
    await enterDungeon(player);
    // Nobody is hurt yet: moonroot is left for later.
    await player.seat("root");
    const root = (await player.look()).chests.find(({ holds }) => holds === "moonroot")!;
    await player.until("the moonroot", ({ hero }) => Math.hypot(hero.x - root.x, hero.y - root.y) < 0.7 || hero.hp < hero.maxHp, 90);
    await player.pass(60);
    const tried = await player.look();
    expect(tried.hero.hp < tried.hero.maxHp || tried.chests.some(({ holds }) => holds === "moonroot")).toBe(true);
    await player.seat("rest");
    const lens = (holds: (lens: NonNullable<Told["lens"]>) => boolean, what: string): Promise<Told> =>
      player.until(what, (told) => told.lens !== null && holds(told.lens));
    await player.press("KeyL");
    const floor = await lens(({ titles }) => titles[0] === "floor", "the lens");
    expect(floor.lens!.lines.join("\n")).toMatch(
      /request .*"width":32[^]*seed raven-12\/floor-1[^]*level\/rules[^]*no model[^]*ms[^]*raw against mended[^]*this\.aigc\.level/,
    );
    const { hero } = floor;
    await player.pass(10);
    expect((await player.look()).hero).toEqual(hero);
    await player.press("ArrowRight");
    await lens(({ lines }) => lines.some((line) => line.includes('"hero"')), "the hero");
    await player.press("KeyR");
    await lens(({ lines }) => lines.some((line) => /seed raven-12\/hero~1/.test(line)), "another hero");
    await player.press("ArrowRight");
    const foe = await lens(({ lines }) => lines[0]!.startsWith("played by learned"), "a foe");
    expect(foe.lens!.lines.join("\n")).toMatch(/value -?\d[^]*move: [^]*%[^]*dials: skill[^]*sees self/);
    await player.press("KeyT");
    await lens(({ lines }) => lines[0]!.startsWith("played by scripted"), "a script");
    await player.press("ArrowLeft");
    await player.press("ArrowLeft");
    await lens(({ chosen }) => chosen === 0, "the floor");
    await player.press("KeyT");
    const other = await player.until(
      "a floor by the network",
      ({ lens, provenance }) => lens === null && provenance["level"]!.generator === "level/vae",
    );
    expect(other.scene).toBe("Dungeon");
    expect(player.errors).toEqual([]);
    await player.close();
  }, 240_000);
});

/** One finger on the screen. */
async function fingerOf({ page, pass }: Player) {
  const session = await page.context().newCDPSession(page);
  // A swipe is told from a drag by its time: each event comes a hundredth of a second after the one before.
  let time = Date.now() / 1000;
  const touch = async (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }): Promise<void> => {
    await session.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [], timestamp: (time += 0.01) });
    await pass(1);
  };
  let dragging = false;
  const from = { x: 130, y: 420 };
  return {
    async tap(at: { x: number; y: number }): Promise<void> {
      await touch("touchStart", at);
      await touch("touchEnd");
    },
    async swipe(start: { x: number; y: number }, end: { x: number; y: number }): Promise<void> {
      await touch("touchStart", start);
      await touch("touchMove", end);
      await touch("touchEnd");
    },
    async steer(dx: number, dy: number): Promise<void> {
      const far = Math.hypot(dx, dy);
      if (far === 0) {
        if (dragging) await touch("touchEnd");
        dragging = false;
        return;
      }
      if (!dragging) await touch("touchStart", from);
      dragging = true;
      await touch("touchMove", { x: from.x + (dx / far) * 40, y: from.y + (dy / far) * 40 });
    },
  };
}

/** A gamepad that tests hold: `hold(button, pressed)`, `lean(x, y)`. */
async function fakePad(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const buttons = Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 }));
    const pad = {
      index: 0,
      id: "test pad",
      connected: true,
      mapping: "standard",
      axes: [0, 0, 0, 0],
      buttons,
      get timestamp() {
        return performance.now();
      },
    };
    navigator.getGamepads = () => [pad as unknown as Gamepad, null, null, null];
    Object.assign(window, {
      hold: (button: number, pressed: boolean) => Object.assign(buttons[button]!, { pressed, value: pressed ? 1 : 0 }),
      lean: (x: number, y: number) => pad.axes.splice(0, 2, x, y),
    });
  });
}
