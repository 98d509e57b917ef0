import { createHash } from "node:crypto";
import type { Persona, Speech } from "../../../src/content.ts";
import { generate } from "../../../src/generator.ts";
import { blipSpeech, renderSpeech, type SpeechRequest } from "../../../src/generators/speech/index.ts";
import { checkSpeech } from "../../../src/generators/speech/check-speech.ts";
import { syllablesOf } from "../../../src/generators/speech/syllables.ts";
import { toneOfCharacter } from "../../../src/generators/speech/tones.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";

const ORLA: Persona = { name: "Orla", role: "smith", mood: 0 };
const REQUESTS: readonly [SpeechRequest, ...SpeechRequest[]] = [
  { text: "Good day. Have you seen my lantern?", speaker: ORLA },
  { text: "你好！看见我的灯笼了吗？" },
  { text: "GO AWAY! 7 times...", voice: { pitch: 90 } },
];
keepsGeneratorPromises("speech/blips", blipSpeech, REQUESTS, { raw: 1 });

const say = async (request: SpeechRequest, seed = 1): Promise<Speech> => (await generate(blipSpeech(), request, { seed })).content;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const pitchOf = ({ blips }: Speech) => mean(blips.map(({ pitch }) => mean(pitch)));

describe("a text that is babbled", () => {
  it("has a blip for every syllable of English", () => {
    const syllables = (text: string) => syllablesOf(text, "en").map(({ character, vowel }) => `${text[character]}${vowel}`);
    expect(syllables("A lantern by the gate")).toEqual(["Aa", "la", "te", "bi", "he", "ga"]);
    expect(syllables("hmm 42")).toEqual(["hu", "4i", "2a"]);
    expect(syllables("?!, ...")).toEqual([]);
  });

  it("has a blip for every character of Chinese, with its tone", () => {
    expect(syllablesOf("妈麻马骂吗", "zh").map(({ tone }) => tone)).toEqual([1, 2, 3, 4, 0]);
    expect(["饕", "餮", "魑", "魅"].every((character) => [1, 2, 3, 4].includes(toneOfCharacter(character)))).toBe(true);
  });

  it("comes in time with its letters, waits behind signs, and takes longer for Chinese", async () => {
    const { times, blips, text } = await say({ text: "Hi, you. Go" });
    expect(times).toHaveLength(11);
    for (const { at, character } of blips) expect(at).toBe(times[character]);
    const gap = (n: number) => times[n + 1]! - times[n]!;
    expect([gap(2) > 5 * gap(0), gap(7) > gap(2), text[2], text[7]]).toEqual([true, true, ",", "."]);
    const [zh, en] = [await say({ text: "你好吗" }), await say({ text: "abc" })];
    expect(zh.times[2]! / en.times[2]!).toBeGreaterThan(3);
  });

  it("turns up at the end of a question, and down at the end of a statement", async () => {
    const last = async (text: string) => {
      const { blips } = await say({ text });
      return mean(blips.at(-1)!.pitch) / mean(blips[0]!.pitch);
    };
    expect(await last("You saw it there?")).toBeGreaterThan(1.05);
    expect(await last("You saw it there.")).toBeLessThan(0.95);
  });

  it("carries the tone of each of a hundred syllables", async () => {
    const wrong: string[] = [];
    for (const [, character, syllable] of SYLLABLES.matchAll(/(\p{Script=Han})(\S+)/gu)) {
      const { blips } = await say({ text: `${character}，` });
      const [from, middle, to] = blips[0]!.pitch;
      const tone = 1 + ["āēīōūǖ", "áéíóúǘ", "ǎěǐǒǔǚ", "àèìòùǜ"].findIndex((marked) => [...syllable!].some((one) => marked.includes(one)));
      const carried = [
        Math.abs(to / from - 1) < 0.03 && Math.abs(middle / from - 1) < 0.03,
        to / from > 1.15,
        middle < from && middle < to,
        to / from < 0.8,
      ];
      if (carried.indexOf(true) + 1 !== tone) wrong.push(`${character}${syllable}: ${[from, middle, to].map(Math.round).join(" ")}`);
    }
    expect(wrong).toEqual([]);
  });
});

/**
 * The tones of frequent characters as the Unihan database of Unicode has them: kHanyuPinlu, the readings of the frequency dictionary
 * of modern Chinese (Xiandai Hanyu Pinlü Cidian, 1986), the most frequent reading of each.
 */
