import { ALIGN, Blocks } from "./blocks.ts";
import { GEMM_SCRATCH, instantiateKernels, type Kernels } from "./kernels.ts";

/**
 * The kernels and their memory. Two kinds of memory: blocks, which stay until they are freed, and the arena, which is taken
 * from the top and given back all at once. Addresses are bytes, sizes are floats; every piece starts at a multiple of 64 bytes
 * and may be written up to the next multiple of four floats.
 */
export interface Engine {
  readonly kernels: Kernels;
  /** `size` floats that stay until `free`. Not zeroed. */
  allocate(size: number): number;
  free(pointer: number): void;
  /** `size` floats of the arena. Not zeroed. */
  take(size: number): number;
  /** The arena's present end; `release` frees all that was taken since. */
  mark(): Mark;
  release(mark: Mark): void;
  /** The floats at `pointer`, as they are now. A view: valid until memory grows, so take it anew after any operation. */
  floats(pointer: number, size: number): Float32Array<ArrayBuffer>;
  ints(pointer: number, size: number): Int32Array<ArrayBuffer>;
  /** Makes `size` floats zero. */
  clear(pointer: number, size: number): void;
  /** At least `size` floats of zero, not to be written. */
  zeros(size: number): number;
  /** Room for a matrix product's left side; free to use between two calls of a kernel. */
  readonly scratch: number;
  /** Bytes of memory that are in use or kept ready. */
  readonly byteLength: number;
}

export interface Mark {
  readonly chunk: number;
  readonly at: number;
}

/** Arena chunks are at least this large: 4 MB. */
const CHUNK = 1 << 22;

/**
 * @param options.maximumBytes the ceiling of its memory; default 1 GiB, at most 4 GiB
 * @param options.module kernels that another thread has compiled; default: those of this package
 */
export async function createEngine(
  options: { readonly maximumBytes?: number; readonly module?: WebAssembly.Module } = {},
): Promise<Engine> {
  const kernels = await instantiateKernels(options.module);
  const blocks = new Blocks(kernels.memory, options.maximumBytes ?? 2 ** 30);
  let zeroBlock = { at: 0, size: 0 };
  return {
    kernels,
    scratch: blocks.allocate(GEMM_SCRATCH * 4),
    allocate: (size) => blocks.allocate(size * 4),
    free: (pointer) => blocks.free(pointer),
    ...createArena(blocks),
    floats: (pointer, size) => new Float32Array(blocks.buffer, pointer, size),
    ints: (pointer, size) => new Int32Array(blocks.buffer, pointer, size),
    clear(pointer, size) {
      blocks.all.fill(0, pointer / 4, pointer / 4 + size);
    },
    zeros(size) {
      if (zeroBlock.size < size) {
        if (zeroBlock.size > 0) blocks.free(zeroBlock.at);
        zeroBlock = { at: blocks.allocate(size * 4), size };
        blocks.all.fill(0, zeroBlock.at / 4, zeroBlock.at / 4 + size);
      }
      return zeroBlock.at;
    },
    get byteLength() {
      return blocks.end;
    },
  };
}

/** Memory that is taken from the top, in chunks, and given back all at once. */
function createArena(blocks: Blocks): Pick<Engine, "take" | "mark" | "release"> {
  const chunks: { at: number; size: number }[] = [];
  let chunk = 0;
  let top = 0;
  return {
    take(size) {
      const bytes = Math.ceil((size * 4) / ALIGN) * ALIGN;
      for (;;) {
        const current = chunks[chunk];
        if (current && top + bytes <= current.size) {
          const at = current.at + top;
          top += bytes;
          return at;
        }
        if (current) chunk++;
        top = 0;
        const next = chunks[chunk];
        if (!next || next.size < bytes) {
          // A chunk that is too small for this one goes back, so that the arena keeps no useless memory.
          if (next) blocks.free(next.at);
          const size = Math.max(CHUNK, bytes);
          chunks[chunk] = { at: blocks.allocate(size), size };
        }
      }
    },
    mark: () => ({ chunk, at: top }),
    release(mark) {
      chunk = mark.chunk;
      top = mark.at;
    },
  };
}
