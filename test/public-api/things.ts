import type { Level, Line, Music, Sound, Speech, Sprite } from "../../src/content.ts";
import type { Made } from "../../src/generator.ts";
import type { LineRequest } from "../../src/generators/dialogue/dialogue.ts";
import type { MusicRequest, SoundRequest, SpeechRequest } from "../../src/generators/index.ts";
import { sound, voice } from "../../src/generators/sound/voice.ts";
import type { Model, Tensors, TensorSpec } from "../../src/model.ts";

/** Small right things to call public functions with. */

/** A game in which two move about. */
export const SPEC = {
  contract: "tag@1",
  agents: 2,
  observation: [{ name: "place", size: 2 }],
  actions: [{ name: "move", size: 5 }],
  rewardRange: [0, 1] as const,
  maxSteps: 10,
};

export const LEVEL: Level = {
  width: 4,
  height: 3,
  tiles: [0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
  entities: [
    { kind: "start", x: 1, y: 1 },
    { kind: "exit", x: 2, y: 1 },
  ],
};
export const SPRITE: Sprite = { width: 2, height: 2, palette: ["#ff0000", "#00ff00"], pixels: [0, 1, 2, 1] };
export const LINE: Line = { speaker: "Orla", act: "greet", language: "en", text: "Good day." };
export const SOUND: Sound = sound([voice("square")]);
export const SPEECH: Speech = {
  text: "Oh",
  language: "en",
  voice: { pitch: 200, formant: 1, speed: 20, melody: 3, breath: 0.2 },
  times: [0, 0.05],
  blips: [{ at: 0, length: 0.1, character: 0, pitch: [200, 190, 180], vowel: "o", onset: "none", volume: 0.8 }],
};
export const PERSONA = { name: "Orla", role: "smith", mood: 0 } as const;

export const MUSIC: Music = {
  style: "calm",
  tempo: 120,
  ticksPerBeat: 24,
  bars: 1,
  key: "C ionian",
  sections: [{ name: "A", bar: 0, bars: 1 }],
  chords: [{ tick: 0, length: 96, name: "C", pitches: [0, 4, 7] }],
  tracks: [
    { part: "melody", instrument: "flute", enters: 0, leaves: 0.5, gain: 0.5, notes: [{ tick: 0, length: 96, pitch: 60, velocity: 80 }] },
  ],
};

export const LEVEL_REQUEST = { width: 32, height: 24, enemies: 2, chests: 1, openness: 0.6, style: "cave", key: true } as const;
export const SPRITE_REQUEST = { tags: ["orc"], words: "green" };
export const MUSIC_REQUEST: MusicRequest = {
  style: "calm",
  mix: { style: "dark", share: 0.5 },
  words: "a slow song",
  bars: 8,
  tempo: 90,
  key: "D",
  mode: "dorian",
  motif: [{ pitch: 62, beats: 1 }],
};
export const SOUND_REQUEST: SoundRequest = {
  event: "door",
  words: "heavy",
  toward: "bell",
  share: 0.5,
  sliders: { length: 0.5, pitch: 0, brightness: 0, noise: 0 },
};
export const SPEECH_REQUEST: SpeechRequest = {
  text: "Oh",
  language: "en",
  speaker: PERSONA,
  voice: { pitch: 200, formant: 1, speed: 20, melody: 3, breath: 0.2 },
};
export const LINE_REQUEST: LineRequest = {
  speaker: PERSONA,
  act: "quest-hint",
  language: "en",
  slots: { place: "the old mine" },
  heard: "Where to?",
  recent: ["Good day."],
};

export const made = <Content>(content: Content): Made<Content> => ({
  content,
  provenance: { generator: "test/hand", seed: "1", attempts: 1 },
});

/** A model in name: it gives zeros. */
export function modelOf(
  contract: string,
  inputs: Readonly<Record<string, TensorSpec>>,
  outputs: Readonly<Record<string, TensorSpec>>,
  details: Readonly<Record<string, unknown>> = {},
): Model {
  const training = { command: "none", seed: "1", commit: "0", steps: 0, seconds: 0, data: [] };
  const papers = { name: "zeros", file: "model.onnx", sha256: "0".repeat(64), bytes: 0, training, metrics: {} };
  return {
    manifest: { ...papers, contract, inputs, outputs, details },
    run(given: Tensors): Tensors {
      const rows = Object.values(given)[0]!.dims[0]!;
      return Object.fromEntries(
        Object.entries(outputs).map(([name, { shape }]) => {
          const dims = shape.map((n) => (typeof n === "number" ? n : rows));
          return [name, { dims, data: new Float32Array(dims.reduce((product, n) => product * n, 1)) }];
        }),
      );
    },
    dispose() {},
  };
}
