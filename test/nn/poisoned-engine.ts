import { createEngine, type Engine } from "../../src/nn/kernels/engine.ts";
import { GEMM_SCRATCH } from "../../src/nn/kernels/kernels.ts";

/**
 * An engine whose memory has been used for something else: what it gives away holds `left` in every place.
 * @param room so many floats of the arena, and twice as many of the rest
 */
export async function poisonedEngine(left: number, room = 1 << 22): Promise<Engine> {
  const engine = await createEngine({ maximumBytes: 2 ** 32 });
  engine.floats(engine.scratch, GEMM_SCRATCH).fill(left);
  const block = engine.allocate(2 * room);
  engine.floats(block, 2 * room).fill(left);
  engine.free(block);
  // The arena as well, which keeps what it has.
  const mark = engine.mark();
  engine.floats(engine.take(room), room).fill(left);
  engine.release(mark);
  return engine;
}
