import { withSkill } from "../../../src/agents/hesitation.ts";
import { BRUTE, randomArena, SCRIPTS, skirmishEnvironment, WORDS } from "../../../src/agents/skirmish/index.ts";
import { behaviourTreeOf } from "../../../src/agents/tree/behaviour-tree.ts";
import { decisionPolicy, rowPolicy } from "../../../src/agents/tree/decisions.ts";
import type { DecisionTree } from "../../../src/agents/tree/fit-tree.ts";
import { rulesPolicy, treePolicy } from "../../../src/agents/tree/tree-policy.ts";
import { keepsPolicyPromises } from "../../contracts/policy.ts";

const fight = () => skirmishEnvironment({ maps: (rng) => randomArena("train", rng), squad: () => [BRUTE], heroes: () => 1 });
const leaf = (way: string): DecisionTree => ({ way, hits: 1, examples: 1 });
const TREES: readonly DecisionTree[] = [
  { sense: "foeDistance", threshold: 2, below: leaf("towardsFoe"), above: leaf("alongThePath") },
  { sense: "mayAttack", threshold: 0.5, below: leaf("special"), above: leaf("attack") },
  leaf("second"),
];

keepsPolicyPromises("withSkill", () => withSkill(SCRIPTS.chase, fight().spec, 0.5), fight);
keepsPolicyPromises("rowPolicy", () => rowPolicy(WORDS, (_, row) => [row % 2 === 0 ? "stay" : "circleLeft", "attack", "fourth"]), fight);
keepsPolicyPromises("decisionPolicy", () => decisionPolicy(WORDS, TREES), fight);
keepsPolicyPromises("treePolicy", () => treePolicy(behaviourTreeOf(WORDS, TREES), WORDS), fight);
keepsPolicyPromises("rulesPolicy", () => rulesPolicy(WORDS, () => ({ move: "awayFromFoe", ability: "special" })), fight);
