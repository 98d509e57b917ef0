import { checkFunction, checkOptions, checkText, refuse, whole, within, type Check } from "../../arguments.ts";
import type { Chat, ChatMessage } from "../../chat.ts";
import { AigcError, throwIfAborted } from "../../errors.ts";
import { checkChance, checkMessages } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import { startDeadline, type Deadline, type Listenable } from "./deadline.ts";

/** Limits of time, tries and tokens. */
export interface ChatLimits {
  /** Seconds until the first word of a try. Default 2.5. */
  readonly firstToken?: number;
  /** Seconds for an answer, all tries and pauses together. Default 8. */
  readonly total?: number;
  /** Tries after the first that failed; 0 to 10. Default 2. */
  readonly retries?: number;
  /** After so many failures in a row there is a pause without requests. Default 3. */
  readonly failures?: number;
  /** The length of that pause in seconds. Default 60. */
  readonly rest?: number;
  /** Total limit of sent and received tokens, estimated by length; after it there are no more requests. Default 100,000. */
  readonly mostTokens?: number;
  /** The most characters of one answer; the rest is cut off. Default 2,000. */
  readonly longest?: number;
}

/** The arguments of a stream beside the messages. */
export interface ChatAsking {
  /** Aborted at the deadline, and when the answer is no longer needed. */
  readonly signal: AbortSignal;
  /** For models that take a seed. */
  readonly seed: number;
}

/** Gives the parts of an answer as they arrive. An exception means that the try failed. */
export type ChatStream = (messages: readonly ChatMessage[], asking: ChatAsking) => AsyncIterable<string> | Promise<AsyncIterable<string>>;

/** The error of a failed try. */
export class ChatFailure extends AigcError {
  /** Whether another try may help. */
  readonly again: boolean;
  /** Seconds to wait before the next try, as the endpoint says. */
  readonly after: number;
  constructor(where: string, message: string, again: boolean, after = 0) {
    super("endpoint-failed", where, message);
    this.again = again;
    this.after = after;
  }
}

const DEFAULTS: Required<ChatLimits> = {
  firstToken: 2.5,
  total: 8,
  retries: 2,
  failures: 3,
  rest: 60,
  mostTokens: 100_000,
  longest: 2000,
};
/** Seconds before the second try; twice that before the third. */
const PAUSE = 0.25;

export const LIMITS: Readonly<Record<string, Check>> = {
  "firstToken?": within(0),
  "total?": within(0),
  "retries?": whole(0, 10),
  "failures?": whole(1),
  "rest?": within(0),
  "mostTokens?": within(0),
  "longest?": whole(1),
};

/**
 * A chat over any stream of text: a model of the browser, transformers.js, your own server. It has deadlines, tries again with growing
 * pauses, makes a long pause after repeated failures, and stops at a total limit.
 * @param options `name`, for papers and errors, and the limits
 * @throws AigcError `bad-request`, naming the option
 */
export function chatOver(stream: ChatStream, options: ChatLimits & { readonly name: string }): Chat {
  checkFunction("chat", "stream", stream, "a function that gives the words of an answer");
  checkOptions("chat", "options", options, { name: checkText, ...LIMITS });
  const { name } = options;
  const limits = { ...DEFAULTS, ...options };
  let failed = 0;
  let restsUntil = -Infinity;
  let spent = 0;

  async function tries<T>(messages: readonly ChatMessage[], read: (answer: string) => T, rng: Rng, time: Deadline): Promise<T> {
    const end = performance.now() + limits.total * 1000;
    for (let attempt = 0; ; attempt++) {
      try {
        spent += tokensOf(messages.map(({ content }) => content).join(""));
        const answer = await listen(stream, messages, rng.fork(attempt), time, limits);
        spent += tokensOf(answer);
        return read(answer);
      } catch (error) {
        const failure = error instanceof ChatFailure ? error : { again: true, after: 0 };
        const pause = Math.max(failure.after, PAUSE * 2 ** attempt * (0.5 + rng.next()));
        // A pause longer than the remaining time would only delay the failure.
        const over = performance.now() + pause * 1000 >= end;
        if (over || time.signal.aborted || !failure.again || attempt >= limits.retries || spent >= limits.mostTokens) throw error;
        await pauseFor(pause, time);
      }
    }
  }

  return {
    name,
    async ask(messages, read, rng, signal) {
      checkMessages(name, "messages", messages);
      if (messages.length === 0) refuse(name, "messages", messages, "at least one message");
      checkFunction(name, "read", read);
      checkChance(name, rng, signal);
      throwIfAborted(signal, name);
      const left = restsUntil - performance.now();
      if (left > 0) throw failure(name, `it failed ${failed} times in a row and is left alone for ${Math.ceil(left / 1000)} s more.`);
      if (spent >= limits.mostTokens)
        throw failure(name, `about ${spent} tokens are spent, the cap is ${limits.mostTokens}. Raise mostTokens.`);
      const time = startDeadline(limits.total, signal as Listenable | undefined);
      try {
        const answer = await tries(messages, read, rng, time);
        failed = 0;
        return answer;
      } catch (cause) {
        throwIfAborted(signal, name);
        if (++failed >= limits.failures) restsUntil = performance.now() + limits.rest * 1000;
        if (!time.late) throw cause instanceof AigcError ? cause : failure(name, `${messageOf(cause)}.`, cause);
        const late = `no answer within ${limits.total} s. Raise total, or ask a nearer model.`;
        throw new AigcError("timeout", name, late, { cause });
      } finally {
        time.end();
      }
    },
  };
}

function pauseFor(seconds: number, time: Deadline): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const over = new Promise<void>((done) => {
    timer = setTimeout(done, seconds * 1000);
  });
  return time.race(over).finally(() => clearTimeout(timer));
}

/** The whole answer of one try. */
async function listen(
  stream: ChatStream,
  messages: readonly ChatMessage[],
  rng: Rng,
  time: Deadline,
  { firstToken, longest }: Required<ChatLimits>,
): Promise<string> {
  const first = startDeadline(firstToken, time.signal);
  let iterator: AsyncIterator<string> | undefined;
  let answer = "";
  try {
    const words = await first.race(Promise.resolve(stream(messages, { signal: first.signal, seed: rng.below(2 ** 31) })));
    iterator = words[Symbol.asyncIterator]();
    for (let next = await first.race(iterator.next()); next.done !== true; next = await first.race(iterator.next())) {
      answer += next.value;
      if (answer !== "") first.relax();
      if (answer.length > longest) throw new ChatFailure("chat", `the answer has more than ${longest} characters.`, true);
    }
    return answer;
  } catch (cause) {
    if (first.late) throw new AigcError("timeout", "chat", `no first word within ${firstToken} s.`, { cause });
    throw cause;
  } finally {
    first.end();
    // Does not wait for a stream that may never end.
    void Promise.resolve(iterator?.return?.()).catch(() => {});
  }
}

/** An estimate: one token for four letters, or for one Chinese character. */
function tokensOf(text: string): number {
  const wide = text.match(/[\u0300-\u{10FFFF}]/gu)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 4);
}

function failure(where: string, message: string, cause?: unknown): AigcError {
  return new AigcError("endpoint-failed", where, message, { cause });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
}
