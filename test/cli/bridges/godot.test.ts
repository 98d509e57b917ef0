import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { cartPole } from "../../../src/agents/classic/cart-pole.ts";
import { gridDuel } from "../../../src/agents/classic/grid-duel.ts";
import { pendulum } from "../../../src/agents/classic/pendulum.ts";
import { godotBridge, type GodotOptions } from "../../../src/cli/bridges/godot.ts";
import { createRng } from "../../../src/rng.ts";

/** What a game answers: the protocol's fields, as far as the tests read them. */
interface Answer {
  readonly type: string;
  readonly obs: readonly { readonly obs: readonly number[] }[];
  readonly reward: readonly number[];
  readonly done: readonly boolean[];
  readonly info: readonly {
    readonly terminal_observation?: { readonly obs: readonly number[] };
    readonly "TimeLimit.truncated"?: boolean;
  }[];
  readonly [key: string]: unknown;
}

/** The Python side of Godot RL Agents: waits for one game, sends a message, reads an answer. */
class Learner {
  port = 0;
  private readonly server: Server;
  private socket: Socket | null = null;
  private buffered = Buffer.alloc(0);
  private wake = () => {};

  constructor() {
    this.server = createServer((socket) => {
      this.socket = socket;
      socket.on("error", () => {});
      socket.on("data", (chunk) => {
        this.buffered = Buffer.concat([this.buffered, chunk]);
        this.wake();
      });
      this.wake();
    });
  }
  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }
  async send(message: unknown): Promise<void> {
    while (!this.socket) await this.more();
    const body = Buffer.from(typeof message === "string" ? message : JSON.stringify(message));
    const head = Buffer.alloc(4);
    head.writeUInt32LE(body.length);
    this.socket.write(Buffer.concat([head, body]));
  }
  async ask(message: unknown): Promise<Answer> {
    await this.send(message);
    for (;;) {
      const length = this.buffered.length >= 4 ? this.buffered.readUInt32LE() : Infinity;
      if (this.buffered.length >= 4 + length) {
        const answer = JSON.parse(this.buffered.subarray(4, 4 + length).toString()) as Answer;
        this.buffered = this.buffered.subarray(4 + length);
        return answer;
      }
      await this.more();
    }
  }
  close(): void {
    this.socket?.destroy();
    this.server.close();
  }
  private more(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}

