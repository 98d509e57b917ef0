import { Math as Numbers, Scene, type GameObjects } from "phaser";
import { TILE } from "../art/picture.ts";
import { tintOf } from "../art/palette.ts";
import { PROPS } from "../art/sheets.ts";
import { createActor, type Actor } from "../play/actor.ts";
import { createControls, deviceInHand, type Controls, type Wish } from "../play/controls.ts";
import { VILLAGERS, type Villager } from "../play/facts.ts";
import { nextFloor } from "../play/floor.ts";
import { hook, told } from "../play/hook.ts";
import { landThing, lineThing, lookThing, type Thing } from "../play/inspect.ts";
import { keyName, keyOf } from "../play/keys.ts";
import { isLeaving, leave } from "../play/leave.ts";
import { announce } from "phaser-aigc";
import { makeLook, makePortrait, type Figure } from "../play/looks.ts";
import { createNight, NIGHT_DEPTH, type Light, type Night } from "../play/night.ts";
import { layOver, type Overlays } from "../play/overlays.ts";
import type { Run } from "../play/run.ts";
import { writeSave } from "../play/save.ts";
import { createEye, onResize, type Eye } from "../play/screen.ts";
import { playSound, setMood } from "../play/sounds.ts";
import { tellNote, type Status } from "../play/status.ts";
import { createTalker, type Talker } from "../play/talk.ts";
import { say } from "../play/words.ts";
import type { Hud } from "./hud.ts";
import { villageLevel, type Land } from "../play/village-level.ts";
import { layVillage, SOUTH_ROWS, type VillageGround } from "./village-ground.ts";
import { villageOf, type VillageMap } from "./village-map.ts";
import { walkableCells, walkAround } from "./village-walk.ts";

interface Person {
  readonly villager: Villager;
  readonly talker: Talker;
  actor: Actor;
  /** Their face, for the box in which they speak. */
  portrait: Actor["look"];
  readonly sign: GameObjects.Image;
  papers: { seed: string; milliseconds: number };
}

const REACH = 30;
/** How far those who talk stand above the middle of the screen, in heights of it. */
const LIFT = 0.22;

/** The village: two people to talk to, lamps to be lit, and the gate to what lies below. */
export class Village extends Scene {
  #run!: Run;
  #arrived = false;
  #controls!: Controls;
  #night!: Night;
  #eye!: Eye;
  #map!: VillageMap;
  #land!: Land;
  #ground: VillageGround | undefined;
  #hero: Actor | undefined;
  #heroPapers = { seed: "", milliseconds: 0 };
  #heroLight!: Light;
  #people: Person[] = [];
  #over!: Overlays;
  #start: { x: number; y: number } | undefined;
  #talking = false;

  constructor() {
    super("Village");
  }

  /** `arrived` with a new ember in hand; `at` where the hero stood before the scene was built anew. */
  init({ run, arrived, at }: { run: Run; arrived?: boolean; at?: { x: number; y: number } }): void {
    this.#run = run;
    this.#arrived = arrived ?? false;
    this.#start = at;
    this.#hero = undefined;
    this.#ground = undefined;
    this.#people = [];
    this.#talking = false;
  }

