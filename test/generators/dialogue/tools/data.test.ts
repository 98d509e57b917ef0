import { rmSync } from "node:fs";
import { join } from "node:path";
import { cleanChinese, cleanEnglish, isFit } from "../../../../src/generators/dialogue/tools/clean-speech.ts";
import { readDialogueData } from "../../../../src/generators/dialogue/tools/data.ts";
import {
  bytesOf,
  controlledPool,
  learnable,
  learnVocabulary,
  packLines,
  priorPool,
  SETTINGS,
} from "../../../../src/generators/dialogue/tools/corpus.ts";
import { AigcError } from "../../../../src/errors.ts";
import { speechData } from "./speech-data.ts";
import { createTokenizer, promptOf, splitWords } from "../../../../src/generators/dialogue/tokenizer.ts";

let data: string;
beforeEach(() => (data = speechData()));
afterEach(() => rmSync(data, { recursive: true, force: true }));

describe("the speech that is learnt from", () => {
  it("is what people say in the sets, with its papers, and whole books held out", () => {
    const { train, heldOut, sets } = readDialogueData(data);
    const texts = train.map(({ text }) => text);
    expect(texts).toContain("The lamp is out, and I am cold.");
    expect(texts).toContain("Come here, {player}!");
    expect(texts).toContain("Now stand back, or fight.");
    expect(texts).toContain("I keep the gate.");
    expect(texts).toContain("A dark hall.");
    expect(texts).toContain("好水，好水！");
    expect(heldOut["Ozma of Oz"]!.map(({ text }) => text)).toEqual(["The hen is yellow."]);
    expect(heldOut["LIGHT personas"]!.length).toBeGreaterThan(0);
    expect(sets.map(({ name, licence, items }) => [name, licence.length > 2, items > 0])).toEqual([
      ["standardebooks", true, true],
      ["gutenberg-robin-hood", true, true],
      ["light-mit", true, true],
      ["zh-classics-pd", true, true],
    ]);
  });

  it("holds no names, numbers, introductions or colophons", () => {
    const all = readDialogueData(data)
      .train.map(({ text }) => text)
      .join("\n");
    expect(all).not.toMatch(/Robin|3|Made by|Not this one|不该|悟空/);
  });

  it("is refused where a set shows no licence, naming the set", () => {
    rmSync(join(data, "text/light-mit/LICENSE"));
    expect(() => readDialogueData(data)).toThrow(AigcError);
    expect(() => readDialogueData(data)).toThrow(/light-mit holds no licence file/);
  });

  it("is refused where one book of the many shows none", () => {
    rmSync(join(data, "text/standardebooks/someone_a-tale/LICENSE.md"));
    expect(() => readDialogueData(data)).toThrow(/someone_a-tale holds no licence file/);
  });

  it("is refused where a set is missing, with where to get it", () => {
    rmSync(join(data, "text/gutenberg-robin-hood"), { recursive: true });
    expect(() => readDialogueData(data)).toThrow(/there is no .*gutenberg-robin-hood.*Project Gutenberg/);
  });
});

describe("cleaning", () => {
  const isName = (word: string) => ["Robin", "John", "London"].includes(word);

  it.each([
    ["Ay, Robin, I come", "Ay, {player}, I come."],
    ["Look at Robin.", null],
    ["John, tell Robin, now!", null],
    ["I saw, as Master said, nothing—", "I saw, as master said, nothing."],
    ["It cost £5.", null],
    ["Thou art mad.", null],
    ["God help us all!", "God help us all!"],
    ["Hm", null],
    ["‘So,’ he said; ‘well’", "So, he said, well."],
  ])("makes %s into %s", (raw, clean) => {
    expect(cleanEnglish(raw, isName)).toBe(clean);
  });

  it("drops what a game for everyone should not learn", () => {
    expect(isFit("God help us all!")).toBe(false);
    expect(isFit("You filthy bastard.")).toBe(false);
    expect(isFit("阿弥陀佛。")).toBe(false);
    expect(isFit("Good soup.")).toBe(true);
  });

  it("drops Chinese lines with people of the novels, letters or verse of other signs", () => {
    expect(cleanChinese("宝玉你来")).toBeNull();
    expect(cleanChinese("你来ok")).toBeNull();
    expect(cleanChinese("你且坐下……")).toBe("你且坐下。");
  });
});

describe("what the network reads", () => {
  const packs = packLines(7000, "t");
  const lines = [...packs.learnt()];
  const tokenizer = createTokenizer(learnVocabulary(lines, [], 2600));

  it("are lines of all voices, the same for the same seed, none with the text of one that is held out", () => {
    expect([...packLines(7000, "t").learnt()]).toEqual(lines);
    expect(new Set(lines.map(({ setting }) => setting))).toEqual(new Set(SETTINGS));
    const held = new Set(packs.heldOut.map(({ text }) => text));
    expect(held.size).toBeGreaterThan(40);
    expect(lines.some(({ text }) => held.has(text))).toBe(false);
    expect(lines.length).toBeGreaterThan(6700);
  });

  it("are told with all that was asked: voice, act, role, mood, register and facts", () => {
    const pool = controlledPool(lines.slice(0, 50), tokenizer);
    const names = Array.from(pool.tokens.subarray(0, pool.prompts[0]), (token) => tokenizer.decode([token]));
    expect(names).toHaveLength(pool.prompts[0]!);
    const asked = lines.find(({ setting, register }) => setting === "pirate-port" && register === "formal")!;
    const prompt = promptOf(asked, asked.facts, tokenizer, asked.setting);
    for (const name of ["<voice:pirate-port>", `<act:${asked.act}>`, `<role:${asked.role}>`, `<mood:${asked.mood}>`, "<register:formal>"])
      expect(prompt).toContain(tokenizer.special(name));
    // The plain voice and the casual register are what is not named.
    const plain = promptOf({ ...asked, register: "casual" }, asked.facts, tokenizer, "plain");
    expect(plain).toHaveLength(prompt.length - 2);
  });

  it("have a token for each character that is in several of them; a line with a rarer one is not learnt", () => {
    const counts = new Map<string, number>();
    for (const { text } of lines) for (const one of new Set(text.replace(/\{\w+\}/g, ""))) counts.set(one, (counts.get(one) ?? 0) + 1);
    const seldom = lines.filter(({ text }) => [...text.replace(/\{\w+\}/g, "")].some((one) => counts.get(one)! < 4));
    expect(seldom.length).toBeGreaterThan(0);
    expect(learnable(lines, tokenizer)).toHaveLength(lines.length - seldom.length);
    expect(controlledPool(lines, tokenizer).prompts).toHaveLength(lines.length - seldom.length);
  });

  it("has the same tokens for the same Chinese words, wherever they stand in a clause", () => {
    const common = lines.find(({ language, text }) => language === "zh" && /^\p{Script=Han}{6,}/u.test(text))!.text.slice(0, 4);
    expect(splitWords(`也${common}`)).toEqual([`也${common}`]);
  });

  it("leaves out of the human lines what would fall back to bytes or says a fact twice", () => {
    const line = (text: string) => ({ language: "en" as const, text, source: "x" });
    const kept = learnable([line("The lamp is out."), line("{player}, {player}!"), line("Déjà vu.")], tokenizer);
    expect(kept.map(({ text }) => text)).toEqual(["The lamp is out."]);
    expect(priorPool([line("{player}, go.")], tokenizer).prompts[0]).toBe(3);
  });

  it("counts a fact as one byte and the end as one", () => {
    expect(bytesOf([{ text: "{player}, go." }, { text: "好。" }])).toBe(14);
  });
});
