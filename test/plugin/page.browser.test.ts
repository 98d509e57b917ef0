import { existsSync, readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { PNG } from "pngjs";
import { launchBrowser, serveFolder } from "../browser.ts";

/** The plugin where only a real page tells: WebGL, frames, and what a browser reports as an error. */
describe("the plugin in a page", () => {
  const build = "dist/phaser-aigc.min.js";
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(build)) throw new Error(`${build} is missing. Build it with: npm run build`);
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** Runs `script` in a page with Phaser and the plugin; `errors` are those of the page. */
  async function play<Told>(phaser: string, script: string): Promise<{ told: Told; errors: string[] }> {
    const server = await serveFolder("test/fixtures", (path, response) => {
      const body =
        path === "/phaser.js"
          ? readFileSync(`node_modules/${phaser}/dist/phaser.min.js`)
          : path === "/aigc.js"
            ? readFileSync(build)
            : path.startsWith("/models/")
              ? readFileSync(`.${path}`)
              : `<!doctype html><title>page</title><style>body{margin:0}</style><script src="/phaser.js"></script><script src="/aigc.js"></script>
               <script>
                 const plugins = { scene: [{ key: "aigc", plugin: PhaserAigc.AigcPlugin, mapping: "aigc" }] };
                 const frames = (game, count) => new Promise((done) => {
                   const step = () => (--count > 0 ? game.events.once("postrender", step) : done());
                   game.events.once("postrender", step);
                 });
                 window.done = new Promise((done, fail) => { ${script} });
               </script>`;
      response.writeHead(200, { "content-type": path === "/" ? "text/html" : "text/javascript" }).end(body);
      return true;
    });
    const page = await browser.newPage({ viewport: { width: 480, height: 270 } });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.exposeFunction("workers", () => page.workers().length);
    try {
      await page.goto(server.url);
      const told = (await page.evaluate("window.done")) as Told;
      return { told, errors };
    } finally {
      await page.close();
      await server.close();
    }
  }

  for (const [version, phaser] of [
    ["3.80", "phaser380"],
    ["3.90", "phaser390"],
    ["4", "phaser"],
  ] as const) {
    it(`keeps pixels as they are in Phaser ${version} without pixelArt: after one sprite, ten, and a lost context`, async () => {
      const { told, errors } = await play<{ filters: Record<string, boolean[]>; uploads: number[] }>(
        phaser,
        `new Phaser.Game({ type: Phaser.WEBGL, width: 480, height: 270, banner: false, plugins, scene: { async create() {
          try {
            const { game } = this.sys;
            const gl = game.renderer.gl;
            const filters = {};
            const uploads = [];
            const textures = ["aigc-sprites-0", "aigc-drawn-dungeon-16"];
            // What the graphics card itself has, and not what Phaser believes.
            const look = (name) => filters[name] = textures.flatMap((key) => {
              const source = this.textures.get(key).source[0];
              const handle = source.glTexture.webGLTexture;
              const bound = gl.getParameter(gl.TEXTURE_BINDING_2D);
              gl.bindTexture(gl.TEXTURE_2D, handle);
              const found = [gl.TEXTURE_MAG_FILTER, gl.TEXTURE_MIN_FILTER].map((filter) => gl.getTexParameter(gl.TEXTURE_2D, filter) === gl.NEAREST);
              gl.bindTexture(gl.TEXTURE_2D, bound);
              return [...found, source.glTexture.magFilter === gl.NEAREST];
            });
            this.aigc.showLevel(await this.aigc.level({ width: 32, height: 24, enemies: 3 }, { seed: 1 }));
            const made = await this.aigc.spriteData({ tags: ["skeleton"] }, { seed: 1 });
            const show = () => { const { texture, frame } = this.aigc.showSprite({ ...made }); return this.add.sprite(400, 200, texture, frame); };
            show();
            await frames(game, 2);
            look("one");
            const texImage = gl.texImage2D.bind(gl);
            let sent = 0;
            gl.texImage2D = (...given) => (sent++, texImage(...given));
            for (let n = 0; n < 9; n++) show();
            await frames(game, 2);
            uploads.push(sent);
            await frames(game, 2);
            uploads.push(sent);
            gl.texImage2D = texImage;
            look("ten");
            const context = gl.getExtension("WEBGL_lose_context");
            // In a task after the event: before its end a context may not be restored.
            const heard = (event) => new Promise((come) => game.canvas.addEventListener(event, () => setTimeout(come), { once: true }));
            const lost = heard("webglcontextlost");
            context.loseContext();
            await lost;
            show().setScale(6);
            const back = heard("webglcontextrestored");
            context.restoreContext();
            await back;
            await frames(game, 3);
            look("after the loss");
            done({ filters, uploads });
          } catch (error) { fail(error); }
        } } });`,
      );
      expect(errors).toEqual([]);
      expect(told.filters).toEqual({ one: Array(6).fill(true), ten: Array(6).fill(true), "after the loss": Array(6).fill(true) });
      // Nine sprites, one sending of their page; and none in the frames after.
      expect(told.uploads).toEqual([1, 1]);
    }, 60_000);

    it(`loads a sheet of several sprites as Aseprite's in Phaser ${version}: an animation for each tag, pictures by name`, async () => {
      const { told, errors } = await play<{ made: string[]; walk: [string, number][]; corner: string[]; named: boolean }>(
        phaser,
        `new Phaser.Game({ type: Phaser.WEBGL, width: 480, height: 270, banner: false, plugins, scene: { async create() {
          try {
            const guard = await this.aigc.spriteData({ persona: { role: "guard" } }, { seed: 1 });
            const slime = await this.aigc.spriteData({ tags: ["slime"] }, { seed: 1 });
            const { png, json } = PhaserAigc.spriteSheet({ guard, slime });
            this.load.aseprite("cast", URL.createObjectURL(new Blob([png], { type: "image/png" })), json);
            await new Promise((loaded) => this.load.once("complete", loaded).start());
            const made = this.anims.createFromAseprite("cast").map(({ key }) => key);
            const shown = this.add.sprite(100, 100, "cast", "slime").play("guard-walk-left");
            const walk = this.anims.get("guard-walk-left").frames.map(({ frame, duration }) => [frame.cutX + "," + frame.cutY, duration]);
            const wanted = guard.content.animations.find(({ name, direction }) => name === "walk" && direction === "left");
            const places = wanted.frames.map((name) => this.textures.getFrame("cast", "guard-" + name));
            await frames(this.sys.game, 3);
            done({
              made, walk, named: this.textures.getFrame("cast", "slime").cutY > 0,
              corner: places.map(({ cutX, cutY }, n) => [cutX + "," + cutY, wanted.durations[n]]),
            });
          } catch (error) { fail(error); }
        } } });`,
      );
      expect(errors).toEqual([]);
      expect(told.made).toEqual(expect.arrayContaining(["guard", "guard-walk-left", "guard-attack-up", "slime"]));
      expect(told.walk.length).toBeGreaterThan(1);
      expect(new Set(told.walk.map(([place]) => place)).size).toBeGreaterThan(1);
      expect(told.walk).toEqual(told.corner);
      expect(told.named).toBe(true);
    });

    it(`draws the very first frame right, and no seams between tiles, in Phaser ${version}`, async () => {
      const { told, errors } = await play<{ image: string }>(
        phaser,
        `new Phaser.Game({ type: Phaser.WEBGL, width: 480, height: 270, banner: false, plugins, backgroundColor: "#ff00ff", scene: {
          preload() { this.load.aigcSprite("bones", { request: { tags: ["skeleton"] }, seed: 1 }); },
          create() {
            try {
              const art = this.textures.createCanvas("art", 64, 16);
              // Green walls and floors beside tiles of red, which must not shine through.
              ["#00ff00", "#00ff00", "#ff0000", "#ff0000"].forEach((colour, index) => {
                art.context.fillStyle = colour;
                art.context.fillRect(index * 16, 0, 16, 16);
              });
              art.refresh();
              const level = { width: 16, height: 12, tiles: Array.from({ length: 192 }, (_, n) => n % 2), entities: [] };
              const provenance = { generator: "test/hand", seed: "1", attempts: 1 };
              this.aigc.showLevel({ content: level, provenance }, { tileset: "art" });
              this.aigc.showLevel({ content: { ...level, tiles: level.tiles.map(() => 1) }, provenance }, { x: 256, gpu: true });
              this.cameras.main.setZoom(1.37).setScroll(7.3, 3.7);
              const look = this.aigc.made.sprite("bones");
              this.add.sprite(200, 100, look.texture, look.frame).setScale(4);
              // Taken at the end of the very frame that is about to be drawn.
              this.sys.game.renderer.snapshot((image) => done({ image: image.src }));
            } catch (error) { fail(error); }
          } } });`,
      );
      expect(errors).toEqual([]);
      const { data } = PNG.sync.read(Buffer.from(told.image.split(",")[1]!, "base64"));
      const seen = { green: 0, red: 0, bone: 0 };
      for (let at = 0; at < data.length; at += 4) {
        const [r, g, b] = data.subarray(at, at + 3) as unknown as [number, number, number];
        if (g > 200 && r < 60) seen.green++;
        // A seam is a mixture: of the red tile beside it, not of the violet behind.
        if (r > 40 && b < 40) seen.red++;
        if (r > 200 && g > 200 && b > 150) seen.bone++;
      }
      expect(seen).toEqual({ green: expect.any(Number), red: 0, bone: expect.any(Number) });
      expect(seen.green).toBeGreaterThan(10_000);
      expect(seen.bone).toBeGreaterThan(100);
    }, 60_000);

    it(`reports no error when scenes come and go in Phaser ${version}, and still reports a game's own`, async () => {
      const { told, errors } = await play<{ shown: number }>(
        phaser,
        `let shown = 0, thrown = false;
        // Counted by the page's own frames: those of a game end with it.
        const drawn = async (count) => { while (count-- > 0) await new Promise((later) => requestAnimationFrame(later)); };
        class Cave extends Phaser.Scene {
          constructor() { super("Cave"); }
          async create({ turn = 0 }) {
            const level = await this.aigc.level({ width: 48, height: 24, enemies: 3 }, { seed: turn });
            if (turn % 2) await drawn(1);
            const look = await this.aigc.sprite({ tags: ["skeleton"] }, { seed: turn });
            this.aigc.showLevel(level);
            shown++;
            if (turn === 20) { thrown = true; throw new Error("the game's own"); }
          }
        }
        class Hall extends Phaser.Scene {
          constructor() { super("Hall"); }
          async create() { await this.aigc.npc({ name: "Orla", role: "smith", mood: 0 }, { seed: 1 }).say("greet"); }
        }
        const game = new Phaser.Game({ width: 480, height: 270, banner: false, plugins, scene: [Cave, Hall] });
        game.events.once("ready", async () => {
          await drawn(3);
          for (let turn = 1; turn <= 19; turn++) {
            if (turn % 3) game.scene.start("Cave", { turn });
            else game.scene.stop("Cave").start("Hall");
            await drawn(turn % 4);
          }
          game.scene.stop("Hall").start("Cave", { turn: 20 });
          while (!thrown) await drawn(1);
          await drawn(3);
          game.destroy(true);
          await drawn(10);
          done({ shown });
        });`,
      );
      expect(told.shown).toBeGreaterThan(0);
      expect(errors).toEqual(["the game's own"]);
    }, 60_000);
  }

  it("has one worker for a model that two scenes load at the same time, and none after the game", async () => {
    const { told, errors } = await play<{ during: number; after: number; generator: string }>(
      "phaser",
      `const created = [];
      const scene = (key) => ({ key, active: true,
        preload() { this.load.aigcModel("level-room", "models/level-room/manifest.json"); this.load.aigcLevel("floor-" + key, { request: { width: 32, height: 24, enemies: 2 }, seed: 1 }); },
        create() { created.push(this); } });
      const game = new Phaser.Game({ width: 480, height: 270, banner: false, plugins, scene: [scene("one"), scene("two")] });
      (async () => {
        while (created.length < 2) await new Promise((later) => setTimeout(later, 20));
        const { generator } = created[1].aigc.made.level("floor-two").provenance;
        const during = await workers();
        game.destroy(true);
        let after = during;
        while (after > 0) {
          await new Promise((later) => setTimeout(later, 20));
          after = await workers();
        }
        done({ during, after, generator });
      })().catch(fail);`,
    );
    expect(errors).toEqual([]);
    expect(told).toEqual({ during: 1, after: 0, generator: "level/vae" });
  }, 60_000);

  it("lets frames pass while many large floors are made by rules", async () => {
    const { told, errors } = await play<{ frames: number }>(
      "phaser",
      `new Phaser.Game({ width: 480, height: 270, banner: false, plugins, scene: { async create() {
        try {
          const { game } = this.sys;
          const order = (seed) => this.aigc.level({ width: 96, height: 64, enemies: 8 }, { seed });
          for (let n = 0; n < 3; n++) await order("warm " + n);
          let passed = 0;
          game.events.on("step", () => passed++);
          await Promise.all(Array.from({ length: 20 }, (_, n) => order(n)));
          done({ frames: passed });
        } catch (error) { fail(error); }
      } } });`,
    );
    expect(errors).toEqual([]);
    expect(told.frames).toBeGreaterThanOrEqual(8);
  }, 60_000);
});
