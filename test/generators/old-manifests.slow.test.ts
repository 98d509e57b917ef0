import { readdirSync, readFileSync } from "node:fs";
import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import { MASK_SIZE, OBSERVATION_SIZE, skirmishSpec } from "../../src/agents/skirmish/observation.ts";
import type { ModelManifest } from "../../src/model.ts";
import { readManifest, readModel } from "../../src/nn/host/load-model.ts";
import { createRng } from "../../src/rng.ts";
import { ANSWERING, shippedAnswers } from "./shipped-answers.ts";

/** The first manifest that was published of each contract, kept as it was. */
const FOLDER = "test/fixtures/manifests";
const oldManifest = (contract: string): ModelManifest => readManifest(readFileSync(`${FOLDER}/${contract}.json`, "utf8"));
const without = ({ details = {}, ...manifest }: ModelManifest, names: readonly string[]): ModelManifest => ({
  ...manifest,
  details: Object.fromEntries(Object.entries(details).filter(([name]) => !names.includes(name))),
});

const shipped = readdirSync("models").map((name) => readManifest(readFileSync(`models/${name}/manifest.json`, "utf8")));
/** Hero and squad share one. */
const contracts = [...new Set(shipped.map(({ contract }) => contract))].sort();
/** Contracts whose first weights are shipped still; those of a later training have lists of their own. */
const asAtFirst = ANSWERING.filter((contract) => shipped.some(({ sha256 }) => sha256 === oldManifest(contract).sha256));

describe("the first manifest of each contract", () => {
  it("is kept for every contract of a model that is shipped", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(contracts.map((contract) => `${contract}.json`));
  });

  it("is asked, of every model that is shipped", () => {
    // The squad is asked below, the editor of rooms has no lists: they make no content.
    expect([...ANSWERING, "room-editor@2", "skirmish@3"].sort()).toEqual(contracts);
  });

  it.each(asAtFirst)("makes the shipped weights answer as ever: %s", async (contract) => {
    const now = await shippedAnswers(contract);
    expect(await shippedAnswers(contract, () => oldManifest(contract))).toEqual(now);
    // What a manifest does not say is as it was when the contract was made. A vocabulary has to be said.
    const unsaid = ["tiles", "styles", "sides", "width", "height", "tags", "palette", "size", "latent", "acts", "roles"];
    // Their lists were there from the first, and they say them all.
    if (["sprite-gan@1", "sprite-doll@1", "sprite-doll-masked@1"].includes(contract)) return;
    const said = unsaid.filter((name) => oldManifest(contract).details?.[name] !== undefined);
    for (const names of [unsaid, ...said.map((name) => [name])]) {
      expect({ names, answers: await shippedAnswers(contract, (manifest) => without(manifest, names)) }).toEqual({ names, answers: now });
    }
  });

  it("makes the squad decide as ever, with the weights of a later training too", async () => {
    const bytes = new Uint8Array(readFileSync("models/skirmish-squad/model.onnx"));
    const now = readManifest(readFileSync("models/skirmish-squad/manifest.json", "utf8"));
    const rng = createRng("squad");
    const batch = {
      rows: 8,
      observations: Float32Array.from({ length: 8 * OBSERVATION_SIZE }, () => rng.normal()),
      actionMasks: new Uint8Array(8 * MASK_SIZE).fill(1),
    };
    const decide = async (manifest: ModelManifest) =>
      (await modelPolicy(await readModel(manifest, bytes, { unchecked: true }), { game: skirmishSpec([0, 1]) })).act(batch, createRng(1));
    expect(await decide(oldManifest("skirmish@3"))).toEqual(await decide(now));
  });
});
