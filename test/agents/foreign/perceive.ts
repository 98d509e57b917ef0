import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import type { PlayedGame } from "../../../src/agents/model-policy/options.ts";
import { observationSize, maskSize, type EnvironmentSpec, type Feature } from "../../../src/environment.ts";

const FOLDER = "test/agents/foreign";

interface Written {
  readonly observation: readonly (readonly [string, number, Partial<Feature>?])[];
  readonly actions?: readonly number[];
  readonly continuous?: number;
}

/** What native onnxruntime made of the files: write_golden.py. */
export interface Golden {
  readonly rows: number;
  readonly agents: number;
  readonly every: number;
  readonly files: Readonly<
    Record<
      string,
      { choices: string; outputs: Readonly<Record<string, readonly (readonly number[])[]>>; continuous: readonly (readonly number[])[] }
    >
  >;
}

const json = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"));
export const golden = json("golden.json") as Golden;
export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${FOLDER}/${name}.onnx`));
/** One choice after the other, row by row. */
export const choicesOf = (name: string, from: Golden = golden): Int32Array =>
  Int32Array.from(inflateSync(Buffer.from(from.files[name]!.choices, "base64")));

/** The games that the files of this folder play. */
export const games: Readonly<Record<string, PlayedGame>> = Object.fromEntries(
  Object.entries(json("games.json") as Record<string, Written>).map(([name, { observation, actions = [], continuous = 0 }]) => [
    name,
    {
      contract: `${name}@1`,
      observation: observation.map(([group, size, more]) => ({ name: group, size, ...more })),
      actions: actions.map((size, branch) => ({ name: `branch${branch}`, size })),
      continuous,
    },
  ]),
);

function scrambled(index: number): number {
  let x = Math.imul(index, 2654435761);
  x ^= x >>> 16;
  x = Math.imul(x, 2246822519);
  x ^= x >>> 13;
  x = Math.imul(x, 3266489917);
  return (x ^ (x >>> 16)) >>> 0;
}

/** The observations and masks of write_golden.py, number for number. */
export function perceived(game: PlayedGame, rows: number): { observations: Float32Array; actionMasks: Uint8Array } {
  const [width, flags] = [observationSize(game as EnvironmentSpec), maskSize(game as EnvironmentSpec)];
  const observations = new Float32Array(rows * width);
  for (let i = 0; i < observations.length; i++) observations[i] = (scrambled(i) / 2 ** 32) * 4 - 2;
  let start = 0;
  for (const { size, set } of game.observation) {
    if (set)
      for (let i = 0; i < rows * set[0]; i++)
        if (scrambled(i + 7919) % 3 === 0) {
          const from = Math.floor(i / set[0]) * width + start + (i % set[0]) * set[1];
          observations.fill(0, from, from + set[1]);
        }
    start += size;
  }
  const actionMasks = Uint8Array.from({ length: rows * flags }, (_, i) => scrambled(i + 104729) & 1);
  for (let row = 0; row < rows; row++) {
    let at = row * flags;
    for (const { size } of game.actions) {
      actionMasks[at + (row % size)] = 1;
      at += size;
    }
  }
  return { observations, actionMasks };
}
