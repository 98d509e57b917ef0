import { generate } from "../../../src/generator.ts";
import { createRng } from "../../../src/rng.ts";
import { presetSounds, SOUND_EVENTS, vaeSound, type SoundRequest } from "../../../src/generators/sound/index.ts";
import { checkSound, measureSound, SOUND_GATES } from "../../../src/generators/sound/check-sound.ts";
import { CHANGE_NAMES, change } from "../../../src/generators/sound/changes.ts";
import { mutateSound, morphSound } from "../../../src/generators/sound/mutate-sound.ts";
import { presetSound } from "../../../src/generators/sound/presets.ts";
import { sound, voice } from "../../../src/generators/sound/voice.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";
import { fakeSoundModel } from "./fake-sound-model.ts";

const REQUESTS: readonly [SoundRequest, ...SoundRequest[]] = [
  { event: "coin" },
  {},
  { words: "a heavy iron door" },
  { words: "远处的雷声" },
  { event: "door", toward: "bell", share: 0.3, sliders: { length: 0.5, noise: -1 } },
  { like: presetSound("spell", createRng(1)), strength: 0.5 },
];
keepsGeneratorPromises("sound/presets", presetSounds, REQUESTS, { raw: 1, seeds: 30 });
keepsGeneratorPromises("sound/vae", () => vaeSound(fakeSoundModel()), [{ event: "coin" }, { words: "a door of fire" }, {}], {
  raw: 1,
  seeds: 30,
});

const make = (request: SoundRequest, seed = 1) => generate(presetSounds(), request, { seed });
const someOf = (event: (typeof SOUND_EVENTS)[number], n = 3) => Array.from({ length: n }, (_, seed) => presetSound(event, createRng(seed)));

describe("the sounds of events", () => {
  it("are there for what happens in a game", () => {
    expect(SOUND_EVENTS.length).toBeGreaterThanOrEqual(24);
  });

  it.each(SOUND_EVENTS)("%s is heard whole: no clip, no click, no offset, at most 3 seconds, short as JSON", (event) => {
    for (const made of someOf(event)) {
      expect(checkSound(made, { event })).toEqual([]);
      const { seconds, peak } = measureSound(made);
      expect(seconds).toBeLessThanOrEqual(3);
      expect(Math.abs(peak - made.volume)).toBeLessThan(1e-6);
      expect(JSON.stringify(made).length).toBeLessThan(1800);
    }
  });

  it("stay whole when words change them", () => {
    const [door] = someOf("door", 1);
    for (const name of CHANGE_NAMES) expect([name, checkSound(change(door!, name), {})]).toEqual([name, []]);
  });
});

describe("what is asked of a sound", () => {
  it("words: what is understood is done, and the papers tell the rest", async () => {
    const { provenance } = await make({ words: "a heavy frobnicating door without echo" });
    expect(provenance.wish).toEqual({ understood: ["heavy", "door"], notUnderstood: ["frobnicating"], without: ["echo"] });
    const [plain, heavy] = [await make({ event: "door" }), await make({ words: "heavy door" })];
    const lowest = (made: typeof plain) => Math.min(...made.content.voices.map(({ pitch }) => pitch));
    expect(lowest(heavy)).toBeLessThan(lowest(plain));
    expect(measureSound(heavy.content).seconds).toBeGreaterThan(measureSound(plain.content).seconds);
  });

  it("two events: both are heard, the first whole", async () => {
    const [door, both] = [await make({ event: "door" }), await make({ words: "a door of fire" })];
    expect(both.content.voices.slice(0, 3)).toEqual(door.content.voices);
    expect(both.content.voices).toHaveLength(4);
    expect(both.content.voices[3]!.wave).toBe("noise");
  });

  it("sliders move what they are called after", async () => {
    const of = async (sliders: SoundRequest["sliders"]) => (await make({ event: "coin", ...(sliders ? { sliders } : {}) })).content;
    const plain = await of(undefined);
    expect(measureSound(await of({ length: 1 })).seconds).toBeGreaterThan(1.5 * measureSound(plain).seconds);
    expect((await of({ pitch: -1 })).voices[0]!.pitch / plain.voices[0]!.pitch).toBeCloseTo(0.5, 2);
    expect((await of({ brightness: -1 })).voices[0]!.lowpass).toBeLessThan(3000);
    expect((await of({ noise: 0.5 })).voices.map(({ wave }) => wave)).toContain("noise");
    expect((await of({ noise: -1 })).voices).toEqual(plain.voices);
  });

  it("more like this: the same voices, nearer the weaker the strength, and the same where it is 0", () => {
    const like = presetSound("spell", createRng(1));
    const far = (strength: number) => {
      const made = mutateSound(like, strength, createRng(7));
      expect(made.voices.map(({ wave }) => wave)).toEqual(like.voices.map(({ wave }) => wave));
      return Math.abs(Math.log2(made.voices[0]!.pitch / like.voices[0]!.pitch)) + Math.abs(made.voices[0]!.hold - like.voices[0]!.hold);
    };
    expect(mutateSound(like, 0, createRng(7))).toEqual(like);
    expect([far(0.1) > 0, far(0.1) < far(0.5), far(0.5) < far(1)]).toEqual([true, true, true]);
  });

  it("toward another: half-way at 0.5, all the way at 1", () => {
    const [coin, bell] = [presetSound("coin", createRng(1)), presetSound("bell", createRng(1))];
    const pitch = (share: number) => morphSound(coin, bell, share).voices[0]!.pitch;
    expect(Math.abs(pitch(0.5) - Math.sqrt(coin.voices[0]!.pitch * bell.voices[0]!.pitch))).toBeLessThan(2);
    expect(morphSound(coin, bell, 1).voices.slice(0, 3)).toEqual(bell.voices);
  });

  it.each([
    [{ event: "coins" }, /\[sound\] request\.event is "coins"\. Give one of hit, hurt/],
    [{ words: 7 }, /request\.words is 7/],
    [{ strength: 0.5 }, /request\.strength is 0\.5\. Give request\.like too/],
    [{ share: 0.5 }, /request\.share is 0\.5\. Give request\.toward too/],
    [{ sliders: { lenght: 1 } }, /request\.sliders\.lenght is not known\. Did you mean length\?/],
    [{ like: { ...presetSound("coin", createRng(1)), voices: [] } }, /request\.like\.voices is a list of 0\. Give 1 to 4 voices/],
    [{ like: sound([{ ...voice("sine"), pitch: 9 }]) }, /request\.like\.voices\[0\]\.pitch is 9\. Give a finite number from 25 to 6000/],
  ])("refuses %j by name", async (request, message) => {
    await expect(make(request as SoundRequest)).rejects.toThrow(message);
  });
});

