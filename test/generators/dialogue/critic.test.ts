import { CRITIC_CONTRACT, criticFeatures, criticOf, type JudgedLine } from "../../../src/generators/dialogue/critic.ts";
import { createTokenizer } from "../../../src/generators/dialogue/tokenizer.ts";
import type { Model } from "../../../src/model.ts";
import { createRng } from "../../../src/rng.ts";
import { trainBytePairs } from "../../../src/train/byte-pairs.ts";
import { fakeLanguageModel } from "./fake-language-model.ts";
import { ASKABLE, smith, villager } from "./requests.ts";

const asked = { act: "greet", role: "smith", mood: "+", register: "casual", voice: "plain" } as const;
const line = (text: string, others: Partial<JudgedLine> = {}): JudgedLine => ({ language: "en", text, asked, ...others });

/** A critic that adds up points for features. */
function fakeCritic(points: ReadonlyMap<number, number>): Model {
  const features = [...points.keys()];
  const { manifest } = fakeLanguageModel(() => []);
  return {
    manifest: {
      ...manifest,
      contract: CRITIC_CONTRACT,
      inputs: { cells: { type: "float32", shape: ["batch", features.length] } },
      outputs: { scores: { type: "float32", shape: ["batch", 2] } },
      details: { features },
    },
    run: ({ cells }) => {
      const sum = features.reduce((all, feature, at) => all + points.get(feature)! * Math.sign(cells!.data[at] as number), 0);
      return { scores: { dims: [1, 2], data: Float32Array.of(0, sum) } };
    },
    dispose: () => {},
  };
}
const only = (text: string, than: string) => criticFeatures(line(text)).filter((one) => !criticFeatures(line(than)).includes(one));

describe("a critic of lines", () => {
  it("hears the same words in another order, from another role, or to do something else, as something else", () => {
    const one = criticFeatures(line("The lamp is lit."));
    expect(criticFeatures(line("The lamp is lit."))).toEqual(one);
    expect(criticFeatures(line("The lit is lamp."))).not.toEqual(one);
    for (const other of [{ role: "cook" }, { act: "farewell" }, { mood: "-" }, { register: "formal" }, { voice: "pirate-port" }] as const)
      expect(criticFeatures(line("The lamp is lit.", { asked: { ...asked, ...other } }))).not.toEqual(one);
    expect(criticFeatures({ language: "zh", text: "灯亮了。" }).length).toBeGreaterThan(10);
  });

  it("says between 0 and 1 how likely people wrote a line", async () => {
    const judge = criticOf(fakeCritic(new Map(only("The lamp is lit.", "The door is shut.").map((feature) => [feature, 1]))));
    const [good, bad] = [await judge(line("The lamp is lit.")), await judge(line("A door."))];
    expect(good).toBeGreaterThan(0.8);
    expect(good).toBeLessThan(1);
    expect(bad).toBe(0.5);
  });

  it("chooses among the lines of a network, and refuses those that it takes for the network's own", async () => {
    const vocabulary = trainBytePairs([["The lamp is lit. The door is shut. 灯。", 4]], { size: 340, frequent: 40, askable: ASKABLE });
    const tokenizer = createTokenizer(vocabulary);
    const texts = ["The lamp is lit.", "The door is shut."].map((text) => [...tokenizer.encode(text), tokenizer.end]);
    const either = fakeLanguageModel(
      (read) => {
        const said = read.slice(read.indexOf(tokenizer.say) + 1);
        const open = texts.filter((text) => said.every((token, i) => text[i] === token)).map((text) => text[said.length]);
        return Array.from({ length: tokenizer.size }, (_, token) => (open.includes(token) ? 20 : 0));
      },
      { ...vocabulary },
    );
    const request = { speaker: smith, act: "greet", language: "en" } as const;
    const lit = only("The lamp is lit.", "The door is shut.");
    for (const [points, chosen] of [
      [5, "The lamp is lit."],
      [-5, "The door is shut."],
    ] as const) {
      const critic = criticOf(fakeCritic(new Map(lit.map((feature) => [feature, points]))));
      const generator = villager(either, { critic, candidates: 16 });
      for (let seed = 0; seed < 5; seed++) expect((await generator.propose(request, createRng(seed))).text).toBe(chosen);
    }
  });

  it("refuses a model that is none, naming the command that trains one", () => {
    const model = fakeCritic(new Map([[1, 1]]));
    expect(() => criticOf({ ...model, manifest: { ...model.manifest, contract: "dialogue@1" } })).toThrow(
      /train dialogue --model dialogue-critic/,
    );
    expect(() => criticOf({ ...model, manifest: { ...model.manifest, details: { features: [1, 2] } } })).toThrow(/cells/);
  });
});
