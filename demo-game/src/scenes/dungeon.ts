import { Scene, type GameObjects } from "phaser";
import { skirmish, type LevelView } from "phaser-aigc";
import { tintOf } from "../art/palette.ts";
import { DUNGEON, PROPS } from "../art/sheets.ts";
import { dungeonTile, nextWater, TILE } from "../art/dungeon-tiles.ts";
import { createArrows } from "../play/arrows.ts";
import { createActor, type Actor } from "../play/actor.ts";
import { createControls, type Wish } from "../play/controls.ts";
import { burst, floatingNumber, text } from "../play/effects.ts";
import { createFight, PLAYER, type Fight } from "../play/fight.ts";
import { nextFloor, SQUAD, type Run } from "../play/floor.ts";
import { furnishFloor, type Chest } from "../play/furnish-floor.ts";
import { hook } from "../play/hook.ts";
import { createLens, papersOf, type Lens } from "../play/lens.ts";
import { announce } from "../play/live-region.ts";
import { createNight, NIGHT_DEPTH, type Light, type Night } from "../play/night.ts";
import type { Vitals } from "./hud.ts";

const { CLASSES, UNIT } = skirmish;
/** What a chest holds: light for the lantern, and so for its bearer. */
const HEALING = 30;

/** From the middle of a fighter down to its feet, in pixels. */
const FEET = 5;

/** One generated floor: the way out, and those who guard it. */
export class Dungeon extends Scene {
  #run!: Run;
  #controls!: ReturnType<typeof createControls>;
  #night!: Night;
  #lens!: Lens;
  #view: LevelView | undefined;
  #fight: Fight | undefined;
  #hero: Actor | undefined;
  /** The foes, by their number in the fight. */
  #foes = new Map<number, Actor>();
  #fly!: ReturnType<typeof createArrows>;
  #chests: Chest[] = [];
  /** Over a paused floor, below the sign that says so. */
  #veil!: GameObjects.Rectangle;
  #sign!: GameObjects.BitmapText;
  #waiting!: GameObjects.BitmapText;
  #bars!: GameObjects.Graphics;
  #heroLight!: Light;
  #vitals!: Vitals;
  #over = false;
  #waterClock = 0;

  constructor() {
    super("Dungeon");
  }

  init(run: Run): void {
    this.#run = run;
    this.#view = undefined;
    this.#fight = undefined;
    this.#hero = undefined;
    this.#foes = new Map();
    this.#chests = [];
    this.#over = false;
  }