describe("the check of sounds", () => {
  it.each([
    ["silent", sound([voice("sine", { volume: 0 })])],
    ["shape", { ...sound([voice("sine")]), volume: 2 }],
    ["tick", sound([voice("noise", { delay: 0.1, pitch: 25, attack: 0.001, hold: 0, decay: 0.008, highpass: 8000 })])],
  ])("finds what is %s", (code, made) => {
    expect(checkSound(made, {}).map((problem) => problem.code)).toEqual([code]);
  });

  it("knows its gates", () => expect(SOUND_GATES.peak).toBe(0.9));
});

describe("sounds from a network", () => {
  it("are of the event asked for, and of two by their shares", async () => {
    const model = fakeSoundModel();
    const ask = (request: SoundRequest) => generate(vaeSound(model), request, { seed: 3 });
    expect((await ask({ event: "bell" })).provenance).toMatchObject({ generator: "sound/vae", attempts: 1, model: { name: "fake" } });
    await ask({ event: "coin", toward: "bell", share: 0.3, sliders: { pitch: -1 } });
    const told = model.asked.at(-1)!;
    const of = (event: (typeof SOUND_EVENTS)[number]) => told[SOUND_EVENTS.indexOf(event)]!;
    expect([of("coin"), of("bell")].map((x) => x.toFixed(2))).toEqual(["0.70", "0.30"]);
    expect(told.slice(SOUND_EVENTS.length)).toEqual(Float32Array.of(0, -1, 0, 0));
  });

  it("are left to the rules where the network sees none, has not learned the event, or is to make more like this", async () => {
    const reasons = async (model: ReturnType<typeof fakeSoundModel>, request: SoundRequest) =>
      (await generate([vaeSound(model), presetSounds()], request, { seed: 1 })).provenance.skipped?.[0]?.reason;
    expect(await reasons(fakeSoundModel({}, true), { event: "coin" })).toMatch(/saw no voice/);
    expect(await reasons(fakeSoundModel({ events: ["coin"] }), { event: "bell" })).toMatch(/not learned "bell"/);
    expect(await reasons(fakeSoundModel(), { like: presetSound("coin", createRng(1)) })).toMatch(/like a sound/);
  });

  it("refuses a model of another contract, and lists that are none of a sound", () => {
    const other = fakeSoundModel();
    expect(() => vaeSound({ ...other, manifest: { ...other.manifest, contract: "level-room@1" } })).toThrow(
      /wants one for "sound-latent@1"/,
    );
    expect(() => vaeSound(fakeSoundModel({ waves: ["sine", "organ"] }))).toThrow(/"organ", which is no part of a sound/);
  });
});
