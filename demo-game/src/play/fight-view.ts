import type { GameObjects, Scene } from "phaser";
import { skirmish, type SpriteLook } from "phaser-aigc";
import { TILE } from "../art/dungeon-tiles.ts";
import { colourOf, tintOf } from "../art/palette.ts";
import { PROPS } from "../art/sheets.ts";
import { createActor, type Actor } from "./actor.ts";
import { createArrows } from "./arrows.ts";
import { burst, floatingNumber, shake } from "./effects.ts";
import { PLAYER, type Fight } from "./fight.ts";
import { text, type Lettering } from "./lettering.ts";
import { NIGHT_DEPTH, type Light, type Night } from "./night.ts";
import { settings } from "./settings.ts";
import { playSound } from "./sounds.ts";

const { ABILITY, CLASSES, HEX_RADIUS, UNIT } = skirmish;
const WINDUP = 1;
/** From the middle of a fighter down to its feet, in pixels. */
const FEET = 5;
const CAPTAIN_SCALE = 1.5;
/** Blows fall within 60 degrees of their aim. */
const SPREAD = Math.PI / 3;

/** A fight as it is seen: bodies, health, what is about to happen, and blows. */
export interface FightView {
  readonly hero: Actor;
  /** The foes that stand, by their number in the fight. */
  readonly foes: ReadonlyMap<number, Actor>;
  /** Puts everybody where they are now. */
  update(): void;
  /** Shows what happened. */
  show(event: skirmish.SkirmishEvent): void;
  /** Another look for somebody. */
  dress(index: number, look: SpriteLook): void;
}

interface Shown {
  actor: Actor;
  readonly scale: number;
  readonly mark: Lettering;
  readonly crest: GameObjects.Image | undefined;
  readonly warning: Light;
}

