import { skirmish } from "phaser-aigc";
import { TILE } from "../art/picture.ts";
import type { Chests } from "../play/chests.ts";
import { deviceInHand } from "../play/controls.ts";
import { PLAYER, type Fight } from "../play/fight.ts";
import { hasCaptain } from "../play/floor.ts";
import type { Stairs } from "../play/furnish-floor.ts";
import { hook, told } from "../play/hook.ts";
import type { Locks } from "../play/locks.ts";
import { keyName, keyOf } from "../play/keys.ts";
import { FLOORS, type Run } from "../play/run.ts";
import type { Status } from "../play/status.ts";
import { say } from "../play/words.ts";
import type { Finds } from "./dungeon-finds.ts";

const { CLASSES, UNIT } = skirmish;

/** How a floor stands. */
interface Standing {
  readonly run: Run;
  readonly fight: Fight;
  readonly foesLeft: number;
  readonly chests: Chests;
  readonly stairs: Stairs;
  readonly locks: Locks;
  readonly finds: Finds;
  /** Whether the player still learns how to fight. */
  readonly learning: boolean;
}

/** Tells the Hud how a floor stands, in the player's language. */
export function reportToHud(status: Status, { run, fight, foesLeft, stairs, locks, finds, learning }: Standing): void {
  const player = fight.state.fighters[PLAYER]!;
  const own = CLASSES[player.kind]!;
  const task = say(stairs.open ? "floor.open" : hasCaptain(run) ? "floor.captain" : "floor.barred");
  status.place = say("floor.name", { n: run.floor, all: FLOORS });
  status.goal = `${task} · ${foesLeft > 0 ? say("floor.foes", { n: foesLeft }) : say("floor.free")}`;
  status.coins = run.coins + finds.coins;
  status.keys = locks.keys;
  const captain = hasCaptain(run) && fight.awake.has(1) ? fight.state.fighters[1]! : undefined;
  status.captain = captain && captain.hp > 0 ? captain : undefined;
  status.fight = {
    hp: player.hp,
    maxHp: player.maxHp,
    strike: 1 - player.cooldown / own.cooldown,
    dodge: 1 - player.dashCooldown / own.dashCooldown,
  };
  const keys = { attack: keyName(keyOf("attack")), dodge: keyName(keyOf("dodge")) };
  status.hint = learning ? say(`hint.fight.${deviceInHand()}`, keys) : "";
}

/** Tells the tests how a floor stands. */
export function reportToHook({ run, fight, chests, finds }: Standing): void {
  const [player, ...foes] = fight.state.fighters;
  const { x, y, hp, maxHp } = player!;
  hook.hero = { x: x / UNIT, y: y / UNIT, hp, maxHp };
  hook.foes = foes.map((foe, index) => ({ x: foe.x / UNIT, y: foe.y / UNIT, hp: foe.hp, guard: index === 0, windup: foe.phase === 1 }));
  hook.chests = chests.closed.map((chest) => ({ x: chest.x / TILE, y: chest.y / TILE, holds: chest.holds }));
  hook.hitStop = fight.hitStop;
  hook.thinking = fight.thinking.slice(-120);
  hook.nearest = fight.nearest;
  hook.run = { ...told(run), coins: run.coins + finds.coins, quest: finds.thing ? "found" : run.quest };
  const played = fight.squads.find((squad) => squad.played > 0);
  if (!played) return;
  const { policy, model } = played.playedBy;
  hook.provenance["policy"] = { generator: `policy/${policy}`, seed: run.seed, attempts: 1, ...(model ? { model } : {}) };
}
