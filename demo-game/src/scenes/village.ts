import { Math as Numbers, Scene, type GameObjects } from "phaser";
import type { Line, Made, Npc, Persona, SpriteLook } from "phaser-aigc";
import { TILE } from "../art/dungeon-tiles.ts";
import { tintOf } from "../art/palette.ts";
import { PROPS, VILLAGE } from "../art/sheets.ts";
import { villageTile } from "../art/village-tiles.ts";
import { createActor, type Actor } from "../play/actor.ts";
import { createControls, type Wish } from "../play/controls.ts";
import { createDialogueBox, type DialogueBox } from "../play/dialogue-box.ts";
import { text } from "../play/effects.ts";
import { HERO_TAGS, nextFloor, type Run } from "../play/floor.ts";
import { hook } from "../play/hook.ts";
import { createLens, papersOf, type Lens } from "../play/lens.ts";
import { announce } from "../play/live-region.ts";
import { createNight, NIGHT_DEPTH, type Light } from "../play/night.ts";
import { HEIGHT, isPath, standing, WIDTH, type Standing } from "./village-map.ts";
import { VOICE } from "../play/voice.ts";

interface Villager {
  readonly persona: Persona;
  readonly npc: Npc;
  readonly actor: Actor;
  readonly sign: GameObjects.Image;
  readonly home: { x: number; y: number };
  newest?: Made<Line>;
  /** Thought up while the player comes near, so that nobody has to wait for it. */
  greeting?: Promise<Made<Line>>;
}

/** Who lives here; how they look and what they say is generated. */
const VILLAGERS: readonly { persona: Persona; tags: readonly string[]; x: number; y: number }[] = [
  { persona: { name: "Orla", role: "smith", mood: -0.5 }, tags: ["smith"], x: 10, y: 13 },
  { persona: { name: "Fenn", role: "herbalist", mood: 0.8 }, tags: ["herbalist"], x: 30, y: 13 },
];

const TOPICS = [
  { label: "Any work for me?", heard: "Do you have any work for me?" },
  { label: "Heard any news?", heard: "Have you heard any news?" },
  { label: "What do you sell?", heard: "What do you sell, and at what price?" },
  { label: "Farewell.", heard: "Farewell, and good night." },
] as const;

const SPEED = 72;
const REACH = 30;

/** The village: two people to talk to, and the gate to what lies below. */
export class Village extends Scene {
  #run!: Run;
  #controls!: ReturnType<typeof createControls>;
  #night!: ReturnType<typeof createNight>;
  #box!: DialogueBox;
  #lens!: Lens;
  #hero: Actor | undefined;
  #heroLight!: Light;
  #villagers: Villager[] = [];
  #solid: Standing[] = [];
  #gate = { x: 0, y: 0 };
  #leaving = false;

  constructor() {
    super("Village");
  }

  init(run: Run): void {
    this.#run = run;
    this.#hero = undefined;
    this.#villagers = [];
    this.#leaving = false;
  }

  create(): void {
    hook.scene = "Village";
    hook.seed = this.#run.seed;
    hook.foes = [];
    hook.villagers = [];
    hook.exit = null;
    this.cameras.main.setBounds(0, 0, WIDTH * TILE, HEIGHT * TILE).fadeIn(350, 11, 9, 20);
    this.#ground();
    this.#night = createNight(this, "night", 0.8);
    this.#stand();
    this.#heroLight = this.#night.add({ x: 0, y: 0, radius: 56, strength: 0.6, colour: "flame", flicker: 1 });
    this.#controls = createControls(this);
    this.#box = createDialogueBox(this, NIGHT_DEPTH + 20);
    this.#lens = createLens(this);
    this.scene.launch("Hud", { run: this.#run, place: "The village" });
    announce(
      `The village, at night. ${VILLAGERS.map(({ persona }) => `${persona.name} the ${persona.role}`).join(" and ")} are out. The gate lies to the north.`,
    );
    void this.#people();
  }

  override update(time: number, delta: number): void {
    hook.frames++;
    const wish = this.#controls.read();
    if (this.#hero) {
      if (!this.#box.open && !this.#leaving) this.#walk(this.#hero, wish, delta);
      this.#heroLight.x = this.#hero.x;
      this.#heroLight.y = this.#hero.y - 8;
      hook.hero = { x: this.#hero.x / TILE, y: this.#hero.y / TILE, hp: 1 };
    }
    this.#box.update(wish, delta);
    this.#night.update(time);
    this.#lens.update(
      wish.lens,
      this.#villagers.map(({ actor, persona, newest }) => ({
        x: actor.x,
        y: actor.y - 18,
        lines: [`${persona.name}: ${papersOf(actor.look.provenance)}`, ...(newest ? [`said: ${papersOf(newest.provenance)}`] : [])],
      })),
    );
  }

