import { createFight, PLAYER, type Fight } from "../../demo-game/src/play/fight.ts";
import type { Wish } from "../../demo-game/src/play/controls.ts";
import { levelFromText } from "../../src/generators/level/formats/text.ts";

/** A scene is all that a fight asks for opponents; here they stand and wait. */
const scene = {
  aigc: {
    opponents: () => ({ actions: new Int32Array(12), decide: () => {}, stop: () => {}, played: 0, playedBy: { policy: "scripted" } }),
  },
} as unknown as Parameters<typeof createFight>[0];
const STILL: Wish = {
  x: 0,
  y: 0,
  attack: false,
  dodge: null,
  interact: false,
  up: false,
  down: false,
  left: false,
  right: false,
  cancel: false,
  lens: false,
};
const ROOM = `
################
#..............#
#.@.e..........#
#..............#
#..............#
#.............>#
################
################
################
################
################
################`.trim();

function begin(sharpness = 0): Fight {
  return createFight(scene, { level: levelFromText(ROOM), seed: "fight", squad: [1], heroHp: 100, foeHp: [60], sharpness });
}
/** Lets the hero strike eastwards, in steps of four milliseconds; what was seen of the foe at each. */
function strike(fight: Fight): { moved: number; stood: number; damage: number } {
  const foe = fight.state.fighters[1]!;
  const hero = fight.state.fighters[PLAYER]!;
  hero.x = foe.x - 300;
  const from = foe.x;
  let [hitAt, stood, damage, now] = [-1, 0, 0, 0];
  for (; now < 1200; now += 4) {
    const before = fight.state.tick;
    for (const event of fight.advance(4, { ...STILL, attack: now === 0, x: now === 0 ? 0.4 : 0 }))
      if (event.kind === "hit") [hitAt, damage] = [now, event.damage];
    // From the blow until time goes on.
    if (hitAt >= 0 && stood === 0 && now > hitAt && fight.state.tick > before) stood = now - hitAt;
  }
  return { moved: foe.x - from, stood, damage };
}

describe("a blow in Lanternfall", () => {
  it("holds everything still for 50 to 80 milliseconds, and throws its victim back", () => {
    const fight = begin();
    const { moved, stood } = strike(fight);
    expect(fight.hitStop).toBe(60);
    // Time goes on with the first tick after the pause.
    expect(stood).toBeGreaterThanOrEqual(60);
    expect(stood).toBeLessThanOrEqual(60 + 1000 / 30 + 4);
    expect(moved).toBeGreaterThan(40);
  });

  it("cuts deeper with a sharper blade, and a last blow holds longer", () => {
    expect(strike(begin()).damage).toBe(10);
    expect(strike(begin(6)).damage).toBe(16);
    const fight = begin(60);
    strike(fight);
    expect(fight.state.fighters[1]!.hp).toBe(0);
    expect(fight.hitStop).toBe(80);
  });
});

describe("the manner of the foes of Lanternfall", () => {
  /** In which ticks they decided, and in which the first order was obeyed. */
  function watch(manner?: { perSecond: number; reaction: number }): { decided: number[]; moved: number } {
    const decided: number[] = [];
    const actions = new Int32Array(12);
    const decide = (): void => {
      decided.push(fight.state.tick);
      // East.
      actions[3] = 3;
    };
    const opponents = () => ({ actions, decide, stop: () => {}, played: 0, playedBy: { policy: "scripted" } });
    const own = { aigc: { opponents } } as unknown as Parameters<typeof createFight>[0];
    const level = levelFromText(ROOM);
    const options = { level, seed: "manner", squad: [1], heroHp: 100, foeHp: [60], sharpness: 0, alert: true };
    const fight: Fight = createFight(own, { ...options, ...(manner ? { manner } : {}) });
    const foe = fight.state.fighters[1]!;
    const { x } = foe;
    let moved = -1;
    while (fight.state.tick < 30) {
      fight.advance(1000 / 30 + 0.01, STILL);
      if (moved < 0 && foe.x !== x) moved = fight.state.tick - 1;
    }
    return { decided, moved };
  }

  it("is as they learned it, six decisions a second, done at once", () => {
    expect(watch()).toEqual({ decided: [0, 5, 10, 15, 20, 25], moved: 0 });
  });

  it("decides less often and later when it is to be easier", () => {
    expect(watch({ perSecond: 3, reaction: 200 })).toEqual({ decided: [0, 10, 20], moved: 6 });
  });
});
