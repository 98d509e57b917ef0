import { AigcError } from "../../../src/errors.ts";
import { generate } from "../../../src/generator.ts";
import { composeSprite, SPRITE_TAGS, type SpriteRequest } from "../../../src/generators/sprite/index.ts";
import { chineseWords, englishWords } from "../../../src/generators/sprite/vocabulary.ts";
import * as english from "../../../src/generators/sprite/words-en.ts";
import * as chinese from "../../../src/generators/sprite/words-zh.ts";
import { createRng, type Rng } from "../../../src/rng.ts";

/** What a request that nobody can draw is refused with. */
const REFUSAL = /understood|asked for|only what not to draw/;

describe("the compositor", () => {
  it("answers each of 10,000 requests that are not refused at once", async () => {
    const rng = createRng("requests");
    let answered = 0;
    const wrong: unknown[] = [];
    for (let i = 0; i < 10_000; i++) {
      const request = randomRequest(rng);
      const answer = await generate(composeSprite(), request, { seed: i }).catch((error: unknown) => error);
      if (!(answer instanceof Error)) answered++;
      else if (!(answer instanceof AigcError && answer.code === "bad-request" && REFUSAL.test(answer.message)))
        wrong.push([request, answer]);
    }
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(8000);
  });
});

const WORDS = [...englishWords().keys(), ...chineseWords().keys(), ...SPRITE_TAGS];
const FUNCTION_WORDS = [english.WITHOUT, english.NOT, english.WITH, english.AND, english.OR, english.BUT, "of , . 's less -", chinese.WITHOUT, chinese.NOT, chinese.WITH, chinese.AND, chinese.OR, chinese.BUT, "的 ， 。 一把"].join(" ").trim().split(/\s+/); // prettier-ignore
const GARBAGE = [
  "xyzzy",
  "塵埃囧",
  "\u0000",
  "😀",
  "'",
  "--",
  "¿",
  "a".repeat(30),
  "constructor",
  "__proto__",
  "١٢",
  "e\u0301\u0301",
  "\ud800",
];

/** Tags, words and garbage in both languages, anyhow. */
function randomRequest(rng: Rng): SpriteRequest {
  const some = (most: number, of: () => string) => Array.from({ length: rng.below(most + 1) }, of);
  const word = () => rng.pick(rng.below(3) === 0 ? FUNCTION_WORDS : rng.below(12) === 0 ? GARBAGE : WORDS);
  const words = some(8, word)
    .join(rng.pick([" ", " ", "", ", "]))
    .slice(0, 200);
  return {
    ...(rng.below(3) === 0 ? { tags: some(6, () => rng.pick(rng.below(2) === 0 ? WORDS : SPRITE_TAGS)) } : {}),
    ...(words === "" ? {} : { words }),
  };
}
