import { connect, isIPv4, type Socket } from "node:net";
import { AbortError, AigcError } from "../../errors.ts";

/** Messages over TCP, each after a header with its length. */
export interface FramedSocket {
  send(body: Uint8Array): void;
  /** The next message. Rejects if the other side closes the connection, at the deadline, or if the signal is aborted. */
  receive(deadlineSeconds: number): Promise<Uint8Array>;
  close(): void;
}

export interface Framing {
  readonly headerBytes: number;
  writeHeader(length: number): Uint8Array;
  /** The length of the message; NaN for a wrong header. */
  readHeader(header: Uint8Array): number;
}

/** The learner closed the connection: after its training, or because of an error. Its own output says which. */
export class HungUp extends AigcError {}

const MESSAGE_LIMIT = 100_000_000;

/**
 * Connects to a learner on this machine. Neither protocol has a password or encryption, and RLlib reads pickles, so other hosts are
 * refused: use an ssh tunnel for them.
 * @param patience seconds to wait until a program listens
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
  return new Framed(socket, where, port, framing, signal);
}

class Framed implements FramedSocket {
  readonly #socket: Socket;
  readonly #where: string;
  readonly #port: number;
  readonly #framing: Framing;
  #buffered = Buffer.alloc(0);
  #failure: Error | null = null;
  /** Continues `receive`, after data or a failure. */
  #wake = (): void => {};

  constructor(socket: Socket, where: string, port: number, framing: Framing, signal: AbortSignal | undefined) {
    this.#socket = socket;
    this.#where = where;
    this.#port = port;
    this.#framing = framing;
    socket.on("data", (chunk) => {
      this.#buffered = this.#buffered.length === 0 ? chunk : Buffer.concat([this.#buffered, chunk]);
      this.#wake();
    });
    socket.on("error", (error) =>
      this.#fail(
        new HungUp("bad-data", where, `the connection broke: ${error.message}. Look at the learner's own output.`, { cause: error }),
      ),
    );
    socket.on("close", () => this.#fail(new HungUp("bad-data", where, "the learner closed the connection. Look at its own output.")));
    signal?.addEventListener("abort", () => this.#fail(new AbortError(where)), { once: true });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#wake();
  }

  /** Takes the first complete message out of the received data. */
  #whole(): Uint8Array | null {
    const { headerBytes } = this.#framing;
    if (this.#buffered.length < headerBytes) return null;
    const length = this.#framing.readHeader(this.#buffered.subarray(0, headerBytes));
    if (!(length >= 0 && length < MESSAGE_LIMIT))
      throw new AigcError(
        "bad-data",
        this.#where,
        `the learner announced a message of ${length} bytes. Is another program listening on port ${this.#port}?`,
      );
    const end = headerBytes + length;
    if (this.#buffered.length < end) return null;
    const body = new Uint8Array(this.#buffered.subarray(headerBytes, end));
    this.#buffered = this.#buffered.subarray(end);
    return body;
  }

  send(body: Uint8Array): void {
    this.#socket.write(this.#framing.writeHeader(body.length));
    this.#socket.write(body);
  }

  async receive(deadlineSeconds: number): Promise<Uint8Array> {
    const late = `no answer from the learner within ${deadlineSeconds} s. Raise --timeout, or look at its own output.`;
    const timer = setTimeout(() => this.#fail(new AigcError("timeout", this.#where, late)), deadlineSeconds * 1000);
    try {
      for (;;) {
        const body = this.#whole();
        if (body) return body;
        if (this.#failure) throw this.#failure;
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** Connects, and tries again until a program listens: the learner is often started at the same time. */
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
