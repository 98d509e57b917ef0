import { createServer, type AddressInfo, type Socket } from "node:net";
import { NumberGrid, pack, unpack, type Packed } from "../../../src/cli/bridges/message-pack.ts";
import { createRng } from "../../../src/rng.ts";

/** An episode as it arrived, its arrays taken out of RLlib's buffers. */
export interface ReceivedEpisode {
  readonly id: string;
  readonly from: number;
  readonly steps: number;
  /** [steps + 1] rows */
  readonly observations: number[][];
  readonly actions: readonly number[];
  readonly rewards: readonly number[];
  readonly distribution: number[][];
  readonly logProbabilities: readonly number[];
  readonly terminated: boolean;
  readonly truncated: boolean;
  /** The message's own words. */
  readonly state: { readonly [key: string]: Packed };
}

export interface FakeRllib {
  readonly port: number;
  /** Types of all messages, in order. */
  readonly heard: readonly string[];
  /** What came with each EPISODES_AND_GET_STATE. */
  readonly batches: readonly (readonly ReceivedEpisode[])[];
  close(): void;
}

/**
 * The learner's half of RLlink without Ray: learns nothing, keeps what it is sent, and answers with the weights of `module(version)`.
 * @param options.stale answers each batch with the old weights first, as RLlib does when its runners are synchronised twice
 * @param options.after hangs up once so many batches have come
 * @param options.answer instead of SET_STATE
 */
export async function fakeRllib(
  module: (version: number) => Record<string, Packed>,
  options: { readonly stale?: boolean; readonly port?: number; readonly after?: number; readonly answer?: Uint8Array } = {},
): Promise<FakeRllib> {
  const heard: string[] = [];
  const batches: ReceivedEpisode[][] = [];
  let version = 0;
  let waits = 0;
  const reply = (socket: Socket, message: Uint8Array) => {
    socket.write(String(message.length).padStart(8, "0"));
    socket.write(message);
  };
  const state = () => options.answer ?? pack({ type: "SET_STATE", state: { rl_module: module(version), weights_seq_no: version } });
  const answer = (socket: Socket, message: { [key: string]: Packed }) => {
    heard.push(String(message["type"]));
    if (message["type"] === "PING") return reply(socket, pack({ type: "PONG" }));
    if (message["type"] === "GET_STATE") {
      if (waits > 0 && --waits === 0) version++;
      return reply(socket, state());
    }
    batches.push((message["episodes"] as { [key: string]: Packed }[]).map(received));
    if (batches.length === options.after) return void socket.destroy();
    if (options.stale) waits = 2;
    else version++;
    return reply(socket, state());
  };
  const server = createServer((socket) => {
    let buffered = Buffer.alloc(0);
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      buffered = Buffer.concat([buffered, chunk]);
      for (;;) {
        const length = Number(buffered.subarray(0, 8).toString());
        if (buffered.length < 8 || buffered.length < 8 + length) return;
        const body = new Uint8Array(buffered.subarray(8, 8 + length));
        buffered = buffered.subarray(8 + length);
        answer(socket, unpack(body) as { [key: string]: Packed });
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, heard, batches, close: () => void server.close() };
}

function received(state: { [key: string]: Packed }): ReceivedEpisode {
  const grid = (buffer: Packed): NumberGrid => (buffer as { data: NumberGrid }).data;
  const rows = ({ shape, data }: NumberGrid): number[][] =>
    Array.from({ length: shape[0]! }, (_, row) =>
      Array.from(data.slice((row * data.length) / shape[0]!, ((row + 1) * data.length) / shape[0]!), Number),
    );
  const outputs = state["extra_model_outputs"] as { [key: string]: Packed };
  return {
    id: String(state["id_"]),
    from: Number(state["t_started"]),
    steps: Number(state["t"]) - Number(state["t_started"]),
    observations: rows(grid(state["observations"]!)),
    actions: Array.from(grid(state["actions"]!).data, Number),
    rewards: Array.from(grid(state["rewards"]!).data, Number),
    distribution: rows(grid(outputs["action_dist_inputs"]!)),
    logProbabilities: Array.from(grid(outputs["action_logp"]!).data, Number),
    terminated: state["is_terminated"] === true,
    truncated: state["is_truncated"] === true,
    state,
  };
}

/** Arrays named as RLlib names those of two hidden layers of 8; `bias` is what the policy head prefers. */
export function rllibModule(
  sizes: { readonly observation: number; readonly outputs: number },
  {
    seed = "module",
    bias,
    masked = true,
    scale = 0.3,
  }: { readonly seed?: string; readonly bias?: readonly number[]; readonly masked?: boolean; readonly scale?: number } = {},
): Record<string, NumberGrid> {
  const rng = createRng(seed);
  const layer = (name: string, from: number, to: number, biases?: readonly number[]) => ({
    [`${name}.weight`]: new NumberGrid(
      [to, from],
      Float32Array.from({ length: from * to }, () => rng.normal() * scale),
    ),
    [`${name}.bias`]: new NumberGrid(
      [to],
      Float32Array.from({ length: to }, (_, i) => biases?.[i] ?? rng.normal() * scale),
    ),
  });
  return {
    ...layer("encoder.encoder.net.mlp.0", sizes.observation, 8),
    ...layer("encoder.encoder.net.mlp.2", 8, 8),
    ...layer("pi.net.mlp.0", 8, sizes.outputs, bias),
    ...layer("vf.net.mlp.0", 8, 1),
    ...(masked ? { mask_after_observation: new NumberGrid([1], Float32Array.of(1)) } : {}),
  };
}
