import { createTokenizer } from "../../../src/generators/dialogue/tokenizer.ts";
import { createRng } from "../../../src/rng.ts";
import { trainBytePairs } from "../../../src/train/byte-pairs.ts";
import { fakeLanguageModel } from "./fake-language-model.ts";
import { ASKABLE, everyRequest, VILLAGE, villager } from "./requests.ts";

const vocabulary = trainBytePairs([["The lamp is lit. The lamp! 灯亮了。", 4]], { size: 340, frequent: 40, askable: ASKABLE });
const { size } = createTokenizer(vocabulary);
/** A model that has no idea: every token is as likely as the other. */
const alike = Array.from({ length: size }, () => 0);
const clueless = () => fakeLanguageModel(() => alike, { ...vocabulary });

describe("the language line", () => {
  it("says every fact that was asked, in 1,000 of 1,000 raw lines of a network that knows nothing", async () => {
    const model = clueless();
    const requests = everyRequest("clueless", VILLAGE).slice(0, 1000);
    let facts = 0;
    for (const [i, asked] of requests.entries()) {
      const generator = villager(model, { candidates: 1, temperature: 2 });
      const made = await generator.propose(asked, createRng(i));
      const problems = generator.check(made, asked).filter(({ code }) => code.startsWith("fact") || code === "markup");
      expect(problems).toEqual([]);
      facts += Object.keys(asked.slots ?? {}).length;
    }
    expect(facts).toBeGreaterThan(700);
  });
});
