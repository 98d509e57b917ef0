import { workerOpener, type WorkerPort } from "../../../src/nn/host/open-worker.ts";
import type { WorkerAnswer } from "../../../src/nn/host/serve-model.ts";

/** A port whose other end says what it is told to, once it is listened to. */
const port = (say: (heard: (answer: WorkerAnswer) => void, died: (reason: string) => void) => void): WorkerPort & { ended: number } => {
  const made = { post() {}, listen: say, terminate: () => void made.ended++, ended: 0 };
  return made;
};
const there = () => port((heard) => queueMicrotask(() => heard({ present: true })));
const dead = () => port((_, died) => queueMicrotask(() => died("404")));
const silent = () => port(() => {});
const forbidden = (): WorkerPort => {
  throw new Error("SecurityError");
};

describe("a worker", () => {
  it("comes from its own file where that is to be had", async () => {
    const open = workerOpener({ module: there, blob: forbidden });
    expect(await open()).toMatchObject({ way: "module", reason: "" });
  });

  it.each([
    ["is forbidden", forbidden, "module: SecurityError"],
    ["dies before it has said a word", dead, "module: 404"],
    ["says nothing", silent, "module: no sign of life within 20 ms"],
  ])("comes from its text where its file %s, and the reason is told", async (_what, module, reason) => {
    expect(await workerOpener({ module, blob: there }, 20)()).toMatchObject({ way: "blob", reason });
  });

  it("is ended when it is not taken", async () => {
    const ports = [dead(), silent()];
    const open = workerOpener({ module: () => ports[0]!, blob: () => ports[1]! }, 20);
    await expect(open()).rejects.toMatchObject({ code: "worker-crashed" });
    expect(ports.map(({ ended }) => ended)).toEqual([1, 1]);
  });

  it("is refused with the reason of every way where there is none", async () => {
    await expect(workerOpener({ module: dead, blob: forbidden })()).rejects.toThrow(/module: 404; blob: SecurityError/);
  });

  it("is not asked for again in a way that was refused, even by many at once", async () => {
    let tries = 0;
    const open = workerOpener({ module: () => (tries++, dead()), blob: there });
    const ways = await Promise.all([open(), open(), open()]);
    expect(ways.map(({ way }) => way)).toEqual(["blob", "blob", "blob"]);
    await open();
    expect(tries).toBe(1);
  });

  it("that comes and goes on is heard by whoever listens then", async () => {
    let say: (answer: WorkerAnswer) => void = () => {};
    let die: (reason: string) => void = () => {};
    const open = workerOpener({
      module: () =>
        port((heard, died) => {
          [say, die] = [heard, died];
          queueMicrotask(() => heard({ present: true }));
        }),
    });
    const opened = await open();
    const told: unknown[] = [];
    opened.listen(
      (answer) => told.push(answer),
      (reason) => told.push(reason),
    );
    say({ id: 1, outputs: null });
    die("later");
    expect(told).toEqual([{ id: 1, outputs: null }, "later"]);
  });
});
