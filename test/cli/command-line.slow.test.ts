import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Sprite } from "../../src/content.ts";
import type { Made } from "../../src/generator.ts";

const CLI = resolve("dist/cli/main.js");

/** Every folder of models/ with a manifest, in the order of the alphabet. */
const MODELS = readdirSync("models")
  .filter((name) => existsSync(join("models", name, "manifest.json")))
  .sort();

/** The command line as it is published, in an empty folder. */
describe("the command line", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-cli-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const call = (line: string) => spawnSync(process.execPath, [CLI, ...line.split(" ")], { cwd: folder, encoding: "utf8" });

  it.each([
    ["generate dragon", "level, sprite, dialogue"],
    ["evaluate nothing", "skirmish, level, sprite, dialogue"],
    ["bridge nothing", "ray, godot"],
    ["train dragon", "skirmish, level, room-editor, sprite, dialogue"],
    ["inspect dragon", `There are ${MODELS.join(", ")};`],
    ["generate sprite --way nothing", "masked, gan, vae, doll, doll-masked, compose"],
    ["generate level --way nothing", "vae, gan, rules"],
    ["generate level --style nothing", "cave, hall"],
    ["generate dialogue --act nothing", "greet, farewell"],
    ["generate dialogue --language xx", "en, zh"],
    ["check dragon", "room-editor, cart-pole, pendulum, memory-corridor, grid-duel"],
  ])("%s: lists what there is, without a stack", (line, names) => {
    const { status, stdout, stderr } = call(line);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.replace(/"/g, "")).toContain(names);
    expect(stderr).not.toContain("    at ");
  });

  it("finds the models of the package from any folder", () => {
    expect(call("inspect level-room").stdout).toContain("level-room@1");
    expect(call("generate dialogue --seed 3 --count 1").stdout.length).toBeGreaterThan(5);
  });

  it("has one word for one thing, and takes the words of before", () => {
    for (const command of ["generate", "evaluate"]) expect(call(`${command} --help`).stdout).not.toMatch(/\b(line|levels|sprites)\b \[/);
    expect(call("generate line --way grammar --count 2").stdout).toBe(call("generate dialogue --way grammar --count 2").stdout);
    expect(call("evaluate levels --help").stdout).toContain("--count");
    expect(call("evaluate sprites --help").stdout).toContain("--data");
  });

  it("draws sprites by rules when nobody says how", () => {
    expect(call("generate sprite --tags knight --json").stdout).toBe(call("generate sprite --tags knight --way compose --json").stdout);
    expect(call("generate sprite --tags knight --json").stdout).toContain("sprite/compose");
  });

  it.each([
    ["level-room", "makes level: npx phaser-aigc generate level --model "],
    ["level-gan", "makes level: "],
    ["sprite-vae", "makes sprite: "],
    ["dialogue", "makes dialogue: "],
    ["skirmish-squad", "plays skirmish"],
  ])("inspect %s: says what it is for", (model, use) => {
    expect(call(`inspect ${model}`).stdout).toMatch(new RegExp(`^for +${use}`, "m"));
  });

  it("makes a piece of every kind with a model that is named, and refuses one of another kind", () => {
    const { content, provenance } = (
      JSON.parse(call("generate sprite --tags slime --model sprite-vae --json").stdout) as Made<Sprite>[]
    )[0]!;
    expect(content.pixels).toHaveLength(256);
    expect(provenance.model?.name).toBe("sprite-vae");
    expect(call("generate sprite --model level-room").stderr).toMatch(
      /"level-room@1".*made by "sprite-masked@1" or "sprite-gan@1" or "sprite-latent@1" or "sprite-doll@1" or "sprite-doll-masked@1"/,
    );
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
