import { SOUND_EVENTS, type SoundEvent } from "../../../../src/generators/sound/events.ts";
import { presetSound } from "../../../../src/generators/sound/presets.ts";
import { mutateSound } from "../../../../src/generators/sound/mutate-sound.ts";
import { renderSound } from "../../../../src/generators/sound/render-sound.ts";
import { trainClassifier } from "../../../../src/generators/sound/tools/classifier.ts";
import { createRng } from "../../../../src/rng.ts";

const of = (event: SoundEvent, seed: string) => presetSound(event, createRng(seed));

describe("a classifier that hears the sounds of some seeds", () => {
  const classifier = trainClassifier(
    Object.fromEntries(SOUND_EVENTS.map((event) => [event, Array.from({ length: 12 }, (_, n) => renderSound(of(event, `heard-${n}`)))])),
  );
  const share = (right: (event: SoundEvent, seed: string) => boolean) => {
    const all = SOUND_EVENTS.flatMap((event) => ["a", "b", "c", "d"].map((seed) => right(event, seed)));
    return all.filter(Boolean).length / all.length;
  };

  it("tells those of others apart", () => {
    expect(share((event, seed) => classifier.ranked(renderSound(of(event, seed)))[0] === event)).toBeGreaterThanOrEqual(0.95);
  });

  it("knows them again when they are mutated, less so the further", () => {
    const known = (strength: number) =>
      share((event, seed) => classifier.ranked(renderSound(mutateSound(of(event, seed), strength, createRng(seed))))[0] === event);
    const [near, far] = [known(0.25), known(1)];
    expect(near).toBeGreaterThanOrEqual(0.9);
    expect(far).toBeLessThan(near);
  });
});