  create(): void {
    Object.assign(hook, {
      scene: "Village",
      seed: this.#run.seed,
      foes: [],
      chests: [],
      keys: [],
      villagers: [],
      exit: null,
      run: { ...this.#run },
    });
    writeSave(this.#run);
    this.cameras.main.fadeIn(350, 11, 9, 20);
    this.#night = createNight(this, "night", 0.8);
    this.#heroLight = this.#night.add({ x: 0, y: 0, radius: 62, strength: 0.7, colour: "flame", flicker: 1 });
    this.#controls = createControls(this, "world");
    this.#over = layOver(this, this.#run, this.#controls, undefined);
    // The more lamps burn, the merrier it is.
    setMood({ place: "village", tension: Math.min(0.6, 0.1 + 0.08 * this.#run.embers), seed: this.#run.seed });
    announce(say("village.arrive"));
    onResize(this, () => {
      if (this.#ground && !this.#ground.fills()) this.scene.restart({ run: this.#run, at: this.#hero });
      else this.#night = this.#night.resized();
    });
    void this.#build();
  }

  /** The land is generated, once for a run; then its people come. */
  async #build(): Promise<void> {
    this.#land = await villageLevel(this, this.#run);
    // Begun twice in one turn, by a window that is being dragged: once is enough.
    if (this.#ground) return;
    const map = (this.#map = villageOf(this.#land.made.content));
    hook.provenance["village"] = this.#land.made.provenance;
    this.#eye = createEye(this, { x: 0, y: -17, width: map.width * TILE, height: (map.height + SOUTH_ROWS) * TILE + 17 });
    this.#ground = layVillage(this, map, this.#night, this.#run.embers - (this.#arrived ? 1 : 0));
    hook.gate = { x: map.gate.x / TILE, y: (map.gate.y - 2) / TILE };
    hook.lampsLit = this.#ground.lamps.lit;
    const { x, y } = this.#begin();
    this.#eye.lookAt(x, y, Infinity);
    await this.#settle();
  }

  get #status(): Status {
    return this.#over.status;
  }

  /** Who comes home comes out of the gate; who is new comes from the south. */
  #begin(): { x: number; y: number } {
    const { begin } = this.#map;
    return this.#start ?? (this.#run.embers > 0 || this.#run.descent > 0 ? begin.home : begin.new);
  }

  override update(time: number, delta: number): void {
    hook.frames++;
    const wish = this.#controls.read();
    if (!this.#ground) return;
    const { box } = this.scene.get("Hud") as Hud;
    this.#say(this.#ground.lamps);
    if (this.#hero) {
      if (box?.open) box.update(wish);
      else if (!isLeaving(this) && !this.#talking) this.#play(this.#hero, wish, delta);
      this.#heroLight.x = this.#hero.x;
      this.#heroLight.y = this.#hero.y - 8;
      hook.hero = { x: this.#hero.x / TILE, y: this.#hero.y / TILE, hp: 1, maxHp: 1 };
      // Who talks stands above the box.
      const lift = box?.open ? this.#eye.view.height * LIFT : 0;
      this.#eye.lookAt(this.#hero.x, this.#hero.y - 8 + lift, delta);
    }
    this.#night.update(time, this.#eye.view);
  }

  #say({ lit, all }: VillageGround["lamps"]): void {
    const device = deviceInHand();
    const keys = { interact: keyName(keyOf("interact")) };
    const isNew = this.#run.embers === 0 && this.#run.descent === 0;
    Object.assign(this.#status, {
      place: say("village.name"),
      goal: isNew ? say("village.begin") : `${say("village.lamps", { lit, all })} · ${say("village.gate", { n: this.#run.floor })}`,
      coins: this.#run.coins,
      embers: this.#run.embers,
      carried: this.#run,
      hint: this.#nearest() ? say(`village.hint.${device}`, keys) : isNew ? say(`hint.walk.${device}`, keys) : "",
    });
    hook.run = told(this.#run);
  }

  #play(hero: Actor, wish: Wish, delta: number): void {
    if (wish.cancel) return this.#over.pause();
    if (wish.lens) return this.#over.inspect();
    const near = this.#nearest();
    const { x, y } = walkAround(
      this.#map,
      this.#people.map(({ actor }) => actor),
      hero,
      wish,
      delta,
    );
    hero.place(x, y);
    for (const person of this.#people) {
      const { actor, sign, villager, talker } = person;
      const post = this.#map.posts[villager.persona.role];
      actor.place(post.x, post.y);
      sign.setTint(person === near ? tintOf("lantern") : 0xffffff);
      if (person !== near) continue;
      actor.face(hero.x - actor.x, hero.y - actor.y);
      talker.prepare(this.#run);
    }
    if (near && (wish.interact || wish.attack)) void this.#talk(near);
    const { gate } = this.#map;
    if (Math.abs(hero.x - gate.x) < 12 && hero.y < gate.y + 4) this.#descend();
  }

  #nearest(): Person | undefined {
    const hero = this.#hero;
    return hero && this.#people.find(({ actor }) => Numbers.Distance.Between(actor.x, actor.y, hero.x, hero.y) < REACH);
  }

  async #settle(): Promise<void> {
    const { seed } = this.#run;
    const draw = async (figure: Figure, own: string) => {
      const began = performance.now();
      const made = await makeLook(this, figure, own);
      return { look: this.aigc.showSprite(made), papers: { seed: own, milliseconds: performance.now() - began } };
    };
    const { look, papers } = await draw("hero", `${seed}/hero`);
    const { x, y } = this.#begin();
    this.#hero = createActor(this, look, x, y);
    this.#heroPapers = papers;
    hook.provenance["hero"] = look.provenance;
    if (this.#arrived) this.#lightLamp();
    for (const villager of VILLAGERS) {
      const { name, role } = villager.persona;
      const drawn = await draw(role, `${seed}/${name}`);
      const post = this.#map.posts[role];
      const actor = createActor(this, drawn.look, post.x, post.y);
      const sign = this.add.image(actor.x, actor.y - 32, PROPS, "bubble").setDepth(NIGHT_DEPTH + 3);
      this.tweens.add({ targets: sign, y: "-=3", duration: 700, yoyo: true, repeat: -1, ease: "Sine.easeInOut" });
      this.#night.add({ x: actor.x, y: actor.y - 8, radius: 34, strength: 0.6 });
      const portrait = this.aigc.showSprite(await makePortrait(this, role, `${seed}/${name}`));
      this.#people.push({ villager, talker: createTalker(this, villager, this.#run), actor, portrait, sign, papers: drawn.papers });
      hook.provenance["sprite"] = drawn.look.provenance;
    }
    hook.villagers = this.#people.map(({ villager: { persona }, actor }) => ({ name: persona.name, x: actor.x / TILE, y: actor.y / TILE }));
    const { width, height, posts } = this.#map;
    hook.walkable = { width, height, cells: walkableCells(this.#map, Object.values(posts)) };
    hook.events.push("village ready");
    await nextFloor(this, this.#run);
  }

  /** The ember that was brought home lights a lamp, for everybody to see. */
  #lightLamp(): void {
    this.time.delayedCall(500, () => {
      if (!this.#ground?.lightNext()) return;
      hook.lampsLit = this.#ground.lamps.lit;
      hook.events.push("lamp");
      playSound("lamp");
      tellNote(this.#status, say("village.lampLit"));
      announce(say("village.lampLit"));
    });
  }

  async #talk({ talker, portrait }: Person): Promise<void> {
    const { box } = this.scene.get("Hud") as Hud;
    if (!box || this.#talking) return;
    this.#talking = true;
    await talker.talk(box, portrait, this.#run, (run, note) => {
      this.#run = run;
      writeSave(run);
      if (!note) return;
      tellNote(this.#status, note);
      announce(note);
    });
    this.#talking = false;
  }

  /** What the lens finds here. */
  things(): Thing[] {
    const seed = { hero: this.#heroPapers };
    return [
      ...(this.#hero ? [lookThing(this, "hero", this.#hero, seed.hero, (look) => this.#dress(undefined, look))] : []),
      ...this.#people.flatMap((person) => [
        lookThing(this, person.villager.persona.role, person.actor, person.papers, (look) => this.#dress(person, look)),
        ...(person.talker.newest ? [lineThing(this, person.villager, person.actor, person.talker.newest)] : []),
      ]),
      ...(this.#ground ? [landThing(this.#map.well, this.#land)] : []),
    ];
  }

  get eye(): Eye {
    return this.#eye;
  }

  #dress(person: Person | undefined, look: Actor["look"]): void {
    const old = person ? person.actor : this.#hero!;
    const actor = createActor(this, look, old.x, old.y);
    old.destroy();
    if (!person) this.#hero = actor;
    else {
      person.actor = actor;
      void makePortrait(this, person.villager.persona.role, person.papers.seed).then(
        (made) => (person.portrait = this.aigc.showSprite(made)),
      );
    }
  }

  #descend(): void {
    hook.events.push("gate");
    playSound("stairs");
    announce(say("village.down"));
    tellNote(this.#status, say("village.down"));
    leave(this, "Dungeon", { run: this.#run }, 300);
  }
}
