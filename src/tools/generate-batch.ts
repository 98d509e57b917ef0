import { generate, type Generator, type Made } from "../generator.ts";

/**
 * Makes `count` pieces from one seed. The first has the seed itself, the others "seed/1", "seed/2" and so on. With the seed in the papers
 * of
 * a piece, the same piece can be made again.
 * @param progress called after each piece with their number
 */
export async function generateBatch<Request, Content>(
  chain: readonly Generator<Request, Content>[],
  request: Request,
  { seed, count }: { readonly seed: string; readonly count: number },
  progress?: (done: number) => void,
): Promise<Made<Content>[]> {
  const made: Made<Content>[] = [];
  for (let i = 0; i < count; i++) {
    made.push(await generate(chain, request, { seed: i === 0 ? seed : `${seed}/${i}` }));
    progress?.(made.length);
  }
  return made;
}
