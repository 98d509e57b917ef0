import {
  arrayOf,
  checkFields,
  checkFlag,
  checkFunction,
  checkObject,
  checkSeed,
  checkText,
  listOf,
  refuse,
  whole,
  withFields,
  within,
  type Check,
} from "../arguments.ts";

/** Options of every training of a generator; each adds its own. */
export const GENERATOR_TRAINING: Readonly<Record<string, Check>> = {
  seed: checkSeed,
  steps: whole(1),
  batch: whole(1),
  learningRate: within(0),
  data: listOf(withFields({ name: checkText, licence: checkText, origin: checkText, items: whole() })),
  "details?": checkObject,
  "resume?": arrayOf("Uint8Array"),
  "allowChanges?": checkFlag,
};

/** How the weights are written. */
export const checkInt8: Check = (where, name, value) => {
  if (typeof value !== "boolean" && ![5, 6, 7].includes(value as number)) refuse(where, name, value, "true, false, or 5, 6 or 7 bits");
};

/** Channels at full, half and quarter size. */
export const checkChannels: Check = (where, name, value) => {
  listOf(whole(1))(where, name, value);
  if ((value as readonly number[]).length !== 3) refuse(where, name, value, "three numbers: channels at full, half and quarter size");
};

/**
 * Samples of one size: `count` of them, so many cells and so many numbers of condition each.
 * @param cells the name of the field that holds the cells
 */
export function samples(cells: string, area: number, condition: number): Check {
  return (where, name, value) => {
    const arraysOf = { [cells]: arrayOf("Uint8Array"), conditions: arrayOf("Float32Array") };
    checkFields(where, name, value, { count: whole(1), ...arraysOf, "shown?": withFields(arraysOf), "show?": checkFunction });
    const { count, ...arrays } = value as Readonly<Record<string, { readonly length: number }>> & { readonly count: number };
    for (const [field, each] of Object.entries({ [cells]: area, conditions: condition })) {
      const { length } = arrays[field]!;
      if (length !== count * each)
        refuse(where, `${name}.${field}`, arrays[field], `${count * each} numbers, ${each} for each; it has ${length}`);
    }
  };
}
