import { build } from "esbuild";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { ANSWERING, shippedAnswers } from "./shipped-answers.ts";

/**
 * A list that a network learned over is data of its manifest: the lists of the code may grow, at the end and in the middle, and every
 * shipped model answers with the same bits. The code is built with the longer lists, as a later version would have them.
 */
type Growth = Readonly<Record<string, readonly (readonly [from: string | RegExp, to: string])[]>>;

const ICE = `\n  { name: "ice", sign: "I", colour: "#ffffff", stops: "always" },`;
const GROWN: Readonly<Record<string, Growth>> = {
  "at the end": {
    "src/generators/level/worlds/dungeon/tiles.ts": [[`"water"] as const`, `"water", "lava"] as const`]],
    "src/generators/level/worlds/platformer/tiles.ts": [[/\n\](?= as const satisfies readonly WorldTile)/, `${ICE}\n]`]],
    "src/generators/level/room.ts": [
      [`"ruin"] as const`, `"ruin", "grove"] as const`],
      [`"west"] as const`, `"west", "below"] as const`],
    ],
    "src/generators/level/style-openness.ts": [[/ruin: \[/g, "grove: [0.2, 0.95], ruin: ["]],
    "src/generators/level/room-makers.ts": [["  ruin: [", "  grove: [], ruin: ["]],
    "src/generators/music/style.ts": [[`"victory", "camp"] as const`, `"victory", "camp", "sea"] as const`]],
    "src/generators/sound/events.ts": [[`"level-up",\n] as const`, `"level-up",\n"snore",\n] as const`]],
    "src/generators/sound/sliders.ts": [[`"noise"] as const`, `"noise", "echo"] as const`]],
    "src/generators/dialogue/words-intents.ts": [[/\n\](?= as const)/, `\n  { intent: "yodel", words: /\\byodel\\b/ },\n]`]],
    "src/generators/sprite/tags.ts": [[`"silver"] as const`, `"silver", "pink"] as const`]],
    "src/generators/sprite/sprite.ts": [[`"#deeed6",\n]`, `"#deeed6",\n"#ff00ff",\n]`]],
    "src/generators/dialogue/dialogue.ts": [
      [`"offended",\n]`, `"offended",\n"sing",\n]`],
      [`"price"] as const`, `"price", "weather"] as const`],
    ],
  },
  "in the middle": {
    "src/generators/level/worlds/dungeon/tiles.ts": [[`"wall", "floor"`, `"wall", "lava", "floor"`]],
    "src/generators/level/worlds/platformer/tiles.ts": [[`\n  { name: "ledge"`, `${ICE}\n  { name: "ledge"`]],
    "src/generators/level/room.ts": [
      [`"hall", "chambers"`, `"hall", "grove", "chambers"`],
      [`"north", "east"`, `"north", "below", "east"`],
    ],
    "src/generators/level/style-openness.ts": [[/hall: \[/g, "grove: [0.2, 0.95], hall: ["]],
    "src/generators/level/room-makers.ts": [["  hall: [", "  grove: [], hall: ["]],
    "src/generators/music/style.ts": [[`["calm", "dark"`, `["calm", "sea", "dark"`]],
    "src/generators/sound/events.ts": [[`"coin",\n`, `"snore",\n"coin",\n`]],
    "src/generators/sound/sliders.ts": [[`["length", "pitch"`, `["length", "echo", "pitch"`]],
    "src/generators/dialogue/words-intents.ts": [
      [`    intent: "apology",`, `    intent: "yodel",\n    words: /\\byodel\\b/,\n  },\n  {\n    intent: "apology",`],
    ],
    "src/generators/sprite/tags.ts": [
      [`"demon",\n`, `"demon",\n"angel",\n`],
      [`"shield",\n`, `"shield",\n"lantern",\n`],
    ],
    "src/generators/sprite/sprite.ts": [[`"#442434",\n`, `"#442434",\n"#ff00ff",\n`]],
    "src/generators/dialogue/dialogue.ts": [
      [`"farewell",\n`, `"farewell",\n"sing",\n`],
      [`"player", "npc", "item"`, `"player", "weather", "npc", "item"`],
    ],
  },
};

const folder = mkdtempSync(join("test", ".grown-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The answers of this code with its lists grown. */
async function grown(growth: Growth, name: string): Promise<typeof shippedAnswers> {
  const outfile = join(folder, `${name.replaceAll(" ", "-")}.mjs`);
  const applied = new Set<string>();
  const { outputFiles } = await build({
    entryPoints: ["test/generators/shipped-answers.ts"],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "es2023",
    logLevel: "silent",
    packages: "external",
    plugins: [
      {
        name: "longer-lists",
        setup: ({ onLoad }) => {
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const file = relative(process.cwd(), path).replaceAll("\\", "/");
            const edits = growth[file];
            if (!edits) return undefined;
            const source = readFileSync(path, "utf8");
            const contents = edits.reduce((text, [from, to]) => {
              const longer = text.replace(from, to);
              if (longer === text) throw new Error(`${path} has no ${String(from)} any more: say where its list stands now`);
              return longer;
            }, source);
            applied.add(file);
            return { contents, loader: "ts" };
          });
        },
      },
    ],
  });
  expect([...applied].sort()).toEqual(Object.keys(growth).sort());
  writeFileSync(outfile, outputFiles[0]!.contents);
  return ((await import(pathToFileURL(outfile).href)) as { shippedAnswers: typeof shippedAnswers }).shippedAnswers;
}

describe("shipped models under longer lists", () => {
  const now = new Map<string, Promise<string[]>>();
  const today = (contract: string) => now.get(contract) ?? now.set(contract, shippedAnswers(contract)).get(contract)!;

  for (const [where, growth] of Object.entries(GROWN)) {
    let answers: typeof shippedAnswers;
    beforeAll(async () => (answers = await grown(growth, where)));
    it.each(ANSWERING)(`answer with the same bits where the lists of the code have grown ${where}: %s`, async (contract) => {
      expect(await answers(contract)).toEqual(await today(contract));
    });
  }
});
