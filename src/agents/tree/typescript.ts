import type { DecisionTree } from "./fit-tree.ts";
import { isFlag, type Words } from "./words.ts";

/** Trees as a TypeScript file that a designer edits: a function for each branch of the action. */
export function typescriptOf(
  words: Words,
  trees: readonly DecisionTree[],
  names: { readonly policy: string; readonly words: string; readonly senses: string; readonly from: string; readonly remark: string },
): string {
  const functions = trees.map((tree, n) => {
    const { name } = words.branches[n]!;
    return `/** What ${name === "move" ? "way to go" : `${name} to choose`}; how often the policy chose so stands behind each line. */
function ${name}(me: Me): string {
${linesOf(words, tree, "  ").join("\n")}
}`;
  });
  const root = names.words.split(".")[0]!;
  const type = names.senses.split("<")[0]!;
  const units = Object.entries(words.senses)
    .filter(([sense]) => trees.some((tree) => asks(tree, sense)))
    .map(([sense, { unit }]) => ` *   ${sense}: ${unit}`);
  const called = words.branches.map(({ name }) => `${name}: ${name}(me)`);
  return `import { rulesPolicy, ${root}, type ${type} } from "${names.from}";

/**
 * ${names.remark}
 * Change numbers and ways freely. What is sensed:
${units.join("\n")}
 * Ways to go:
${words.branches.map(({ name, ways }) => ` *   ${name}: ${Object.keys(ways).join(", ")}`).join("\n")}
 */
export const ${names.policy} = rulesPolicy(${names.words}, (me) => ({ ${called.join(", ")} }));

type Me = ${names.senses};

${functions.join("\n\n")}
`;
}

const asks = (tree: DecisionTree, sense: string): boolean =>
  !("way" in tree) && (tree.sense === sense || asks(tree.below, sense) || asks(tree.above, sense));

function linesOf(words: Words, tree: DecisionTree, indent: string): string[] {
  if ("way" in tree) {
    const share = tree.examples > 0 ? ` // ${Math.round((100 * tree.hits) / tree.examples)}% of ${tree.examples}` : "";
    return [`${indent}return ${JSON.stringify(tree.way)};${share}`];
  }
  const { sense, threshold, below, above } = tree;
  const flag = isFlag(words.senses[sense]!);
  const [then, otherwise] = flag ? [above, below] : [below, above];
  const question = flag ? `me.${sense} === 1` : `me.${sense} < ${threshold}`;
  return [`${indent}if (${question}) {`, ...linesOf(words, then, `${indent}  `), `${indent}}`, ...linesOf(words, otherwise, indent)];
}
