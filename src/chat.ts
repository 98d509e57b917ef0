import type { Signal } from "./errors.ts";
import type { Rng } from "./rng.ts";

/** One message of a chat: what the model is to do, or what it is given. */
export interface ChatMessage {
  readonly role: "system" | "user";
  readonly content: string;
}

/** A language model that answers in words: behind an address, in the browser, or your own. */
export interface Chat {
  /** What the papers and the errors call it. */
  readonly name: string;
  /**
   * Asks, and asks again while `read` throws and there is time.
   * @param read makes of the answer what is wanted, or throws what is wrong with it
   * @param rng spreads the pauses before a second try
   * @throws AigcError `timeout`, `endpoint-failed`; AbortError once `signal` is aborted
   */
  ask<T>(messages: readonly ChatMessage[], read: (answer: string) => T, rng: Rng, signal?: Signal): Promise<T>;
}
