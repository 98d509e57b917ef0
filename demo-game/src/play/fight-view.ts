import type { GameObjects, Scene } from "phaser";
import { skirmish, type SpriteLook } from "phaser-aigc";
import { TILE } from "../art/picture.ts";
import { colourOf } from "../art/palette.ts";
import { PROPS } from "../art/sheets.ts";
import { createActor, type Actor } from "./actor.ts";
import { createArrows } from "./arrows.ts";
import { burst, floatingNumber, shake } from "./effects.ts";
import { PLAYER, type Fight } from "./fight.ts";
import { createMarks } from "./fight-marks.ts";
import { text, type Lettering } from "./lettering.ts";
import { NIGHT_DEPTH, type Light, type Night } from "./night.ts";
import { settings } from "./settings.ts";
import { playSound } from "./sounds.ts";
import { say } from "./words.ts";

const { CLASSES, UNIT, bossPhase } = skirmish;
const WINDUP = 1;
/** From the middle of a fighter down to its feet, in pixels. */
const FEET = 5;
const CAPTAIN_SCALE = 1.5;

/** A fight as it is seen: bodies, health, what is about to happen, and blows. */
export interface FightView {
  readonly hero: Actor;
  /** The foes that stand, by their number in the fight. */
  readonly foes: ReadonlyMap<number, Actor>;
  /** Puts everybody where they are now. */
  update(): void;
  /** Shows what happened. */
  show(event: skirmish.SkirmishEvent): void;
  /** Somebody is in a rage from now on. */
  enrage(index: number): void;
  /** Another look for somebody. */
  dress(index: number, look: SpriteLook): void;
}

interface Shown {
  actor: Actor;
  readonly scale: number;
  readonly mark: Lettering;
  readonly sleep: Lettering;
  readonly crest: GameObjects.Image | undefined;
  readonly warning: Light;
}

/** @param captain whether the guard is one */
export function createFightView(scene: Scene, fight: Fight, looks: readonly SpriteLook[], night: Night, captain: boolean): FightView {
  const { fighters } = fight.state;
  const plain = settings.plainColours;
  const marks = createMarks(scene);
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
      sleep: text(scene, 0, 0, "z", "mist")
        .setOrigin(0.5, 1)
        .setDepth(NIGHT_DEPTH + 5),
      crest: guard ? scene.add.image(0, 0, PROPS, "crest").setDepth(NIGHT_DEPTH + 4) : undefined,
      warning: night.add({ x: 0, y: 0, radius: 34, strength: 0, colour: "rose" }),
    });
  }

  function update(): void {
    const { x, y } = fight.where(fighters[PLAYER]!);
    hero.place(x, y + FEET);
    marks.clear();
    if (fighters[PLAYER]!.hp > 0) marks.ring(x, y + FEET - 1, fighters[PLAYER]!.edge > 0);
    for (const [index, shown] of foes) {
      const foe = fighters[index]!;
      const at = fight.where(foe);
      const { actor, mark, sleep, crest, warning, scale } = shown;
      actor.place(at.x, at.y + FEET);
      if (foe.phase > 0) actor.face(foe.aimX, foe.aimY);
      const top = actor.y - 28 * scale;
      const winding = foe.phase === WINDUP;
      mark.setVisible(winding).setPosition(actor.x, top - (crest ? 5 : 0));
      sleep.setVisible(!fight.awake.has(index)).setPosition(actor.x + 9 * scale, top + 2 - ((scene.time.now / 160 + index * 3) % 8));
      crest?.setPosition(actor.x, top - 4);
      Object.assign(warning, { x: at.x, y: at.y, strength: winding ? 0.9 : 0 });
      if (winding) marks.wedge(foe, at.x, at.y + 2);
      if (bossPhase(foe) > 0) marks.rage(actor.x, actor.y, scale, bossPhase(foe));
      if (foe.ward > 0) marks.ward(actor.x, actor.y, scale);
      if (foe.hp < foe.maxHp) marks.health(foe, actor.x, top, scale);
    }
    marks.hexes(fight);
    fly(fight);
  }

  /** Who has noticed the hero calls its group. */
  function alarm(by: number): void {
    const caller = fighters[by]!;
    for (const [index, { actor, scale }] of foes) {
      const { team, group } = fighters[index]!;
      if (team !== caller.team || group !== caller.group) continue;
      const call = text(scene, actor.x, actor.y - 26 * scale, "!", "rose", 20)
        .setOrigin(0.5, 1)
        .setDepth(NIGHT_DEPTH + 6);
      const shown = { part: 0 };
      // It leaps up, stays over whoever it belongs to, and fades.
      const follow = (): void =>
        void call
          .setPosition(actor.x, actor.y - 26 * scale - 8 * Math.max(0, 1 - Math.abs(shown.part * 6 - 1)))
          .setAlpha(Math.min(1, 4 - 4 * shown.part));
      scene.tweens.add({ targets: shown, part: 1, duration: 800, onUpdate: follow, onComplete: () => call.destroy() });
    }
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
    shown.sleep.destroy();
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
    enrage(index) {
      const actor = foes.get(index)?.actor;
      if (!actor) return;
      burst(scene, actor.x, actor.y - 16, "ember", 20);
      shake(scene, 300, 0.01);
      playSound("alert");
    },
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
      const above = actor.y - 20;
      switch (event.kind) {
        case "strike":
          actor.lunge(actor.x + event.aimX, actor.y + event.aimY);
          slash(event.fighter, actor, event.aimX, event.aimY);
          return playSound("swing");
        case "shot":
          actor.lunge(actor.x - event.aimX, actor.y - event.aimY);
          return playSound("shot");
        case "hex":
          actor.lunge(actor.x, actor.y - 1);
          burst(scene, (event.x * TILE) / UNIT, (event.y * TILE) / UNIT, "spark", 8, "rose");
          return playSound("hex");
        case "mend":
          burst(scene, actor.x, actor.y - 8, "spark", 6, "lime");
          floatingNumber(scene, actor.x, above, `+${skirmish.MEND}`, "lime");
          return playSound("mend");
        case "ward":
          burst(scene, actor.x, actor.y - 8, "spark", 6, "foam");
          return playSound("ward");
        case "dash":
        case "charge":
          for (let n = 0; n < 4; n++) scene.time.delayedCall(n * 45, () => actor.body.active && actor.trail());
          burst(scene, actor.x, actor.y, "dust", 4);
          return playSound("dodge");
        case "dodge":
          return floatingNumber(scene, actor.x, above, say("fight.dodged"), "foam");
        case "stagger":
          return burst(scene, actor.x, actor.y - 22, "spark", 4);
        case "alarm":
          return alarm(event.fighter);
        case "hit":
          actor.hurt();
          burst(scene, actor.x, actor.y - 8, onHero ? "drop" : "spark", 6);
          floatingNumber(scene, actor.x, above, `${event.damage}`, onHero ? colourOf("hurt", plain) : "lantern");
          shake(scene, onHero ? 160 : 70, onHero ? 0.008 : 0.003);
          return playSound(onHero ? "hit-hero" : "hit-foe");
        case "death":
          playSound(onHero ? "hero-falls" : "foe-falls");
          return fall(event.fighter);
      }
    },
  };
}
