import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { blipSpeech, renderSound, renderSpeech, SOUND_EVENTS } from "../../src/generators/index.ts";
import { presetSound } from "../../src/generators/sound/presets.ts";
import { createRng } from "../../src/rng.ts";
import { findChromium, inPage, serveFolder } from "../browser.ts";

/** Sounds in a real page: their bits, and what reaches the loudspeaker, by an analyser before it. */
describe("sounds in Chromium", () => {
  const build = "dist/phaser-aigc.min.js";
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(build)) throw new Error(`${build} is missing. Build it with: npm run build`);
    // As browsers are by themselves: nothing is heard before a gesture.
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: ["--no-sandbox", "--autoplay-policy=document-user-activation-required"],
    });
  });
  afterAll(() => browser?.close());

  const TEXT = "Have you seen my lantern? 你好吗";
  it("have the same bits as in Node", async () => {
    const inChromium = await inPage<Record<string, number[]>>(
      browser,
      `import { blipSpeech, renderSound, renderSpeech, SOUND_EVENTS } from "./src/generators/index.ts";
       import { presetSound } from "./src/generators/sound/presets.ts";
       import { createRng } from "./src/rng.ts";
       const hash = async (pcm) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", pcm.channels[0]))];
       export const result = (async () => {
         const all = {};
         for (const event of SOUND_EVENTS) all[event] = await hash(renderSound(presetSound(event, createRng("page"))));
         all.speech = await hash(renderSpeech(await blipSpeech().propose({ text: ${JSON.stringify(TEXT)} }, createRng("page"))));
         return all;
       })();`,
    );
    const hash = (samples: Float32Array) => [...createHash("sha256").update(samples).digest()];
    const here = Object.fromEntries(
      SOUND_EVENTS.map((event) => [event, hash(renderSound(presetSound(event, createRng("page"))).channels[0]!)]),
    );
    const speech = await blipSpeech().propose({ text: TEXT }, createRng("page"));
    expect(inChromium).toEqual({ ...here, speech: hash(renderSpeech(speech).channels[0]!) });
  });

  const listening = `
    window.started = new Promise((ready) => {
      window.game = new Phaser.Game({
        width: 320, height: 180, banner: false,
        plugins: { scene: [{ key: "aigc", plugin: PhaserAigc.AigcPlugin, mapping: "aigc" }] },
        scene: {
          key: "cave",
          async create() {
            window.scene = this;
            window.alarm = await this.aigc.sound({ event: "alarm" }, { seed: 1 });
            window.hello = await this.aigc.speech({ text: "Have you seen my lantern?" }, { seed: 1 });
            const { context, masterVolumeNode } = this.sound;
            const analyser = context.createAnalyser();
            analyser.fftSize = 2048;
            masterVolumeNode.connect(analyser);
            /** The loudest sample of the next frames, until one is heard or all have passed. */
            window.loudest = async (frames) => {
              const samples = new Float32Array(analyser.fftSize);
              let most = 0;
              for (let n = 0; n < frames && most < 0.01; n++) {
                await new Promise((drawn) => requestAnimationFrame(drawn));
                analyser.getFloatTimeDomainData(samples);
                most = Math.max(most, ...samples.map(Math.abs));
              }
              return most;
            };
            ready();
          },
        },
      });
    });`;

  async function openGame() {
    const page = `<!doctype html><title>page</title><script src="/phaser.js"></script><script src="/aigc.js"></script><script>${listening}</script>`;
    const files: Record<string, string> = { "/phaser.js": "node_modules/phaser/dist/phaser.min.js", "/aigc.js": build };
    const server = await serveFolder("test/fixtures", (path, response) => {
      response.writeHead(200, { "content-type": files[path] ? "text/javascript" : "text/html" });
      response.end(files[path] ? readFileSync(files[path]) : page);
      return true;
    });
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(server.url);
    await tab.evaluate("window.started");
    return { tab, errors, close: async () => (await tab.close(), await server.close()) };
  }

  it("are heard from the first gesture on, by their channel's volume, and end with the scene", async () => {
    const { tab, errors, close } = await openGame();
    const play = (options: string) => tab.evaluate<boolean>(`scene.aigc.playSound(alarm, ${options}).isPlaying`);
    const loudest = (frames = 90) => tab.evaluate<number>(`loudest(${frames})`);
    expect([await play("{}"), await loudest(20)]).toEqual([false, 0]);
    await tab.mouse.click(50, 50);
    await tab.waitForFunction("!scene.sound.locked");
    // What was dropped is not made up for.
    expect(await loudest(10)).toBe(0);
    expect([await play("{ loop: true }"), (await loudest()) > 0.05]).toEqual([true, true]);
    await tab.evaluate("scene.aigc.soundChannel.mute = true");
    await tab.waitForFunction("loudest(3).then((most) => most === 0)");
    await tab.evaluate("scene.aigc.soundChannel.mute = false");
    expect(await loudest()).toBeGreaterThan(0.05);
    await tab.evaluate("scene.scene.stop()");
    await tab.waitForFunction("loudest(3).then((most) => most === 0)");
    expect(errors).toEqual([]);
    await close();
  }, 60_000);

  it("of a voice are heard while its letters come", async () => {
    const { tab, errors, close } = await openGame();
    await tab.mouse.click(50, 50);
    await tab.waitForFunction("!scene.sound.locked");
    await tab.evaluate("window.speaking = scene.aigc.speak(hello, { onText: (text) => (window.shown = text) })");
    expect(await tab.evaluate<number>("loudest(90)")).toBeGreaterThan(0.05);
    await tab.waitForFunction("speaking.done");
    expect([await tab.evaluate("shown"), await tab.evaluate("speaking.by")]).toEqual(["Have you seen my lantern?", "blips"]);
    expect(errors).toEqual([]);
    await close();
  }, 60_000);
});