  create(): void {
    hook.scene = "Dungeon";
    hook.villagers = [];
    hook.gate = null;
    this.cameras.main.fadeIn(500, 11, 9, 20);
    this.#controls = createControls(this);
    this.#night = createNight(this, "ink", 0.74);
    this.#heroLight = this.#night.add({ x: 0, y: 0, radius: 124, strength: 1, colour: "flame", flicker: 0.7 });
    this.#fly = createArrows(this, this.#night);
    this.#lens = createLens(this);
    const { width, height } = this.scale;
    this.#veil = this.add
      .rectangle(0, 0, width, height, tintOf("ink"), 0.7)
      .setOrigin(0)
      .setScrollFactor(0)
      .setDepth(NIGHT_DEPTH + 29)
      .setVisible(false);
    this.#sign = text(this, width / 2, height / 2, "Paused · Esc goes on", "glow")
      .setOrigin(0.5)
      .setScrollFactor(0)
      .setDepth(NIGHT_DEPTH + 30)
      .setVisible(false);
    this.#waiting = text(this, width / 2, height / 2, "The dark takes shape…", "stone")
      .setOrigin(0.5)
      .setScrollFactor(0)
      .setDepth(NIGHT_DEPTH + 30);
    this.#bars = this.add.graphics().setDepth(NIGHT_DEPTH + 4);
    this.#vitals = { hp: 1, maxHp: 1, strike: 1, dodge: 1, foes: 0, papers: "" };
    this.scene.launch("Hud", { run: this.#run, place: `Floor ${this.#run.embers + 1}`, vitals: this.#vitals });
    this.events.on("aigc:fallback", ({ what, reason }: { what: string; reason: string }) =>
      hook.events.push(`fallback ${what}: ${reason}`),
    );
    this.events.once("shutdown", () => this.events.off("aigc:fallback"));
    void this.#build();
  }

  override update(time: number, delta: number): void {
    hook.frames++;
    const wish = this.#controls.read();
    if (wish.cancel) this.#pause(!this.#sign.visible);
    if (this.#fight && this.#hero && !this.#over && !this.#sign.visible) this.#play(this.#fight, this.#hero, wish, delta);
    if (this.#view && (this.#waterClock += delta) > 260) {
      this.#waterClock = 0;
      this.#view.layer.forEachTile((tile) => (tile.index = nextWater(tile.index)));
    }
    this.#night.update(time);
    this.#lens.update(wish.lens, this.#papers());
  }

  #pause(paused: boolean): void {
    this.#veil.setVisible(paused);
    this.#sign.setVisible(paused);
    announce(paused ? "Paused." : "On.");
  }

  async #build(): Promise<void> {
    const floor = await nextFloor(this, this.#run);
    const { content, provenance } = floor.level;
    const view = this.aigc.showLevel(floor.level, { tileset: DUNGEON, tile: dungeonTile });
    this.#view = view;
    hook.provenance["level"] = provenance;
    hook.walkable = { width: content.width, height: content.height, cells: content.tiles.map((tile) => tile === 1) };
    this.cameras.main.setBounds(0, -18, content.width * TILE, content.height * TILE + 18);
    this.#chests = furnishFloor(this, view, this.#night);

    const fight = createFight(this, content, floor.seed);
    const looks = floor.cast.map((made) => this.aigc.showSprite(made));
    fight.state.fighters.forEach((fighter, index) => {
      const { x, y } = fight.where(fighter);
      const actor = createActor(this, looks[index]!, x, y + FEET);
      if (index === PLAYER) this.#hero = actor;
      else this.#foes.set(index, actor);
    });
    this.cameras.main.startFollow(this.#hero!.body, true, 0.15, 0.15, 0, 8);
    this.cameras.main.centerOn(this.#hero!.x, this.#hero!.y);
    hook.provenance["hero"] = looks[PLAYER]!.provenance;
    hook.provenance["sprite"] = looks[1]!.provenance;
    this.#fight = fight;
    this.#waiting.destroy();
    hook.events.push("dungeon ready");
    announce(`Floor ${this.#run.embers + 1}. ${SQUAD.length} foes guard the stairs. Space strikes, shift dodges.`);
  }

  #play(fight: Fight, hero: Actor, wish: Wish, delta: number): void {
    const { fighters } = fight.state;
    const player = fighters[PLAYER]!;
    for (const event of fight.advance(delta, wish)) this.#show(fight, event);
    const { x, y } = fight.where(player);
    hero.place(x, y + FEET);
    this.#heroLight.x = hero.x;
    this.#heroLight.y = hero.y - 8;
    this.#bars.clear();
    for (const [index, actor] of this.#foes) {
      const foe = fighters[index]!;
      const at = fight.where(foe);
      actor.place(at.x, at.y + FEET);
      if (foe.phase > 0) actor.face(foe.aimX);
      if (foe.hp === foe.maxHp) continue;
      this.#bars.fillStyle(tintOf("ink")).fillRect(actor.x - 8, actor.y - 21, 16, 3);
      this.#bars.fillStyle(tintOf("red")).fillRect(actor.x - 7, actor.y - 20, Math.ceil((14 * foe.hp) / foe.maxHp), 1);
    }
    this.#fly(fight);
    this.#open(player, x, y);
    const { playedBy } = fight.opponents;
    const own = CLASSES[player.kind]!;
    Object.assign(this.#vitals, {
      hp: player.hp,
      maxHp: player.maxHp,
      strike: 1 - player.cooldown / own.cooldown,
      dodge: 1 - player.dashCooldown / own.dashCooldown,
      foes: this.#foes.size,
      papers: wish.lens ? this.#minds() : "",
    });
    hook.hero = { x: player.x / UNIT, y: player.y / UNIT, hp: player.hp };
    hook.foes = fighters.slice(1).map((foe) => ({ x: foe.x / UNIT, y: foe.y / UNIT, hp: foe.hp }));
    if (fight.opponents.played > 0)
      hook.provenance["policy"] = {
        generator: `policy/${playedBy.policy}`,
        seed: this.#run.seed,
        attempts: 1,
        ...(playedBy.model ? { model: playedBy.model } : {}),
      };
    const exit = this.#view!.of("exit")[0]!;
    if (player.hp <= 0) this.#end(false);
    else if (Math.abs(x - exit.worldX) < 10 && Math.abs(y - exit.worldY) < 10) this.#end(true);
  }

  /** What happened in the fight, for the eye. */
  #show(fight: Fight, event: skirmish.SkirmishEvent): void {
    const actorOf = (index: number): Actor | undefined => (index === PLAYER ? this.#hero : this.#foes.get(index));
    const actor = "fighter" in event ? actorOf(event.fighter) : undefined;
    if (!actor || !("fighter" in event)) return;
    const onHero = event.fighter === PLAYER;
    switch (event.kind) {
      case "windup":
        if (!onHero) floatingNumber(this, actor.x, actor.y - 22, "!", "lantern");
        break;
      case "strike":
        actor.lunge(actor.x + event.aimX, actor.y + event.aimY);
        this.#arc(actor, Math.atan2(event.aimY, event.aimX), onHero);
        break;
      case "shot":
        actor.lunge(actor.x - event.aimX, actor.y - event.aimY);
        break;
      case "dash":
        for (let n = 0; n < 4; n++) this.time.delayedCall(n * 45, () => actor.body.active && actor.trail());
        burst(this, actor.x, actor.y, "dust", 4);
        break;
      case "dodge":
        floatingNumber(this, actor.x, actor.y - 20, "dodged", "foam");
        break;
      case "hit": {
        const by = actorOf(event.from);
        actor.hurt(by?.x ?? actor.x, by?.y ?? actor.y - 1);
        burst(this, actor.x, actor.y - 8, onHero ? "drop" : "spark", onHero ? 5 : 6);
        floatingNumber(this, actor.x, actor.y - 20, `${event.damage}`, onHero ? "rose" : "lantern");
        this.cameras.main.shake(onHero ? 160 : 70, onHero ? 0.008 : 0.003);
        if (onHero) this.#redden();
        hook.events.push(onHero ? "hit hero" : "hit foe");
        const { hp, maxHp } = fight.state.fighters[PLAYER]!;
        announce(onHero ? `You are hit. ${hp} of ${maxHp} left.` : "You hit.");
        break;
      }
      case "death":
        burst(this, actor.x, actor.y - 8, "dust", 8);
        actor.die();
        if (onHero) break;
        this.#foes.delete(event.fighter);
        hook.events.push("foe falls");
        announce(`A foe falls. ${this.#foes.size} left.`);
    }
  }

  /** A blink of red, weak enough for every eye. */
  #redden(): void {
    const { width, height } = this.scale;
    const veil = this.add
      .rectangle(0, 0, width, height, tintOf("wine"), 0.3)
      .setOrigin(0)
      .setScrollFactor(0)
      .setDepth(NIGHT_DEPTH + 6);
    this.tweens.add({ targets: veil, alpha: 0, duration: 180, onComplete: () => veil.destroy() });
  }

  /** A chest is opened by touching it. */
  #open(player: skirmish.Fighter, x: number, y: number): void {
    for (const { image, light } of this.#chests) {
      if (light.out || Math.abs(x - image.x) > 11 || Math.abs(y - image.y) > 11) continue;
      light.out = true;
      player.hp = Math.min(player.maxHp, player.hp + HEALING);
      burst(this, image.x, image.y, "spark", 10);
      floatingNumber(this, image.x, image.y - 14, `+${HEALING}`, "lime");
      this.tweens.add({ targets: image, alpha: 0, y: image.y - 6, duration: 300, onComplete: () => image.destroy() });
      hook.events.push("chest");
      announce(`A chest. ${player.hp} of ${player.maxHp}.`);
    }
  }

