import { Scene } from "phaser";
import { skirmish, type LevelView } from "phaser-aigc";
import { DUNGEON } from "../art/sheets.ts";
import { dungeonTile, nextWater, tintAt } from "../art/dungeon-tiles.ts";
import { TILE } from "../art/picture.ts";
import { causeOf } from "../play/cause.ts";
import { createChests, type Chests } from "../play/chests.ts";
import { createControls, type Controls, type Wish } from "../play/controls.ts";
import { skillOf } from "../play/director.ts";
import { floorName } from "../play/facts.ts";
import { createFight, PLAYER, type Fight } from "../play/fight.ts";
import { createFightView, type FightView } from "../play/fight-view.ts";
import { crowd, hasCaptain, nextFloor, playerOf, squadOf, type Change, type Floor } from "../play/floor.ts";
import { furnishFloor, type Stairs } from "../play/furnish-floor.ts";
import { hook, told } from "../play/hook.ts";
import { floorThing, foeThing, lookThing, type Thing } from "../play/inspect.ts";
import { createLocks, type Locks } from "../play/locks.ts";
import { leave } from "../play/leave.ts";
import { announce } from "phaser-aigc";
import { createNight, type Light, type Night } from "../play/night.ts";
import { layOver, type Overlays } from "../play/overlays.ts";
import { after, FLOORS, type Run } from "../play/run.ts";
import { writeSave } from "../play/save.ts";
import { createEye, onResize, type Eye } from "../play/screen.ts";
import { settings } from "../play/settings.ts";
import { playSound, setMood } from "../play/sounds.ts";
import { tellNote, type Status } from "../play/status.ts";
import { say } from "../play/words.ts";
import { createFinds, type Finds } from "./dungeon-finds.ts";
import { reportToHook, reportToHud } from "./dungeon-report.ts";
import type { Ending } from "./game-over.ts";

const { CLASSES, bossPhase } = skirmish;
const HERO_HP = 170;
/** Of what foes bear in training: a floor is no arena. */
const FOE_HP = 0.75;
/** A draught makes its drinker that much stronger; a sharper blade cuts that much deeper. */
const PER_HEART = 20;
const PER_BLADE = 3;

interface Playing {
  readonly fight: Fight;
  readonly show: FightView;
  readonly chests: Chests;
  readonly stairs: Stairs;
  readonly locks: Locks;
  readonly finds: Finds;
  readonly view: LevelView;
  readonly floor: Floor;
}

/** One generated floor: the way out, those who guard it, and what lies in its chests. */
export class Dungeon extends Scene {
  #run!: Run;
  #change: Change | undefined;
  #controls!: Controls;
  #night!: Night;
  #eye!: Eye;
  #heroLight!: Light;
  #over!: Overlays;
  #playing: Playing | undefined;
  #seconds = 0;
  #killer: Ending["cause"] = "brute";
  #rage = 0;
  #tried = { strike: false, dodge: false };
  #ended = false;
  #water = 0;
  #steps = 0;

  constructor() {
    super("Dungeon");
  }

  /** `change` lays another floor than the next, for the lens. */
  init({ run, change }: { run: Run; change?: Change }): void {
    this.#run = run;
    this.#change = change;
    this.#playing = undefined;
    this.#seconds = 0;
    this.#rage = 0;
    this.#tried = { strike: false, dodge: false };
    this.#ended = false;
  }

