import { setTimeout } from "node:timers/promises";
import { AigcError } from "../../errors.ts";
import { connectFramed, type FramedSocket, type Framing } from "./framed-socket.ts";
import { NumberGrid, pack, unpack, type Packed } from "./message-pack.ts";

/**
 * The client's half of RLlink 0.0.1, the protocol by which an outside simulation feeds RLlib
 * (ray/rllib/env/external/rllink.py; tried with Ray 2.60). A message is eight decimal digits and so many bytes of MessagePack.
 * SET_CONFIG is a Python pickle: it is never asked for.
 */
export interface RllinkClient {
  /** The weights of the learner's module, by their PyTorch names. */
  weights(): Promise<RllibWeights>;
  /** Sends the episodes that were played with the last weights, and waits for the new weights. */
  learnFrom(episodes: readonly Episode[]): Promise<RllibWeights>;
  close(): void;
}

export interface RllibWeights {
  /** The number of the weights; it grows with every update. */
  readonly version: number;
  readonly arrays: Readonly<Record<string, NumberGrid>>;
}

/** A part of one agent's experience, with one more observation than actions. */
export interface Episode {
  readonly id: string;
  /** Steps of the same episode that were sent before. */
  readonly startedAt: number;
  readonly steps: number;
  /** [steps + 1, observation size] */
  readonly observations: Float32Array;
  /** [steps, branches], or [steps, continuous] */
  readonly actions: BigInt64Array | Float32Array;
  readonly rewards: Float32Array;
  /** [steps, numbers]: the parameters of the distribution. */
  readonly distribution: Float32Array;
  /** [steps] */
  readonly logProbabilities: Float32Array;
  readonly terminated: boolean;
  readonly truncated: boolean;
}

const FRAMING: Framing = {
  headerBytes: 8,
  writeHeader: (length) => Buffer.from(String(length).padStart(8, "0")),
  readHeader(header) {
    const text = Buffer.from(header).toString("latin1");
    return /^\d{8}$/.test(text) ? Number(text) : Number.NaN;
  },
};

export async function rllinkClient(options: {
  readonly port: number;
  readonly host?: string;
  /** Seconds to wait until a program listens, and for each answer, learning included. Default 600. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}): Promise<RllinkClient> {
  const { port, host = "localhost", timeout = 600, signal } = options;
  const socket = await connectFramed("rllink", host, port, FRAMING, timeout, signal);
  try {
    await ask(socket, { type: "PING" }, "PONG", timeout);
  } catch (error) {
    socket.close();
    throw error;
  }
  let version = 0;
  const state = async (message: { [key: string]: Packed }) => readWeights(await ask(socket, message, "SET_STATE", timeout));
  return {
    async weights() {
      const weights = await state({ type: "GET_STATE" });
      version = weights.version;
      return weights;
    },
    async learnFrom(episodes) {
      const timesteps = episodes.reduce((sum, episode) => sum + episode.steps, 0);
      let answer = await state({ type: "EPISODES_AND_GET_STATE", episodes: episodes.map(episodeState), timesteps });
      // RLlib sends its runners the same weights more than once, and each time answers a client that waits for new ones.
      const deadline = Date.now() + timeout * 1000;
      while (answer.version <= version) {
        if (Date.now() > deadline)
          throw new AigcError(
            "timeout",
            "rllink",
            `the learner still has version ${version} of its weights after ${timeout} s. Give all clients together at least a batch of steps, or raise --timeout.`,
          );
        await setTimeout(50, undefined, signal ? { signal } : {}).catch(() => {});
        answer = await state({ type: "GET_STATE" });
      }
      version = answer.version;
      return answer;
    },
    close: () => socket.close(),
  };
}

async function ask(
  socket: FramedSocket,
  message: { [key: string]: Packed },
  expected: string,
  timeout: number,
): Promise<{ [key: string]: Packed }> {
  socket.send(pack(message));
  const answer = unpack(await socket.receive(timeout)) as { [key: string]: Packed };
  if (answer["type"] !== expected) {
    throw new AigcError(
      "bad-data",
      "rllink",
      `the learner answered ${String(message["type"])} with ${String(answer["type"])}, not ${expected}. It must speak RLlink 0.0.1 (Ray 2.55 to 2.60).`,
    );
  }
  return answer;
}

function readWeights(answer: { [key: string]: Packed }): RllibWeights {
  const state = answer["state"] as { [key: string]: Packed } | undefined;
  const module = state?.["rl_module"] as { [key: string]: Packed } | undefined;
  if (!module) throw new AigcError("bad-data", "rllink", "the learner's state has no rl_module. It must run RLlib's new API stack.");
  // Some releases put the default module's name between.
  const own = (module["default_policy"] ?? module) as { [key: string]: Packed };
  const arrays = Object.fromEntries(Object.entries(own).filter((entry): entry is [string, NumberGrid] => entry[1] instanceof NumberGrid));
  return { version: Number(state?.["weights_seq_no"] ?? 0), arrays };
}

/** The state of a SingleAgentEpisode (ray/rllib/env/single_agent_episode.py, from_state): every key must be there. */
function episodeState(episode: Episode): { [key: string]: Packed } {
  const { steps } = episode;
  const buffer = (data: Packed, finalized: boolean): Packed => ({ data, lookback: 0, finalized, space: null });
  const rows = (data: Float32Array | BigInt64Array, length: number): NumberGrid =>
    new NumberGrid(data.length === length ? [length] : [length, data.length / length], data);
  return {
    id_: episode.id,
    agent_id: null,
    module_id: null,
    multi_agent_episode_id: null,
    observations: buffer(new NumberGrid([steps + 1, episode.observations.length / (steps + 1)], episode.observations), true),
    actions: buffer(rows(episode.actions, steps), true),
    rewards: buffer(new NumberGrid([steps], episode.rewards), true),
    infos: buffer(
      Array.from({ length: steps + 1 }, () => ({})),
      false,
    ),
    extra_model_outputs: {
      action_dist_inputs: buffer(new NumberGrid([steps, episode.distribution.length / steps], episode.distribution), true),
      action_logp: buffer(new NumberGrid([steps], episode.logProbabilities), true),
    },
    is_terminated: episode.terminated,
    is_truncated: episode.truncated,
    t_started: episode.startedAt,
    t: episode.startedAt + steps,
    _observation_space: null,
    _action_space: null,
    _start_time: null,
    _last_step_time: null,
    custom_data: {},
  };
}
