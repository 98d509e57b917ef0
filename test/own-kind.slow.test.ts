import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PNG } from "pngjs";
import type { Made } from "../src/generator.ts";

/** A kind of content of one's own, a single file beside the built package, on the command line. */
describe("a kind of one's own on the command line", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc own kind-"));
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(resolve("."), join(folder, "node_modules/phaser-aigc"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const call = (...words: string[]) =>
    spawnSync(process.execPath, [resolve("dist/cli/main.js"), ...words], { cwd: folder, encoding: "utf8" });
  const write = (text: string, name = "own-kind.mjs") => (writeFileSync(join(folder, name), text), `./${name}`);
  const made = (text: string) => JSON.parse(text) as Made<{ readonly text: string }>[];

  /** Two dice, as they fall: content without any text in it. */
  const DICE = `
    const dice = {
      name: "dice/thrown",
      propose: ({ sides = 6 }, rng) => ({ points: [1 + rng.below(sides), 1 + rng.below(sides)] }),
      check: ({ points }) => (points.length === 2 ? [] : [{ code: "count", message: points.length + " dice" }]),
    };`;
  const KIND = `${DICE} export const kind = { name: "dice", mark: "points", rules: () => dice };`;

  describe("as docs/your-own-kind.md writes it", () => {
    const page = readFileSync("docs/your-own-kind.md", "utf8");
    const names = () => write(/```js name-kind\.mjs\n([\s\S]*?)```/.exec(page)![1]!, "name-kind.mjs");

    it("is generated: as many as asked, of what its flags ask for, the same for the same seed", () => {
      const file = names();
      const { status, stdout, stderr } = call("generate", file, "--count", "5", "--syllables", "3");
      expect(status).toBe(0);
      expect(stdout.trim().split("\n")).toHaveLength(5);
      for (const name of stdout.trim().split("\n")) expect(name).toMatch(/^[A-Z][a-z]{5,}$/);
      expect(stderr).toContain("name/syllables: 100 %");
      expect(call("generate", file, "--count", "5", "--syllables", "3").stdout).toBe(stdout);
      expect(call("generate", file, "--count", "5", "--syllables", "3", "--seed", "2").stdout).not.toBe(stdout);
    });

    it("has its papers, from which each piece is made again", () => {
      const file = names();
      expect(call("generate", file, "--count", "3", "--seed", "cast", "--out", "out/names.json").status).toBe(0);
      const [, second] = made(readFileSync(join(folder, "out/names.json"), "utf8"));
      expect(second!.provenance).toMatchObject({ generator: "name/syllables", seed: "cast/1" });
      expect(made(call("generate", file, "--seed", "cast/1", "--json").stdout)[0]).toEqual(second);
      call("generate", file, "--count", "2", "--seed", "cast", "--out", "each");
      expect(readFileSync(join(folder, "each/name-1.txt"), "utf8")).toBe(`${second!.content.text}\n`);
      expect(JSON.parse(readFileSync(join(folder, "each/name-1.json"), "utf8"))).toEqual(second);
    });

    it("has a help of its own", () => {
      const { stdout } = call("generate", names(), "--help");
      expect(stdout).toMatch(/names of people[\s\S]*--syllables <n>\s+how long \(default: 2\)/);
      expect(stdout).not.toMatch(/--contact-sheet|--model/);
    });
  });

  it("needs nothing but the kind: the request is JSON then, and a piece without a text of its own is shown as JSON", () => {
    const { stdout } = call("generate", write(KIND), "--request", '{ "sides": 1 }', "--count", "2");
    expect(stdout).toBe('{"points":[1,1]}\n{"points":[1,1]}\n');
    expect(call("generate", write(`${DICE} export default { name: "dice", mark: "points", rules: () => dice };`)).stdout).toMatch(
      /^\{"points"/,
    );
  });

  it("is written in its own formats, shown in its own words, and drawn", () => {
    const file = write(`${DICE}
      export const kind = {
        name: "dice", mark: "points", rules: () => dice,
        codecs: { csv: { encode: ({ points }) => points.join(";") }, raw: { encode: ({ points }) => Uint8Array.from(points) } },
      };
      export const tools = {
        show: ({ points }) => points.join(" and "),
        picture: ({ points }) => ({ width: 2, height: 1, rgba: Uint8Array.from(points.flatMap((n) => [n, 0, 0, 255])) }),
        zoom: 3,
      };`);
    const args = ["--request", '{ "sides": 1 }', "--count", "2"];
    expect(call("generate", file, ...args).stdout).toBe("1 and 1\n1 and 1\n");
    expect(call("generate", file, ...args, "--out", "dice.csv", "--contact-sheet", "look.png").status).toBe(0);
    for (const i of [0, 1]) expect(readFileSync(join(folder, `dice-${i}.csv`), "utf8")).toBe("1;1\n");
    expect(PNG.sync.read(readFileSync(join(folder, "look.png"))).height).toBe(3 + 2 * 4);
    call("generate", file, ...args, "--out", "dice.raw");
    expect([...readFileSync(join(folder, "dice-1.raw"))]).toEqual([1, 1]);
    expect(existsSync(join(folder, "dice-1.json"))).toBe(true);
    call("generate", file, ...args, "--out", "dice.png");
    expect(PNG.sync.read(readFileSync(join(folder, "dice-0.png"))).width).toBe(2);
    expect(call("generate", file, "--out", "dice.gif").stderr).toContain("Give .csv, .raw, .txt, .png, .json, a folder");
  });

  it("is the same file that a game takes: no tools, what is asked for as JSON", () => {
    const file = write(execFileSync("node_modules/.bin/esbuild", ["test/own-kind/name-kind.ts"], { encoding: "utf8" }), "name-kind.mjs");
    const asked = ["--request", '{ "syllables": 3, "start": "Mo" }'];
    const { status, stdout } = call("generate", file, ...asked, "--count", "4");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^(Mo[a-z]+\n){4}$/);
    expect(call("generate", file, ...asked, "--count", "4", "--out", "names.txt").status).toBe(0);
    expect(readFileSync(join(folder, "names.txt"), "utf8")).toBe(stdout);
    expect(call("check", file, ...asked).stdout).toBe("name/syllables: no mistake found\nname: no mistake found\n");
    expect(call("generate", file, "--help").stdout).toMatch(/--model <name>/);
  });

  it("is checked: it passes as the page writes it, and every mistake is told with the fix", () => {
    const page = readFileSync("docs/your-own-kind.md", "utf8");
    const sound = write(/```js name-kind\.mjs\n([\s\S]*?)```/.exec(page)![1]!, "name-kind.mjs");
    expect(call("check", sound)).toMatchObject({ status: 0, stdout: "name/syllables: no mistake found\nname: no mistake found\n" });

    const faulty = (change: string, name: string) => call("check", write(`${KIND} ${change}`, name));
    const mistakes: [string, string, RegExp][] = [
      ["chance", "dice.propose = () => ({ points: [Math.random(), 1] });", /not-reproducible/],
      ["constant", "dice.propose = () => ({ points: [1, 2] });", /same-for-all-seeds/],
      ["lenient", "dice.check = () => [];", /takes-everything/],
      ["strict", "dice.check = () => [{ code: 'no', message: 'no' }];", /nothing-valid/],
      ["thrower", "dice.propose = () => { throw new Error('oh'); };", /throws: it threw: oh/],
      ["name", "dice.name = 'cards/thrown';", /makes the kind "dice"\. Call it "dice\/…"/],
      ["mark", "kind.mark = 'eyes';", /a piece has no field "eyes", only points/],
      [
        "codec",
        "kind.codecs = { csv: { encode: ({ points }) => points.join(';'), decode: () => ({ points: [0] }) } };",
        /codecs\.csv\.decode/,
      ],
      [
        "unreadable",
        "kind.codecs = { csv: { encode: () => '', decode: () => { throw new Error('eh'); } } };",
        /does not read what encode wrote: eh/,
      ],
      ["bytes", "kind.codecs = { csv: { encode: () => 5 } };", /neither text nor bytes/],
      ["picture", "export const tools = { picture: () => ({ width: 2, height: 2, rgba: new Uint8Array(3) }) };", /3 bytes for 2 x 2/],
      ["show", "export const tools = { show: () => 3 };", /tools\.show gave no text/],
    ];
    for (const [name, change, message] of mistakes) {
      const { status, stdout } = faulty(change, `${name}.mjs`);
      expect({ name, status }).toEqual({ name, status: 1 });
      expect(stdout).toMatch(message);
    }
  }, 60_000);

  it("is measured where it says how", () => {
    const rows = (pass: boolean) => `${KIND} export const tools = { evaluation: {
      summary: "whether dice are fair",
      flags: [{ flag: "--throws <n>", text: "how many", initial: 10, parse: Number }],
      rows: async ({ throws, seed }) => [{ id: "dice/fair", what: throws + " throws of seed " + seed, value: 1, unit: "", goal: "1", pass: ${pass} }],
    } };`;
    const good = call("evaluate", write(rows(true)), "--throws", "7", "--seed", "s", "--json", "rows.json");
    expect(good).toMatchObject({ status: 0, stdout: expect.stringContaining("7 throws of seed s") });
    expect(JSON.parse(readFileSync(join(folder, "rows.json"), "utf8"))).toMatchObject({ area: "dice", rows: [{ id: "dice/fair" }] });
    expect(call("evaluate", write(rows(false), "bad.mjs"))).toMatchObject({ status: 1, stdout: expect.stringContaining("MISSED") });
    expect(call("evaluate", write(KIND)).stderr).toContain("exports no tools.evaluation");
  });

  it("is trained where it says how, and makes content with the model then", () => {
    const file = write(`${DICE}
      const learned = (model) => ({ ...dice, name: "dice/learned", model: { name: model.manifest.name, sha256: model.manifest.sha256 } });
      export const kind = { name: "dice", mark: "points", rules: () => dice, learned: { "dice@1": learned } };
      export const tools = {
        models: { learned: "own-dice" },
        recipe: async () => {
          const { vae } = await import("phaser-aigc/train");
          const set = (count) => ({ count, cells: new Uint8Array(16 * count), conditions: new Float32Array(count) });
          const start = ({ seed, steps = 2, resume }) => vae({
            seed, steps, contract: "dice@1", train: set(32), heldOut: set(8), batch: 8, learningRate: 1e-3, beta: 1,
            shape: { height: 4, width: 4, classes: 2, condition: 1, latent: 2, channels: [4, 4, 4], canvas: false },
            data: [{ name: "none", licence: "CC0-1.0", origin: "here", items: 32 }], ...(resume ? { resume } : {}),
          });
          return { name: "dice", summary: "dice", needsData: false, jobs: [{ model: "own-dice", card: "# own-dice", start }] };
        },
      };`);
    expect(call("generate", file).stderr).toMatch(/no manifest\.json in own-dice/);
    const untrained = call("check", file, "--request", "{}");
    expect(untrained).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/dice\/learned: 1 to think about:\n {2}model: .*own-dice/),
    });
    const trained = call("train", file, "--seed", "1");
    expect({ status: trained.status, stderr: trained.status === 0 ? "" : trained.stderr }).toEqual({ status: 0, stderr: "" });
    const [piece] = made(call("generate", file, "--json").stdout);
    expect(piece!.provenance).toMatchObject({ generator: "dice/learned", model: { name: "own-dice" } });
    expect(made(call("generate", file, "--way", "thrown", "--json").stdout)[0]!.provenance.generator).toBe("dice/thrown");
    expect(call("generate", file, "--model", "level-room").stderr).toMatch(/is of contract "level-room@1".*made by "dice@1"/);
    expect(call("inspect", "own-dice").stdout).toContain('"dice@1"');
  }, 120_000);

  it.each([
    ["no such file", null, /there is no such file/],
    ["a module that exports nothing", "", /exports no "kind"\. .*docs\/your-own-kind\.md/],
    ["a module that exports something else", "export const level = 1;", /exports no "kind", only level/],
    ["a kind that is none", "export const kind = 7;", /kind is 7\. Give a Kind/],
    ["a kind without a name", "export const kind = { mark: 'x', rules() {} };", /kind\.name/],
    ["a name that is no word", "export const kind = { name: 'My Kind', mark: 'x', rules() {} };", /kind\.name is "My Kind"/],
    ["a kind without rules", "export const kind = { name: 'dice', mark: 'x' };", /kind\.rules/],
    ["tools that are none", `${KIND} export const tools = 3;`, /tools is 3\. Give an object with flags/],
    [
      "a flag that is taken",
      `${KIND} export const tools = { flags: [{ flag: '--count <n>', text: '' }] };`,
      /"--count <n>" is there for all kinds/,
    ],
    ["a syntax error", "export const = 1;", /could not be loaded/],
    ["a package that is not installed", "import 'no-such-package';", /could not be loaded.*no-such-package/],
  ])("refuses %s in one line, with what to do", (_, text, message) => {
    const { status, stdout, stderr } = call("generate", text === null ? "./none.mjs" : write(text));
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
  });
});
