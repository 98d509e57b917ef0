import type { Signal } from "./errors.ts";
import type { Rng } from "./rng.ts";

/** One message of a chat: instructions for the model, or data. */
export interface ChatMessage {
  readonly role: "system" | "user";
  readonly content: string;
}

/** A language model that answers in words: behind an address, in the browser, or your own. */
export interface Chat {
  /** Its name in papers and errors. */
  readonly name: string;
  /**
   * Asks the model, and asks again while `read` throws and there is time.
   * @param read reads the result from the answer, or throws
   * @param rng varies the pauses before another try
   * @throws AigcError `timeout`, `endpoint-failed`; AbortError once `signal` is aborted
   */
  ask<T>(messages: readonly ChatMessage[], read: (answer: string) => T, rng: Rng, signal?: Signal): Promise<T>;
}
