import { AigcError } from "../../errors.ts";

const PAGE = 65_536;
/** Bytes: every block starts at a multiple of this. */
export const ALIGN = 64;

interface Block {
  readonly at: number;
  readonly size: number;
}

/** Blocks of a WebAssembly memory, by their first byte. The memory grows when none is free that is large enough. */
export class Blocks {
  // Kept: asking a WebAssembly.Memory for its buffer costs as much as making a view.
  /** The memory as it is now; another after it has grown. */
  buffer: ArrayBuffer;
  /** All of it as floats. */
  all: Float32Array<ArrayBuffer>;
  /** Bytes of it. */
  end: number;
  readonly #memory: WebAssembly.Memory;
  readonly #maximum: number;
  readonly #used = new Map<number, number>();
  /** Free blocks by address, never two neighbours. */
  #free: { at: number; size: number }[] = [];

  /** @param maximumBytes the ceiling; at most 4 GiB. What the memory has at first belongs to the module. */
  constructor(memory: WebAssembly.Memory, maximumBytes: number) {
    this.#memory = memory;
    this.#maximum = Math.min(maximumBytes, 2 ** 32 - PAGE);
    this.buffer = memory.buffer as ArrayBuffer;
    this.all = new Float32Array(this.buffer);
    this.end = this.buffer.byteLength;
  }

  /** @throws AigcError `bad-request` where it would have to grow beyond the ceiling */
  allocate(bytes: number): number {
    const size = Math.max(ALIGN, Math.ceil(bytes / ALIGN) * ALIGN);
    let index = this.#free.findIndex((block) => block.size >= size);
    if (index < 0) index = this.#grow(size);
    const block = this.#free[index]!;
    const { at } = block;
    if (block.size === size) this.#free.splice(index, 1);
    else {
      block.at += size;
      block.size -= size;
    }
    this.#used.set(at, size);
    return at;
  }

  free(at: number): void {
    const size = this.#used.get(at);
    if (size === undefined) return;
    this.#used.delete(at);
    const index = this.#free.findIndex((block) => block.at > at);
    this.#free.splice(index < 0 ? this.#free.length : index, 0, { at, size });
    this.#free = joined(this.#free);
  }

  /** Returns the place, in the list of free blocks, of one that holds `size` bytes. */
  #grow(size: number): number {
    const { end } = this;
    const last = this.#free.at(-1);
    const start = last && last.at + last.size === end ? last.at : end;
    const pages = Math.ceil((start + size - end) / PAGE);
    // Some room ahead, so that growing stays rare.
    const wanted = Math.min(Math.max(pages, Math.ceil(end / PAGE / 4)), Math.floor((this.#maximum - end) / PAGE));
    if (wanted < pages || this.#memory.grow(wanted) < 0) {
      throw new AigcError(
        "bad-request",
        "engine",
        `out of memory: ${size} more bytes with ${end} in use, the ceiling is ${this.#maximum}. Take a smaller batch, or raise maximumBytes.`,
      );
    }
    const grown = wanted * PAGE;
    if (start === end) this.#free.push({ at: end, size: grown });
    else last!.size += grown;
    this.end += grown;
    this.buffer = this.#memory.buffer as ArrayBuffer;
    this.all = new Float32Array(this.buffer);
    return this.#free.length - 1;
  }
}

/** The same blocks, neighbours made one. */
function joined(blocks: readonly Block[]): { at: number; size: number }[] {
  const merged: { at: number; size: number }[] = [];
  for (const block of blocks) {
    const before = merged.at(-1);
    if (before && before.at + before.size === block.at) before.size += block.size;
    else merged.push({ ...block });
  }
  return merged;
}
