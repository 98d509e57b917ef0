import { DIALS, MASK_SIZE, OBSERVATION_SIZE } from "../src/agents/skirmish/observation.ts";
import { observeSkirmish } from "../src/agents/skirmish/observe.ts";
import { randomArena } from "../src/agents/skirmish/random-arena.ts";
import { createSkirmish, tick, type Intent, type Skirmish } from "../src/agents/skirmish/rules.ts";
import { distancesToFoes } from "../src/agents/skirmish/way-to-foes.ts";
import { createRng } from "../src/rng.ts";

/** A hero against six, one way or the other; prints milliseconds of the processor. */
const KINDS = [1, 2, 3, 4, 1, 2];

interface Arena {
  skirmish: Skirmish;
  readonly intents: Intent[];
  readonly steps: Int16Array;
  readonly queue: Int32Array;
}

function arena(seed: string): Arena {
  const rng = createRng(seed);
  const map = randomArena("train", rng);
  const spawns = [0, ...KINDS].map((kind, i) => ({ kind, team: i === 0 ? 0 : 1, cell: rng.pick(map.heroStarts), hp: 1e6 }));
  return {
    skirmish: createSkirmish(map, spawns),
    intents: spawns.map(() => ({ move: 0, ability: 0, target: 0 })),
    steps: new Int16Array(map.tiles.length),
    queue: new Int32Array(map.tiles.length),
  };
}

function choose({ intents }: Arena, decision: number): void {
  for (let i = 0; i < intents.length; i++) {
    intents[i]!.move = (decision * 7 + i * 3) % 9;
    intents[i]!.ability = (decision + i) % 3;
    intents[i]!.target = i === 0 ? 1 + (decision % KINDS.length) : 0;
  }
}

/** Milliseconds of the processor, the collector's among them: what else the machine does is no matter. */
function used(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** As the package does it: one state that is written over, one buffer for observations. */
function inPlace(decisions: number, seed: string): number {
  const own = arena(seed);
  const observation = new Float32Array(OBSERVATION_SIZE);
  const mask = new Uint8Array(MASK_SIZE);
  const began = process.cpuUsage();
  for (let n = 0; n < decisions; n++) {
    choose(own, n);
    for (let i = 0; i < 5; i++) tick(own.skirmish, own.intents);
    distancesToFoes(own.skirmish, 1, own.steps, own.queue);
    for (let i = 1; i <= KINDS.length; i++) observeSkirmish(own.skirmish, i, own.steps, DIALS, observation, mask);
  }
  return used(began);
}

/** As one writes it with objects: a new state for every tick, and new arrays for every observation. */
function withObjects(decisions: number, seed: string): number {
  const own = arena(seed);
  const began = process.cpuUsage();
  for (let n = 0; n < decisions; n++) {
    choose(own, n);
    for (let i = 0; i < 5; i++)
      own.skirmish = after(
        own.skirmish,
        own.intents.map((intent) => ({ ...intent })),
      );
    const { map } = own.skirmish;
    const steps = new Int16Array(map.tiles.length);
    distancesToFoes(own.skirmish, 1, steps, new Int32Array(map.tiles.length));
    for (let i = 1; i <= KINDS.length; i++)
      observeSkirmish(own.skirmish, i, steps, { ...DIALS }, new Float32Array(OBSERVATION_SIZE), new Uint8Array(MASK_SIZE));
  }
  return used(began);
}

function after(skirmish: Skirmish, intents: readonly Intent[]): Skirmish {
  const next: Skirmish = {
    ...skirmish,
    map: { ...skirmish.map, tiles: skirmish.map.tiles.slice() },
    fighters: skirmish.fighters.map((fighter) => ({ ...fighter })),
    arrows: skirmish.arrows.map((arrow) => ({ ...arrow })),
    hexes: skirmish.hexes.map((hex) => ({ ...hex })),
    pickups: skirmish.pickups.map((pickup) => ({ ...pickup })),
    spent: [],
    lifted: [],
  };
  tick(next, intents, []);
  return next;
}

const way = process.argv[2] === "in place" ? inPlace : withObjects;
const decisions = Number(process.argv[3]);
for (let n = 0; n < 4; n++) way(decisions / 8, `warm ${n}`);
process.stdout.write(`${way(decisions, "map")}`);