  #ground(): void {
    const rows = Array.from({ length: HEIGHT }, (_, y) => Array.from({ length: WIDTH }, (_, x) => villageTile(isPath, x, y)));
    const map = this.make.tilemap({ data: rows, tileWidth: TILE, tileHeight: TILE });
    map.createLayer(0, map.addTilesetImage(VILLAGE, VILLAGE, TILE, TILE)!, 0, 0);
  }

  #stand(): void {
    this.#solid = standing();
    for (const { letter, prop, x, y } of this.#solid) {
      this.add.image(x, y, PROPS, prop).setOrigin(0.5, 1).setDepth(y);
      if (letter === "L") {
        this.#night.add({ x, y: y - 26, radius: 74, strength: 0.95, colour: "flame", flicker: 0.6 });
        this.add
          .image(x, y - 1, PROPS, "shadow")
          .setAlpha(0.4)
          .setDepth(1);
      }
      if ("SHI".includes(letter)) {
        const half = prop === "house-inn" ? 24 : prop === "house-smith" ? 20 : 16;
        for (const side of [-half, half])
          this.#night.add({ x: x + side, y: y - 14, radius: 40, strength: 0.8, colour: "lantern", flicker: 0.3 });
        this.#smoke(x + (prop === "house-inn" ? 24 : prop === "house-smith" ? 20 : 16), y - 66);
      }
      if (letter === "G") {
        this.#gate = { x, y: y - 2 };
        for (const side of [-22, 22]) {
          this.add.image(x + side, y - 22, PROPS, "torch").setDepth(y + 1);
          this.#night.add({ x: x + side, y: y - 28, radius: 52, strength: 0.9, colour: "ember", flicker: 1 });
        }
      }
      if (letter === "W") this.#night.add({ x, y: y - 12, radius: 46, strength: 0.35, colour: "sky" });
    }
    hook.gate = { x: this.#gate.x / TILE, y: this.#gate.y / TILE };
    // Fireflies.
    for (let n = 0; n < 16; n++) {
      const [x, y] = [60 + ((n * 137) % (WIDTH * TILE - 120)), 80 + ((n * 71) % (HEIGHT * TILE - 140))];
      const fly = this.add
        .image(x, y, PROPS, "spark")
        .setScale(0.5)
        .setDepth(NIGHT_DEPTH + 2);
      this.tweens.add({
        targets: fly,
        x: `+=${((n * 13) % 40) - 20}`,
        y: `-=${6 + (n % 5) * 4}`,
        alpha: 0.1,
        duration: 1600 + (n % 6) * 350,
        yoyo: true,
        repeat: -1,
        ease: "Sine.easeInOut",
      });
    }
  }

  #smoke(x: number, y: number): void {
    for (let n = 0; n < 4; n++) {
      const puff = this.add
        .image(x, y, PROPS, "dust")
        .setDepth(y + 80)
        .setAlpha(0);
      this.tweens.add({
        targets: puff,
        y: y - 26,
        x: x + 8,
        scale: 2,
        alpha: { from: 0.45, to: 0 },
        duration: 2600,
        delay: n * 650,
        repeat: -1,
      });
    }
  }

  async #people(): Promise<void> {
    const { seed, embers } = this.#run;
    const draw = (tags: readonly string[], name: string): Promise<SpriteLook> => this.aigc.sprite({ tags }, { seed: `${seed}/${name}` });
    // Who comes home comes out of the gate.
    const start = (embers > 0 ? 7 : 19) * TILE;
    this.cameras.main.centerOn(18 * TILE, start);
    const hero = await draw(HERO_TAGS, "hero");
    this.#hero = createActor(this, hero, 18 * TILE, start);
    this.cameras.main.startFollow(this.#hero.body, true, 0.12, 0.12, 0, 8);
    hook.provenance["hero"] = hero.provenance;
    for (const [index, { persona, tags, x, y }] of VILLAGERS.entries()) {
      const look = await draw(tags, persona.name);
      const actor = createActor(this, look, x * TILE, y * TILE);
      const sign = this.add.image(actor.x, actor.y - 24, PROPS, "bubble").setDepth(NIGHT_DEPTH + 3);
      this.tweens.add({ targets: sign, y: "-=3", duration: 700, yoyo: true, repeat: -1, ease: "Sine.easeInOut" });
      this.#night.add({ x: actor.x, y: actor.y - 8, radius: 30, strength: 0.5 });
      const npc = this.aigc.npc(persona, {
        voice: VOICE,
        seed,
        knows: {
          player: "stranger",
          place: "the deep hall",
          foe: "orcs",
          item: index === 0 ? "iron lantern" : "moon root",
          price: "12 coins",
        },
      });
      this.#villagers.push({ persona, npc, actor, sign, home: { x: actor.x, y: actor.y } });
      hook.provenance["sprite"] = look.provenance;
    }
    hook.villagers = this.#villagers.map(({ persona, actor }) => ({ name: persona.name, x: actor.x / TILE, y: actor.y / TILE }));
    hook.events.push("village ready");
    await nextFloor(this, this.#run);
  }

  #walk(hero: Actor, wish: Wish, delta: number): void {
    const step = (SPEED * delta) / 1000;
    const x = this.#blocked(hero.x + wish.x * step, hero.y) ? hero.x : hero.x + wish.x * step;
    const y = this.#blocked(x, hero.y + wish.y * step) ? hero.y : hero.y + wish.y * step;
    hero.place(x, y);
    const near = this.#villagers.find(({ actor }) => Numbers.Distance.Between(actor.x, actor.y, hero.x, hero.y) < REACH);
    for (const villager of this.#villagers) {
      villager.actor.place(villager.home.x, villager.home.y);
      villager.sign.setTint(villager === near ? tintOf("lantern") : 0xffffff);
      if (villager === near) villager.actor.face(hero.x - villager.actor.x);
    }
    if (near && !near.greeting) {
      near.greeting = near.npc.say("greet");
      // Who asks for it is told of the error.
      near.greeting.catch(() => {});
    }
    if (near && (wish.interact || wish.attack)) {
      void this.#talk(near);
    }
    if (Math.abs(hero.x - this.#gate.x) < 12 && hero.y < this.#gate.y + 6) this.#descend();
  }

  #blocked(x: number, y: number): boolean {
    if (x < 24 || y < 40 || x > WIDTH * TILE - 24 || y > HEIGHT * TILE - 4) return true;
    return (
      this.#solid.some(({ letter, x: sx, y: sy, wide, deep }) => {
        // One walks into the arch of the gate.
        if (letter === "G" && Math.abs(x - sx) < 11) return false;
        return Math.abs(x - sx) < wide / 2 + 4 && y > sy - deep && y < sy + 3;
      }) || this.#villagers.some(({ actor }) => Math.abs(x - actor.x) < 10 && Math.abs(y - actor.y) < 6)
    );
  }

  async #talk(villager: Villager): Promise<void> {
    const { npc, persona, actor } = villager;
    const title = `${persona.name}, ${persona.role}`;
    hook.events.push(`talk ${persona.name}`);
    this.#box.wait(title, actor.look);
    let made = await (villager.greeting ??= npc.say("greet"));
    delete villager.greeting;
    for (;;) {
      villager.newest = made;
      hook.provenance["line"] = made.provenance;
      hook.events.push(`line ${made.content.act}`);
      const over = made.content.act === "farewell";
      const choice = await this.#box.ask(
        title,
        actor.look,
        made.content.text,
        papersOf(made.provenance),
        over ? ["…"] : TOPICS.map(({ label }) => label),
      );
      if (over || choice < 0) break;
      this.#box.wait(title, actor.look);
      made = await npc.hear(TOPICS[choice]!.heard);
    }
    this.#box.close();
  }

  #descend(): void {
    this.#leaving = true;
    hook.events.push("gate");
    announce("You climb down into the dark.");
    this.cameras.main.fadeOut(400, 11, 9, 20);
    text(this, this.scale.width / 2, this.scale.height / 2, "Down…", "sand")
      .setOrigin(0.5)
      .setScrollFactor(0)
      .setDepth(NIGHT_DEPTH + 30);
    this.cameras.main.once("camerafadeoutcomplete", () => this.scene.start("Dungeon", this.#run));
  }
}
