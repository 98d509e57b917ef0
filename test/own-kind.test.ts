/** @jest-environment jsdom */
import type * as PhaserModule from "phaser";
import type * as Door from "phaser-aigc";
import { keepsGeneratorPromises } from "./contracts/generator.ts";
import { kind, type Name, type NameRequest } from "./own-kind/name-kind.ts";
import { groundOf, open } from "./plugin/ground.ts";
import { serve, tinyModel } from "./plugin/model-server.ts";

/**
 * A kind that this package does not know, written against its public doors alone, is all that the others are: in a scene, in the
 * loader, with networks of its own, in the contract suite. (On the command line: test/cli.)
 */
const REQUESTS: readonly [NameRequest, ...NameRequest[]] = [{ syllables: 3 }, { syllables: 1, start: "Mo" }, { syllables: 5 }];

keepsGeneratorPromises("name/syllables", kind.rules, REQUESTS, { raw: 1 });

const door = await open("../../node_modules/phaser/dist/phaser.js");
const { createAigcPlugin, level, models, FALLBACK_EVENT, checkGenerator, chainOf, generate } = door.aigc;

describe("a kind of one's own", () => {
  const MyPlugin = createAigcPlugin([level, kind, models]);
  interface Scene extends Omit<PhaserModule.Scene, "aigc" | "load"> {
    readonly aigc: InstanceType<typeof MyPlugin>;
    readonly load: PhaserModule.Loader.LoaderPlugin & { readonly aigcName: Door.ContentFileType<NameRequest, Name> };
  }
  const ground = groundOf(door);
  const plugins = { scene: [{ key: "aigc", plugin: MyPlugin, mapping: "aigc" }] };
  afterEach(() => ground.endAll());

  it("is checked by the public function that checks the others", async () => {
    expect(await checkGenerator(kind.rules, REQUESTS)).toEqual([]);
  });

  it("stands in this.aigc beside the others, and what is left out does not", async () => {
    const stage = await ground.start({ plugins, scene: { key: "cave" } });
    const { aigc } = ground.sceneOf(stage) as unknown as Scene;
    const made: Door.Made<Name> = await aigc.name({ syllables: 3 }, { seed: 7 });
    expect(made).toEqual(await generate(chainOf(kind), { syllables: 3 }, { seed: 7 }));
    expect(made.provenance).toEqual({ generator: "name/syllables", seed: "7", attempts: 1 });
    expect((await aigc.level({ width: 24, height: 16, enemies: 1 }, { seed: 1 })).content.width).toBe(24);
    expect("sprite" in aigc).toBe(false);
    expect(Object.keys(aigc.made)).toEqual(["level", "name"]);
    await expect(aigc.name(undefined as never, { seed: 1 })).rejects.toThrow("[name] request is undefined. Give an object");
    await expect(aigc.name({ syllables: 3 }, {} as never)).rejects.toThrow("[name] options.seed is undefined. Give a string");
  });

  it("is made in a preload, and found under its key", async () => {
    let made: Door.Made<Name> | undefined;
    const stage = await ground.start({
      plugins,
      scene: {
        key: "cave",
        preload(this: Scene) {
          this.load.aigcName("hero", { request: { syllables: 2, start: "Mo" }, seed: "x" });
        },
        create(this: Scene) {
          made = this.aigc.made.name("hero");
        },
      },
    } as never);
    await stage.until(() => made !== undefined);
    expect(made!.content.name).toMatch(/^Mo[a-z]+$/);
    const { aigc } = ground.sceneOf(stage) as unknown as Scene;
    expect(() => aigc.made.name("villain")).toThrow(/nothing is kept under "villain" of aigcName. There are hero.*this\.load\.aigcName/);
  });

  it("asks the networks of its contracts first, and says which are missing", async () => {
    const good = tinyModel("name@1");
    const server = await serve({ "/names/manifest.json": JSON.stringify(good.manifest), "/names/model.onnx": good.bytes });
    let created = false;
    const load = (key: string, url: string) => ({
      key: "cave",
      preload(this: Scene) {
        this.load.setBaseURL(server.url);
        this.load.aigcModel({ key, url, contract: "name@1" });
      },
      create: () => void (created = true),
    });
    for (const [scene, generator, skipped] of [
      [load("names", "names/manifest.json"), "name/network", undefined],
      [
        load("lost", "nowhere/manifest.json"),
        "name/syllables",
        [{ generator: "name/lost", reason: expect.stringMatching(/404/) as string }],
      ],
    ] as const) {
      created = false;
      const stage = await ground.start({ plugins, scene } as never);
      await stage.until(() => created);
      const { aigc, sys } = ground.sceneOf(stage) as unknown as Scene;
      const reports: unknown[] = [];
      sys.events.on(FALLBACK_EVENT, (report: unknown) => reports.push(report));
      const { provenance } = await aigc.name({ syllables: 2 }, { seed: 1 });
      expect([provenance.generator, provenance.skipped]).toEqual([generator, skipped]);
      expect(reports).toEqual(skipped ? [{ what: "name", reason: skipped[0].reason }] : []);
      expect(aigc.models).toMatchObject([{ contract: "name@1", state: skipped ? "missing" : "loaded", answered: skipped ? 0 : 1 }]);
    }
    await server.close();
  });

  it("is refused by name where it is none, and where two would have one name", () => {
    const wrong = createAigcPlugin as (parts: unknown) => unknown;
    expect(() => wrong([{ ...kind, name: "My Names" }])).toThrow(/parts\[0\]\.name is "My Names". Give a word that begins/);
    expect(() => wrong([{ ...kind, rules: "none" }])).toThrow(/parts\[0\]\.rules is "none". Give a function/);
    expect(() => wrong([level, { name: "hum" }])).toThrow(/parts\[1\]\.methods is undefined. Give a function/);
    expect(() => wrong([level, kind, kind])).toThrow(/parts is "name". Give each part once/);
  });
});
