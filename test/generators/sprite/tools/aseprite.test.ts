import { deflateSync } from "node:zlib";
import { readAseprite } from "../../../../src/generators/sprite/tools/aseprite.ts";

describe("an Aseprite file", () => {
  const words = (...all: number[]) => all.flatMap((w) => [w & 255, (w >> 8) & 255]);
  const long = (n: number) => words(n & 0xffff, n >>> 16);
  const chunk = (type: number, data: readonly number[]) => [...long(data.length + 6), ...words(type), ...data];
  const layer = (flags: number) => chunk(0x2004, [...words(flags, 0, 0, 0, 0, 0), 255, 0, 0, 0, ...words(1), 65]);
  const cel = (index: number, x: number, y: number, width: number, pixels: readonly number[]) =>
    chunk(0x2005, [...words(index, x, y), 255, ...words(2, 0), 0, 0, 0, 0, 0, ...words(width, pixels.length / width), ...deflateSync(Uint8Array.from(pixels))]); // prettier-ignore
  const frame = (...chunks: number[][]) => {
    const body = chunks.flat();
    return [...long(body.length + 16), ...words(0xf1fa, chunks.length, 100, 0), ...long(chunks.length), ...body];
  };
  const file = (...frames: number[][]) => {
    const body = frames.flat();
    const head = [
      ...long(128 + body.length),
      ...words(0xa5e0, frames.length, 4, 3, 8),
      ...long(1),
      ...words(100),
      ...long(0),
      ...long(0),
      0,
    ];
    return Uint8Array.from([...head, ...Array<number>(128 - head.length).fill(0), ...body]);
  };
  const palette = chunk(0x2019, [...long(3), ...long(0), ...long(2), ...Array<number>(8).fill(0), ...words(0), 0, 0, 0, 0, ...words(0), 200, 10, 20, 255, ...words(0), 10, 20, 200, 255]); // prettier-ignore

  it("gives its frames, visible layers over each other, linked cels again", () => {
    const linked = chunk(0x2005, [...words(0, 0, 0), 255, ...words(1, 0), 0, 0, 0, 0, 0, ...words(0)]);
    const bytes = file(
      frame(palette, layer(1), layer(1), layer(0), cel(0, 0, 0, 2, [1, 1, 1, 0]), cel(1, 1, 0, 1, [2]), cel(2, 0, 0, 1, [2])),
      frame(linked),
    );
    const { width, height, frames } = readAseprite(bytes, "a.ase");
    expect([width, height, frames.length]).toEqual([4, 3, 2]);
    const at = (index: number, pixel: number) => [...frames[index]!.subarray(pixel * 4, pixel * 4 + 4)];
    expect([at(0, 0), at(0, 1), at(0, 4), at(0, 5)]).toEqual([[200, 10, 20, 255], [10, 20, 200, 255], [200, 10, 20, 255], [0, 0, 0, 0]]); // prettier-ignore
    expect([at(1, 0), at(1, 1)]).toEqual([[200, 10, 20, 255], [200, 10, 20, 255]]); // prettier-ignore
  });

  it("is refused by name where it is torn or none", () => {
    const whole = file(frame(palette, layer(1), cel(0, 0, 0, 2, [1, 1, 1, 0])));
    for (const bytes of [
      new Uint8Array(3),
      Uint8Array.from([...whole].fill(1, 4, 6)),
      whole.slice(0, 200),
      whole.fill(9, whole.length - 8),
    ])
      expect(() => readAseprite(bytes, "hero.ase")).toThrow(/hero\.ase is no Aseprite file/);
  });
});
