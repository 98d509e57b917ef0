import { transformSync } from "esbuild";
import * as headless from "../../../src/headless.ts";
import { createRng } from "../../../src/rng.ts";
import type { Batch, Policy } from "../../../src/policy.ts";
import { behaviourTreeOf, type BehaviourTree } from "../../../src/agents/tree/behaviour-tree.ts";
import { decisionPolicy } from "../../../src/agents/tree/decisions.ts";
import { fitTree, type DecisionTree, type Examples } from "../../../src/agents/tree/fit-tree.ts";
import { rulesPolicy, treePolicy } from "../../../src/agents/tree/tree-policy.ts";
import { typescriptOf } from "../../../src/agents/tree/typescript.ts";
import { YES_OR_NO, type Words } from "../../../src/agents/tree/words.ts";

/** One who is hurt or not, and near a foe or not; it can stay, come or flee, and strike or not. */
const WORDS: Words<"distance" | "hurt"> = {
  contract: "brawl@1",
  observation: 2,
  flags: 5,
  senses: {
    distance: { unit: "tiles", of: (o, at) => o[at]! * 8 },
    hurt: { unit: YES_OR_NO, of: (o, at) => (o[at + 1]! < 0.5 ? 1 : 0) },
  },
  branches: [
    { name: "move", size: 3, ways: { stay: () => 0, come: () => 1, flee: () => 2 } },
    { name: "ability", size: 2, ways: { none: () => 0, strike: () => 1 } },
  ],
};
const leaf = (way: string): DecisionTree => ({ way, hits: 3, examples: 4 });
const MOVE: DecisionTree = {
  sense: "hurt",
  threshold: 0.5,
  below: { sense: "distance", threshold: 1.5, below: leaf("stay"), above: leaf("come") },
  above: leaf("flee"),
};
const ABILITY: DecisionTree = { sense: "distance", threshold: 1.5, below: leaf("strike"), above: leaf("none") };
const TREES = [MOVE, ABILITY];

const rng = createRng("rows");
const ROWS = 200;
const batch: Batch = {
  rows: ROWS,
  observations: Float32Array.from({ length: ROWS * 2 }, () => rng.next()),
  actionMasks: Uint8Array.from({ length: ROWS * 5 }, (_, n) => (n % 5 === 0 || n % 5 === 3 || rng.below(4) > 0 ? 1 : 0)),
};
const act = (policy: Policy) => [...(policy.act(batch, createRng("act")) as { actions: Int32Array }).actions];
/** What the trees say, written by hand. */
const expected = Array.from({ length: ROWS }, (_, row) => {
  const [distance, health] = [batch.observations[row * 2]! * 8, batch.observations[row * 2 + 1]!];
  const mask = batch.actionMasks.subarray(row * 5);
  const move = health < 0.5 ? 2 : distance < 1.5 ? 0 : 1;
  const ability = distance < 1.5 ? 1 : 0;
  return [mask[move] ? move : 0, mask[3 + ability] ? ability : 0];
}).flat();

describe("a distilled tree", () => {
  it("plays alike as decision tree, as behaviour tree read from JSON, and as TypeScript", () => {
    const json = JSON.parse(JSON.stringify(behaviourTreeOf(WORDS, TREES))) as BehaviourTree;
    const names = { policy: "brawler", words: "own.WORDS", senses: "Senses<own.Sense>", from: "here", remark: "Distilled." };
    const text = typescriptOf(WORDS, TREES, names);
    expect(text).toContain('if (me.hurt === 1) {\n    return "flee"; // 75% of 4\n  }\n  if (me.distance < 1.5) {');
    const { code } = transformSync(text.replace(/import .*\n/, "").replace("export const", "const"), { loader: "ts" });
    // oxlint-disable-next-line no-new-func -- the file that was just written
    const brawler = new Function("rulesPolicy", "own", `${code}; return brawler;`)(rulesPolicy, { WORDS }) as Policy;
    for (const policy of [decisionPolicy(WORDS, TREES), treePolicy(json, WORDS), brawler]) {
      expect(policy.contract).toBe("brawl@1");
      expect(act(policy)).toEqual(expected);
    }
  });

  it("may hand agents to a policy, and is asked for them in one batch", async () => {
    const seen: number[] = [];
    const network: Policy = {
      contract: "brawl@1",
      act: ({ rows }) => (
        seen.push(rows),
        Promise.resolve({ actions: Int32Array.from({ length: rows * 2 }, (_, n) => (n % 2 === 0 ? 1 : 0)) })
      ),
    };
    const tree: BehaviourTree = {
      type: "root",
      child: {
        type: "selector",
        children: [
          {
            type: "sequence",
            children: [
              { type: "flip", child: { type: "condition", call: "Is", args: ["hurt"] } },
              { type: "action", call: "Play", args: ["network"] },
            ],
          },
          { type: "action", call: "Choose", args: ["move", "flee"] },
        ],
      },
    };
    const { actions } = await treePolicy(tree, WORDS, { network }).act({ ...batch, actionMasks: new Uint8Array(ROWS * 5).fill(1) }, rng);
    const hurt = Array.from({ length: ROWS }, (_, row) => batch.observations[row * 2 + 1]! < 0.5);
    expect(seen).toEqual([hurt.filter((is) => !is).length]);
    expect(Array.from(actions).filter((_, n) => n % 2 === 0)).toEqual(hurt.map((is) => (is ? 2 : 1)));
  });

  const root = (child: unknown) => ({ type: "root", child }) as BehaviourTree;
  it.each([
    [root({ type: "parallel", children: [] }), 'tree.child.type is "parallel". Give one of selector, sequence, flip, condition, action.'],
    [
      root({ type: "selector", children: [{ type: "condition", call: "Is", args: ["angry"] }] }),
      'tree.child.children[0].args[0] is "angry". Give one of distance, hurt.',
    ],
    [root({ type: "condition", call: "IsBelow", args: ["distance", "near"] }), 'tree.child.args[1] is "near"'],
    [root({ type: "action", call: "Choose", args: ["move", "fly"] }), 'tree.child.args[1] is "fly". Give one of stay, come, flee.'],
    [root({ type: "action", call: "Choose", args: ["song", "loud"] }), 'tree.child.args[0] is "song". Give one of move, ability.'],
    [
      root({ type: "action", call: "Play", args: ["network"] }),
      'tree.child.args[0] is "network". Give one of the policies: none was given.',
    ],
    [{} as BehaviourTree, "tree.type is undefined"],
  ])("that is wrong is refused by its place (%#)", (tree, message) => {
    expect(() => treePolicy(tree, WORDS)).toThrow(message);
  });

  it("as rules says which way there is none of", () => {
    const rules = rulesPolicy(WORDS, () => ({ move: "fly" }));
    expect(() => rules.act(batch, rng)).toThrow('what decide returned, move, is "fly". Give one of stay, come, flee.');
  });
});