const SYLLABLES = `
  一yī 三sān 书shū 东dōng 中zhōng 今jīn 他tā 兵bīng 刀dāo 出chū 包bāo 千qiān 听tīng 哥gē 天tiān 多duō 家jiā 安ān 乡xiāng 冬dōng 吃chī 声shēng 伤shāng 先xiān 光guāng
  人rén 十shí 国guó 城chéng 头tóu 回huí 围wéi 前qián 劳láo 停tíng 名míng 从cóng 仍réng 值zhí 别bié 全quán 圆yuán 团tuán 图tú 壶hú 奇qí 学xué 孩hái 完wán 寒hán
  五wǔ 你nǐ 使shǐ 保bǎo 井jǐng 九jiǔ 买mǎi 产chǎn 以yǐ 体tǐ 冷lěng 准zhǔn 剪jiǎn 勇yǒng 北běi 友yǒu 古gǔ 可kě 吵chǎo 喊hǎn 喜xǐ 嘴zuǐ 好hǎo 守shǒu 小xiǎo
  万wàn 世shì 事shì 二èr 住zhù 作zuò 信xìn 借jiè 做zuò 像xiàng 六liù 再zài 利lì 剑jiàn 剩shèng 力lì 办bàn 动dòng 助zhù 去qù 又yòu 右yòu 叫jiào 四sì 坏huài`;

describe("the voice of a persona", () => {
  it("is the same for every text and seed, and another for another name", async () => {
    const [one, two, other] = [
      await say({ text: "Hello", speaker: ORLA }, 1),
      await say({ text: "Farewell", speaker: ORLA }, 2),
      await say({ text: "Hello", speaker: { ...ORLA, name: "Bram" } }),
    ];
    expect(one.voice).toEqual(two.voice);
    expect(other.voice).not.toEqual(one.voice);
  });

  it("is lifted and hurried by a good mood, and follows the trade", async () => {
    const of = (speaker: Partial<Persona>) => say({ text: "Have you seen my lantern there", speaker: { ...ORLA, ...speaker } });
    const [glad, sad] = [await of({ mood: 1 }), await of({ mood: -1 })];
    expect(pitchOf(glad)).toBeGreaterThan(1.1 * pitchOf(sad));
    expect(glad.times.at(-1)).toBeLessThan(0.9 * sad.times.at(-1)!);
    expect(pitchOf(await of({ role: "child" }))).toBeGreaterThan(1.5 * pitchOf(await of({ role: "giant" })));
  });

  it("is what the request makes of it", async () => {
    const { voice } = await say({ text: "Hello", speaker: ORLA, voice: { pitch: 300, breath: 1 } });
    expect(voice).toMatchObject({ pitch: 300, breath: 1 });
  });
});

describe("the samples of a speech", () => {
  it("have the same bits everywhere, begin and end in silence, and do not clip", async () => {
    const { channels } = renderSpeech(await say(REQUESTS[0]));
    const [samples] = channels;
    expect(createHash("sha256").update(samples!).digest("hex").slice(0, 16)).toMatchInlineSnapshot(`"e8e7deb16cd627f1"`);
    expect(Math.max(...samples!.map(Math.abs))).toBeCloseTo(0.6, 5);
    expect([Math.abs(samples![0]!), Math.abs(samples!.at(-1)!)].every((edge) => edge < 0.01)).toBe(true);
  });

  it("are heard where the blips are, and nowhere else", async () => {
    const speech = await say({ text: "Oh. You" });
    const [samples] = renderSpeech(speech).channels;
    const loud = (from: number, to: number) => Math.max(...samples!.slice(from * 44_100, to * 44_100).map(Math.abs));
    const [first, second] = speech.blips;
    expect(loud(first!.at, first!.at + first!.length)).toBeGreaterThan(0.2);
    expect(loud(first!.at + first!.length, second!.at)).toBe(0);
  });
});

describe("the check of speech", () => {
  it("finds another text, times out of order, and blips out of time", async () => {
    const right = await say(REQUESTS[0]);
    const codes = (changed: Partial<Speech>) => checkSpeech({ ...right, ...changed }, REQUESTS[0]).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ text: "Bad day" })).toEqual(["text", "times"]);
    expect(codes({ times: right.times.toReversed() })).toEqual(expect.arrayContaining(["order"]));
    expect(codes({ blips: right.blips.map((blip) => ({ ...blip, at: blip.at + 0.1 })) })).toEqual(["out-of-time"]);
    expect(codes({ blips: [] })).toEqual(["silent"]);
    expect(codes({ voice: { ...right.voice, pitch: 7 } })).toEqual(["shape"]);
  });

  it.each([
    [{ text: "" }, /request\.text is ""\. Give 1 to 400 characters/],
    [{ text: "a", language: "de" }, /request\.language is "de"\. Give one of en, zh/],
    [{ text: "a", speaker: { name: "Orla", role: "smith", mood: 2 } }, /request\.speaker\.mood is 2/],
    [{ text: "a", voice: { picth: 100 } }, /request\.voice\.picth is not known\. Did you mean pitch\?/],
  ])("refuses %j by name", async (request, message) => {
    await expect(say(request as SpeechRequest)).rejects.toThrow(message);
  });
});
