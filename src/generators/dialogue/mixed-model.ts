import type { Model, Tensor, Tensors } from "../../model.ts";

/**
 * A language model that is asked several things at once: every row is read once for each of `tokens`, which takes the place of the first of
 * them, and the logits are the mean. Its keys and values stand side by side, so it is used as one model.
 * @param tokens of the same place in a prompt: `<voice:pirate-port>`, `<voice:fantasy-town>`
 */
export function mixedModel(model: Model, tokens: readonly number[]): Model {
  const parts = tokens.length;
  const inputs = Object.fromEntries(
    Object.entries(model.manifest.inputs).map(([name, spec]) =>
      name.startsWith("past_") ? [name, { ...spec, shape: spec.shape.map((n, at) => (at === 2 ? Number(n) * parts : n)) }] : [name, spec],
    ),
  );
  return {
    manifest: { ...model.manifest, inputs },
    dispose: () => model.dispose(),
    async run(given) {
      const asked = Object.entries(given).map(([name, tensor]) => {
        if (name.startsWith("past_")) return [name, apart(tensor, parts)] as const;
        const said = name === "tokens" ? (part: number) => (token: number) => (token === tokens[0] ? tokens[part]! : token) : undefined;
        return [name, repeated(tensor, parts, said)] as const;
      });
      const made = await model.run(Object.fromEntries(asked));
      return Object.fromEntries(
        Object.entries(made).map(([name, tensor]) => [name, name === "logits" ? meanOf(tensor, parts) : beside(tensor, parts)]),
      ) as Tensors;
    },
  };
}

/** [rows, …] to [parts * rows, …], each part with its own change. */
function repeated({ dims, data }: Tensor, parts: number, change?: (part: number) => (x: number) => number): Tensor {
  const all = new Int32Array(data.length * parts);
  for (let part = 0; part < parts; part++) {
    const own = change?.(part);
    for (let i = 0; i < data.length; i++) all[part * data.length + i] = own ? own(Number(data[i])) : Number(data[i]);
  }
  return { dims: [dims[0]! * parts, ...dims.slice(1)], data: all };
}

/** [rows, time, parts * width] to [parts * rows, time, width]. */
function apart({ dims, data }: Tensor, parts: number): Tensor {
  const [rows, time, wide] = dims as [number, number, number];
  const width = wide / parts;
  const all = new Float32Array(data.length);
  for (let place = 0; place < rows * time; place++)
    for (let part = 0; part < parts; part++)
      all.set(
        (data as Float32Array).subarray(place * wide + part * width, place * wide + (part + 1) * width),
        (part * rows * time + place) * width,
      );
  return { dims: [rows * parts, time, width], data: all };
}

/** [parts * rows, time, width] to [rows, time, parts * width]. */
function beside({ dims, data }: Tensor, parts: number): Tensor {
  const [all, time, width] = dims as [number, number, number];
  const rows = all / parts;
  const wide = new Float32Array(data.length);
  for (let place = 0; place < rows * time; place++)
    for (let part = 0; part < parts; part++) {
      const from = (part * rows * time + place) * width;
      wide.set((data as Float32Array).subarray(from, from + width), (place * parts + part) * width);
    }
  return { dims: [rows, time, parts * width], data: wide };
}

function meanOf({ dims, data }: Tensor, parts: number): Tensor {
  const size = data.length / parts;
  const mean = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let part = 0; part < parts; part++) sum += data[part * size + i] as number;
    mean[i] = sum / parts;
  }
  return { dims: [dims[0]! / parts, ...dims.slice(1)], data: mean };
}
