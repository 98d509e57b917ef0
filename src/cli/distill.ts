import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { AigcError } from "../errors.ts";
import type { Policy } from "../policy.ts";
import type { Rng } from "../rng.ts";
import type { Row } from "../tools/kind-tools.ts";
import { wholeNumber } from "../tools/options.ts";
import { everything, isKind } from "./registry.ts";

/** Games by which the tree of one round is compared with those of others. */
const SCORED = 150;

interface DistillOptions {
  readonly out: string;
  readonly rounds: number;
  readonly decisions: number;
  readonly games: number;
  readonly seed: string;
  readonly json?: string;
}

/** `distill`: a policy as a tree that a person can read and edit. */
export function addDistill(root: Command): void {
  root
    .command("distill")
    .description("write a policy as a behaviour tree (JSON for mistreevous) and as TypeScript to edit, and measure how true both are")
    .argument("<policy>", "a model under models/, or its folder")
    .option("--out <folder>", "where both files go", ".")
    .option("--rounds <n>", "rounds of play, each followed by a new tree", wholeNumber(1, 100), 5)
    .option("--decisions <n>", "decisions of each round", wholeNumber(100, 10_000_000), 15_000)
    .option("--games <n>", "games against each opponent, to compare the wins", wholeNumber(1, 1_000_000), 500)
    .option("--seed <text>", "which games", "distill")
    .option("--json <file>", "write the figures there too")
    .action(async (policy: string, options: DistillOptions) => {
      const rows = await distill(policy, options);
      const { table, writeRows } = await import("../tools/row.ts");
      process.stdout.write(table(rows));
      if (options.json) writeRows(options.json, "distill", rows);
      if (rows.some(({ pass }) => !pass)) process.exitCode = 1;
    });
}

async function distill(name: string, { out, rounds, decisions, games, seed }: DistillOptions): Promise<Row[]> {
  const { shippedModel } = await import("../tools/shipped-model.ts");
  const { modelPolicy } = await import("../agents/model-policy/model-policy.ts");
  const { distil } = await import("../agents/tree/distil.ts");
  const { createRng } = await import("../rng.ts");
  const model = await shippedModel(name);
  const { contract } = model.manifest;
  const { words, make, team, others, sizes, names, wins } = await distillationOf(name, contract);
  const policy = await modelPolicy(model, { game: make().spec });
  const rng = createRng(seed);
  process.stderr.write(`${model.manifest.name}: ${rounds} rounds of ${decisions} decisions\n`);
  const players = Object.values(others);
  const score = async (player: Policy, own: Rng): Promise<number> => {
    let sum = 0;
    for (const other of players) sum += await wins(player, other, SCORED, "validation", own);
    return sum;
  };
  const { trees, fidelity } = await distil({ policy, words, make, team, others: players, sizes, rounds, decisions, rng, score });
  const { behaviourTreeOf } = await import("../agents/tree/behaviour-tree.ts");
  const { treePolicy } = await import("../agents/tree/tree-policy.ts");
  const { typescriptOf } = await import("../agents/tree/typescript.ts");
  const tree = behaviourTreeOf(words, trees);
  const same = Math.round(100 * fidelity["decisions"]!);
  const remark = `Distilled from ${model.manifest.name} (${model.manifest.sha256.slice(0, 8)}): ${same}% of its choices, by play with the seed "${seed}".`;
  mkdirSync(out, { recursive: true });
  const [json, code] = [join(out, `${model.manifest.name}.tree.json`), join(out, `${model.manifest.name}.tree.ts`)];
  writeFileSync(json, `${JSON.stringify(tree, null, 2)}\n`);
  writeFileSync(code, typescriptOf(words, trees, { ...names, policy: "squad", remark }));
  process.stderr.write(`${json}\n${code}\n`);
  const rows: Row[] = Object.entries(fidelity).map(([branch, value]) => ({
    id: `distill/${model.manifest.name}/fidelity/${branch}`,
    what: FIDELITY[branch] ?? `choices of "${branch}" that are the policy's own`,
    value,
    unit: "of choices",
    goal: branch === "decisions" ? ">= 0.85" : "",
    pass: branch !== "decisions" || value >= 0.85,
  }));
  for (const [other, player] of Object.entries(others)) {
    const [own, distilled] = [
      await wins(policy, player, games, "test", rng.fork(other)),
      await wins(treePolicy(tree, words), player, games, "test", rng.fork(other)),
    ];
    const value = distilled / own;
    rows.push({
      id: `distill/${model.manifest.name}/wins/${other}`,
      what: `wins of the tree against ${other} (${distilled.toFixed(3)}) by those of the policy (${own.toFixed(3)})`,
      value,
      unit: `of ${games} games each`,
      goal: ">= 0.8",
      pass: value >= 0.8,
    });
  }
  model.dispose();
  return rows;
}

const FIDELITY: Readonly<Record<string, string>> = {
  decisions: "choices of all branches that are the policy's own, on average",
  all: "decisions in which every branch is the policy's own",
};

async function distillationOf(name: string, contract: string) {
  const known: string[] = [];
  for (const { tools } of await everything()) {
    if (isKind(tools) || !tools.distillation) continue;
    if (tools.contract === contract) return tools.distillation();
    known.push(tools.contract);
  }
  throw new AigcError(
    "bad-request",
    "distill",
    `${name} plays "${contract}", which has no words to write a tree in. There are words for ${known.join(", ") || "no game"}.`,
  );
}
