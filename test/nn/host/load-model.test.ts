import { readManifest, readModel, loadModel } from "../../../src/nn/host/load-model.ts";
import { createRng } from "../../../src/rng.ts";
import { caseNamed, fileOf, inputsOf } from "../network-cases.ts";

const policy = caseNamed("policy");
const { manifest, onnx } = fileOf(policy);
const PAGE = "<!doctype html><html><body>not found</body></html>";

/** A server of given answers, by the end of the address. */
const server = (answers: Record<string, (call: number) => Response>) => {
  const calls: Record<string, number> = {};
  const fetch = (async (url: string) => {
    const name = String(url).split("/").at(-1)!;
    calls[name] = (calls[name] ?? 0) + 1;
    return answers[name]!(calls[name]!);
  }) as typeof globalThis.fetch;
  return { fetch, calls };
};
const papers = () => new Response(JSON.stringify(manifest));
const weights = () => new Response(onnx.slice());
const URL = "http://game.test/models/policy/manifest.json";

describe("loadModel", () => {
  it("fetches manifest and weights, and runs", async () => {
    const { fetch } = server({ "manifest.json": papers, "model.onnx": weights });
    const model = await loadModel(URL, { fetch });
    expect((await model.run(inputsOf(policy, { n: 2 }, createRng("load"))))["value"]!.dims).toEqual([2, 1]);
    model.dispose();
  });

  it("names the address and the answer when a file is not there", async () => {
    const gone = () => new Response("", { status: 404 });
    await expect(loadModel(URL, { fetch: server({ "manifest.json": gone }).fetch })).rejects.toMatchObject({
      code: "model-missing",
      message: expect.stringContaining("answered 404"),
    });
    await expect(loadModel(URL, { fetch: server({ "manifest.json": papers, "model.onnx": gone }).fetch })).rejects.toMatchObject({
      code: "model-missing",
    });
  });

  it("says how a file is read where there is no page that a path could belong to", async () => {
    await expect(loadModel("models/level-room/manifest.json")).rejects.toThrow(/cannot be reached\. In Node: readModel\(/);
    await expect(loadModel("http://127.0.0.1:1/manifest.json")).rejects.toThrow(/cannot be reached\. Check the address/);
  });

  it("knows a web page that a server sends instead of a missing file", async () => {
    const page = () => new Response(PAGE);
    await expect(loadModel(URL, { fetch: server({ "manifest.json": page }).fetch })).rejects.toMatchObject({
      code: "model-corrupt",
      message: expect.stringContaining("web page"),
    });
    await expect(loadModel(URL, { fetch: server({ "manifest.json": papers, "model.onnx": page }).fetch })).rejects.toMatchObject({
      code: "model-corrupt",
      message: expect.stringContaining("web page"),
    });
  });

  it("asks once more when the bytes are cut, and takes them if they are whole then", async () => {
    const cut = server({ "manifest.json": papers, "model.onnx": (call) => new Response(call === 1 ? onnx.slice(0, 500) : onnx.slice()) });
    (await loadModel(URL, { fetch: cut.fetch })).dispose();
    expect(cut.calls["model.onnx"]).toBe(2);
    await expect(
      loadModel(URL, { fetch: server({ "manifest.json": papers, "model.onnx": () => new Response(onnx.slice(0, 500)) }).fetch }),
    ).rejects.toMatchObject({ code: "model-corrupt" });
  });

  it("gives up on an answer that does not end", async () => {
    const piece = new Uint8Array(1 << 20);
    let sent = 0;
    const endless = () => new Response(new ReadableStream({ pull: (controller) => (sent++, controller.enqueue(piece)) }));
    await expect(loadModel(URL, { fetch: server({ "manifest.json": papers, "model.onnx": endless }).fetch })).rejects.toMatchObject({
      code: "model-corrupt",
      message: expect.stringContaining("134217728 bytes"),
    });
    expect(sent).toBeLessThan(140);
  });

  it("stops waiting at its deadline and when it is aborted", async () => {
    const never = ((_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => signal!.addEventListener("abort", () => reject(new Error("aborted"))))) as unknown as typeof fetch;
    await expect(loadModel(URL, { fetch: never, timeout: 0.05 })).rejects.toMatchObject({ code: "timeout" });
    const controller = new AbortController();
    const pending = loadModel(URL, { fetch: never, signal: controller.signal });
    controller.abort();
    await expect(pending).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("readManifest", () => {
  it("says what is missing or strange", () => {
    const wrong: [unknown, RegExp][] = [
      [new TextEncoder().encode(PAGE), /web page/],
      [new TextEncoder().encode("{"), /not JSON/],
      [[], /no object/],
      [{ ...manifest, contract: undefined }, /"contract"/],
      [{ ...manifest, sha256: "abc" }, /SHA-256/],
      [{ ...manifest, file: "../../etc/passwd" }, /not in its own folder/],
      [{ ...manifest, inputs: { x: {} } }, /type and shape/],
    ];
    for (const [source, text] of wrong) {
      expect(() => readManifest(source)).toThrow(text);
      expect(() => readManifest(source)).toThrow(expect.objectContaining({ code: "model-corrupt" }));
    }
  });
});

describe("readModel", () => {
  it("accepts none of ten thousand changed files", async () => {
    const rng = createRng("mutants");
    let accepted = 0;
    for (let i = 0; i < 10_000; i++) {
      const mutant = onnx.slice();
      mutant[rng.below(mutant.length)]! ^= 1 + rng.below(255);
      await readModel(manifest, mutant).then(
        () => accepted++,
        (error: unknown) => expect(error).toMatchObject({ code: "model-corrupt" }),
      );
    }
    expect(accepted).toBe(0);
  }, 120_000);

  it("refuses weights of another signature than the manifest's", async () => {
    const other = { ...manifest, inputs: { observation: { type: "float32" as const, shape: ["n", 20] } } };
    await expect(readModel(other, onnx)).rejects.toMatchObject({
      code: "model-mismatch",
      message: expect.stringContaining("float32[*, 19]"),
    });
  });
});
