import { generate } from "../../../generator.ts";
import type { KindCommand } from "../../../tools/kind-tools.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";
import { several, wholeNumber } from "../../../tools/options.ts";
import { LANGUAGES, SLOTS } from "../dialogue.ts";
import { shortText, TEXT_FORMS, type ShortTextRequest } from "../short-text.ts";
import { fact } from "./index.ts";

/** `write`: rumours, letters, poems and pages. */
export const write: KindCommand = {
  flags: [
    { flag: "--form <form>", text: "what to write", initial: "rumour", choices: TEXT_FORMS },
    { flag: "--language <code>", text: LANGUAGES.join(", "), initial: "en", choices: LANGUAGES },
    {
      flag: "--slot <slot=value>",
      text: `a fact to be said, any number of times (${SLOTS.join(", ")})`,
      initial: [],
      parse: (text, before: readonly string[]) => several(fact(text), before),
    },
    { flag: "--seed <text>", text: "where all chance comes from", initial: "1" },
    { flag: "--network", text: "let the network write what could be said aloud, instead of the hand-written sentences", initial: false },
    { flag: "--count <n>", text: "texts", initial: 1, parse: wholeNumber(1, 10_000) },
  ],
  async run({ form, language, slot, seed, count, network }, { output }) {
    const slots = Object.fromEntries((slot as readonly string[]).map((text) => text.split(/=(.*)/s, 2) as [string, string]));
    const request: ShortTextRequest = { form, language, slots };
    const texts = shortText(network ? { model: await shippedModel("dialogue") } : undefined);
    for (let i = 0; i < count; i++) {
      const { content } = await generate(texts, request, { seed: `${seed}/${i}` });
      output.write(`${[...(content.title === undefined ? [] : [content.title]), ...content.lines].join("\n")}\n\n`);
    }
  },
};