  #arc(actor: Actor, angle: number, byHero: boolean): void {
    const arc = this.add
      .image(actor.x + Math.cos(angle) * 11, actor.y - 7 + Math.sin(angle) * 11, PROPS, byHero ? "slash" : "claw")
      .setRotation(angle)
      .setDepth(NIGHT_DEPTH + 2)
      .setFlipY(actor.body.flipX);
    this.tweens.add({ targets: arc, alpha: 0, scale: 1.25, duration: 150, onComplete: () => arc.destroy() });
  }

  #minds(): string {
    const { policy, model } = this.#fight!.opponents.playedBy;
    return `floor: ${papersOf(this.#view!.provenance)}\nfoes: ${policy}${model ? ` · ${model.name} ${model.sha256.slice(0, 6)}` : ""}`;
  }

  #papers() {
    if (!this.#fight || !this.#view) return [];
    // What stands nearest comes first: it keeps its place.
    const hero = this.#hero;
    return [...(hero ? [hero] : []), ...this.#foes.values()]
      .sort((a, b) => (hero ? Math.hypot(a.x - hero.x, a.y - hero.y) - Math.hypot(b.x - hero.x, b.y - hero.y) : 0))
      .map((actor) => ({ x: actor.x, y: actor.y - 20, lines: [papersOf(actor.look.provenance)] }));
  }

  #end(won: boolean): void {
    this.#over = true;
    hook.events.push(won ? "exit" : "fallen");
    this.cameras.main.fadeOut(won ? 500 : 900, 11, 9, 20);
    this.cameras.main.once("camerafadeoutcomplete", () => {
      this.scene.stop("Hud");
      this.scene.start("GameOver", { run: this.#run, won });
    });
  }
}
