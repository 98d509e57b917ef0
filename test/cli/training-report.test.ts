import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32c, eventFile } from "../../src/cli/tensorboard.ts";
import { parseMetrics } from "../../src/cli/metrics-lines.ts";
import { trainingReport } from "../../src/cli/training-report.ts";
import { watch } from "../../src/cli/watch.ts";
import type { ModelManifest } from "../../src/model.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aigc-report-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the event file", () => {
  it("uses the Castagnoli checksum", () => {
    expect(crc32c(Buffer.from("123456789"))).toBe(0xe3069283);
  });

  /** The records of an event file, after both checksums of each have been compared. */
  const records = (bytes: Buffer): Buffer[] => {
    const found: Buffer[] = [];
    const masked = (data: Uint8Array) => {
      const crc = crc32c(data);
      return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
    };
    for (let at = 0; at < bytes.length;) {
      const length = Number(bytes.readBigUInt64LE(at));
      expect(bytes.readUInt32LE(at + 8)).toBe(masked(bytes.subarray(at, at + 8)));
      const data = bytes.subarray(at + 12, at + 12 + length);
      expect(bytes.readUInt32LE(at + 12 + length)).toBe(masked(data));
      found.push(data);
      at += 16 + length;
    }
    return found;
  };

  it("holds a version and then an event for each step, each with its checksums", () => {
    const path = join(folder, "events.out.tfevents.1");
    const events = eventFile(path);
    for (let step = 1; step <= 300; step++) events.write(step, 1e9 + step, { loss: 1 / step, "evaluation/return": step });
    const found = records(readFileSync(path));
    expect(found).toHaveLength(301);
    expect(found[0]!.toString("latin1")).toContain("brain.Event:2");
    // Event of step 300: time (field 1, double), step (field 2, varint 300 = ac 02), then the summary.
    const last = found.at(-1)!;
    expect([last[0], last.readDoubleLE(1), ...last.subarray(9, 12)]).toEqual([9, 1e9 + 300, 16, 0xac, 0x02]);
    expect(last.includes(Buffer.from("evaluation/return"))).toBe(true);
    expect(last.subarray(-4).readFloatLE()).toBe(300);
  });

  it("takes whatever names a training gives", () => {
    const path = join(folder, "events.out.tfevents.1");
    const values = { learningRate: 3e-4, explainedVariance: 0.5, steps: 81_920, rating: 1103, "episode/apples caught": 4 };
    eventFile(path).write(1, 1e9, values);
    const [, event] = records(readFileSync(path));
    for (const name of Object.keys(values)) expect(event!.includes(Buffer.from(name))).toBe(true);
  });

  it("is left as it was when a record cannot be written", () => {
    const path = join(folder, "not-there", "events.out.tfevents.1");
    const events = eventFile(path);
    expect(() => events.write(1, 1e9, { loss: 1 })).toThrow("ENOENT");
    mkdirSync(join(folder, "not-there"));
    events.write(2, 1e9, { loss: 1 });
    expect(records(readFileSync(path))).toHaveLength(2);
  });
});

describe("the report", () => {
  const manifest: ModelManifest = {
    name: "my-game",
    contract: "my-game@1",
    file: "model.onnx",
    sha256: "ab".repeat(32),
    bytes: 1234,
    inputs: {},
    outputs: {},
    training: {
      command: "npx phaser-aigc train ./my-game.mjs --seed <7>",
      seed: "<7>",
      commit: "abc1234",
      steps: 20,
      seconds: 75,
      data: [],
    },
    metrics: { returnOfNewEpisodes: 43.9612 },
    details: {
      hyperParameters: { learningRate: [0.001, 0.0001], clip: 0.2, seed: "<7>" },
      crossPlay: [{ one: "random", other: "<this>", games: 100, wins: 20, losses: 70 }],
    },
  };
  const metrics = Array.from(
    { length: 20 },
    (_, i) => `{"step":${i + 1},"steps":20,"seconds":${i},"return":${i},"label":"</script>"}\n`,
  ).join("");

  it("says figures, ratings by strength, hyper-parameters, command, seed, machine; needs no other file; escapes what it is told", () => {
    const html = trainingReport(manifest, metrics);
    const text = html.replace(/<(style|script)[^]*?<\/\1>/g, "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " "); // prettier-ignore
    expect(text).toContain("20 steps in 1m15s, contract my-game@1");
    expect(text).toContain("43.96 return of new episodes");
    expect(text).toMatch(/who rating 95 % &lt;this&gt; random &lt;this&gt; 109\d \d+ to \d+ 75 % random 90\d \d+ to \d+ 25 %/);
    expect(text).toContain("learning rate 0.001, 0.0001");
    expect(text).toContain("Command npx phaser-aigc train ./my-game.mjs --seed &lt;7&gt;");
    expect(text).toContain("Seed &lt;7&gt;");
    expect(text).toContain(`Node ${process.version}`);
    expect(text).toContain(manifest.sha256);
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
  });
});

describe("parseMetrics", () => {
  it("leaves out a line that is still being written", () => {
    expect(parseMetrics('{"step":1,"seconds":0.5,"loss":2}\n{"step":2,"sec')).toEqual([{ step: 1, seconds: 0.5, loss: 2 }]);
  });
});

describe("watch", () => {
  it("serves the page and the newest lines, to this machine only, and nothing else", async () => {
    writeFileSync(join(folder, "metrics.jsonl"), '{"step":1,"seconds":1,"loss":2}\n');
    const server = await watch(folder, "walk", 0);
    try {
      const { address, port } = server.address() as { address: string; port: number };
      expect(address).toBe("127.0.0.1");
      const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
      expect(page).toContain("<h1>walk</h1>");
      expect(await (await fetch(`http://127.0.0.1:${port}/metrics.jsonl`)).text()).toContain('"loss":2');
      writeFileSync(join(folder, "metrics.jsonl"), '{"step":2,"seconds":2,"loss":1}\n');
      expect(await (await fetch(`http://127.0.0.1:${port}/metrics.jsonl`)).text()).toContain('"step":2');
      expect((await fetch(`http://127.0.0.1:${port}/../package.json`)).status).toBe(404);
      // Browsers ask for it by themselves, and a 404 would stand in their console.
      expect((await fetch(`http://127.0.0.1:${port}/favicon.ico`)).status).toBe(204);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
