export interface Printed {
  /** What this process has written to the stream since. */
  text: string;
  /** Lets it be written to the terminal again. */
  stop(): void;
}

/** Takes down what this process writes to a stream, instead of the terminal. */
export function takeDown(stream: "stdout" | "stderr"): Printed {
  const { write } = process[stream];
  const printed: Printed = { text: "", stop: () => void (process[stream].write = write) };
  process[stream].write = ((text: string | Uint8Array) => ((printed.text += String(text)), true)) as typeof write;
  return printed;
}
