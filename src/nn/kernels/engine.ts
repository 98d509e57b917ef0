import { AigcError } from "../../errors.ts";
import { GEMM_SCRATCH, instantiateKernels, type Kernels } from "./kernels.ts";

/**
 * The kernels and their memory. Two kinds of memory: blocks, which live until they are freed, and the arena, which is taken
 * from the top and given back all at once. Addresses are bytes, sizes are floats; every piece starts at a multiple of 64 bytes
 * and may be written up to the next multiple of four floats.
 */
export interface Engine {
  readonly kernels: Kernels;
  /** `size` floats that live until `free`. Not zeroed. */
  allocate(size: number): number;
  free(pointer: number): void;
  /** `size` floats of the arena. Not zeroed. */
  take(size: number): number;
  /** Where the arena stands; `release` gives back all that was taken since. */
  mark(): Mark;
  release(mark: Mark): void;
  /** The floats at `pointer`, as they are now. A view: valid until memory grows, so take it anew after any operation. */
  floats(pointer: number, size: number): Float32Array<ArrayBuffer>;
  ints(pointer: number, size: number): Int32Array<ArrayBuffer>;
  /** Makes `size` floats zero. */
  clear(pointer: number, size: number): void;
  /** At least `size` floats of zero, not to be written. */
  zeros(size: number): number;
  /** Room for a matrix product's left side; free to use by whoever is calling a kernel. */
  readonly scratch: number;
  /** Bytes of memory that are in use or kept ready. */
  readonly byteLength: number;
}

export interface Mark {
  readonly chunk: number;
  readonly at: number;
}

const PAGE = 65_536;
const ALIGN = 64;
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
  const maximum = Math.min(options.maximumBytes ?? 2 ** 30, 2 ** 32 - PAGE);
  const { memory } = kernels;
  // The first page is the module's own.
  let end = memory.buffer.byteLength;
  // Kept: asking a WebAssembly.Memory for its buffer costs as much as making a view.
  let buffer = memory.buffer as ArrayBuffer;
  let all = new Float32Array(buffer);
  const used = new Map<number, number>();
  /** Free blocks by address, never two neighbours. */
  let free: { at: number; size: number }[] = [];
  const chunks: { at: number; size: number }[] = [];
  let chunk = 0;
  let top = 0;
  let zeroBlock = { at: 0, size: 0 };

  const grow = (size: number): number => {
    const last = free.at(-1);
    const start = last && last.at + last.size === end ? last.at : end;
    const pages = Math.ceil((start + size - end) / PAGE);
    // Some room ahead, so that growing stays rare.
    const wanted = Math.min(Math.max(pages, Math.ceil(end / PAGE / 4)), Math.floor((maximum - end) / PAGE));
    if (wanted < pages || memory.grow(wanted) < 0) {
      throw new AigcError(
        "bad-request",
        "engine",
        `out of memory: ${size} more bytes with ${end} in use, the ceiling is ${maximum}. Take a smaller batch, or raise maximumBytes.`,
      );
    }
    const grown = wanted * PAGE;
    if (start === end) free.push({ at: end, size: grown });
    else last!.size += grown;
    end += grown;
    buffer = memory.buffer as ArrayBuffer;
    all = new Float32Array(buffer);
    return free.length - 1;
  };

  const allocateBytes = (bytes: number): number => {
    const size = Math.max(ALIGN, Math.ceil(bytes / ALIGN) * ALIGN);
    let index = free.findIndex((block) => block.size >= size);
    if (index < 0) index = grow(size);
    const block = free[index]!;
    const at = block.at;
    if (block.size === size) free.splice(index, 1);
    else {
      block.at += size;
      block.size -= size;
    }
    used.set(at, size);
    return at;
  };

  const freeBlock = (at: number): void => {
    const size = used.get(at);
    if (size === undefined) return;
    used.delete(at);
    let index = free.findIndex((block) => block.at > at);
    if (index < 0) index = free.length;
    free.splice(index, 0, { at, size });
    const merged: typeof free = [];
    for (const block of free) {
      const before = merged.at(-1);
      if (before && before.at + before.size === block.at) before.size += block.size;
      else merged.push(block);
    }
    free = merged;
  };

  const scratch = allocateBytes(GEMM_SCRATCH * 4);

  return {
    kernels,
    scratch,
    allocate: (size) => allocateBytes(size * 4),
    free: freeBlock,
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
          // A chunk that is too small for this one goes back, so that the arena does not keep what nobody can use.
          if (next) freeBlock(next.at);
          const size = Math.max(CHUNK, bytes);
          chunks[chunk] = { at: allocateBytes(size), size };
        }
      }
    },
    mark: () => ({ chunk, at: top }),
    release(mark) {
      chunk = mark.chunk;
      top = mark.at;
    },
    floats: (pointer, size) => new Float32Array(buffer, pointer, size),
    ints: (pointer, size) => new Int32Array(buffer, pointer, size),
    clear(pointer, size) {
      all.fill(0, pointer / 4, pointer / 4 + size);
    },
    zeros(size) {
      if (zeroBlock.size < size) {
        if (zeroBlock.size > 0) freeBlock(zeroBlock.at);
        zeroBlock = { at: allocateBytes(size * 4), size };
        all.fill(0, zeroBlock.at / 4, zeroBlock.at / 4 + size);
      }
      return zeroBlock.at;
    },
    get byteLength() {
      return end;
    },
  };
}
