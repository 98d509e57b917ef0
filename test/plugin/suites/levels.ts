import type * as PhaserModule from "phaser";
import type * as Door from "../../../src/index.ts";
import { understandLevelWish, WORLDS } from "../../../src/generators/level/index.ts";
import { made, REQUEST, TINY, type Ground } from "../ground.ts";

/** A level in a scene. */
export function levels({ aigc, start, sceneOf }: Ground): void {
  describe("levels", () => {
    it("is this.aigc in every scene, and makes a level that is shown with its walls", async () => {
      let view: Door.LevelView | undefined;
      const stage = await start({
        scene: {
          key: "cave",
          async create(this: PhaserModule.Scene) {
            view = this.aigc.showLevel(await this.aigc.level(REQUEST, { seed: "cave-7" }));
          },
        },
      });
      await stage.until(() => view !== undefined);
      expect(view!.level.width).toBe(24);
      expect(view!.of("start")).toHaveLength(1);
      for (let y = 0; y < 16; y++) {
        for (let x = 0; x < 24; x++) expect(view!.layer.getTileAt(x, y, true).collides).toBe(view!.level.tiles[y * 24 + x] !== 1);
      }
      expect(view!.provenance.generator).toBe("level/rules");
      expect(view!.of("start")[0]!.worldX).toBe((view!.of("start")[0]!.x + 0.5) * 16);
    });

    it("shows a level of every world in one call: joined tiles, layers of some tiles, collisions, who stands where, areas", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage, "cave");
      const requests = [
        { width: 48, height: 32, enemies: 6, boss: true },
        { world: "platformer", width: 56, height: 14, enemies: 4 },
        { world: "outdoors", width: 40, height: 30, enemies: 2 },
      ];
      for (const request of requests) {
        const world = WORLDS.find(({ name }) => name === (request.world ?? "dungeon"))!;
        const over = world.tiles.filter(({ name }) => ["pillar", "ledge", "tree"].includes(name)).map(({ name }) => name);
        const view = scene.aigc.showLevel(await scene.aigc.level(request, { seed: 4 }), {
          layers: [{ only: over, depth: 9 }],
        });
        expect(view.of("enemy")).toHaveLength(request.enemies);
        expect(view.areas.length).toBeGreaterThan(0);
        expect(view.areas[0]!.bounds.width).toBe(view.areas[0]!.width * view.cellSize);
        const pictures = new Set<number>();
        view.level.tiles.forEach((code, cell) => {
          const [x, y] = [cell % view.level.width, Math.floor(cell / view.level.width)];
          const { name, stops } = world.tiles[code]!;
          const tile = view.layer.getTileAt(x, y, true);
          pictures.add(tile.index);
          expect([name, tile.collideUp, tile.collideDown]).toEqual([name, stops !== "never", stops === "always"]);
          expect(view.layers[1]!.getTileAt(x, y, true).index >= 0).toBe(over.includes(name));
        });
        // One tile has many pictures, by what is around it.
        expect(pictures.size).toBeGreaterThan(20);
        view.destroy();
      }
    });

    it("of a part alone are dungeons asked for by fields; other worlds and words are handed to the part", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage, "cave");
      const has = (part: Door.LevelPart) => new (aigc.createAigcPlugin([part]))(scene, scene.plugins, "some");
      const strip = { world: "platformer", width: 56, height: 14, enemies: 4 };
      const words = { words: "a small cave with two goblins" };
      const [bare, more] = [has(aigc.level), has(aigc.level.with({ worlds: [aigc.platformer] }).with({ words: understandLevelWish }))];
      expect((await bare.level(REQUEST, { seed: 1 })).content).toEqual((await scene.aigc.level(REQUEST, { seed: 1 })).content);
      await expect(bare.level(strip, { seed: 1 })).rejects.toThrow(/request\.world is "platformer".*level\.with\(\{ worlds/);
      await expect(bare.level(words, { seed: 1 })).rejects.toThrow(/request\.words is .*level\.with\(\{ words/);
      const made = await more.level(strip, { seed: 1 });
      expect(made.content).toEqual((await scene.aigc.level(strip, { seed: 1 })).content);
      expect(more.showLevel(made).of("enemy")).toHaveLength(4);
      expect(() => bare.showLevel(made)).toThrow(/made\.content\.world is "platformer"/);
      expect((await more.level(words, { seed: 1 })).provenance.wish!.understood.length).toBeGreaterThan(1);
    });

    it("shows a level with a tileset of the game, placed and mapped as asked", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage, "cave");
      scene.textures.createCanvas("art", 64, 8);
      const view = scene.aigc.showLevel(made(TINY), {
        tileset: "art",
        tileSize: 8,
        x: 100,
        tile: (level, x, y) => level.tiles[y * level.width + x]! + 2,
      });
      expect(view.layer.getTileAt(1, 1)!.index).toBe(3);
      expect(view.centreOf({ x: 1, y: 1 })).toEqual({ x: 112, y: 12 });
      expect(() => scene.aigc.showLevel(made(TINY), { tileset: "missing" })).toThrow('no texture "missing" is loaded');
    });

    it("says where it lies, how large it is, and draws further layers over it", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage);
      scene.textures.createCanvas("art", 64, 8);
      const view = scene.aigc.showLevel(made(TINY), {
        tileset: "art",
        tileSize: 8,
        scale: 3,
        x: 10,
        y: 20,
        depth: 5,
        layers: [{ tileset: "art", depth: 9, tile: (_level, x, y) => (x === 1 && y === 1 ? 6 : -1) }],
        gpu: true,
      });
      expect({ ...view.bounds, type: 0 }).toMatchObject({ x: 10, y: 20, width: 4 * 24, height: 3 * 24 });
      expect(view.cellSize).toBe(24);
      expect(view.centreOf({ x: 1, y: 1 })).toEqual({ x: 10 + 36, y: 20 + 36 });
      expect(view.layers.map(({ depth, scaleX }) => [depth, scaleX])).toEqual([
        [5, 3],
        [9, 3],
      ]);
      expect(view.layers[0]).toBe(view.layer);
      expect([view.layers[1]!.getTileAt(1, 1)?.index, view.layers[1]!.getTileAt(2, 1)]).toEqual([6, null]);
      view.destroy();
      expect(scene.children.length).toBe(0);
    });

    it("lets a wall that the game puts somewhere collide, and a floor not", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const { aigc } = sceneOf(stage);
      const view = aigc.showLevel(made(TINY), { tile: ({ tiles, width }, x, y) => tiles[y * width + x]! });
      expect(view.layer.putTileAt(0, 1, 1).collides).toBe(true);
      expect(view.layer.putTileAt(1, 0, 0).collides).toBe(false);
      expect(view.layer.putTileAt(3, 2, 1).collides).toBe(true);
      sceneOf(stage).textures.createCanvas("art", 16 * 12, 16);
      // With pictures of its own: 8 to 11 are floors, 4 is every wall, 5 stands for floor and water alike.
      const art = aigc.showLevel(made(TINY), {
        tileset: "art",
        tile: (level, x, y) => [4, 8, 5, 5][level.tiles[y * level.width + x]!]!,
        solid: ["wall", "pillar"],
      });
      expect(art.layer.putTileAt(4, 1, 1).collides).toBe(true);
      expect(art.layer.putTileAt(8, 0, 0).collides).toBe(false);
      // What a picture shows twice is as its cell is.
      expect([art.layer.getTileAt(1, 2)!.collides, art.layer.getTileAt(2, 2)!.collides]).toEqual([false, true]);
    });

    it("changes a cell in level, picture and collision together, and leaves what the game put beside it", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const { aigc } = sceneOf(stage);
      const level = made(TINY);
      // A wall over a floor shows its front.
      const tile = ({ tiles, width }: Door.Level, x: number, y: number) =>
        tiles[y * width + x] === 0 && tiles[(y + 1) * width + x] === 1 ? 7 : tiles[y * width + x]!;
      const view = aigc.showLevel(level, { tile });
      expect(view.layer.getTileAt(1, 0)!.index).toBe(7);
      view.layer.putTileAt(2, 0, 1);
      view.setTile(1, 1, "wall");
      expect(view.level.tiles[5]).toBe(0);
      expect(level.content.tiles[5]).toBe(1);
      const at = view.layer.getTileAt(1, 1)!;
      expect([at.index, at.collides, at.faceRight, at.faceTop]).toEqual([0, true, true, false]);
      expect(view.layer.getTileAt(1, 0)!.index).toBe(0);
      expect(view.layer.getTileAt(0, 1)!.index).toBe(2);
      view.setTile(1, 1, "floor");
      expect([at.index, at.collides, view.layer.getTileAt(1, 0)!.index, view.level.tiles[5]]).toEqual([1, false, 7, 1]);
    });

    for (const [what, watch] of [
      [
        "a collider",
        (scene: PhaserModule.Scene, body: PhaserModule.GameObjects.GameObject, layer: PhaserModule.Tilemaps.TilemapLayer) =>
          scene.physics.add.collider(body, layer),
      ],
      ["an overlap", (scene, body, layer) => scene.physics.add.overlap(layer as never, body)],
      ["a collider of lists", (scene, body, layer) => scene.physics.add.collider([body], [layer] as never)],
      ["a collider of a group", (scene, body, layer) => scene.physics.add.collider(scene.physics.add.group([body]), layer)],
    ] as [
      string,
      (
        scene: PhaserModule.Scene,
        body: PhaserModule.GameObjects.GameObject,
        layer: PhaserModule.Tilemaps.TilemapLayer,
      ) => PhaserModule.Physics.Arcade.Collider,
    ][]) {
      it(`goes while ${what} watches it, and the next floor comes in the same scene`, async () => {
        const stage = await start({ scene: { key: "cave" }, physics: { default: "arcade" } });
        const scene = sceneOf(stage);
        const hero = scene.physics.add.image(24, 24, "hero");
        for (let floor = 0; floor < 3; floor++) {
          const view = scene.aigc.showLevel(made(TINY));
          watch(scene, hero, view.layer);
          await stage.step(2);
          view.destroy();
          view.destroy();
          await stage.step(2);
          expect(scene.physics.world.colliders.getActive()).toHaveLength(0);
        }
        expect(scene.children.list).toEqual([hero]);
      });
    }

    it("goes in the middle of the collision that ends it; what else a collider watches stays watched", async () => {
      const stage = await start({ scene: { key: "cave" }, physics: { default: "arcade" } });
      const scene = sceneOf(stage);
      const view = scene.aigc.showLevel(made(TINY));
      const [hero, stone] = [scene.physics.add.image(24, 24, "hero"), scene.physics.add.image(200, 200, "stone")];
      hero.setVelocity(-300, -300);
      let met = 0;
      const collider = scene.physics.add.collider(hero, [view.layer, stone] as never, () => {
        met++;
        view.destroy();
      });
      await stage.until(() => met > 0);
      await stage.step(5);
      expect(scene.children.list).toEqual([hero, stone]);
      expect([collider.active, collider.object2]).toEqual([true, [stone]]);
      expect(scene.physics.world.colliders.getActive()).toEqual([collider]);
    });

    it("takes Matter's bodies with it, and keeps them in step with its cells", async () => {
      const stage = await start({ scene: { key: "cave" }, physics: { default: "matter", matter: {} } });
      const scene = sceneOf(stage);
      const bodies = () => scene.matter.world.getAllBodies().length;
      const none = bodies();
      const view = scene.aigc.showLevel(made(TINY));
      scene.matter.world.convertTilemapLayer(view.layer);
      expect(bodies() - none).toBe(10);
      view.setTile(1, 1, "wall");
      expect(bodies() - none).toBe(11);
      view.setTile(1, 1, "floor");
      view.setTile(0, 0, "floor");
      expect(bodies() - none).toBe(9);
      view.destroy();
      expect(bodies()).toBe(none);
      await stage.step(2);
    });
  });
}
