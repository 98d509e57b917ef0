import { readdirSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { coloursIn, enterDungeon, enterVillage, likeness, talkTo, type Player } from "./player.ts";
import { openSite, type Site } from "./site.ts";

/** Lanternfall, built as it is published, in a real browser: what makes it, and what may go wrong with that. */
describe("Lanternfall", () => {
  let site: Site;
  const shas = (name: string): string => (JSON.parse(readFileSync(`models/${name}/manifest.json`, "utf8")) as { sha256: string }).sha256;
  beforeAll(async () => void (site = await openSite()), 120_000);
  afterAll(() => site?.close());
  afterEach(() => site.faults.clear());
  const play = (): Promise<Player> => site.play("seed=raven-12&lang=en");

  it("is made by the shipped models, without ONNX Runtime and by its own server alone: a floor, foes and what is said", async () => {
    site.asked.length = 0;
    const foreign: string[] = [];
    const player = await site.play("seed=raven-12&lang=en", {}, async (page) => {
      page.on("request", (request) => foreign.push(request.url()));
    });
    await enterVillage(player);
    expect(coloursIn(await player.picture("village"))).toBeGreaterThan(500);
    const hello = await talkTo(player, "Orla");
    expect(await player.page.locator("#live-region").textContent()).toContain(hello.dialogue!.text);
    await player.picture("talk");
    // The lines of the grammar read better than the network's, which is there for the lens.
    expect(hello.provenance["line"]!.generator).toBe("dialogue/grammar");
    const said = hello.events.length;
    await player.choose("Heard any news?");
    await player.until("an answer", ({ dialogue, events }) => dialogue?.offered === true && events.length > said);
    await player.press("Escape");
    await player.until("the end of the talk", ({ dialogue }) => dialogue === null);
    await enterDungeon(player);
    await player.pass(20);
    expect(coloursIn(await player.picture("dungeon"))).toBeGreaterThan(500);
    await player.seat("fight");
    const told = await player.until("a decision of the foes", ({ provenance }) => provenance["policy"] !== undefined);
    // Floors are made by rules, which know locks, secrets and looks.
    expect(told.provenance["level"]!.generator).toBe("level/rules");
    expect(told.provenance["sprite"]!.generator).toBe("sprite/compose");
    expect(told.provenance["policy"]!.model?.sha256).toBe(shas("skirmish-squad"));
    // Networks have run by now, all on the small run-time, which carries its kernels with it.
    expect(site.asked.filter((path) => path.endsWith(".onnx")).length).toBeGreaterThanOrEqual(3);
    expect(site.asked.filter((path) => /onnxruntime|\/ort[-.]|\.wasm$/.test(path))).toEqual([]);
    expect(readdirSync("demo-game/dist", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".wasm"))).toEqual([]);
    expect(foreign.filter((url) => !url.startsWith(site.url) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(player.errors).toEqual([]);
    await player.close();
  }, 180_000);

  it("goes on by rules, and says why, when one model is not there, one was tampered with, one has a web page for a manifest", async () => {
    const page = (response: ServerResponse) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Game</title>");
    site.faults.set("/models/level-room/model.onnx", (response) => response.writeHead(404).end("not found"));
    site.faults.set("/models/skirmish-squad/model.onnx", (response) => {
      const bytes = readFileSync("models/skirmish-squad/model.onnx");
      bytes[bytes.length >> 1]! ^= 1;
      response.writeHead(200).end(bytes);
    });
    site.faults.set("/models/dialogue/manifest.json", page);
    const player = await play();
    await enterVillage(player);
    await talkTo(player, "Orla");
    await player.press("Escape");
    await player.until("the end of the talk", ({ dialogue }) => dialogue === null);
    await enterDungeon(player);
    await player.seat("fight");
    // The opponents sleep until the hero comes near.
    const told = await player.until("a decision of the foes", ({ provenance }) => provenance["policy"] !== undefined);
    expect(told.events.filter((event) => event.startsWith("missing"))).toHaveLength(3);
    expect(told.provenance["level"]!.generator).toBe("level/rules");
    expect(told.provenance["sprite"]!.generator).toBe("sprite/compose");
    expect(told.provenance["line"]!.generator).toBe("dialogue/grammar");
    expect(told.events.find((event) => event === "missing dialogue")).toBeDefined();
    expect(told.provenance["policy"]!.generator).toBe("policy/scripted");
    expect(told.events.find((event) => event.startsWith("fallback skirmish"))).toContain("SHA-256");
    // The browser reports a 404 by itself; the game has nothing to complain about.
    expect(player.errors.filter((error) => !error.includes("404"))).toEqual([]);
    await player.close();
  }, 180_000);

  it("asks again for a model that was torn on the way", async () => {
    const path = "/models/level-room/model.onnx";
    let torn = 0;
    site.faults.set(path, (response) => {
      torn++;
      site.faults.delete(path);
      response.writeHead(200).end(readFileSync(`.${path}`).subarray(0, 1000));
    });
    const player = await play();
    const { events } = await player.until("the menu", ({ scene }) => scene === "MainMenu");
    expect({ torn, missing: events.filter((event) => event.startsWith("missing")) }).toEqual({ torn: 1, missing: [] });
    await player.close();
  }, 120_000);

  it("shows the same village after the WebGL context was lost and restored", async () => {
    const player = await play();
    await enterVillage(player);
    await player.pass(20);
    const before = await player.picture("context-before");
    await player.page.evaluate(() => {
      const gl = document.querySelector("canvas")!.getContext("webgl")!;
      const extension = gl.getExtension("WEBGL_lose_context")!;
      document.querySelector("canvas")!.addEventListener("webglcontextlost", () => setTimeout(() => extension.restoreContext()));
      extension.loseContext();
    });
    await player.pass(40);
    const after = await player.picture("context-after");
    expect(likeness(before, after)).toBeGreaterThan(0.9);
    expect(player.errors).toEqual([]);
    await player.close();
  }, 120_000);

  it("has four villagers after its window was dragged to other sizes, and higher than the village", async () => {
    const player = await site.play("seed=raven-12&lang=en");
    await enterVillage(player);
    for (const [width, height] of [
      [500, 300],
      [480, 270],
      [300, 700],
      [310, 720],
    ] as const) {
      await player.page.setViewportSize({ width, height });
      await player.pass(3);
    }
    await player.until("the village again", ({ villagers }) => villagers.length > 0);
    await player.pass(60);
    expect((await player.look()).villagers.map(({ name }) => name)).toEqual(["Orla", "Fenn", "Marrow", "Tansy"]);
    expect(player.errors).toEqual([]);
    await player.close();
  }, 120_000);

  it("is drawn without WebGL too", async () => {
    const player = await site.play("seed=raven-12&lang=en&canvas");
    await enterVillage(player);
    await player.pass(20);
    expect(coloursIn(await player.picture("canvas"))).toBeGreaterThan(500);
    expect(player.errors).toEqual([]);
    await player.close();
  }, 120_000);
});
