import type { Music, Sound, Speech } from "../../src/content.ts";
import { MUSIC_STYLES, renderMusic, rulesMusic } from "../../src/generators/music/index.ts";
import { presetSounds, renderSound, SOUND_EVENTS } from "../../src/generators/sound/index.ts";
import { blipSpeech, renderSpeech } from "../../src/generators/speech/index.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import type { Pcm } from "../../src/pcm.ts";
import { createRng } from "../../src/rng.ts";

const TEXT = "Have you seen my lantern? 你看见我的灯笼了吗？";

/** What becomes of some seeds, content and samples, as one hash for each kind: the same wherever it is made. */
export function soundHashes(seeds: number): Readonly<Record<"sound" | "speech" | "music", string>> {
  const of = (make: (seed: number) => readonly (readonly [content: Sound | Speech | Music, samples: Pcm])[]): string => {
    let hash = "";
    for (let seed = 0; seed < seeds; seed++)
      for (const [content, { channels }] of make(seed)) {
        const text = new TextEncoder().encode(hash + JSON.stringify(content));
        const parts = [text, ...channels.map((one) => new Uint8Array(one.buffer, one.byteOffset, one.byteLength))];
        const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
        parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
        hash = sha256(all);
      }
    return hash;
  };
  return {
    sound: of((seed) =>
      SOUND_EVENTS.map((event) => {
        const sound = presetSounds().propose({ event }, createRng(`${event}/${seed}`)) as Sound;
        return [sound, renderSound(sound)];
      }),
    ),
    speech: of((seed) => {
      const speech = blipSpeech().propose(
        { text: TEXT, speaker: { name: `N${seed}`, role: "smith", mood: 0.3 } },
        createRng(seed),
      ) as Speech;
      return [[speech, renderSpeech(speech)]];
    }),
    music: of((seed) =>
      MUSIC_STYLES.map((style) => {
        const music = rulesMusic().propose({ style, bars: 8 }, createRng(`${style}/${seed}`)) as Music;
        return [music, renderMusic(music, { tension: (bar) => bar / 4, bars: 2, sampleRate: 22_050 })];
      }),
    ),
  };
}