  create(): void {
    Object.assign(hook, { scene: "Dungeon", villagers: [], gate: null, run: told(this.#run), nearest: Infinity, hitStop: 0 });
    this.cameras.main.fadeIn(500, 11, 9, 20);
    this.#controls = createControls(this, "world");
    this.#night = createNight(this, "ink", 0.74);
    this.#heroLight = this.#night.add({ x: 0, y: 0, radius: 124, strength: 1, colour: "flame", flicker: 0.7 });
    this.#over = layOver(this, this.#run, this.#controls, { hp: 1, maxHp: 1, strike: 1, dodge: 1 });
    Object.assign(this.#status, { place: say("floor.name", { n: this.#run.floor, all: FLOORS }), goal: say("floor.wait") });
    // The dark is as large as the window.
    onResize(this, () => (this.#night = this.#night.resized()));
    void this.#build();
  }

  get #status(): Status {
    return this.#over.status;
  }

  override update(time: number, delta: number): void {
    hook.frames++;
    const wish = this.#controls.read();
    const playing = this.#playing;
    if (!playing) return;
    if (!this.#ended) {
      if (wish.cancel) return this.#over.pause();
      if (wish.lens) return this.#over.inspect();
      this.#play(playing, wish, delta);
    }
    if ((this.#water += delta) > 260) {
      this.#water = 0;
      playing.view.layer.forEachTile((tile) => (tile.index = nextWater(tile.index)));
    }
    const { hero } = playing.show;
    this.#eye.lookAt(hero.x, hero.y - 8, delta);
    this.#night.update(time, this.#eye.view);
  }

  async #build(): Promise<void> {
    const run = this.#run;
    const floor = await nextFloor(this, run, this.#change);
    const { content, provenance } = floor.level;
    const view = this.aigc.showLevel(floor.level, { tileset: DUNGEON, tile: dungeonTile });
    view.layer.forEachTile((tile) => (tile.tint = tintAt(content, tile.x, tile.y)));
    hook.provenance["level"] = provenance;
    hook.walkable = { width: content.width, height: content.height, cells: content.tiles.map((tile) => tile === 1) };
    this.#eye = createEye(this, { x: 0, y: -18, width: content.width * TILE, height: content.height * TILE + 18 });
    hook.view = this.#eye.view;
    const stairs = furnishFloor(this, view, this.#night);
    const chests = createChests(this, view, this.#night, { key: !hasCaptain(run), thing: run.quest === "open" || run.quest === "taken" });
    const squad = squadOf(run);
    const fight = createFight(this, {
      level: content,
      seed: floor.seed,
      squad,
      model: playerOf(run),
      heroHp: HERO_HP + PER_HEART * run.heart,
      foeHp: squad.map((kind) => Math.round(CLASSES[kind]!.hp * FOE_HP)),
      sharpness: PER_BLADE * run.blade,
      ...skillOf(run, settings),
      alert: crowd() > 0,
    });
    const locks = createLocks(this, view, fight, this.#night);
    const looks = floor.cast.map(({ made }) => this.aigc.showSprite(made));
    const show = createFightView(this, fight, looks, this.#night, hasCaptain(run));
    this.#eye.lookAt(show.hero.x, show.hero.y, Infinity);
    hook.provenance["hero"] = looks[PLAYER]!.provenance;
    hook.provenance["sprite"] = looks[1]!.provenance;
    const finds = createFinds(this, this.#status, fight, stairs);
    this.#playing = { fight, show, chests, stairs, locks, finds, view, floor };
    const name = floorName(run, run.floor);
    this.#status.title = { name: name.charAt(0).toUpperCase() + name.slice(1), line: say("floor.name", { n: run.floor, all: FLOORS }) };
    hook.events.push("dungeon ready");
    announce(say("floor.start", { n: run.floor, foes: squad.length }));
  }

  #play(playing: Playing, wish: Wish, delta: number): void {
    const { fight, show, chests, stairs, finds } = playing;
    const player = fight.state.fighters[PLAYER]!;
    this.#seconds += delta / 1000;
    if (wish.attack) this.#tried.strike = true;
    if (wish.dodge) this.#tried.dodge = true;
    const sleeping = fight.awake.size;
    for (const event of fight.advance(delta, wish)) this.#happen(playing, event);
    if (fight.awake.size > sleeping) playSound("alert");
    const hunting = [...fight.awake].filter((index) => fight.state.fighters[index]!.hp > 0).length;
    setMood({ place: "dungeon", tension: Math.min(1, 0.15 + 0.3 * hunting), seed: this.#run.seed });
    show.update();
    this.#walkSound(player, delta);
    Object.assign(this.#heroLight, { x: show.hero.x, y: show.hero.y - 8 });
    this.#unlock(playing, player);
    const { x, y } = fight.where(player);
    const opened = player.hp > 0 ? chests.update(x, y, delta, finds.mayOpen) : undefined;
    if (opened) finds.open(opened);
    this.#enrage(playing);
    const learning = this.#run.floor === 1 && !(this.#tried.strike && this.#tried.dodge);
    const standing = { run: this.#run, fight, foesLeft: show.foes.size, chests, stairs, locks: playing.locks, finds, learning };
    reportToHud(this.#status, standing);
    reportToHook(standing);
    if (player.hp <= 0) this.#end(playing, false);
    else if (stairs.takes(x, y)) this.#end(playing, true);
  }

  /** The captain has phases: in the second it charges, in the third it throws bolts as well. */
  #enrage({ fight, show }: Playing): void {
    const captain = fight.state.fighters[1]!;
    const phase = captain.hp > 0 ? bossPhase(captain) : 0;
    if (phase <= this.#rage) return;
    this.#rage = phase;
    this.#tell(say(phase === 1 ? "floor.rage" : "floor.fury"));
    show.enrage(1);
  }

  #unlock({ locks }: Playing, { x, y, hp }: skirmish.Fighter): void {
    const what = hp > 0 ? locks.update(x, y) : undefined;
    if (what) this.#tell(say(what === "key" ? "floor.doorKey" : what === "door" ? "floor.doorOpens" : "floor.lockedDoor"));
  }

  #tell(words: string): void {
    tellNote(this.#status, words);
    announce(words);
  }

  #walkSound(player: skirmish.Fighter, delta: number): void {
    if (player.vx === 0 && player.vy === 0) return;
    if ((this.#steps += delta) < 300) return;
    this.#steps = 0;
    playSound("step");
  }

  #happen({ fight, show, finds, locks }: Playing, event: skirmish.SkirmishEvent): void {
    show.show(event);
    if (event.kind === "strike" && event.fighter === PLAYER) {
      const { x, y } = fight.state.fighters[PLAYER]!;
      if (locks.strike(x, y)) this.#tell(say("floor.secret"));
    }
    if (event.kind !== "hit" && event.kind !== "death") return;
    const { fighters } = fight.state;
    const onHero = event.fighter === PLAYER;
    const { hp, maxHp } = fighters[PLAYER]!;
    if (event.kind === "hit") {
      hook.events.push(onHero ? "hit hero" : "hit foe");
      announce(onHero ? say("floor.hit", { hp, all: maxHp }) : say("floor.strike"));
      if (!onHero) return;
      this.#status.blows++;
      this.#killer = causeOf(fight, event.from);
      return;
    }
    if (onHero) return;
    hook.events.push("foe falls");
    finds.spoils(show.hero.x, show.hero.y);
    announce(say("floor.falls", { n: show.foes.size }));
    if (event.fighter === 1) finds.unbar(say("floor.guardFalls"));
  }

  /** What the lens finds here. */
  things(): Thing[] {
    const playing = this.#playing;
    if (!playing) return [];
    const { fight, show, floor, stairs } = playing;
    const look = (index: number): Thing => {
      const { figure, seed } = floor.cast[index]!;
      return lookThing(
        this,
        figure,
        index === PLAYER ? show.hero : show.foes.get(index)!,
        { seed, milliseconds: floor.cast[index]!.milliseconds },
        (other) => show.dress(index, other),
      );
    };
    return [
      floorThing(stairs, floor.level, floor.papers, async (what) => {
        const { way } = floor.papers;
        const rolls = (this.#change?.rolls ?? 0) + (what === "roll" ? 1 : 0);
        const other = way === "network" ? "rules" : "network";
        this.scene.restart({ run: this.#run, change: { rolls, way: what === "turn" ? other : way } });
        await Promise.resolve();
      }),
      look(PLAYER),
      ...[...show.foes.keys()].map((index) => foeThing(fight, index, look(index))),
    ];
  }

  get eye(): Eye {
    return this.#eye;
  }

  #end({ fight, finds }: Playing, won: boolean): void {
    this.#ended = true;
    const { hp, maxHp } = fight.state.fighters[PLAYER]!;
    hook.events.push(won ? "exit" : "fallen");
    if (won) playSound("stairs");
    const before = this.#run;
    const outcome = { won, health: hp / maxHp, coins: finds.coins, seconds: this.#seconds, thingFound: finds.thing };
    const run = after(before, outcome);
    writeSave(run);
    const ending: Ending = { before, run, won, purse: before.coins + finds.coins, seconds: this.#seconds, cause: this.#killer };
    leave(this, "GameOver", ending, won ? 500 : 900);
  }
}
