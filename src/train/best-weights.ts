import type { Weights } from "../nn/network.ts";
import type { NumberArray } from "./checkpoint.ts";

/** The value of an evaluation by which the best weights so far are chosen. */
export interface BestBy {
  readonly value: string;
  readonly sense: "lowest" | "highest";
}

type Networks = Readonly<Record<string, Weights>>;

/** The weights at which an evaluation came out best. */
export interface BestWeights {
  /** After an evaluation. */
  note(values: Readonly<Record<string, number>>, networks: Networks): void;
  /** Nothing before the first evaluation. */
  networks(): Networks | undefined;
  /** For a checkpoint: the value, and the arrays by name. */
  value(): number | undefined;
  arrays(): Record<string, NumberArray>;
  /** @param like networks of the same names and shapes */
  load(value: number, arrays: Readonly<Record<string, NumberArray>>, like: Networks): void;
}

export function bestWeights(by: BestBy | undefined): BestWeights {
  let best: { readonly value: number; readonly networks: Networks } | undefined;
  const sign = by?.sense === "highest" ? -1 : 1;
  return {
    note(values, networks) {
      const value = by && values[by.value];
      if (value !== undefined && (!best || sign * value < sign * best.value)) best = { value, networks };
    },
    networks: () => best?.networks,
    value: () => best?.value,
    arrays() {
      const all: Record<string, NumberArray> = {};
      for (const [network, weights] of Object.entries(best?.networks ?? {}))
        for (const [name, { data }] of Object.entries(weights)) all[nameOf(network, name)] = data as NumberArray;
      return all;
    },
    load(value, arrays, like) {
      const networks: Record<string, Weights> = {};
      for (const [network, weights] of Object.entries(like)) {
        const read = Object.entries(weights).map(([name, { shape }]) => {
          return [name, { shape, data: arrays[nameOf(network, name)] as Float32Array }] as const;
        });
        networks[network] = Object.fromEntries(read);
      }
      best = { value, networks };
    },
  };
}

const nameOf = (network: string, name: string) => `best/${network}/${name}`;
