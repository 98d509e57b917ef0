import type { Sound } from "../../../src/content.ts";
import { CHANGE_NAMES, change } from "../../../src/generators/sound/changes.ts";
import { SOUND_EVENTS } from "../../../src/generators/sound/index.ts";
import { checkSound } from "../../../src/generators/sound/check-sound.ts";
import { morphSound, mutateSound } from "../../../src/generators/sound/mutate-sound.ts";
import { presetSound } from "../../../src/generators/sound/presets.ts";
import { slide, SLIDERS } from "../../../src/generators/sound/sliders.ts";
import { createRng } from "../../../src/rng.ts";

describe("the sounds of all events", () => {
  it.each(SOUND_EVENTS)("%s stays whole however words, sliders and mutation change it", (event) => {
    const broken: string[] = [];
    const look = (what: string, made: Sound) => broken.push(...checkSound(made, {}).map(({ message }) => `${what}: ${message}`));
    const made = presetSound(event, createRng(0));
    for (const name of CHANGE_NAMES) look(name, change(made, name));
    for (const name of SLIDERS) for (const far of [-1, 1]) look(`${name} ${far}`, slide(made, { [name]: far }));
    look("like", mutateSound(made, 0.4, createRng(event)));
    look("toward", morphSound(made, presetSound("bell", createRng(0)), 0.5));
    expect(broken).toEqual([]);
  });
});
