import { Scene, type GameObjects } from "phaser";
import { skirmish, type Opponents, type Policy } from "phaser-aigc";

const { ABILITY, ARCHER, BRUTE, CLASSES, DIRECTIONS, HERO, TICKS_PER_SECOND, UNIT } = skirmish;

/** Pixels of a tile here; the fight that the opponents learned has 256 to a tile. */
const TILE = 32;
const PIXELS = TILE / UNIT;
const MAP = `
################
#......##......#
#.H....##....e.#
#..............#
#......##..o...#
#......##....e.#
################`;

/**
 * A game with physics and rules of its own, played by opponents that learned another: Arcade moves the bodies and stops them at walls,
 * a blow lands at once, there are no dashes. `state` is how the opponents see it: before they decide, places, speeds and pauses of this
 * game are written into it.
 */
export class ArcadeSquad extends Scene {
  state!: skirmish.Skirmish;
  opponents!: Opponents;
  readonly blows: { readonly from: number; readonly to: number }[] = [];
  #bodies: GameObjects.Rectangle[] = [];
  #steps!: Int16Array;
  #queue!: Int32Array;

  constructor() {
    super("arcade-squad");
  }

  create({ policy }: { policy?: Policy }): void {
    const map = skirmish.arenaFromText(MAP);
    const [one, other] = map.opponentStarts;
    this.state = skirmish.createSkirmish(map, [
      { kind: HERO, team: 0, cell: map.heroStarts[0]! },
      { kind: BRUTE, team: 1, cell: one! },
      { kind: ARCHER, team: 1, cell: other! },
    ]);
    // Nobody dashes or charges here: who has never rested from it is never offered it.
    for (const fighter of this.state.fighters) fighter.dashCooldown = 90;
    this.#steps = new Int16Array(map.tiles.length);
    this.#queue = new Int32Array(map.tiles.length);
    const walls = this.physics.add.staticGroup();
    map.tiles.forEach((tile, cell) => {
      if (tile === 1) return;
      const [x, y] = [(cell % map.width) * TILE + TILE / 2, Math.floor(cell / map.width) * TILE + TILE / 2];
      walls.add(this.add.rectangle(x, y, TILE, TILE, 0x444466));
    });
    this.#bodies = this.state.fighters.map(({ kind, x, y }) => {
      const size = CLASSES[kind]!.radius * 2 * PIXELS;
      const body = this.add.rectangle(x * PIXELS, y * PIXELS, size, size, kind === HERO ? 0xffffff : 0xff6644);
      this.physics.add.existing(body);
      return body;
    });
    this.physics.add.collider(this.#bodies, walls);
    this.physics.add.collider(this.#bodies, this.#bodies);
    this.opponents = this.aigc.opponents({
      view: {
        spec: skirmish.skirmishSpec(this.state.fighters.map(({ team }) => team)),
        active: (agent) => this.state.fighters[agent]!.hp > 0,
        observe: (agent, observation, mask) =>
          skirmish.observeSkirmish(this.state, agent, this.#steps, this.opponents.dials, observation, mask),
      },
      agents: [1, 2],
      seed: "arcade",
      ...(policy ? { policy } : {}),
    });
  }

  override update(_time: number, delta: number): void {
    this.#look(delta);
    this.state.fighters.forEach((fighter, agent) => {
      if (agent > 0 && fighter.hp > 0) this.#act(agent);
    });
  }

  /** Writes this game into what the opponents see. */
  #look(delta: number): void {
    const { fighters } = this.state;
    const ticks = (delta / 1000) * TICKS_PER_SECOND;
    this.state.tick += ticks;
    fighters.forEach((fighter, agent) => {
      const { x, y } = this.#bodies[agent]!;
      const [before, above] = [fighter.x, fighter.y];
      [fighter.x, fighter.y] = [Math.round(x / PIXELS), Math.round(y / PIXELS)];
      // Speeds are those of a tick, whatever the frame took.
      [fighter.vx, fighter.vy] = [(fighter.x - before) / ticks, (fighter.y - above) / ticks];
      fighter.cooldown = Math.max(0, fighter.cooldown - ticks);
    });
    skirmish.distancesToFoes(this.state, 1, this.#steps, this.#queue);
  }

  /** Does what an opponent has decided, by the rules of this game. */
  #act(agent: number): void {
    const fighter = this.state.fighters[agent]!;
    const [move, ability, nth] = this.opponents.actions.subarray(agent * 3, agent * 3 + 3);
    const [dx, dy] = DIRECTIONS[move!]!;
    const { speed, range, cooldown, damage } = CLASSES[fighter.kind]!;
    const pace = speed * TICKS_PER_SECOND * PIXELS;
    if (move! > 0) fighter.heading = move!;
    this.#bodyOf(agent).setVelocity((dx / UNIT) * pace, (dy / UNIT) * pace);
    const foes = skirmish.nearest(this.state, agent, false);
    const to = foes[nth!] ?? foes[0];
    if (ability !== ABILITY.attack || fighter.cooldown > 0 || to === undefined) return;
    const foe = this.state.fighters[to]!;
    fighter.cooldown = cooldown;
    if (Math.hypot(foe.x - fighter.x, foe.y - fighter.y) > range) return;
    foe.hp = Math.max(0, foe.hp - damage);
    this.blows.push({ from: agent, to });
  }

  #bodyOf(agent: number): Phaser.Physics.Arcade.Body {
    return this.#bodies[agent]!.body as Phaser.Physics.Arcade.Body;
  }
}
