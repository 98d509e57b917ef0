import { checkFunction, checkOptions, checkText, oneOf, withFields } from "../../arguments.ts";
import type { Chat, ChatMessage } from "../../chat.ts";
import { AbortError } from "../../errors.ts";
import { chatOver, ChatFailure, LIMITS, type ChatLimits } from "./chat-over.ts";

/** The Prompt API of browsers (the global `LanguageModel`), as far as it is needed. */
export interface PromptApi {
  availability(options?: object): Promise<string>;
  create(options: object): Promise<PromptSession>;
}

/** A session of the Prompt API. */
export interface PromptSession {
  promptStreaming(text: string, options: { readonly signal: AbortSignal }): AsyncIterable<string> | ReadableStream<string>;
  destroy?(): void;
}

/** A text-generation pipeline of transformers.js. */
export type TextPipeline = ((messages: readonly ChatMessage[], options: object) => Promise<unknown>) & { readonly tokenizer: unknown };

/** The class `TextStreamer` of transformers.js. */
export type TextStreamerClass = new (
  tokenizer: never,
  options: { skip_prompt: boolean; skip_special_tokens: boolean; callback_function: (text: string) => void },
) => object;

const HERE: ChatLimits = { firstToken: 10, total: 20 };
/** The most tokens of one answer: a line and its JSON. */
const ANSWER_TOKENS = 200;

/**
 * A chat over the model that is built into a browser. Each answer has a session of its own, so no player's words stay in it. Where the
 * browser has no such model, or has not fetched it yet, every question fails at once, and the next of the chain answers.
 * @param options limits; `api` is the global `LanguageModel` by default, `language` is what it is asked to write
 * @throws AigcError `bad-request`, naming the option
 */
export function promptApiChat(options: ChatLimits & { readonly api?: PromptApi; readonly language?: "en" | "zh" } = {}): Chat {
  checkOptions("chat", "options", options, { "api?": checkApi, "language?": oneOf(["en", "zh"]), ...LIMITS });
  const { api = (globalThis as { LanguageModel?: PromptApi }).LanguageModel, language = "en", ...limits } = options;
  const languages = {
    expectedInputs: [{ type: "text", languages: [language] }],
    expectedOutputs: [{ type: "text", languages: [language] }],
  };
  return chatOver(
    async function* (messages, { signal }) {
      const state = api === undefined ? "unavailable" : await api.availability(languages);
      if (api === undefined || state !== "available")
        throw new ChatFailure(
          "prompt-api",
          `the model of this browser is "${state}". Fetch it in your settings page, or leave it out.`,
          false,
        );
      const rules = messages.filter(({ role }) => role === "system");
      const session = await api.create({ ...languages, initialPrompts: rules, signal });
      try {
        const asked = messages.filter(({ role }) => role !== "system");
        let whole = "";
        for await (const part of session.promptStreaming(asked.map(({ content }) => content).join("\n\n"), {
          signal,
        }) as AsyncIterable<string>) {
          // Older browsers give all that is written so far, each time.
          const news = whole !== "" && part.length > whole.length && part.startsWith(whole) ? part.slice(whole.length) : part;
          whole += news;
          yield news;
        }
      } finally {
        session.destroy?.();
      }
    },
    { ...HERE, ...limits, name: "prompt-api" },
  );
}

/**
 * A chat over a text-generation pipeline of transformers.js, which the game has loaded: `await pipeline("text-generation", …)`.
 * @param streamer the class `TextStreamer` of the same package; with it the first word is noticed, and a cut answer is not waited for
 * @throws AigcError `bad-request`, naming the argument
 */
export function transformersChat(
  pipeline: TextPipeline,
  streamer: TextStreamerClass,
  options: ChatLimits & { readonly name?: string } = {},
): Chat {
  checkFunction("chat", "pipeline", pipeline, "a text-generation pipeline of transformers.js");
  checkFunction("chat", "streamer", streamer, "the class TextStreamer of transformers.js");
  checkOptions("chat", "options", options, { "name?": checkText, ...LIMITS });
  const { name = "transformers.js", ...limits } = options;
  return chatOver(
    async function* (messages, { signal }) {
      const parts: string[] = [];
      let wake = (): void => {};
      const says = (text: string): void => {
        // The pipeline knows no signal: it ends when its streamer throws.
        if (signal.aborted) throw new AbortError(name, { cause: signal.reason });
        parts.push(text);
        wake();
      };
      let ended: { readonly failed?: unknown } | undefined;
      const end = (how: { readonly failed?: unknown }): void => {
        ended = how;
        wake();
      };
      const stream = new streamer(pipeline.tokenizer as never, { skip_prompt: true, skip_special_tokens: true, callback_function: says });
      void pipeline(messages, { max_new_tokens: ANSWER_TOKENS, do_sample: true, temperature: 0.8, streamer: stream }).then(
        () => end({}),
        (failed: unknown) => end({ failed }),
      );
      for (;;) {
        while (parts.length > 0) yield parts.shift()!;
        if (ended?.failed !== undefined) throw ended.failed;
        if (ended !== undefined) return;
        await new Promise<void>((done) => (wake = done));
        wake = () => {};
      }
    },
    { ...HERE, ...limits, name },
  );
}

const checkApi = withFields({ availability: checkFunction, create: checkFunction }, "the LanguageModel of a browser");
