import { connect, isIPv4, type Socket } from "node:net";
import { AbortError, AigcError } from "../../errors.ts";

/** Whole messages over TCP, each behind a header that gives its length. */
export interface FramedSocket {
  send(body: Uint8Array): void;
  /** The next message. Rejects when the other side hangs up, at the deadline, or when the signal is aborted. */
  receive(deadlineSeconds: number): Promise<Uint8Array>;
  close(): void;
}

export interface Framing {
  readonly headerBytes: number;
  writeHeader(length: number): Uint8Array;
  /** NaN for a header that is none. */
  readHeader(header: Uint8Array): number;
}

/** The learner ended the connection: at the end of its training, or because it broke. Its own output tells which. */
export class HungUp extends AigcError {}

const MESSAGE_LIMIT = 100_000_000;

/**
 * Connects to a learner on this machine. Neither protocol has a password or a seal, and RLlib's side reads pickles, so any
 * other host is refused: tunnel the port with ssh instead.
 * @param patience seconds to wait for somebody to listen
 */
export async function connectFramed(
  where: string,
  host: string,
  port: number,
  framing: Framing,
  patience: number,
  signal?: AbortSignal,
): Promise<FramedSocket> {
  if (host !== "localhost" && host !== "::1" && !(isIPv4(host) && host.startsWith("127."))) {
    throw new AigcError(
      "bad-request",
      where,
      `the host is ${host}. Only this machine is allowed; for another one tunnel the port: ssh -L ${port}:localhost:${port} ${host}`,
    );
  }
  const socket = await open(where, host, port, patience, signal);
  socket.setNoDelay(true);
  let buffered = Buffer.alloc(0);
  let failure: Error | null = null;
  let wake = () => {};
  socket.on("data", (chunk) => {
    buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk]);
    wake();
  });
  const fail = (error: Error) => {
    failure ??= error;
    wake();
  };
  socket.on("error", (error) =>
    fail(new HungUp("bad-data", where, `the connection broke: ${error.message}. Look at the learner's own output.`, { cause: error })),
  );
  socket.on("close", () => fail(new HungUp("bad-data", where, "the learner closed the connection. Look at its own output.")));
  signal?.addEventListener("abort", () => fail(new AbortError(where)), { once: true });

  const whole = (): Uint8Array | null => {
    if (buffered.length < framing.headerBytes) return null;
    const length = framing.readHeader(buffered.subarray(0, framing.headerBytes));
    if (!(length >= 0 && length < MESSAGE_LIMIT))
      throw new AigcError(
        "bad-data",
        where,
        `the learner announced a message of ${length} bytes. Is another program listening on port ${port}?`,
      );
    const end = framing.headerBytes + length;
    if (buffered.length < end) return null;
    const body = new Uint8Array(buffered.subarray(framing.headerBytes, end));
    buffered = buffered.subarray(end);
    return body;
  };

  return {
    send(body) {
      socket.write(framing.writeHeader(body.length));
      socket.write(body);
    },
    async receive(deadlineSeconds) {
      const timer = setTimeout(
        () =>
          fail(
            new AigcError(
              "timeout",
              where,
              `no answer from the learner within ${deadlineSeconds} s. Raise --timeout, or look at its own output.`,
            ),
          ),
        deadlineSeconds * 1000,
      );
      try {
        for (;;) {
          const body = whole();
          if (body) return body;
          if (failure) throw failure;
          await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => void socket.destroy(),
  };
}

/** Waits for somebody to listen: the learner is often started at the same time. */
async function open(where: string, host: string, port: number, patience: number, signal?: AbortSignal): Promise<Socket> {
  for (const deadline = Date.now() + patience * 1000; ;) {
    if (signal?.aborted) throw new AbortError(where);
    try {
      return await new Promise<Socket>((resolve, reject) => {
        const socket = connect({ host, port });
        socket.once("connect", () => resolve(socket.removeAllListeners()));
        socket.once("error", reject);
      });
    } catch (error) {
      if (Date.now() > deadline) {
        throw new AigcError(
          "timeout",
          where,
          `nobody listens on ${host}:${port} after ${patience} s. Start the learner first (docs/scale-out.md).`,
          { cause: error },
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
