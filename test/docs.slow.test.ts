import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { transformSync } from "esbuild";

/**
 * Every snippet and command of the documentation is true:
 * `ts` blocks type-check against the package; `ts run` and `js run` blocks also run in Node; `sh run` blocks run in an empty
 * project that has the package; in plain `sh` blocks each `npx phaser-aigc …` names a command and options that exist.
 */
interface Block {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly run: boolean;
  /** "name-kind.mjs": written there for the commands of the page. */
  readonly name: string | undefined;
  readonly text: string;
}

const pages = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
].filter((page) => existsSync(page));
const blocks = pages.flatMap(blocksOf);

function blocksOf(file: string): Block[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^```(\w+)?([^\n]*)\n([\s\S]*?)^```/gm)].map((match) => ({
    file,
    line: text.slice(0, match.index).split("\n").length,
    language: match[1] ?? "",
    run: /\brun\b/.test(match[2] ?? ""),
    name: /\S+\.mjs\b/.exec(match[2] ?? "")?.[0],
    text: match[3] ?? "",
  }));
}

describe("the documentation", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-docs-"));
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
    mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
    symlinkSync(resolve("."), join(folder, "node_modules/phaser-aigc"));
    symlinkSync(resolve("dist/cli/main.js"), join(folder, "node_modules/.bin/phaser-aigc"));
    for (const name of ["phaser", "@types", "onnxruntime-web", "onnxruntime-common"])
      symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
    for (const { name, text } of blocks) if (name) writeFileSync(join(folder, name), text);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has pages with snippets", () => {
    expect(pages).toContain("README.md");
    expect(blocks.filter(({ language }) => language === "ts").length).toBeGreaterThan(5);
  });

  it("shows TypeScript that compiles", () => {
    const sources = blocks.filter(({ language }) => language === "ts");
    sources.forEach(({ file, line, text }, index) =>
      writeFileSync(join(folder, `snippet-${index}.ts`), `// ${file}:${line}\nexport {};\n${text}`),
    );
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          target: "ES2023",
          module: "NodeNext",
          moduleResolution: "NodeNext",
          lib: ["ES2023", "DOM"],
          types: ["node"],
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          preserveSymlinks: true,
        },
        include: ["snippet-*.ts"],
      }),
    );
    // A page that registers a plugin of its own changes what the types of this.aigc are: it is a program of its own.
    const registers = sources.flatMap(({ text }, index) => (/\binterface Register\b/.test(text) ? [index] : []));
    const programs = [{ include: ["snippet-*.ts"], exclude: registers.map((index) => `snippet-${index}.ts`) }];
    for (const index of registers) programs.push({ include: [`snippet-${index}.ts`], exclude: [] });
    const said = programs.map((files, index) => {
      writeFileSync(join(folder, `program-${index}.json`), JSON.stringify({ extends: "./tsconfig.json", ...files }));
      const tsc = ["node_modules/typescript/bin/tsc", "-p", join(folder, `program-${index}.json`)];
      return spawnSync(process.execPath, tsc, { encoding: "utf8" }).stdout;
    });
    const where = said
      .join("")
      .replace(
        /[^\s]*snippet-(\d+)\.ts\((\d+),/g,
        (_, index: string, line: string) => `${sources[Number(index)]!.file}:${sources[Number(index)]!.line + Number(line) - 2}(`,
      );
    expect(where).toBe("");
  }, 60_000);

  for (const block of blocks.filter(({ run, language }) => run && (language === "ts" || language === "js"))) {
    it(`${block.file}:${block.line} runs`, () => {
      const file = join(folder, `run-${block.line}.mjs`);
      writeFileSync(file, transformSync(block.text, { loader: block.language === "js" ? "js" : "ts" }).code);
      const run = spawnSync(process.execPath, [file], { cwd: folder, encoding: "utf8", timeout: 120_000 });
      expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: "" });
    }, 130_000);
  }

  for (const block of blocks.filter(({ run, language }) => run && language === "sh")) {
    it(`${block.file}:${block.line} runs as written`, () => {
      const run = spawnSync("bash", ["-e", "-c", block.text], {
        cwd: folder,
        encoding: "utf8",
        timeout: 300_000,
        env: { ...process.env, PATH: `${join(folder, "node_modules/.bin")}:${process.env["PATH"]}` },
      });
      expect({ status: run.status, error: run.status === 0 ? "" : run.stderr }).toEqual({ status: 0, error: "" });
    }, 310_000);
  }

  it("names only commands and options that exist", () => {
    const help = new Map<string, string>();
    const wrong: string[] = [];
    for (const { file, line, text } of blocks.filter(({ language }) => language === "sh" || language === "")) {
      for (const [command, rest] of [...text.matchAll(/npx phaser-aigc ([^\n#|>]*)/g)].map((match) => [match[0], match[1]!] as const)) {
        const words = rest.trim().split(/\s+/);
        const path = words[0] === "generate" || words[0] === "evaluate" || words[0] === "bridge" ? words.slice(0, 2) : words.slice(0, 1);
        const key = path.join(" ");
        if (!help.has(key))
          help.set(
            key,
            spawnSync(process.execPath, [resolve("dist/cli/main.js"), ...path, "--help"], { cwd: folder, encoding: "utf8" }).stdout,
          );
        const shown = help.get(key)!;
        if (!shown.includes(`phaser-aigc ${key}`)) wrong.push(`${file}:${line} ${command}: no such command`);
        for (const option of words.filter((word) => /^--[a-z]/.test(word)).map((word) => word.split("=")[0]!)) {
          if (!shown.includes(option)) wrong.push(`${file}:${line} ${command}: no option ${option}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it("links to files that are there", () => {
    const missing: string[] = [];
    for (const page of pages) {
      for (const [, target] of readFileSync(page, "utf8").matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
        if (!existsSync(join(page, "..", target!))) missing.push(`${page}: ${target}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
