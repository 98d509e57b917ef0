import { generate, type Generator, type Made } from "../generator.ts";

/**
 * `count` pieces from one seed. The first has the seed itself, the others "seed/1", "seed/2" and so on. So the seed in a piece's
 * papers, asked for in place of the batch's, makes that piece again, first of however many.
 * @param progress told after each piece how many there are
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
