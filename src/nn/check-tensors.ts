import { checkFields, checkList, checkObject, refuse, type Check } from "../arguments.ts";
import type { Tensors } from "../model.ts";

const WANTED = "{ dims, data } for each input";

/** Checks that a value is a set of tensors; the run checks whether they fit the model. Called at every run, so it must be fast. */
export function checkTensors(where: string, inputs: Tensors): void {
  checkObject(where, "inputs", inputs, WANTED);
  for (const [name, tensor] of Object.entries(inputs) as [string, Partial<Tensors[string]> | null | undefined][])
    if (!Array.isArray(tensor?.dims) || !ArrayBuffer.isView(tensor.data))
      checkFields(where, `inputs.${name}`, tensor, { dims: checkList, data: checkData }, WANTED);
}

const checkData: Check = (where, name, value) => {
  if (!ArrayBuffer.isView(value)) refuse(where, name, value, "a typed array");
};
