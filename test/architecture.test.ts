import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { filesBelow } from "./files-below.ts";

/**
 * Who may import whom: the tier table of ARCHITECTURE.md. "vocabulary" is every file directly in src but the doors and the list of
 * what stands in a scene; "phaser" and "tools" folders, of kinds and agents, are tiers of their own, and the tools that all kinds
 * share lie below those.
 */
const PURE = ["vocabulary", "agents", "generators", "nn"];
const TABLE: Record<string, { folders: readonly string[]; packages: readonly RegExp[] }> = {
  vocabulary: { folders: ["vocabulary"], packages: [/^valibot$/] },
  agents: { folders: ["vocabulary", "agents"], packages: [] },
  generators: { folders: ["vocabulary", "generators"], packages: [] },
  nn: { folders: ["vocabulary", "nn"], packages: [] },
  train: { folders: [...PURE, "train"], packages: [/^@tensorflow\/tfjs$/] },
  // Types of what a module of one's own tells the command line.
  "train/index": { folders: [...PURE, "train", "tools"], packages: [] },
  plugin: { folders: [...PURE, "phaser", "plugin"], packages: [/^phaser$/] },
  phaser: { folders: [...PURE, "phaser", "plugin"], packages: [/^phaser$/] },
  tools: { folders: [...PURE, "train", "tools"], packages: [/^node:/, /^(cli-progress|commander|pngjs)$/] },
  "a kind's tools": { folders: [...PURE, "train", "tools", "a kind's tools"], packages: [/^node:/, /^pngjs$/] },
  cli: {
    folders: [...PURE, "train", "tools", "a kind's tools", "cli"],
    packages: [/^node:/, /^(cli-progress|commander|pngjs|uplot|@msgpack\/msgpack)$/],
  },
  "aigc-plugin": { folders: ["vocabulary", "phaser", "plugin"], packages: [] },
  index: { folders: ["headless", "aigc-plugin", "phaser", "plugin"], packages: [] },
  headless: { folders: PURE, packages: [] },
};
const DOORS = ["index", "headless", "aigc-plugin"];
/** Where a determinism promise is given, these differ between engines or between runs. */
const AMBIENT =
  /\bMath\.(random|acosh?|asinh?|atan[2h]?|cbrt|cosh?|expm1|exp|hypot|log1p|log10|log2|log|pow|sinh?|tanh?)\b|\bDate\.now\b|\bperformance\.now\b|\bnew Date\b|\bcrypto\./;

const files = filesBelow("src")
  .map((name) => `src/${name}`)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts") && !name.includes("kernels/assembly"));

function folderOf(file: string): string {
  const parts = file.split("/");
  if (parts.slice(2, -1).includes("tools")) return "a kind's tools";
  if (parts.slice(1, -1).includes("phaser")) return "phaser";
  if (file === "src/train/index.ts") return "train/index";
  if (parts.length > 2) return parts[1]!;
  const name = parts[1]!.replace(/\.ts$/, "");
  return DOORS.includes(name) ? name : "vocabulary";
}

/** The kind of content that a file belongs to. */
const kindOf = (file: string): string | undefined => /^src\/generators\/([^/]+)\//.exec(file)?.[1];

/** The text of a file, its comments blanked, its lines kept. */
function code(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|\s)\/\/.*$/gm, "$1");
}

function importsOf(file: string): string[] {
  const statements = /^(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|\bimport\("([^"]+)"\)|^import\s+"([^"]+)"/gm;
  return [...code(file).matchAll(statements)].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

describe("the folder table", () => {
  it("covers every folder of src", () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in TABLE))).toEqual([]);
  });

  it("is kept by every import", () => {
    const broken: string[] = [];
    for (const file of files) {
      const folder = folderOf(file);
      const rule = TABLE[folder]!;
      for (const name of importsOf(file)) {
        if (name.startsWith(".")) {
          const imported = posix.join(posix.dirname(file), name);
          const target = folderOf(imported);
          const [own, other] = [kindOf(file), kindOf(imported)];
          if (own && other && own !== other) broken.push(`${file} imports ${name}: a kind may import no other kind, and ${other} is one`);
          if (!rule.folders.includes(target))
            broken.push(`${file} imports ${name}: ${folder} may import ${rule.folders.join(", ")}, not ${target}`);
        } else if (!rule.packages.some((allowed) => allowed.test(name))) {
          broken.push(`${file} imports ${name}: ${folder} may import no such package`);
        }
        // The build packs the library into this file: a game has no packages to find.
        if (name === "valibot" && file !== "src/schema.ts") broken.push(`${file} imports ${name}: only src/schema.ts does`);
      }
    }
    expect(broken).toEqual([]);
  });
});

