import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "../../../src/generator.ts";
import { endpointLine } from "../../../src/generators/dialogue/endpoint-line.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { chatEndpoint } from "../../../src/nn/host/chat-endpoint.ts";
import { CHAOS, chatServer, obeys, type ChatServer } from "./chat-server.ts";

const ORIGIN = "https://my-game.example";
const SOURCE = /^```js chat-proxy\.mjs\n([\s\S]*?)^```/m.exec(readFileSync("docs/dialogue.md", "utf8"))![1]!;

describe("the proxy of docs/dialogue.md", () => {
  let folder: string;
  let server: ChatServer;
  let proxy: ChildProcess;
  let url: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "aigc-proxy-"));
    writeFileSync(join(folder, "chat-proxy.mjs"), SOURCE);
    server = await chatServer(obeys);
    const env = { ...process.env, KEY: "sk-secret", UPSTREAM: server.url, MODEL: "cheap", ORIGIN, PORT: "0", PER_MINUTE: "6" };
    proxy = spawn(process.execPath, [join(folder, "chat-proxy.mjs")], { env, stdio: ["ignore", "pipe", "inherit"] });
    const said = await new Promise<string>((done) => proxy.stdout!.once("data", (part: Buffer) => done(part.toString())));
    url = `http://127.0.0.1:${/listening on (\d+)/.exec(said)![1]}/`;
  });
  afterAll(async () => {
    proxy.kill();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("passes lines on with its key and its model, refuses strangers, and keeps to its rate", async () => {
    const post = (headers: Record<string, string>, body = "{}") =>
      fetch(url, { method: "POST", headers, body }).then(({ status }) => status);
    expect(await post({ origin: "https://evil.example" })).toBe(403);
    expect(await fetch(url).then(({ status }) => status)).toBe(403);
    expect(await post({ origin: ORIGIN }, "x".repeat(30_000)).catch(() => 413)).toBe(413);
    expect(await post({ origin: ORIGIN }, "{oops")).toBe(502);
    expect(server.asked).toHaveLength(0);

    const chain = [
      endpointLine(chatEndpoint({ url, model: "dear", headers: { origin: ORIGIN }, retries: 0, failures: 99 })),
      grammarLine(),
    ];
    const request = { speaker: { name: "Orla", role: "smith", mood: 0 }, act: "greet", language: "en", slots: { player: "Ada" } } as const;
    const made = await generate(chain, request, { seed: 1 });
    expect([made.content.text, made.provenance.generator]).toEqual(["Good day, Ada.", "dialogue/endpoint"]);
    expect(server.asked[0]!.headers.authorization).toBe("Bearer sk-secret");
    expect(server.asked[0]!.body).toMatchObject({ model: "cheap", max_tokens: 200, stream: true });

    server.manner = CHAOS["answers 500"]!;
    expect((await generate(chain, request, { seed: 1 })).provenance.skipped![0]!.reason).toMatch(/answered 500/);
    const last: string[] = [];
    for (let n = 0; n < 3; n++) last.push((await generate(chain, request, { seed: n })).provenance.skipped![0]!.reason);
    expect(last.at(-1)).toMatch(/answered 429/);
  });
});
