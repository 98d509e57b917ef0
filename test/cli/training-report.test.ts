import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32c, eventFile } from "../../src/cli/tensorboard.ts";
import { parseMetrics } from "../../src/cli/training-report.ts";
import { watch } from "../../src/cli/watch.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aigc-report-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the event file", () => {
  it("uses the Castagnoli checksum", () => {
    expect(crc32c(Buffer.from("123456789"))).toBe(0xe3069283);
  });

  it("holds records whose lengths lead from one to the next, to the end", () => {
    const path = join(folder, "events.out.tfevents.1");
    const events = eventFile(path);
    for (let step = 1; step <= 300; step++) events.write(step, 1e9 + step, { loss: 1 / step, "evaluation/return": step });
    const bytes = readFileSync(path);
    let at = 0;
    let records = 0;
    while (at < bytes.length) {
      at += 12 + Number(bytes.readBigUInt64LE(at)) + 4;
      records++;
    }
    expect({ at, records }).toEqual({ at: bytes.length, records: 301 });
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
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