/** @param captain whether the guard is one */
export function createFightView(scene: Scene, fight: Fight, looks: readonly SpriteLook[], night: Night, captain: boolean): FightView {
  const { fighters } = fight.state;
  const plain = settings.plainColours;
  const danger = tintOf(colourOf("danger", plain));
  const ground = scene.add.graphics().setDepth(0.8);
  const bars = scene.add.graphics().setDepth(NIGHT_DEPTH + 4);
  const fly = createArrows(scene, night);
  const foes = new Map<number, Shown>();
  const actors = new Map<number, Actor>();
  const stand = (index: number, look: SpriteLook, scale: number): Actor => {
    const { x, y } = fight.where(fighters[index]!);
    return createActor(scene, look, x, y + FEET, scale);
  };
  let hero = stand(PLAYER, looks[PLAYER]!, 1);
  for (let index = 1; index < fighters.length; index++) {
    const guard = index === 1;
    const scale = guard && captain ? CAPTAIN_SCALE : 1;
    const actor = stand(index, looks[index]!, scale);
    actors.set(index, actor);
    foes.set(index, {
      actor,
      scale,
      mark: text(scene, 0, 0, "!", "lantern", 20)
        .setOrigin(0.5, 1)
        .setDepth(NIGHT_DEPTH + 5)
        .setVisible(false),
      crest: guard ? scene.add.image(0, 0, PROPS, "crest").setDepth(NIGHT_DEPTH + 4) : undefined,
      warning: night.add({ x: 0, y: 0, radius: 34, strength: 0, colour: "rose" }),
    });
  }

  /** On the ground, where the blow will fall; it fills until it falls. */
  function wedge(foe: skirmish.Fighter, x: number, y: number): void {
    const own = CLASSES[foe.kind]!;
    const filled = 1 - foe.timer / own.windup;
    const angle = Math.atan2(foe.aimY, foe.aimX);
    // A shot, a hex and a charge go along a line; a blow sweeps.
    const line = own.arrow > 0 || own.hex || foe.doing === ABILITY.dash;
    const [reach, spread] = line ? [4 * TILE, 0.06] : [((own.range + 60) / UNIT) * TILE, SPREAD];
    const slice = (radius: number, alpha: number): void =>
      void ground
        .fillStyle(danger, alpha)
        .slice(x, y, radius, angle - spread, angle + spread)
        .fillPath();
    slice(reach, 0.3);
    slice(Math.max(1, reach * filled), 0.55);
    ground
      .lineStyle(1, danger, 0.9)
      .slice(x, y, reach, angle - spread, angle + spread)
      .strokePath();
  }

  function update(): void {
    const { x, y } = fight.where(fighters[PLAYER]!);
    hero.place(x, y + FEET);
    bars.clear();
    ground.clear();
    for (const [index, { actor, mark, crest, warning, scale }] of foes) {
      const foe = fighters[index]!;
      const at = fight.where(foe);
      actor.place(at.x, at.y + FEET);
      if (foe.phase > 0) actor.face(foe.aimX, foe.aimY);
      const top = actor.y - 28 * scale;
      const winding = foe.phase === WINDUP;
      mark.setVisible(winding).setPosition(actor.x, top - (crest ? 5 : 0));
      crest?.setPosition(actor.x, top - 4);
      Object.assign(warning, { x: at.x, y: at.y, strength: winding ? 0.9 : 0 });
      if (winding) wedge(foe, at.x, at.y + 2);
      if (foe.hp === foe.maxHp) continue;
      const wide = 14 * scale;
      bars.fillStyle(tintOf("ink")).fillRect(actor.x - wide / 2 - 1, top - 1, wide + 2, 3);
      bars.fillStyle(tintOf(colourOf("health", plain))).fillRect(actor.x - wide / 2, top, Math.ceil((wide * foe.hp) / foe.maxHp), 1);
    }
    for (const hex of fight.state.hexes) {
      const place = { x: (hex.x * TILE) / UNIT, y: (hex.y * TILE) / UNIT, radius: (HEX_RADIUS * TILE) / UNIT };
      ground.fillStyle(tintOf("plum"), 0.35).fillCircle(place.x, place.y, place.radius);
      ground.lineStyle(1, tintOf("plum"), Math.min(1, hex.life / 20)).strokeCircle(place.x, place.y, place.radius);
    }
    fly(fight);
  }

  /** A slash that points at whom it is meant for. */
  function slash(index: number, actor: Actor, aimX: number, aimY: number): void {
    const { target, x, y } = fighters[index]!;
    const victim = fighters[target];
    const near = victim !== undefined && Math.hypot(victim.x - x, victim.y - y) < CLASSES[fighters[index]!.kind]!.range * 1.3;
    const angle = near ? Math.atan2(victim.y - y, victim.x - x) : Math.atan2(aimY, aimX);
    const arc = scene.add
      .image(actor.x + Math.cos(angle) * 10, actor.y - 7 + Math.sin(angle) * 10, PROPS, index === PLAYER ? "slash" : "claw")
      .setRotation(angle)
      .setDepth(NIGHT_DEPTH + 2);
    scene.tweens.add({ targets: arc, alpha: 0, scale: 1.25, duration: 170, onComplete: () => arc.destroy() });
  }

  function fall(index: number): void {
    const actor = index === PLAYER ? hero : foes.get(index)!.actor;
    burst(scene, actor.x, actor.y - 8, "dust", 8);
    actor.die();
    const shown = foes.get(index);
    if (!shown) return;
    shown.mark.destroy();
    shown.crest?.destroy();
    shown.warning.out = true;
    foes.delete(index);
    actors.delete(index);
  }

  return {
    get hero() {
      return hero;
    },
    foes: actors,
    update,
    dress(index, look) {
      if (index === PLAYER) {
        hero.destroy();
        hero = stand(PLAYER, look, 1);
        return;
      }
      const shown = foes.get(index);
      if (!shown) return;
      shown.actor.destroy();
      shown.actor = stand(index, look, shown.scale);
      actors.set(index, shown.actor);
    },
    show(event) {
      if (!("fighter" in event)) return;
      const onHero = event.fighter === PLAYER;
      const actor = onHero ? hero : foes.get(event.fighter)?.actor;
      if (!actor) return;
      if (event.kind === "strike") {
        actor.lunge(actor.x + event.aimX, actor.y + event.aimY);
        slash(event.fighter, actor, event.aimX, event.aimY);
        playSound("swing");
      } else if (event.kind === "shot") {
        actor.lunge(actor.x - event.aimX, actor.y - event.aimY);
        playSound("shot");
      } else if (event.kind === "mend" || event.kind === "ward") {
        burst(scene, actor.x, actor.y - 8, "spark", 6);
        floatingNumber(scene, actor.x, actor.y - 20, event.kind === "mend" ? `+${skirmish.MEND}` : "", "foam");
      } else if (event.kind === "dash" || event.kind === "charge") {
        for (let n = 0; n < 4; n++) scene.time.delayedCall(n * 45, () => actor.body.active && actor.trail());
        burst(scene, actor.x, actor.y, "dust", 4);
        playSound("dodge");
      } else if (event.kind === "dodge") floatingNumber(scene, actor.x, actor.y - 20, "0", "foam");
      else if (event.kind === "hit") {
        actor.hurt();
        burst(scene, actor.x, actor.y - 8, onHero ? "drop" : "spark", 6);
        floatingNumber(scene, actor.x, actor.y - 20, `${event.damage}`, onHero ? colourOf("hurt", plain) : "lantern");
        shake(scene, onHero ? 160 : 70, onHero ? 0.008 : 0.003);
        playSound(onHero ? "hit-hero" : "hit-foe");
      } else if (event.kind === "death") {
        playSound(onHero ? "hero-falls" : "foe-falls");
        fall(event.fighter);
      }
    },
  };
}
