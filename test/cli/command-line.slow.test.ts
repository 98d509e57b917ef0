import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const CLI = resolve("dist/cli/main.js");

/** The command line as it is published, in an empty folder. */
describe("the command line", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-cli-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const call = (line: string) => spawnSync(process.execPath, [CLI, ...line.split(" ")], { cwd: folder, encoding: "utf8" });

  it.each([
    ["generate dragon", "level, sprite, line"],
    ["evaluate nothing", "skirmish, levels, sprites, dialogue"],
    ["bridge nothing", "ray, godot"],
    ["train dragon", "skirmish, level, sprite, dialogue"],
    ["inspect dragon", "dialogue, level-room, skirmish-squad, sprite-masked, sprite-vae"],
    ["generate sprite --way nothing", "masked, vae, compose"],
    ["generate level --way nothing", "vae, rules"],
    ["generate level --style nothing", "cave, hall"],
    ["generate line --act nothing", "greet, farewell"],
    ["generate line --language xx", "en, zh"],
  ])("%s: lists what there is, without a stack", (line, names) => {
    const { status, stdout, stderr } = call(line);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.replace(/"/g, "")).toContain(names);
    expect(stderr).not.toContain("    at ");
  });

  it("finds the models of the package from any folder", () => {
    expect(call("inspect level-room").stdout).toContain("level-room@1");
    expect(call("generate line --seed 3 --count 1").stdout.length).toBeGreaterThan(5);
  });

  it("stops at Ctrl-C with a checkpoint, and comes to the same bytes with --resume", async () => {
    const words = (name: string, ...more: string[]) =>
      [
        CLI,
        ..."train cart-pole --seed 5 --steps 60".split(" "),
        "--out",
        join(folder, name),
        "--runs",
        join(folder, `${name}-runs`),
      ].concat(more);
    expect(spawnSync(process.execPath, words("whole")).status).toBe(0);

    const child = spawn(process.execPath, words("stopped"), { stdio: ["ignore", "ignore", "pipe"] });
    let told = "";
    child.stderr.on("data", (text: Buffer) => {
      if (told === "") child.kill("SIGINT");
      told += text.toString();
    });
    const status = await new Promise<number | null>((ended) => child.once("exit", ended));
    expect({ status, told }).toEqual({ status: 130, told: expect.stringContaining("with --resume goes on from it") });
    expect(readdirSync(join(folder, "stopped-runs/cart-pole")).filter((file) => file.endsWith(".checkpoint"))).toHaveLength(1);

    expect(spawnSync(process.execPath, words("stopped", "--resume")).status).toBe(0);
    const bytes = (name: string) => readFileSync(join(folder, name, "cart-pole/model.onnx"));
    expect(bytes("stopped").equals(bytes("whole"))).toBe(true);
  }, 120_000);
});
