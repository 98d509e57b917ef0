import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import type { Browser } from "playwright-core";
import { launchBrowser, serveFolder, type FileServer } from "../browser.ts";
import { coloursIn, enterDungeon, enterVillage, goTowards, likeness, nearestFoe, startPlaying, type Player, type Told } from "./player.ts";

/** Lanternfall, built as it is published, played in a real browser. */
describe("Lanternfall", () => {
  let browser: Browser;
  let server: FileServer;
  /** What the server does wrong, by path. */
  const faults = new Map<string, (response: ServerResponse) => void>();
  /** Every path that was asked for, by the page and by its workers. */
  const asked: string[] = [];
  const shas = (name: string): string => (JSON.parse(readFileSync(`models/${name}/manifest.json`, "utf8")) as { sha256: string }).sha256;

  beforeAll(async () => {
    execFileSync(process.execPath, ["scripts/demo.mjs", "--build"], { stdio: "pipe" });
    browser = await launchBrowser();
    server = await serveFolder("demo-game/dist", (path, response) => {
      asked.push(path);
      const fault = faults.get(path);
      if (fault) fault(response);
      return Boolean(fault);
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(() => faults.clear());

  const play = (query: string): Promise<Player> => startPlaying(browser, `${server.url}/?seed=${query}`);

  it("is played from the menu to the stairs: somebody talks, both sides strike, and all of it is the shipped models' work, without ONNX Runtime", async () => {
    asked.length = 0;
    const player = await play("raven-12");
    await enterVillage(player);
    expect(coloursIn(await player.picture("village"))).toBeGreaterThan(500);

    const hello = await talkToOrla(player);
    expect(hello.dialogue!.speaker).toContain("Orla");
    const said = await player.page.locator("#live-region").textContent();
    expect(said).toContain(hello.dialogue!.text);
    await player.page.waitForTimeout(3500);
    await player.picture("talk");
    // What the network writes badly the grammar says instead; among three answers there is one of its own.
    let line = hello;
    for (let topic = 0; topic < 3 && !line.provenance["line"]!.model; topic++) {
      for (let step = 0; step < topic; step++) await player.press("ArrowDown");
      const said = line.events.length;
      await player.press("KeyE");
      line = await player.until("an answer", ({ dialogue, events }) => dialogue !== null && events.length > said);
      await player.page.waitForTimeout(3500);
    }
    expect(line.provenance["line"]!.model?.sha256).toBe(shas("dialogue"));
    await player.press("Escape");
    await player.until("the end of the talk", ({ dialogue }) => dialogue === null);

    await enterDungeon(player);
    await player.page.waitForTimeout(600);
    expect(coloursIn(await player.picture("dungeon"))).toBeGreaterThan(500);
    await fightThrough(player);
    const end = await player.until("the end", ({ scene }) => scene === "GameOver");
    await player.page.waitForTimeout(700);
    await player.picture("game-over");

    expect(end.events).toContain("hit foe");
    expect(end.events).toContain("hit hero");
    expect(end.events).toContain("exit");
    expect(end.frames).toBeGreaterThan(200);
    expect(end.provenance["level"]!.model?.sha256).toBe(shas("level-room"));
    expect(end.provenance["sprite"]!.generator).toBe("sprite/compose");
    expect(end.provenance["policy"]!.model?.sha256).toBe(shas("skirmish-squad"));
    // Three networks have run by now, all on the small run-time, which carries its kernels with it.
    expect(asked.filter((path) => path.endsWith(".onnx")).length).toBeGreaterThanOrEqual(3);
    expect(asked.filter((path) => /onnxruntime|\/ort[-.]|\.wasm$/.test(path))).toEqual([]);
    expect(readdirSync("demo-game/dist", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".wasm"))).toEqual([]);
    expect(player.errors).toEqual([]);
    await player.close();
  }, 360_000);

  it("goes on by rules, and says why, when one model is not there, one was tampered with, one has a web page for a manifest", async () => {
    const page = (response: ServerResponse) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Game</title>");
    faults.set("/models/level-room/model.onnx", (response) => response.writeHead(404).end("not found"));
    faults.set("/models/skirmish-squad/model.onnx", (response) => {
      const bytes = readFileSync("models/skirmish-squad/model.onnx");
      bytes[bytes.length >> 1]! ^= 1;
      response.writeHead(200).end(bytes);
    });
    faults.set("/models/dialogue/manifest.json", page);
    const player = await play("raven-12");
    await enterVillage(player);
    await talkToOrla(player);
    await player.press("Escape");
    await player.until("the end of the talk", ({ dialogue }) => dialogue === null);
    await enterDungeon(player);
    // The opponents sleep until the hero comes near.
    let told = await player.look();
    for (const end = Date.now() + 90_000; !told.provenance["policy"] && Date.now() < end; told = await player.look()) {
      await goTowards(player, told, inCell(nearestFoe(told)!));
    }
    expect(told.events.filter((event) => event.startsWith("missing"))).toHaveLength(3);
    const reason = (kind: string): string | undefined => told.provenance[kind]!.skipped?.at(0)?.reason;
    expect(told.provenance["level"]!.generator).toBe("level/rules");
    expect(reason("level")).toContain("answered 404");
    expect(told.provenance["sprite"]!.generator).toBe("sprite/compose");
    expect(told.provenance["line"]!.generator).toBe("dialogue/grammar");
    expect(reason("line")).toContain("web page");
    expect(told.provenance["policy"]!.generator).toBe("policy/scripted");
    expect(told.events.find((event) => event.startsWith("fallback skirmish"))).toContain("SHA-256");
    // The browser reports a 404 by itself; the game has nothing to complain about.
    expect(player.errors.filter((error) => !error.includes("404"))).toEqual([]);
    await player.close();
  }, 300_000);

  it("asks again for a model that was torn on the way", async () => {
    const path = "/models/level-room/model.onnx";
    let torn = 0;
    faults.set(path, (response) => {
      torn++;
      faults.delete(path);
      response.writeHead(200).end(readFileSync(`.${path}`).subarray(0, 1000));
    });
    const player = await play("raven-12");
    const { events } = await player.until("the menu", ({ scene }) => scene === "MainMenu");
    expect({ torn, events }).toEqual({ torn: 1, events: [] });
    await player.close();
  }, 120_000);

  it("shows the same village after the WebGL context was lost and restored", async () => {
    const player = await play("raven-12");
    await enterVillage(player);
    await player.page.waitForTimeout(500);
    const before = await player.picture("context-before");
    await player.page.evaluate(() => {
      const gl = document.querySelector("canvas")!.getContext("webgl")!;
      const extension = gl.getExtension("WEBGL_lose_context")!;
      extension.loseContext();
      setTimeout(() => extension.restoreContext(), 200);
    });
    await player.page.waitForTimeout(1500);
    const after = await player.picture("context-after");
    expect(likeness(before, after)).toBeGreaterThan(0.9);
    expect(player.errors).toEqual([]);
    await player.close();
  }, 120_000);

  it("is drawn without WebGL too", async () => {
    const player = await play("raven-12&canvas");
    await enterVillage(player);
    await player.page.waitForTimeout(500);
    expect(coloursIn(await player.picture("canvas"))).toBeGreaterThan(500);
    expect(player.errors).toEqual([]);
    await player.close();
  }, 120_000);

  it("is played with a gamepad", async () => {
    const player = await startPlaying(browser, `${server.url}/?seed=raven-12`, async (page) => {
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
    });
    const tell = (what: string) => player.page.evaluate(what);
    await player.until("the menu", ({ scene }) => scene === "MainMenu");
    await tell(`window.dispatchEvent(Object.assign(new Event("gamepadconnected"), { gamepad: navigator.getGamepads()[0] }))`);
    await player.page.waitForTimeout(200);
    await tell("hold(0, true)");
    const { hero } = await player.until("the village", ({ events }) => events.includes("village ready"));
    await tell("hold(0, false); lean(1, 0)");
    await player.until("a walk to the east", (told) => told.hero.x > hero.x + 1 && told.hero.x > 19);
    await player.close();
  }, 120_000);

  it("is played by touch", async () => {
    const player = await startPlaying(browser, `${server.url}/?seed=raven-12`, undefined, { hasTouch: true });
    const session = await player.page.context().newCDPSession(player.page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    await player.until("the menu", ({ scene }) => scene === "MainMenu");
    await player.page.waitForTimeout(300);
    await touch("touchStart", 240, 163);
    await touch("touchEnd");
    await player.until("the village", ({ events }) => events.includes("village ready"));
    const { hero } = await player.until("the hero", (told) => told.hero.x > 1);
    await touch("touchStart", 60, 200);
    await touch("touchMove", 20, 200);
    await player.until("a walk to the west", (told) => told.hero.x < hero.x - 1);
    await touch("touchEnd");
    await player.close();
  }, 120_000);

  it("asks nobody but its own server", async () => {
    const asked: string[] = [];
    const player = await startPlaying(browser, `${server.url}/?seed=owl-1`, async (page) => {
      page.on("request", (request) => asked.push(request.url()));
    });
    await enterVillage(player);
    expect(asked.filter((url) => !url.startsWith(server.url) && !/^(data|blob):/.test(url))).toEqual([]);
    await player.close();
  }, 120_000);
});

/** From the village's south to Orla the smith, and her first words. */
async function talkToOrla(player: Player): Promise<Told> {
  await player.walk([
    [18, 16.5],
    [15, 14.6],
  ]);
  for (let goes = 1; ; goes++) {
    await player.walk([[11, 13.4]]);
    await player.press("KeyE");
    try {
      return await player.until("a line", ({ dialogue }) => (dialogue?.text.length ?? 0) > 0, 20);
    } catch (error) {
      // On a very busy machine a key lasts longer than it is held, and the hero walks past her.
      if (goes === 3 || (await player.look()).dialogue) throw error;
    }
  }
}

/** Fights what comes near, and goes on towards the stairs; a lost fight is fought again. */
async function fightThrough(player: Player): Promise<void> {
  const end = Date.now() + 120_000;
  for (;;) {
    const told = await player.look();
    if (told.events.includes("exit")) break;
    if (Date.now() > end) throw new Error(`The stairs were not reached in time: ${JSON.stringify({ ...told, walkable: null })}`);
    if (told.scene === "GameOver") {
      await player.page.waitForTimeout(600);
      await player.press("KeyE");
      await player.until("the village again", ({ scene }) => scene === "Village");
      await player.page.waitForTimeout(600);
      await enterDungeon(player);
      continue;
    }
    const bothHit = told.events.includes("hit hero") && told.events.includes("hit foe");
    const foe = nearestFoe(told);
    if (foe && foe.far < 1.6) {
      await player.steer(foe.x - told.hero.x, foe.y - told.hero.y);
      await player.press("Space");
    } else await goTowards(player, told, foe && !bothHit ? inCell(foe) : told.exit!);
  }
  await player.steer(0, 0);
}

const inCell = ({ x, y }: { x: number; y: number }) => ({ x: Math.floor(x), y: Math.floor(y) });
