import { plainVoice } from "../../../../src/generators/dialogue/plain-voice.ts";
import { voiceSamples } from "../../../../src/generators/dialogue/tools/labelled-lines.ts";
import { heldOutSamples, ownVoice } from "../../../../src/generators/dialogue/tools/own-voice.ts";
import { voiceNamed } from "../../../../src/generators/dialogue/tools/voice-named.ts";
import { actsOf, layered, type VoicePack } from "../../../../src/generators/dialogue/voice-pack.ts";
import { factsOf } from "../../../../src/generators/dialogue/grammar.ts";
import { createRng } from "../../../../src/rng.ts";

const pirates = voiceNamed("pirate-port");
const small = (count: number): VoicePack => ({
  name: "small",
  roles: ["sailor"],
  lines: { en: { greet: { "": Array.from({ length: count }, (_, i) => `Ahoy, ${"me".repeat(i)}.`) } } },
});

describe("a voice of one's own", () => {
  it("is learned from 200 lines on; with fewer the error says how many there are", () => {
    expect(ownVoice(small(200)).lines).toBe(200);
    expect(() => ownVoice(small(199))).toThrow(/"small" has 199 lines of acts in "en"; 200 are the least/);
  });

  it("holds out about a tenth of the lines, which are then in no line that is learned", () => {
    const own = ownVoice(small(300));
    expect(own.heldOut.length).toBeGreaterThan(15);
    expect(own.heldOut.length).toBeLessThan(50);
    const voice = layered(own.learnt, plainVoice());
    const learned = new Set(voiceSamples(voice, "en", ["greet"], 600, createRng(1)).map(({ text }) => text));
    for (const { text } of own.heldOut) expect([...learned].some((line) => line.startsWith(text))).toBe(false);
  });

  it("is learned in lines that say each fact once, for every role, mood and register", () => {
    const own = ownVoice(pirates);
    const lines = voiceSamples(layered(own.learnt, plainVoice()), "zh", actsOf(pirates), 200, createRng(2));
    for (const { facts, text } of lines) expect(factsOf(text).sort()).toEqual([...facts].sort());
    expect(new Set(lines.map(({ role }) => role))).toEqual(new Set(pirates.roles));
    expect(new Set(lines.map(({ mood, register }) => `${mood} ${register}`)).size).toBe(6);
  });

  it("is measured on whole lines: what a held-out one refers to is put in", () => {
    for (const { facts, text } of heldOutSamples(ownVoice(pirates), createRng(3))) {
      expect(text).not.toMatch(/[[\]]/);
      expect(factsOf(text).sort()).toEqual([...facts].sort());
    }
  });
});
