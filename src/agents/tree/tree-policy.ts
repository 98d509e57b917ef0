import {
  checkFields,
  checkFunction,
  checkList,
  checkObject,
  checkText,
  listOf,
  mapOf,
  oneOf,
  refuse,
  whole,
  withFields,
  within,
} from "../../arguments.ts";
import { checkPolicy } from "../../handed-in.ts";
import type { Batch, Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import type { BehaviourTree, TreeNode } from "./behaviour-tree.ts";
import { choose, type Decision, type Senses } from "./decisions.ts";
import type { Words } from "./words.ts";

const checkWords = withFields(
  {
    contract: checkText,
    "dials?": listOf(checkText),
    observation: whole(1),
    flags: whole(1),
    senses: mapOf(withFields({ unit: checkText, of: checkFunction })),
    branches: listOf(withFields({ name: checkText, size: whole(1), ways: mapOf(checkFunction) })),
  },
  "the words of a game: skirmish.WORDS",
);

/** What becomes of a row: the way of each branch, or the name of the policy that plays it. */
interface Course {
  readonly ways: (string | undefined)[];
  play?: string;
}
/** What is being decided. */
interface Row {
  readonly batch: Batch;
  readonly at: number;
  readonly flag: number;
  readonly course: Course;
}
/** Whether a node succeeded. */
type Step = (row: Row) => boolean;

/**
 * Plays a behaviour tree, once through for each agent and decision; branches that it says nothing about take their first choice. The tree
 * is the JSON that `npx phaser-aigc distill` writes, or your own: selector, sequence, flip, condition, action. The action `Play` hands
 * the agent to one of `policies`: so a network is a leaf.
 * @throws AigcError `bad-request` for a node that is none, a sense, branch, way or policy that is not there; by its place in the tree
 */
export function treePolicy(tree: BehaviourTree, words: Words, policies: Readonly<Record<string, Policy>> = {}): Policy {
  checkWords("tree", "words", words);
  mapOf(checkPolicy)("tree", "policies", policies);
  checkFields("tree", "tree", tree, { type: oneOf(["root"]), child: checkObject }, 'a behaviour tree: { type: "root", child }');
  const step = compiled(tree.child, words, policies, "tree.child");
  return {
    contract: words.contract,
    ...(words.dials ? { dials: words.dials } : {}),
    act(batch, rng) {
      const courses = Array.from({ length: batch.rows }, (_, row): Course => {
        const course: Course = { ways: words.branches.map(() => undefined) };
        step({ batch, at: row * words.observation, flag: row * words.flags, course });
        return course;
      });
      return played(words, batch, rng, courses, policies);
    },
    forget(agents) {
      for (const policy of Object.values(policies)) policy.forget?.(agents);
    },
  };
}

/**
 * Plays rules that are written in code, in the words of a game: what `npx phaser-aigc distill` writes as TypeScript.
 * @param decide from what an agent senses to the name of a way for each branch; a branch left out takes its first way
 */
export function rulesPolicy<Names extends string>(words: Words<Names>, decide: (me: Senses<Names>) => Decision): Policy {
  checkWords("rules", "words", words);
  checkFunction("rules", "decide", decide, "a function from what an agent senses to { move: … }");
  const senses = Object.entries(words.senses) as [Names, Words["senses"][string]][];
  return {
    contract: words.contract,
    ...(words.dials ? { dials: words.dials } : {}),
    act(batch, rng) {
      const courses = Array.from({ length: batch.rows }, (_, row): Course => {
        const [at, flag] = [row * words.observation, row * words.flags];
        const me = {} as Record<Names, number>;
        for (const [name, sense] of senses) me[name] = Math.fround(sense.of(batch.observations, at, batch.actionMasks, flag));
        const decision = decide(me);
        checkObject("rules", "what decide returned", decision, "an object: { move: … }");
        return {
          ways: words.branches.map((branch) => checkedWay("rules", `what decide returned, ${branch.name},`, branch, decision[branch.name])),
        };
      });
      return played(words, batch, rng, courses, {});
    },
  };
}

function checkedWay(where: string, name: string, { ways }: Words["branches"][number], way: unknown): string | undefined {
  if (way !== undefined && !(typeof way === "string" && Object.hasOwn(ways, way)))
    refuse(where, name, way, `one of ${Object.keys(ways).join(", ")}`);
  return way as string | undefined;
}

function compiled(node: TreeNode, words: Words, policies: Readonly<Record<string, Policy>>, name: string): Step {
  checkObject("tree", name, node, "a node: { type }");
  const inside = (child: TreeNode, place: string) => compiled(child, words, policies, `${name}.${place}`);
  switch (node.type) {
    case "selector":
    case "sequence": {
      checkList("tree", `${name}.children`, node.children, "a list of nodes");
      const steps = node.children.map((child, n) => inside(child, `children[${n}]`));
      return node.type === "selector" ? (row) => steps.some((step) => step(row)) : (row) => steps.every((step) => step(row));
    }
    case "flip": {
      const step = inside(node.child, "child");
      return (row) => !step(row);
    }
    case "condition":
      return condition(node, words, name);
    case "action":
      return action(node, words, policies, name);
    default:
      return refuse("tree", `${name}.type`, (node as { type: unknown }).type, "one of selector, sequence, flip, condition, action");
  }
}

function condition(node: TreeNode & { type: "condition" }, { senses }: Words, name: string): Step {
  const { call, args } = node;
  if (call !== "Is" && call !== "IsBelow") refuse("tree", `${name}.call`, call, "one of Is, IsBelow");
  checkList("tree", `${name}.args`, args, "a list: the sense, and for IsBelow a number");
  const [sense, than] = args as readonly [string, number?];
  if (!Object.hasOwn(senses, sense)) refuse("tree", `${name}.args[0]`, sense, `one of ${Object.keys(senses).join(", ")}`);
  if (call === "IsBelow") within()("tree", `${name}.args[1]`, than);
  const { of } = senses[sense]!;
  const sensed = ({ batch, at, flag }: Row) => Math.fround(of(batch.observations, at, batch.actionMasks, flag));
  return call === "Is" ? (row) => sensed(row) >= 0.5 : (row) => sensed(row) < than!;
}

function action(node: TreeNode & { type: "action" }, { branches }: Words, policies: Readonly<Record<string, Policy>>, name: string): Step {
  const { call, args } = node;
  if (call !== "Choose" && call !== "Play") refuse("tree", `${name}.call`, call, "one of Choose, Play");
  checkList("tree", `${name}.args`, args, "a list: branch and way, or for Play the name of a policy");
  const [first, way] = args as readonly [string, string?];
  if (call === "Play") {
    if (!Object.hasOwn(policies, first))
      refuse("tree", `${name}.args[0]`, first, `one of the policies: ${Object.keys(policies).join(", ") || "none was given"}`);
    return ({ course }) => ((course.play = first), true);
  }
  const place = branches.findIndex((branch) => branch.name === first);
  if (place < 0) refuse("tree", `${name}.args[0]`, first, `one of ${branches.map((branch) => branch.name).join(", ")}`);
  if (checkedWay("tree", `${name}.args[1]`, branches[place]!, way) === undefined)
    refuse("tree", `${name}.args[1]`, way, `one of ${Object.keys(branches[place]!.ways).join(", ")}`);
  return ({ course }) => ((course.ways[place] = way), true);
}

/** The choices of all rows; those that a policy plays are asked of it together. */
function played(
  words: Words,
  batch: Batch,
  rng: Rng,
  courses: readonly Course[],
  policies: Readonly<Record<string, Policy>>,
): ReturnType<Policy["act"]> {
  const { branches, observation, flags } = words;
  const actions = new Int32Array(batch.rows * branches.length);
  courses.forEach(({ ways }, row) => {
    let flag = row * flags;
    branches.forEach(({ size, ways: known }, branch) => {
      const way = ways[branch] ?? Object.keys(known)[0]!;
      actions[row * branches.length + branch] = choose(words, branch, way, batch, row * observation, flag);
      flag += size;
    });
  });
  const waiting: Promise<void>[] = [];
  for (const [name, policy] of Object.entries(policies)) {
    const rows = courses.flatMap(({ play }, row) => (play === name ? [row] : []));
    if (rows.length === 0) continue;
    const take = (answer: { readonly actions: Int32Array }): void =>
      rows.forEach((row, n) => actions.set(answer.actions.subarray(n * branches.length, (n + 1) * branches.length), row * branches.length));
    const answer = policy.act(someRows(batch, rows, observation, flags), rng);
    if (answer instanceof Promise) waiting.push(answer.then(take));
    else take(answer);
  }
  return waiting.length > 0 ? Promise.all(waiting).then(() => ({ actions })) : { actions };
}

function someRows({ observations, actionMasks, agents }: Batch, rows: readonly number[], width: number, flags: number): Batch {
  const part = { rows: rows.length, observations: new Float32Array(rows.length * width), actionMasks: new Uint8Array(rows.length * flags) };
  rows.forEach((row, n) => {
    part.observations.set(observations.subarray(row * width, (row + 1) * width), n * width);
    part.actionMasks.set(actionMasks.subarray(row * flags, (row + 1) * flags), n * flags);
  });
  return { ...part, agents: rows.map((row) => agents?.[row] ?? row) };
}
