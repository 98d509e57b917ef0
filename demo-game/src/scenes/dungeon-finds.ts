import type { Scene } from "phaser";
import { skirmish } from "phaser-aigc";
import { colourOf } from "../art/palette.ts";
import type { Chest } from "../play/chests.ts";
import { burst, floatingNumber } from "../play/effects.ts";
import { PLAYER, type Fight } from "../play/fight.ts";
import type { Stairs } from "../play/furnish-floor.ts";
import { hook } from "../play/hook.ts";
import { announce } from "phaser-aigc";
import { settings } from "../play/settings.ts";
import { playSound } from "../play/sounds.ts";
import { tellNote, type Status } from "../play/status.ts";
import { say } from "../play/words.ts";

/** What moonroot gives back, what a chest of coins holds, and what a foe drops. */
const HEALING = 50;
const CHEST_COINS = 8;
const FOE_COINS = 4;
/** Nobody opens a chest while a foe that is awake is that near, in tiles. */
const WATCHED = 4;

/** What is gained on one floor. */
export interface Finds {
  readonly coins: number;
  /** Whether the thing of the quest was found. */
  readonly thing: boolean;
  /** A foe fell there. */
  spoils(x: number, y: number): void;
  /** Opens the stairs, and says why. */
  unbar(words: string): void;
  /** Whether a chest can be opened now; says why not when it has just been reached. */
  mayOpen(chest: Chest, first: boolean): boolean;
  open(chest: Chest): void;
}

export function createFinds(scene: Scene, status: Status, fight: Fight, stairs: Stairs): Finds {
  const { fighters } = fight.state;
  const hero = fighters[PLAYER]!;
  const found = { coins: 0, thing: false };

  function pay(coins: number, x: number, y: number): void {
    found.coins += coins;
    playSound("coin");
    burst(scene, x, y - 12, "coin", 3);
    floatingNumber(scene, x, y - 28, `+${coins}`, "lantern");
  }
  function tell(words: string): void {
    tellNote(status, words);
    announce(words);
  }
  function heal(x: number, y: number): string {
    const gained = Math.min(HEALING, hero.maxHp - hero.hp);
    hero.hp += gained;
    playSound("heal");
    floatingNumber(scene, x, y - 14, `+${gained}`, colourOf("heal", settings.plainColours));
    return say("floor.heal", { n: gained });
  }
  function unbar(words: string): void {
    if (stairs.open) return;
    stairs.unbar();
    hook.events.push("stairs open");
    playSound("stairs-open");
    tell(words);
  }

  return {
    get coins() {
      return found.coins;
    },
    get thing() {
      return found.thing;
    },
    spoils: (x, y) => pay(FOE_COINS, x, y),
    unbar,
    mayOpen(chest, first) {
      const watched = [...fight.awake].some((index) => {
        const { x, y, hp } = fighters[index]!;
        return hp > 0 && Math.hypot(x - hero.x, y - hero.y) < WATCHED * skirmish.UNIT;
      });
      // What nobody needs is left for later.
      const idle = chest.holds === "moonroot" && hero.hp === hero.maxHp;
      if (first && (watched || idle)) tellNote(status, say(watched ? "floor.watched" : "floor.unhurt"));
      return !watched && !idle;
    },
    open({ x, y, holds }) {
      burst(scene, x, y, "spark", 10);
      hook.events.push(`chest ${holds}`);
      playSound("chest");
      if (holds === "key") {
        playSound("key");
        unbar(say("floor.key"));
      } else if (holds === "coins") {
        pay(CHEST_COINS, x, y);
        tell(say("floor.coins", { n: CHEST_COINS }));
      } else if (holds === "thing") {
        found.thing = true;
        playSound("quest");
        tell(say("floor.thing"));
      } else tell(heal(x, y));
    },
  };
}