describe("a game that speaks Godot RL Agents' protocol", () => {
  let learner: Learner;
  beforeEach(async () => {
    learner = await new Learner().listen();
  });
  afterEach(() => learner.close());
  const start = (environments: GodotOptions["environments"]) => godotBridge({ environments, seed: "1", port: learner.port, timeout: 10 });
  const hello = async () => {
    await learner.send({ type: "handshake", major_version: "0", minor_version: "7" });
    return learner.ask({ type: "env_info" });
  };

  it("introduces itself, plays, starts ended games again, and stops when it is told to", async () => {
    const running = start([cartPole(), cartPole()]);
    expect(await hello()).toEqual({
      type: "env_info",
      observation_space: [{ obs: { size: [4], space: "box" } }, { obs: { size: [4], space: "box" } }],
      action_space: [{ push: { size: 2, action_type: "discrete" } }, { push: { size: 2, action_type: "discrete" } }],
      n_agents: 2,
      agent_policy_names: ["shared_policy", "shared_policy"],
    });
    const { obs } = await learner.ask({ type: "reset" });
    // The first game, played beside it by the same rules.
    const twin = cartPole();
    twin.reset(createRng("1").fork(0));
    const expected = new Float32Array(4);
    twin.observe(0, expected, new Uint8Array(2));
    expect(obs[0]!.obs).toEqual([...expected]);
    let steps = 0;
    let last: Answer;
    for (;;) {
      const answer = await learner.ask({ type: "action", action: [{ push: 1 }, { push: 0 }] });
      steps++;
      expect(answer).toMatchObject({ type: "step", reward: [1, 1] });
      const { terminated } = twin.step(Int32Array.of(1));
      twin.observe(0, expected, new Uint8Array(2));
      expect(answer.done[0]).toBe(terminated);
      last = answer;
      if (terminated) break;
      expect(answer.obs[0]!.obs).toEqual([...expected]);
    }
    expect(last.info[0]).toEqual({ terminal_observation: { obs: [...expected] }, "TimeLimit.truncated": false });
    expect(last.obs[0]!.obs.every((x) => Math.abs(x) <= 0.05)).toBe(true);
    expect(await learner.ask({ type: "call", method: "anything" })).toEqual({ type: "call", returns: null });
    await learner.send({ type: "close" });
    expect(await running).toBe(steps);
  });

  it("tells a game that was cut from one that ended", async () => {
    const running = start([pendulum()]);
    expect((await hello())["action_space"]).toEqual([{ continuous: { size: 1, action_type: "continuous" } }]);
    await learner.ask({ type: "reset" });
    let last: unknown;
    for (let step = 1; step <= 200; step++) {
      const { done, info } = await learner.ask({ type: "action", action: [{ continuous: [0.5] }] });
      expect(done).toEqual([step === 200]);
      last = info[0];
    }
    expect(last).toMatchObject({ "TimeLimit.truncated": true });
    await learner.send({ type: "close" });
    expect(await running).toBe(200);
  });

  it("gives every agent of every game a place of its own", async () => {
    const running = start([gridDuel(), gridDuel(), gridDuel()]);
    expect(await hello()).toMatchObject({ n_agents: 6 });
    const { obs } = await learner.ask({ type: "reset" });
    expect(obs.map(({ obs: [x, y] }) => [x, y])).toEqual(
      [0, 1, 2].flatMap(() => [
        [-1, -1],
        [1, 1],
      ]),
    );
    // Only the second player of the second game moves, to the left.
    const action = Array.from({ length: 6 }, (_, agent) => ({ move: agent === 3 ? 4 : 0 }));
    const after = await learner.ask({ type: "action", action });
    expect(after.obs.map(({ obs: [x, y] }) => [x, y])).toEqual([
      [-1, -1],
      [1, 1],
      [-1, -1],
      [0.5, 1],
      [-1, -1],
      [1, 1],
    ]);
    await learner.send({ type: "close" });
    await running;
  });

  it.each<[string, unknown, RegExp]>([
    ["what is not JSON", "\u0080\u0004pickle", /not JSON/],
    ["a message that it does not know", { type: "exec", code: "1" }, /"exec".*The protocol knows/],
    ["too few actions", { type: "action", action: [] }, /0 actions for 1 agents/],
    ["no actions", { type: "action" }, /0 actions for 1 agents/],
    ["an action that there is not", { type: "action", action: [{ push: 2 }] }, /chose 2 of the 2 of "push"/],
    ["half an action", { type: "action", action: [{ push: 0.5 }] }, /chose 0.5/],
    ["an action by another name", { type: "action", action: [{ jump: 1 }] }, /chose undefined/],
  ])("refuses %s", async (_, message, error) => {
    const running = start([cartPole()]);
    running.catch(() => {});
    await hello();
    await learner.ask({ type: "reset" });
    await learner.send(message);
    await expect(running).rejects.toMatchObject({ name: "AigcError", code: "bad-data", message: expect.stringMatching(error) as string });
  });

  it("refuses a length that no message has, and a learner that hangs up", async () => {
    const running = start([cartPole()]);
    running.catch(() => {});
    await hello();
    learner["socket"]!.write(Buffer.from("GET / HTTP/1.1\r\n\r\n"));
    await expect(running).rejects.toMatchObject({ code: "bad-data", message: expect.stringMatching(/another program/) as string });
    learner.close();
    learner = await new Learner().listen();
    const second = start([cartPole()]);
    second.catch(() => {});
    await hello();
    learner.close();
    await expect(second).rejects.toMatchObject({ code: "bad-data", message: expect.stringMatching(/closed the connection/) as string });
  });

  it("talks to this machine only, and waits no longer than it was told", async () => {
    for (const host of ["10.0.0.1", "0.0.0.0", "example.org"])
      await expect(godotBridge({ environments: [cartPole()], seed: "1", port: 11_008, host })).rejects.toMatchObject({
        code: "bad-request",
      });
    const quiet = godotBridge({ environments: [cartPole()], seed: "1", port: learner.port, timeout: 0.1 });
    await expect(quiet).rejects.toMatchObject({ code: "timeout", message: expect.stringMatching(/no answer/) as string });
    const { port } = learner;
    learner.close();
    const nobody = godotBridge({ environments: [cartPole()], seed: "1", port, timeout: 0.1 });
    await expect(nobody).rejects.toMatchObject({ code: "timeout", message: expect.stringMatching(/nobody listens/) as string });
  });
});
