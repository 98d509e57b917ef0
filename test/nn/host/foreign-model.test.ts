import { describeForeign } from "../../../src/cli/inspect.ts";
import { foreignManifest, loadForeignModel, readForeignModel } from "../../../src/nn/host/foreign-model.ts";
import { createRng } from "../../../src/rng.ts";
import { bytesOf, games } from "../../agents/foreign/perceive.ts";
import { modelPolicy } from "../../../src/agents/model-policy/model-policy.ts";
import { caseNamed, fileOf } from "../network-cases.ts";

const sight = { rows: 1, observations: new Float32Array(6), actionMasks: new Uint8Array(7).fill(1) };

describe("a file without papers", () => {
  it("gets a manifest of what it says itself", () => {
    const bytes = bytesOf("ml-agents-sac");
    expect(foreignManifest(bytes, { name: "hare" })).toMatchObject({
      name: "hare",
      contract: "foreign",
      bytes: bytes.length,
      inputs: { obs_0: { type: "float32", shape: ["batch", 8] } },
      details: { madeBy: { continuous_actions: "Tanh", deterministic_continuous_actions: "Gemm" } },
    });
  });

  it("runs on the built-in run-time where that knows it all, and answers at once", async () => {
    const model = await readForeignModel(bytesOf("godot-discrete"));
    const policy = await modelPolicy(model, { game: games["godot-discrete"]! });
    expect(policy.act(sight, createRng(0))).toHaveProperty("actions");
    const { onnx } = fileOf(caseNamed("recurrent"));
    const memory = await modelPolicy(await readForeignModel(onnx), {
      game: { contract: "x@1", observation: [{ name: "all", size: 7 }], actions: [{ name: "a", size: 4 }] },
    });
    expect(memory.recognised.memory).toEqual({ input: "state", output: "nextState" });
    expect(
      memory.act({ rows: 2, observations: new Float32Array(14), actionMasks: new Uint8Array(8).fill(1) }, createRng(0)),
    ).toHaveProperty("actions");
  });

  it("may come as a Buffer, at any place in it", async () => {
    const bytes = bytesOf("godot-discrete");
    const buffer = Buffer.concat([Buffer.of(1), bytes]).subarray(1);
    const inputs = { obs: { dims: [1, 6], data: new Float32Array(6) }, state_ins: { dims: [1], data: new Float32Array(1) } };
    const [asBytes, asBuffer] = [await readForeignModel(bytes), await readForeignModel(buffer)];
    expect(await asBuffer.run(inputs)).toEqual(await asBytes.run(inputs));
  });

  it("runs on the ONNX Runtime that is handed over, which is fetched only for a file that needs it", async () => {
    let fetched = 0;
    const ort = async () => (fetched++, await import("onnxruntime-web"));
    await readForeignModel(bytesOf("godot-discrete"), { ort });
    expect(fetched).toBe(0);
    const model = await readForeignModel(bytesOf("sb3-discrete"), { ort });
    expect(fetched).toBe(1);
    expect(await model.run({ input: { dims: [1, 4], data: new Float32Array(4) } })).toBeDefined();
    await readForeignModel(bytesOf("sb3-discrete"), { ort: await import("onnxruntime-web"), engine: "onnxruntime" });
  });

  it("runs on ONNX Runtime else, or not at all if that is not wanted", async () => {
    const model = await readForeignModel(bytesOf("sb3-discrete"));
    expect(model.run({ input: { dims: [1, 4], data: new Float32Array(4) } })).toBeInstanceOf(Promise);
    await expect(readForeignModel(bytesOf("sb3-discrete"), { engine: "runtime" })).rejects.toMatchObject({ code: "model-mismatch" });
  });

  it("is fetched, and refused if it is a web page, cut, or absent", async () => {
    const bytes = bytesOf("godot-discrete");
    const answering = (body: Uint8Array | string, status = 200) => ({
      fetch: (async () => new Response(body as BodyInit, { status })) as typeof globalThis.fetch,
    });
    const url = "http://game.test/hare.onnx";
    expect((await loadForeignModel(url, answering(bytes))).manifest.name).toBe("hare.onnx");
    await expect(loadForeignModel(url, answering("<!doctype html>"))).rejects.toMatchObject({ code: "model-corrupt" });
    await expect(loadForeignModel(url, answering(bytes.slice(0, 3000)))).rejects.toMatchObject({ code: "model-corrupt" });
    await expect(loadForeignModel(url, answering("", 404))).rejects.toMatchObject({ code: "model-missing" });
  });
});

describe("inspect", () => {
  it.each([
    [
      "ml-agents-memory",
      /contract  Unity ML-Agents, contract version 3\n.*masks in action_masks; memory from recurrent_in to recurrent_out/,
    ],
    ["godot-discrete", /contract  Godot RL Agents\n.*no masks\n.*actions in output\nruns on   the built-in run-time/],
    ["sb3-as-documented", /contract  Stable-Baselines3, the documented export\n.*no masks\n.*actions in 56\nruns on   ONNX Runtime/],
    ["pytorch-recurrent", /contract  a policy network with logits or means.*\n.*memory from state to nextState\n.*actions in logits, mean/],
  ])("says whose contract %s follows", async (name, text) => {
    expect(await describeForeign(`test/agents/foreign/${name}.onnx`)).toMatch(text);
  });

  it("says that a file is nobody's", async () => {
    for (const name of ["level-room", "dialogue", "sprite-vae"])
      expect(await describeForeign(`models/${name}/model.onnx`)).toMatch(/contract  none that is known here: .*neither ML-Agents, Godot/);
    await expect(describeForeign("none.onnx")).rejects.toMatchObject({ code: "model-missing" });
  });
});
