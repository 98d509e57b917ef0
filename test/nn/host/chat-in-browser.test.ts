import { createRng } from "../../../src/rng.ts";
import { promptApiChat, transformersChat, type PromptApi, type TextPipeline } from "../../../src/nn/host/chat-in-browser.ts";

const MESSAGES = [
  { role: "system", content: "You are Orla." },
  { role: "user", content: "Hello." },
] as const;
const asIs = (text: string) => text;

/** A browser with a model, which keeps what it was asked. */
function browser(parts: readonly string[], state = "available") {
  const seen: { created: object[]; asked: string[]; destroyed: number } = { created: [], asked: [], destroyed: 0 };
  const api: PromptApi = {
    availability: async () => state,
    create: async (options) => {
      seen.created.push(options);
      return {
        async *promptStreaming(text) {
          seen.asked.push(text);
          yield* parts;
        },
        destroy: () => void seen.destroyed++,
      };
    },
  };
  return { api, seen };
}

describe("a chat over the model of a browser", () => {
  it("keeps the rules apart from what is said, and ends its session", async () => {
    const { api, seen } = browser(["Good ", "day."]);
    expect(await promptApiChat({ api }).ask(MESSAGES, asIs, createRng(1))).toBe("Good day.");
    expect(seen.created).toMatchObject([{ initialPrompts: [MESSAGES[0]] }]);
    expect(seen.asked).toEqual(["Hello."]);
    expect(seen.destroyed).toBe(1);
  });

  it("understands browsers that repeat what they have written so far", async () => {
    const { api } = browser(["Good", "Good day", "Good day."]);
    expect(await promptApiChat({ api }).ask(MESSAGES, asIs, createRng(1))).toBe("Good day.");
  });

  it.each(["unavailable", "downloadable", "downloading"])("fails at once where the model is %s", async (state) => {
    const { api, seen } = browser(["Hello."], state);
    await expect(promptApiChat({ api }).ask(MESSAGES, asIs, createRng(1))).rejects.toThrow(state);
    expect(seen.created).toEqual([]);
  });

  it("fails at once in a browser that has none", async () => {
    await expect(promptApiChat().ask(MESSAGES, asIs, createRng(1))).rejects.toThrow(/unavailable/);
  });
});

class Streamer {
  readonly say: (text: string) => void;
  constructor(tokenizer: unknown, options: { callback_function: (text: string) => void }) {
    if (tokenizer !== "tokens") throw new Error("another tokenizer");
    this.say = options.callback_function;
  }
}
const pipelineOf = (work: (say: (text: string) => void) => Promise<void>): TextPipeline =>
  Object.assign(async (_: unknown, { streamer }: { streamer?: Streamer }) => work(streamer!.say), { tokenizer: "tokens" }) as TextPipeline;

describe("a chat over transformers.js", () => {
  it("gives the words as they are written", async () => {
    const pipeline = pipelineOf(async (say) => {
      say("Good ");
      await Promise.resolve();
      say("day.");
    });
    expect(await transformersChat(pipeline, Streamer).ask(MESSAGES, asIs, createRng(1))).toBe("Good day.");
  });

  it("fails when the pipeline fails", async () => {
    const pipeline = pipelineOf(async () => {
      throw new Error("out of memory");
    });
    await expect(transformersChat(pipeline, Streamer, { retries: 0 }).ask(MESSAGES, asIs, createRng(1))).rejects.toThrow("out of memory");
  });

  it("stops the pipeline when nobody waits any more", async () => {
    const gone = new AbortController();
    let stopped: unknown;
    const pipeline = pipelineOf(async (say) => {
      say("Once ");
      gone.abort();
      await Promise.resolve();
      try {
        say("upon a time");
      } catch (error) {
        stopped = error;
        throw error;
      }
    });
    await expect(transformersChat(pipeline, Streamer).ask(MESSAGES, asIs, createRng(1), gone.signal)).rejects.toThrow(/abort/i);
    expect(String(stopped)).toMatch(/aborted/);
  });
});
