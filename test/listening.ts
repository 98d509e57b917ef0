import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Listening {
  /** "http://127.0.0.1:40123", without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Lets a server listen at a free port of this machine. */
export async function listening(server: Server): Promise<Listening> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
