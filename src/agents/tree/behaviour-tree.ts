import type { DecisionTree } from "./fit-tree.ts";
import { isFlag, type Words } from "./words.ts";

/**
 * A behaviour tree as the JSON of the library mistreevous (version 4), so that its editor opens it and its run-time plays it:
 * selectors, sequences, conditions and actions. Of calls there are `Is` [sense], `IsBelow` [sense, number], `Choose` [branch, way] and
 * `Play` [policy]; an agent of that library has a function for each.
 */
export interface BehaviourTree {
  readonly type: "root";
  readonly child: TreeNode;
}
export type TreeNode =
  | { readonly type: "selector" | "sequence"; readonly children: readonly TreeNode[] }
  | { readonly type: "flip"; readonly child: TreeNode }
  | { readonly type: "condition"; readonly call: "Is"; readonly args: readonly [sense: string] }
  | { readonly type: "condition"; readonly call: "IsBelow"; readonly args: readonly [sense: string, than: number] }
  | { readonly type: "action"; readonly call: "Choose"; readonly args: readonly [branch: string, way: string] }
  | { readonly type: "action"; readonly call: "Play"; readonly args: readonly [policy: string] };

/** The behaviour tree of decision trees, one for each branch of the action: a sequence of their choices. */
export function behaviourTreeOf(words: Words, trees: readonly DecisionTree[]): BehaviourTree {
  return {
    type: "root",
    child: { type: "sequence", children: trees.map((tree, branch) => nodeOf(words, tree, words.branches[branch]!.name)) },
  };
}

function nodeOf(words: Words, tree: DecisionTree, branch: string): TreeNode {
  if ("way" in tree) return { type: "action", call: "Choose", args: [branch, tree.way] };
  const { sense, threshold, below, above } = tree;
  const flag = isFlag(words.senses[sense]!);
  const condition: TreeNode = flag
    ? { type: "condition", call: "Is", args: [sense] }
    : { type: "condition", call: "IsBelow", args: [sense, threshold] };
  const [then, otherwise] = flag ? [above, below] : [below, above];
  const children = (node: TreeNode): readonly TreeNode[] => (node.type === "selector" ? node.children : [node]);
  // If, else if, else: one list of cases, as a designer writes it.
  return {
    type: "selector",
    children: [{ type: "sequence", children: [condition, nodeOf(words, then, branch)] }, ...children(nodeOf(words, otherwise, branch))],
  };
}
