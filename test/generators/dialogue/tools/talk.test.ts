import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { Command } from "commander";
import { strings } from "../../../../src/generators/dialogue/tools/strings.ts";
import { talk } from "../../../../src/generators/dialogue/tools/talk.ts";
import { voiceNamed } from "../../../../src/generators/dialogue/tools/voice-named.ts";
import { readVoice, writeVoice } from "../../../../src/generators/dialogue/formats/voice-text.ts";
import { CHAOS, chatServer, obeys } from "../chat-server.ts";
import type { KindCommand, Values } from "../../../../src/tools/kind-tools.ts";
import { addFlags } from "../../../../src/tools/options.ts";

/** What a command prints, given its words and what is typed. */
async function printed({ flags, run }: KindCommand, words: readonly string[], typed: readonly string[] = []): Promise<string> {
  const output = new PassThrough();
  let text = "";
  output.on("data", (part: Buffer) => (text += part.toString()));
  const command = addFlags(new Command().exitOverride(), flags).action(async (values: Values) =>
    run(values, { input: Readable.from(typed.map((line) => `${line}\n`)), output }),
  );
  await command.parseAsync(words, { from: "user" });
  return text;
}

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "aigc-talk-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("talk", () => {
  it("answers what is typed in the voice that is asked for, the same for the same seed", async () => {
    const typed = ["Ahoy!", "Any work for me?", "Goodbye!"];
    const words = ["--seed", "7", "--voice", "pirate-port", "--role", "cook", "--name", "Ned"];
    const said = await printed(talk, words, typed);
    expect(said.trim().split("\n")).toEqual([1, 2, 3].map(() => expect.stringMatching(/^Ned: \S/)));
    expect(await printed(talk, words, typed)).toBe(said);
    expect(await printed(talk, ["--seed", "8", ...words.slice(2)], typed)).not.toBe(said);
  });

  it("talks Chinese", async () => {
    expect(await printed(talk, ["--lang", "zh", "--setting", "pirate"], ["你好"])).toMatch(/^老陈: \p{Script=Han}/u);
  });

  it("says on :why why the last line was said", async () => {
    const said = await printed(talk, ["--seed", "7", "--knows", "place=the old mine"], [":why", "Where is the mine?", ":why"]);
    expect(said).toMatch(/^ {2}Nothing was said yet\.\nOrla: .*the old mine.*\n {2}act +directions, because what was heard is "way"/i);
    expect(said).toMatch(/speaker +smith, mood 0, casual\n {2}facts +.*place=the old mine/);
    expect(said).toMatch(/made by +dialogue\/grammar, try 1, seed 7\/Orla\/0/);
    expect(await printed(talk, ["--why"], ["Hello"])).toMatch(/act +greet/);
  });

  it("shows a mind, lets things happen, and says what it is told to say", async () => {
    const said = await printed(talk, [], [":feel helped", ":say boast", ":why", ":feel eaten", ":dance", ":quit", "Hello"]);
    expect(said).toMatch(/trust 0\.3.*\n {2}remembers helped \(turn 0\)/);
    expect(said).toMatch(/act +boast, of their own/);
    expect(said).toMatch(/event is "eaten"\. Give one of/);
    expect(said).toMatch(/:mind +what they feel/);
    expect(said.match(/^Orla: /gm)).toHaveLength(1);
  });

  it("asks an endpoint first, and says why it did not answer", async () => {
    const server = await chatServer(obeys);
    const words = ["--endpoint", server.url, "--model", "tiny", "--why"];
    expect(await printed(talk, words, ["Hello"])).toMatch(/^Orla: Good day, Ada\.\n[\s\S]*made by +dialogue\/endpoint/);
    server.manner = CHAOS["answers 401"]!;
    expect(await printed(talk, words, ["Hello"])).toMatch(/made by +dialogue\/grammar[\s\S]*skipped +dialogue\/endpoint: .*answered 401/);
    await server.close();
  });

  it("goes on from a saved memory, and writes itself down as ink, Yarn and JSON", async () => {
    const memory = join(folder, "orla.json");
    await printed(talk, ["--memory", memory], ["Hello", "Bye"]);
    expect(await printed(talk, ["--memory", memory, "--why"], ["Hello"])).toMatch(/act +welcome-back/);
    expect(JSON.parse(readFileSync(memory, "utf8"))).toHaveLength(3);
    for (const [file, form] of [
      ["a.ink", /^=== orla ===$/m],
      ["a.yarn", /^title: orla$/m],
      ["a.json", /"act": "greet"/],
    ] as const) {
      await printed(talk, ["--out", join(folder, file)], ["Hello"]);
      expect(readFileSync(join(folder, file), "utf8")).toMatch(form);
    }
    await expect(printed(talk, ["--out", join(folder, "a.doc")], ["Hello"])).rejects.toThrow(/ends in none of ink, yarn, json/);
    writeFileSync(memory, "{oops");
    await expect(printed(talk, ["--memory", memory], ["Hello"])).rejects.toThrow(/is no memory of a talk/);
  });
});

describe("strings", () => {
  it.each(["po", "csv"])("writes a voice as %s and makes it the same voice again", async (format) => {
    const [table, text] = [join(folder, `p.${format}`), join(folder, "p.txt")];
    await printed(strings, ["--voice", "pirate-port", "--export", format, "--out", table]);
    // Nothing is translated yet, and the command says so.
    expect(await printed(strings, ["--import", table, "--out", text])).toMatch(/^0 of \d+ fragments are translated/);
    expect(readFileSync(text, "utf8")).toBe(writeVoice(voiceNamed("pirate-port"), "en"));
    expect(readVoice(readFileSync(text, "utf8")).name).toBe("pirate-port");
    expect(await printed(strings, ["--voice", "pirate-port", "--language", "zh", "--export", format])).toMatch(/\p{Script=Han}/u);
  });

  it("says what it cannot do", async () => {
    await expect(printed(strings, [])).rejects.toThrow(/Give either --export po/);
    await expect(printed(strings, ["--import", "a.xls"])).rejects.toThrow(/ends in none of \.po, \.csv/);
    expect(existsSync("a.xls")).toBe(false);
  });
});
