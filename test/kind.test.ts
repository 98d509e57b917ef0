import { AigcError } from "../src/errors.ts";
import { generate } from "../src/generator.ts";
import { chainOf, rulesOf } from "../src/kind.ts";
import type { Model } from "../src/model.ts";
import { kind } from "./own-kind/name-kind.ts";
import { modelOf } from "./public-api/things.ts";

const floats = (...shape: (string | number)[]) => ({ type: "float32" as const, shape });
const model = (contract: string): Model => modelOf(contract, { x: floats("batch", 2) }, { y: floats("batch", 2) });
const names = (models: readonly Model[]) => chainOf(kind, models).map(({ name }) => name);

describe("the chain of a kind", () => {
  it("is the rules alone, made once, where there are no models", () => {
    expect(chainOf(kind)).toEqual([rulesOf(kind)]);
    expect(chainOf(kind)[0]).toBe(chainOf(kind)[0]);
  });

  it("has the models of its contracts first, and passes over those of others, also where they are named like an object's own", () => {
    expect(names([model("level-room@1"), model("name@1"), model("toString"), model("__proto__"), model("name@2")])).toEqual([
      "name/network",
      "name/syllables",
    ]);
  });

  it("asks the model first that was loaded last, of several of one contract; those of other contracts keep their places", async () => {
    const two = { ...kind, learned: { ...kind.learned, "name@2": kind.learned!["name@1"]! } };
    const named = (name: string, contract: string): Model => ({ ...model(contract), manifest: { ...model(contract).manifest, name } });
    const order: string[] = [];
    const asked = Object.fromEntries(
      Object.entries(two.learned).map(([contract, make]) => [contract, (one: Model) => (order.push(one.manifest.name), make(one))]),
    );
    chainOf({ ...two, learned: asked }, [named("small", "name@1"), named("other", "name@2"), named("middle", "name@1")]);
    expect(order).toEqual(["middle", "small", "other"]);
  });

  it("says why a model of its contract cannot do its work, and which model it is", async () => {
    const broken = { ...kind, learned: { "name@1": () => refuse() } };
    const refuse = (): never => {
      throw new AigcError("model-mismatch", "name", "it has no syllables. Train it again.");
    };
    const chain = chainOf(broken, [model("name@1")]);
    expect(chain[0]!.model).toMatchObject({ name: "zeros" });
    const { provenance } = await generate(chain, { syllables: 2 }, { seed: 1 });
    expect(provenance.skipped).toEqual([{ generator: "name/zeros", reason: expect.stringContaining("it has no syllables") }]);
  });

  it("says which models are missing, by the contract that was asked for, whatever they are called", async () => {
    const error = new AigcError("model-missing", "loader", "the server answered 404. Copy it.");
    const missing = [
      { key: "name", error },
      { key: "name", contract: "level-room@1", error },
      { key: "orla", contract: "name@1", error },
    ];
    const { provenance } = await generate(chainOf(kind, [], missing), { syllables: 2 }, { seed: 1 });
    expect(provenance).toMatchObject({ generator: "name/syllables", skipped: [{ generator: "name/orla" }] });
  });
});
