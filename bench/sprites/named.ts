import { composedSprite } from "../../src/generators/sprite/corpus.ts";
import { drawnSets } from "../../src/generators/sprite/tools/drawn-sets.ts";
import { createJudge, inLibraryClasses } from "../../src/generators/sprite/tools/judge.ts";
import { createRng } from "../../src/rng.ts";
import type { Row } from "../row.ts";
import { SUBJECTS } from "./measures.ts";
import { shareRow } from "./share-row.ts";
import { proposed, type SpriteBenchOptions, type Way } from "./ways.ts";

/** A sprite in the classes of the library, and what it is to show. */
interface Example {
  readonly pixels: ArrayLike<number>;
  readonly subject: string;
}

/** Of what is drawn, a network's sprites are to be named so often. */
const AS_DRAWN = 0.9;

/**
 * How often a classifier names the subject that was asked for. It learned from composed sprites of its own seed and, where that is at
 * hand, from a drawn set that no network learned from. Beside the ways stand drawings of that set which it never saw; what answers a wish
 * with a drawing that the networks learned from, which is the nearest that retrieval can give; and drawings of the library never learnt.
 */
export async function namedRows(ways: readonly Way[], { quick, data }: SpriteBenchOptions): Promise<Row[]> {
  const judge = await createJudge(data, "bench", quick ? 200 : undefined);
  const right = (examples: readonly Example[]): number => {
    const names = judge.named(examples.map(({ pixels }) => pixels));
    return examples.filter(({ subject }, at) => names[at]![0] === subject).length;
  };
  const real = judge.real.map(({ pixels, tags }) => ({ pixels, subject: tags[0]! }));
  const peer = real.length > 0 ? { name: "drawn art", value: right(real) / real.length } : undefined;
  const rows: Row[] = [];
  const row = (name: string, what: string, examples: readonly Example[], isNetwork: boolean) => {
    if (examples.length === 0) return;
    const how = peer ? { peer, ...(isNetwork ? { least: AS_DRAWN * peer.value } : {}) } : {};
    rows.push(shareRow(`sprites/${name}/named-by-classifier`, `${what} that a classifier names`, right(examples), examples.length, how));
  };
  for (const way of ways) row(way.name, "subjects", await examplesOf(way, quick ? 2 : 16), true);
  row("drawn", "drawings that nothing here has seen", real, false);
  row("retrieval", "drawings by others from the training, given for an answer,", data === undefined ? [] : retrieved(data), false);
  row("library", "composed sprites of drawings never learnt", composedHeldOut(quick ? 2 : 16), false);
  judge.dispose();
  return rows;
}

async function examplesOf(way: Way, seeds: number): Promise<Example[]> {
  const examples: Example[] = [];
  for (const subject of SUBJECTS)
    for (let seed = 0; seed < seeds; seed++) {
      const sprite = await proposed(way, { tags: [subject] }, `named/${subject}/${seed}`);
      if (sprite) examples.push({ pixels: inLibraryClasses(sprite), subject });
    }
  return examples;
}

/** Every drawing of the free sets whose name is one of the subjects. */
const retrieved = (data: string): Example[] =>
  drawnSets(data).train.flatMap(({ pixels, tags }) =>
    SUBJECTS.filter((subject) => tags.includes(subject)).map((subject) => ({ pixels, subject })),
  );

function composedHeldOut(seeds: number): Example[] {
  const rng = createRng("never learnt");
  return SUBJECTS.flatMap((subject) =>
    Array.from({ length: seeds }, () => ({ pixels: composedSprite(rng, { subject, heldOut: true }).pixels, subject })),
  );
}