describe("fitting a tree", () => {
  const examples = (count: number): Examples => {
    const own = createRng("examples");
    const sensed = Float32Array.from({ length: count * 2 }, (_, n) => (n % 2 === 0 ? own.next() * 8 : own.below(2)));
    const fits = new Uint8Array(count * 3);
    for (let row = 0; row < count; row++) {
      const [distance, hurt] = [sensed[row * 2]!, sensed[row * 2 + 1]!];
      fits[row * 3 + (hurt === 1 ? 2 : distance < 1.5 ? 0 : 1)] = 1;
    }
    return { count, senses: ["distance", "hurt"], sensed, ways: ["stay", "come", "flee"], fits, weights: new Float32Array(count).fill(1) };
  };

  it("finds the rule that the examples follow", () => {
    const tree = fitTree(examples(2000), { depth: 4, leaves: 3 });
    expect("sense" in tree && tree.sense).toBe("hurt");
    expect(JSON.stringify(tree)).toMatch(/"sense":"distance","threshold":1\.[4-6]/);
  });

  it("keeps to the depth and the number of leaves", () => {
    const leaves = (tree: DecisionTree): number => ("way" in tree ? 1 : leaves(tree.below) + leaves(tree.above));
    expect(fitTree(examples(500), { depth: 0, leaves: 9 })).toMatchObject({ way: "flee", examples: 500 });
    expect(leaves(fitTree(examples(500), { depth: 9, leaves: 2 }))).toBe(2);
  });
});

describe("the words of the fight", () => {
  const { skirmish } = headless;
  const { WORDS: FIGHT } = skirmish;

  it("read every observation as finite numbers, and every way gives a choice of its branch", () => {
    const game = skirmish.skirmishEnvironment({ maps: (own) => skirmish.randomArena("train", own) });
    const [observation, mask] = [new Float32Array(FIGHT.observation), new Uint8Array(FIGHT.flags)];
    expect(headless.observationSize(game.spec)).toBe(FIGHT.observation);
    expect(headless.maskSize(game.spec)).toBe(FIGHT.flags);
    expect(game.spec.contract).toBe(FIGHT.contract);
    expect(FIGHT.branches.map(({ name, size }) => [name, size])).toEqual(game.spec.actions.map(({ name, size }) => [name, size]));
    for (let episode = 0; episode < 5; episode++) {
      game.reset(createRng(episode));
      for (let step = 0; step < 20; step++) {
        for (let agent = 0; agent < game.spec.agents; agent++) {
          if (game.out!(agent)) continue;
          game.observe(agent, observation, mask);
          for (const sense of Object.values(FIGHT.senses)) expect(Number.isFinite(sense.of(observation, 0, mask, 0))).toBe(true);
          for (const { size, ways } of FIGHT.branches)
            for (const way of Object.values(ways)) expect(way(observation, 0)).toBeLessThan(size);
        }
        game.step(Int32Array.from({ length: game.spec.agents * 3 }, (_, n) => (n % 3 === 0 ? step % 9 : 0)));
      }
    }
  });

  it("let rules play it: who strikes when it may, and else follows the path, beats chance", async () => {
    const rules = rulesPolicy(FIGHT, (me) => ({
      move: me.foeSteps < 1.5 ? "towardsFoe" : "alongThePath",
      ability: me.mayAttack === 1 ? "attack" : me.maySpecial === 1 ? "special" : "none",
    }));
    const games = 16;
    const score = await headless.playMatch({
      make: () => skirmish.skirmishEnvironment({ maps: (own) => skirmish.randomArena("train", own), heroes: () => 1 }),
      teams: [skirmish.SCRIPTS.random, rules],
      games,
      rng: createRng("rules"),
      result: (environment) => ((environment as ReturnType<typeof skirmish.skirmishEnvironment>).skirmish!.fighters[0]!.hp <= 0 ? 1 : 0),
    });
    expect(score.rate).toBeGreaterThan(0.6);
  });
});
