import type * as Door from "../../../src/index.ts";
import { always, arena, DOT, made, REQUEST, TINY, type Ground } from "../ground.ts";

/** Calls that TypeScript would refuse, from JavaScript: each names the argument, what was given and what is wanted. */
export function wrongCalls({ aigc, start, sceneOf }: Ground): void {
  describe("wrong calls", () => {
    it("a plugin that is installed where no scene finds it says how it is written", async () => {
      const scene = sceneOf(await start({ scene: { key: "cave" } }));
      const right = /Write plugins: \{ scene: \[\{ key: "aigc", plugin: AigcPlugin, mapping: "aigc" \}\] \}/;
      expect(() => new aigc.AigcPlugin(scene.plugins as never, undefined as never, "aigc")).toThrow(/as a global plugin/);
      const unmapped = new aigc.AigcPlugin(scene, scene.plugins, "other");
      expect(() => (unmapped as unknown as { boot(): void }).boot()).toThrow(/without a mapping/);
      expect(() => (unmapped as unknown as { boot(): void }).boot()).toThrow(right);
    });

    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a caller in JavaScript has no types
    type Loose = any;
    const fallback = always("tag@1", 1, (choices) => choices);
    const cases: Record<string, [(aigc: Loose, scene: Loose) => unknown, RegExp]> = {
      "level without options": [(aigc) => aigc.level(REQUEST), /options is undefined. Give an object with a seed/],
      "level without anything": [(aigc) => aigc.level(), /request is undefined/],
      "level with a null seed": [(aigc) => aigc.level(REQUEST, { seed: null }), /options.seed is null. Give a string or a finite number/],
      "level with NaN for a seed": [(aigc) => aigc.level(REQUEST, { seed: Number.NaN }), /options.seed is NaN/],
      "level with a list as request": [(aigc) => aigc.level([24, 16], { seed: 1 }), /request is a list of 2/],
      "level with a seed in place of options": [(aigc) => aigc.level(REQUEST, "cave"), /options is "cave"/],
      "level with a signal that is none": [(aigc) => aigc.level(REQUEST, { seed: 1, signal: true }), /options.signal is true/],
      "level with a chain of names": [(aigc) => aigc.level(REQUEST, { seed: 1, chain: ["level/rules"] }), /chain\[0\] is "level\/rules"/],
      "sprite without options": [(aigc) => aigc.sprite({ tags: ["skeleton"] }), /options is undefined/],
      "sprite without a seed": [(aigc) => aigc.sprite({ tags: ["skeleton"] }, {}), /options.seed is undefined/],
      "sprite with keep in words": [
        (aigc) => aigc.sprite({ tags: ["skeleton"] }, { seed: 1, keep: "yes" }),
        /options.keep is "yes". Give true or false/,
      ],
      "spriteData without a seed": [(aigc) => aigc.spriteData({ tags: ["skeleton"] }, { seed: undefined }), /options.seed is undefined/],
      "line without a request": [(aigc) => aigc.line(null, { seed: 1 }), /request is null/],
      "generate without a seed": [(aigc) => aigc.generate([], {}, {}), /options.seed is undefined/],
      "generate with a function": [(aigc) => aigc.generate(() => TINY, {}, { seed: 1 }), /chain is a function. Give a Generator/],
      "generate with nothing to ask": [(aigc) => aigc.generate([], {}, { seed: 1 }), /chain is a list of 0/],
      "showLevel without papers": [(aigc) => aigc.showLevel({ content: TINY, provenance: [] }), /made.provenance is a list of 0/],
      "whileRunning of a number": [(aigc) => aigc.whileRunning(42), /work is 42. Give a promise/],
      "showLevel of nothing": [(aigc) => aigc.showLevel(), /made is undefined. Give what level\(\) made/],
      "showLevel of a promise": [(aigc) => aigc.showLevel(aigc.level(REQUEST, { seed: 1 })), /a promise \(write await before it\)/],
      "showLevel of the content alone": [(aigc) => aigc.showLevel(TINY), /whole: with its provenance/],
      "showLevel of a sprite": [
        (aigc) => aigc.showLevel(made(DOT)),
        /made.content is an object with width, height, palette, pixels. Give a level: an object with tiles/,
      ],
      "showLevel with null options": [(aigc) => aigc.showLevel(made(TINY), null), /options is null/],
      "a misspelt option": [
        (aigc) => aigc.showLevel(made(TINY), { tilset: "x" }),
        /options.tilset is not known. Did you mean tileset\? There are tileset, margin/,
      ],
      "a tileset that is no key": [(aigc) => aigc.showLevel(made(TINY), { tileset: 7 }), /options.tileset is 7/],
      "a tile size in words": [
        (aigc) => aigc.showLevel(made(TINY), { tileSize: "16" }),
        /options.tileSize is "16". Give a whole number from 1/,
      ],
      "a tile size of nothing": [(aigc) => aigc.showLevel(made(TINY), { tileSize: 0 }), /options.tileSize is 0/],
      "a scale below nothing": [(aigc) => aigc.showLevel(made(TINY), { scale: -2 }), /options.scale is -2/],
      "a place that is none": [(aigc) => aigc.showLevel(made(TINY), { x: "left" }), /options.x is "left"/],
      "walls in the plural": [
        (aigc) => aigc.showLevel(made(TINY), { solid: ["walls"] }),
        /options.solid\[0\] is "walls". Give one of wall, floor, pillar, water/,
      ],
      "one solid tile without a list": [
        (aigc) => aigc.showLevel(made(TINY), { solid: "wall" }),
        /options.solid is "wall". Give a list of wall/,
      ],
      "tile as a number": [(aigc) => aigc.showLevel(made(TINY), { tile: 3 }), /options.tile is 3. Give a function/],
      "tile that answers in words": [
        (aigc) => aigc.showLevel(made(TINY), { tile: () => "wall" }),
        /what tile\(\) answers at 0, 0 is "wall"/,
      ],
      "tile that answers nothing": [(aigc) => aigc.showLevel(made(TINY), { tile: () => {} }), /what tile\(\) answers at 0, 0 is undefined/],
      "a further layer that is none": [(aigc) => aigc.showLevel(made(TINY), { layers: ["roof"] }), /options.layers\[0\] is "roof"/],
      "a further layer's depth": [
        (aigc) => aigc.showLevel(made(TINY), { layers: [{ depth: "top" }] }),
        /options.layers\[0\].depth is "top"/,
      ],
      "entities in the plural": [(aigc) => aigc.showLevel(made(TINY)).of("enemies"), /kind is "enemies". Give one of start, exit, enemy/],
      "the middle of nothing": [(aigc) => aigc.showLevel(made(TINY)).centreOf(), /cell is undefined. Give a cell/],
      "the middle of half a cell": [(aigc) => aigc.showLevel(made(TINY)).centreOf({ x: 1 }), /cell.y is undefined/],
      "a cell outside": [(aigc) => aigc.showLevel(made(TINY)).setTile(4, 0, "wall"), /x is 4. Give a whole number from 0 to 3/],
      "a tile that is none": [(aigc) => aigc.showLevel(made(TINY)).setTile(0, 0, "lava"), /tile is "lava". Give one of wall/],
      "showSprite of the content alone": [(aigc) => aigc.showSprite(DOT), /whole: with its provenance/],
      "showSprite of a promise": [(aigc) => aigc.showSprite(Promise.resolve(made(DOT))), /write await before it/],
      "a frame that is none": [(aigc) => aigc.showSprite(made(DOT)).frameOf("jump"), /frame is "jump". Give one of stand, breathe/],
      "opponents without options": [(aigc) => aigc.opponents(), /options is undefined/],
      "opponents without a view": [(aigc) => aigc.opponents({ seed: 1 }), /options.view is undefined/],
      "opponents without a seed": [(aigc) => aigc.opponents({ view: arena, fallback }), /options.seed is undefined/],
      "agents that are not there": [
        (aigc) => aigc.opponents({ view: arena, fallback, seed: 1, agents: [3] }),
        /options.agents\[0\] is 3. Give a whole number from 0 to 2/,
      ],
      "an agent twice": [
        (aigc) => aigc.opponents({ view: arena, fallback, seed: 1, agents: [1, 1] }),
        /options.agents\[1\] is 1. Give each agent once/,
      ],
      "too many agents": [
        (aigc) => aigc.opponents({ view: { ...arena, spec: { ...arena.spec, agents: 300 } }, fallback, seed: 1 }),
        /agents is 300. Give at most 256 agents/,
      ],
      "a dial that is none": [
        (aigc) => aigc.opponents({ view: arena, fallback, seed: 1, dials: { skil: 1 } }),
        /dials.skil is not known. Did you mean skill/,
      ],
      "a dial too far": [(aigc) => aigc.opponents({ view: arena, fallback, seed: 1, dials: { teamwork: 1.5 } }), /dials.teamwork is 1.5/],
      "a director that is none": [
        (aigc) => aigc.opponents({ view: arena, fallback, seed: 1, director: { wanted: 1 } }),
        /director.skill is undefined/,
      ],
      "an overlay without places": [
        (aigc) => aigc.opponents({ view: arena, fallback, seed: 1, overlay: { key: "F9" } }),
        /overlay.at is undefined/,
      ],
      "a reaction of an hour": [(aigc) => aigc.opponents({ view: arena, fallback, seed: 1, reaction: 3_600_000 }), /reaction is 3600000/],
      "a policy whose forget is none": [
        (aigc) => aigc.opponents({ view: arena, fallback: { ...fallback, forget: true }, seed: 1 }),
        /options.fallback.forget is true/,
      ],
      "a view without agents": [
        (aigc) => aigc.opponents({ view: { ...arena, spec: {} }, fallback, seed: 1 }),
        /options.view.spec.contract is undefined/,
      ],
      "a list of no models": [(_, scene) => scene.load.aigcModel([7]), /key\[0\] is 7. Give a key/],
      "a policy by name": [(aigc) => aigc.opponents({ view: arena, fallback: "cover", seed: 1 }), /options.fallback is "cover"/],
      "a pace in words": [(aigc) => aigc.opponents({ view: arena, fallback, seed: 1, perSecond: "6" }), /perSecond is "6"/],
      "loading a number": [(_, scene) => scene.load.aigcModel(42), /load.aigcModel\] key is 42/],
      "loading nothing": [(_, scene) => scene.load.aigcModel(), /key is undefined/],
      "weights that are no address": [(_, scene) => scene.load.aigcModel({ key: "a", weights: 3 }), /weights is 3/],
      "a contract that is none": [(_, scene) => scene.load.aigcModel({ key: "a", contract: 1 }), /contract is 1. Give the contract/],
      "making a level without a request": [
        (_, scene) => scene.load.aigcLevel("floor"),
        /load.aigcLevel\] order is undefined. Give an object with request, seed/,
      ],
      "making a level of a number": [
        (_, scene) => scene.load.aigcLevel("floor", { request: 7, seed: 1 }),
        /order.request is 7. Give an object/,
      ],
      "making a level without a seed": [(_, scene) => scene.load.aigcLevel("floor", { request: REQUEST }), /seed is undefined/],
      "making a sprite without a key": [
        (_, scene) => scene.load.aigcSprite({ request: {}, seed: 1 }),
        /load.aigcSprite\] key.key is undefined/,
      ],
      "what was not made": [(aigc) => aigc.made.level("floor"), /nothing is kept under "floor"/],
    };
    it.each(Object.entries(cases))("are named: %s", async (_name, [call, message]) => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage);
      const outcome = await (async () => call(scene.aigc, scene))().then(
        () => undefined,
        (error: Door.AigcError) => error,
      );
      expect(outcome).toMatchObject({ name: "AigcError", code: "bad-request", message: expect.stringMatching(message) });
      expect(outcome!.message).toMatch(/^\[phaser-aigc\] \[/);
      expect(outcome!.message).toMatch(message);
    });
  });
}
