import { observationSize, type Environment } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import { withinReach } from "../../policy.ts";
import { createRng } from "../../rng.ts";
import * as is from "../../schema.ts";
import { connectFramed, type Framing } from "./framed-socket.ts";

/**
 * Serves an environment by the protocol of Godot RL Agents (https://github.com/edbeeching/godot_rl_agents, version 0.7): Python is
 * the server, the game connects, both send JSON behind a length of four bytes, little-endian. So Stable-Baselines3, Sample
 * Factory, CleanRL and RLlib train on it through that library's wrappers, unchanged.
 */
export interface GodotOptions {
  readonly environments: readonly Environment[];
  readonly seed: string;
  readonly port: number;
  readonly host?: string;
  /** Seconds to wait until a program listens, and for each message; learners pause while they learn. Default 300. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

const FRAMING: Framing = {
  headerBytes: 4,
  writeHeader(length) {
    const header = Buffer.alloc(4);
    header.writeUInt32LE(length);
    return header;
  },
  readHeader: (header) => Buffer.from(header).readUInt32LE(),
};

const MESSAGE = is.fields({
  type: is.text('the "type" of a message: "handshake", "reset", "action", "close"'),
  action: is.optional(is.list(is.map(is.anything(), "the choices of an agent by their names"), "a list with an entry for each agent")),
});
type Message = is.Read<typeof MESSAGE>;

interface Seat {
  readonly environment: Environment;
  readonly agent: number;
}

/**
 * Serves until the learner says close.
 * @returns how many steps each environment took
 * @throws AigcError `bad-data` for a message that is none of the protocol's; `timeout`
 */
export async function godotBridge(options: GodotOptions): Promise<number> {
  const { environments, timeout = 300 } = options;
  const spec = environments[0]!.spec;
  const seats: Seat[] = environments.flatMap((environment) => Array.from({ length: spec.agents }, (_, agent) => ({ environment, agent })));
  const rng = createRng(options.seed);
  let episodes = 0;
  const reset = (environment: Environment) => environment.reset(rng.fork(episodes++));
  const size = observationSize(spec);
  const mask = new Uint8Array(spec.actions.reduce((sum, branch) => sum + branch.size, 0));
  const observe = ({ environment, agent }: Seat) => {
    const observation = new Float32Array(size);
    environment.observe(agent, observation, mask);
    return { obs: [...observation] };
  };

  const socket = await connectFramed("godot", options.host ?? "127.0.0.1", options.port, FRAMING, timeout, options.signal);
  const send = (message: unknown) => socket.send(Buffer.from(JSON.stringify(message)));
  let steps = 0;
  try {
    for (;;) {
      const message = parse(await socket.receive(timeout));
      if (message.type === "close") return steps;
      if (message.type === "handshake") continue;
      if (message.type === "env_info") {
        send({
          type: "env_info",
          observation_space: seats.map(() => ({ obs: { size: [size], space: "box" } })),
          action_space: seats.map(() => actionSpace(spec)),
          n_agents: seats.length,
          agent_policy_names: seats.map(() => "shared_policy"),
        });
      } else if (message.type === "reset") {
        for (const environment of environments) reset(environment);
        send({ type: "reset", obs: seats.map(observe), info: seats.map(() => ({})) });
      } else if (message.type === "action") {
        checkActions(message.action, seats.length, spec);
        steps++;
        send({ type: "step", ...step(environments, seats, message.action!, observe, reset) });
      } else if (message.type === "call") {
        send({ type: "call", returns: null });
      } else {
        throw new AigcError(
          "bad-data",
          "godot",
          `the learner sent "${message.type}". The protocol knows handshake, env_info, reset, action, call, close.`,
        );
      }
    }
  } finally {
    socket.close();
  }
}

function step(
  environments: readonly Environment[],
  seats: readonly Seat[],
  chosen: NonNullable<Message["action"]>,
  observe: (seat: Seat) => { obs: number[] },
  reset: (environment: Environment) => void,
) {
  const spec = environments[0]!.spec;
  const done: boolean[] = [];
  const reward: number[] = [];
  const obs: { obs: number[] }[] = [];
  const info: Record<string, unknown>[] = [];
  environments.forEach((environment, index) => {
    const mine = chosen.slice(index * spec.agents, (index + 1) * spec.agents);
    const actions = Int32Array.from(mine.flatMap((action) => spec.actions.map(({ name }) => Number(action[name]))));
    const continuous = Float32Array.from(
      mine.flatMap((action) => (action["continuous"] as readonly number[] | undefined) ?? []),
      withinReach,
    );
    const result = environment.step(actions, continuous);
    const over = result.terminated || result.truncated;
    const last = over ? seats.slice(index * spec.agents, (index + 1) * spec.agents).map(observe) : [];
    reward.push(...result.rewards.slice(0, spec.agents));
    if (over) reset(environment);
    for (let agent = 0; agent < spec.agents; agent++) {
      done.push(over);
      obs.push(observe({ environment, agent }));
      // The protocol has one "done"; Stable-Baselines3 reads termination and truncation from these two.
      info.push(over ? { terminal_observation: last[agent], "TimeLimit.truncated": result.truncated && !result.terminated } : {});
    }
  });
  return { obs, reward, done, info };
}

/** Checks that every agent has an action and that each action exists. */
function checkActions(chosen: Message["action"], agents: number, spec: Environment["spec"]): void {
  const refuse = (what: string) =>
    new AigcError(
      "bad-data",
      "godot",
      `the learner ${what}. It must act as env_info says: one entry per agent, a whole number per branch.`,
    );
  if (!Array.isArray(chosen) || chosen.length !== agents) throw refuse(`sent ${chosen?.length ?? 0} actions for ${agents} agents`);
  for (const action of chosen) {
    for (const { name, size } of spec.actions) {
      const choice = action[name];
      if (!Number.isInteger(choice) || (choice as number) < 0 || (choice as number) >= size)
        throw refuse(`chose ${String(choice)} of the ${size} of "${name}"`);
    }
    const numbers = action["continuous"];
    if (spec.continuous && !(Array.isArray(numbers) && numbers.length === spec.continuous && numbers.every(Number.isFinite)))
      throw refuse(`sent ${JSON.stringify(numbers)} for ${spec.continuous} continuous actions`);
  }
}

function actionSpace(spec: Environment["spec"]): Record<string, { size: number; action_type: string }> {
  const space: Record<string, { size: number; action_type: string }> = {};
  for (const { name, size } of spec.actions) space[name] = { size, action_type: "discrete" };
  if (spec.continuous) space["continuous"] = { size: spec.continuous, action_type: "continuous" };
  return space;
}

function parse(bytes: Uint8Array): Message {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString());
  } catch (error) {
    throw new AigcError(
      "bad-data",
      "godot",
      `the learner sent ${bytes.length} bytes that are not JSON. Is another program listening on this port?`,
      { cause: error },
    );
  }
  return is.readAs(MESSAGE, value, { where: "godot", name: "the message of the learner", code: "bad-data" });
}