describe("the plugin's host", () => {
  it("knows no kind of content by name, and no game", () => {
    const known = files.filter((file) => folderOf(file) === "plugin").flatMap((file) => importsOf(file).map((name) => ({ file, name })));
    expect(known.filter(({ name }) => /\/(generators|agents)\//.test(name))).toEqual([]);
  });
});

describe("the habits of the source", () => {
  it("kernels, which the linter does not read, keep its lengths: files end before 300 lines, functions before 60", () => {
    const folder = "src/nn/kernels/assembly";
    const long = readdirSync(folder).flatMap((name) => {
      const text = readFileSync(`${folder}/${name}`, "utf8");
      const functions = [...text.matchAll(/^(?:export )?function (\w+)[\s\S]*?^}$/gm)].map(
        ([body, own]) => [`${name}: ${own}`, body, 60] as const,
      );
      return [[name, text, 300] as const, ...functions].filter(([, part, most]) => part.split("\n").length > most).map(([where]) => where);
    });
    expect(long).toEqual([]);
  });

  it("no ambient chance, no clock, and no Math function that differs between engines, where the same seed must give the same bits", () => {
    const found: string[] = [];
    for (const file of files.filter((name) => ["vocabulary", "agents", "generators", "nn", "train"].includes(folderOf(name)))) {
      if (CLOCKS.has(file)) continue;
      code(file)
        .split("\n")
        .forEach((line, index) => {
          // What an error says to look for is no use of it.
          if (AMBIENT.test(line.replace(/"[^"]*"/g, '""'))) found.push(`${file}:${index + 1} ${line.trim()}`);
        });
    }
    expect(found).toEqual([]);
  });

  it("no folder or file is named for nothing", () => {
    expect(files.filter((file) => /(^|\/)(utils?|common|helpers?|misc|shared|manager)(\.ts|\/)/i.test(file))).toEqual([]);
  });

  it("no kind has its name in the command line but in the registry, nor in the tools that all share", () => {
    const kinds = readdirSync("src/generators", { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    const named = new RegExp(`\\b(${[...kinds, "skirmish"].join("|")})s?\\b`, "i");
    const places = files.filter((file) => /^src\/(cli|tools)\//.test(file) && file !== "src/cli/registry.ts");
    expect(places.flatMap((file) => (named.test(code(file)) ? [`${file}: ${named.exec(code(file))![0]}`] : []))).toEqual([]);
  });

  it("no default exports but where Phaser or a tool wants one", () => {
    expect(files.filter((file) => /^export default/m.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

describe("the walks of ARCHITECTURE.md", () => {
  const walks = walksOf(readFileSync("ARCHITECTURE.md", "utf8"));

  it("are four, and each has some files", () => {
    expect(walks.map(({ steps }) => steps.length > 7)).toEqual([true, true, true, true]);
  });

  it.each(walks)("$title: every file exists, and is imported by the one above it, over one file at most", ({ steps }) => {
    const wrong: string[] = [];
    for (const [index, { file, depth }] of steps.entries()) {
      const above = steps.slice(0, index).findLast((step) => step.depth < depth);
      if (!files.includes(file)) wrong.push(`${file} does not exist`);
      else if (above && !reaches(above.file, file, 2)) wrong.push(`${above.file} does not import ${file}`);
    }
    expect(wrong).toEqual([]);
  });
});

interface Walk {
  readonly title: string;
  readonly steps: readonly { readonly file: string; readonly depth: number }[];
}

/** In the block: a title, and indented below it files, each with a phrase. */
function walksOf(page: string): Walk[] {
  const block = /^## Four walks$[\s\S]*?^```\n([\s\S]*?)^```/m.exec(page)?.[1] ?? "";
  const walks: { title: string; steps: { file: string; depth: number }[] }[] = [];
  for (const line of block.trimEnd().split("\n")) {
    const [, indent, file] = /^( +)(\S+\.ts) +\S/.exec(line) ?? [];
    if (file) walks.at(-1)!.steps.push({ file: `src/${file}`, depth: indent!.length });
    else walks.push({ title: line, steps: [] });
  }
  return walks;
}

/** Whether an import leads from one file to another, in so many steps at most. */
function reaches(from: string, to: string, steps: number): boolean {
  const next = importsOf(from)
    .filter((name) => name.startsWith("."))
    .map((name) => posix.join(posix.dirname(from), name));
  return next.includes(to) || (steps > 1 && next.some((file) => files.includes(file) && reaches(file, to, steps - 1)));
}

/** Deadlines and heartbeats need a clock; no content passes through these files' arithmetic. */
const CLOCKS = new Set(["chat-endpoint", "chat-over", "worker-model"].map((name) => `src/nn/host/${name}.ts`));
