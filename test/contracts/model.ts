import type { Model, Tensors } from "../../src/model.ts";

/** What every model that can be run promises. `inputs` makes sound inputs for a batch of any length. */
export function keepsModelPromises(name: string, create: () => Model | Promise<Model>, inputs: (batch: number) => Tensors): void {
  describe(`${name} keeps the promises of a Model`, () => {
    let model: Model;
    beforeAll(async () => {
      model = await create();
    });
    afterAll(() => model.dispose());

    it("gives every output of its manifest, shaped as promised, finite, for any batch", async () => {
      for (const batch of [1, 3, 32]) {
        const outputs = await model.run(inputs(batch));
        for (const [output, { shape }] of Object.entries(model.manifest.outputs)) {
          const { dims, data } = outputs[output]!;
          expect(dims).toEqual(shape.map((n) => (typeof n === "number" ? n : batch)));
          expect(data).toHaveLength(dims.reduce((product, n) => product * n, 1));
          expect(Array.from(data, Number).every(Number.isFinite)).toBe(true);
        }
      }
    });

    it("gives the same numbers for the same inputs, and leaves them as they are", async () => {
      const given = inputs(3);
      const before = structuredClone(given);
      const once = structuredClone(await model.run(given));
      expect(await model.run(given)).toEqual(once);
      expect(given).toEqual(before);
    });

    it("gives only the outputs that are asked for, with the same numbers, and says when there is no such output", async () => {
      const all = structuredClone(await model.run(inputs(2)));
      for (const output of Object.keys(model.manifest.outputs))
        expect(await model.run(inputs(2), [output])).toEqual({ [output]: all[output] });
      await expect((async () => model.run(inputs(2), ["nothing of it"]))()).rejects.toMatchObject({ code: "model-mismatch" });
      await expect((async () => model.run(inputs(2), "mean" as never))()).rejects.toMatchObject({ code: "bad-request" });
    });

    it("gives a row the same numbers, whatever stands beside it", async () => {
      const whole = await model.run(inputs(5));
      const first = Object.fromEntries(
        Object.entries(inputs(5)).map(([input, { dims, data }]) => [
          input,
          { dims: [1, ...dims.slice(1)], data: data.slice(0, data.length / 5) },
        ]),
      );
      const alone = await model.run(first);
      for (const [output, { data }] of Object.entries(alone)) {
        const beside = whole[output]!.data.slice(0, data.length);
        const worst = Array.from(data, Number).reduce((most, x, i) => Math.max(most, Math.abs(x - Number(beside[i]))), 0);
        expect(worst).toBeLessThan(1e-5);
      }
    });

    it("says what is wrong with a missing input, a wrong shape and a wrong type", async () => {
      const good = inputs(2);
      const [input, tensor] = Object.entries(good)[0]!;
      const { [input]: _, ...missing } = good;
      const wrongShape = { ...good, [input]: { dims: [...tensor.dims, 1, 1], data: tensor.data } };
      const wrongType = { ...good, [input]: { dims: tensor.dims, data: Uint8Array.from(tensor.data, Number) } };
      for (const bad of [missing, wrongShape, wrongType]) {
        await expect((async () => model.run(bad))()).rejects.toMatchObject({ name: "AigcError", code: "model-mismatch" });
      }
    });

    it("does not run once it is disposed, and may be disposed twice", async () => {
      const other = await create();
      other.dispose();
      other.dispose();
      await expect((async () => other.run(inputs(1)))()).rejects.toMatchObject({ code: "bad-request" });
    });
  });
}
