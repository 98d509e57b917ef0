import type { Ground } from "./ground.ts";
import { groundOf } from "./ground.ts";
import { installing } from "./suites/installing.ts";
import { levels } from "./suites/levels.ts";
import { life } from "./suites/life.ts";
import { madeInPreload } from "./suites/made-in-preload.ts";
import { models } from "./suites/models.ts";
import { music } from "./suites/music.ts";
import { opponents } from "./suites/opponents.ts";
import { sounds } from "./suites/sounds.ts";
import { sprites } from "./suites/sprites.ts";
import { talk } from "./suites/talk.ts";
import { wrongCalls } from "./suites/wrong-calls.ts";

export { open } from "./ground.ts";

/** Everything the plugin promises about life in a game; run over each Phaser that it says it works with. */
export function worksOn(name: string, door: Pick<Ground, "phaser" | "aigc">): void {
  describe(`the plugin in Phaser ${name}`, () => {
    const ground = groundOf(door);
    afterEach(() => ground.endAll());
    for (const suite of [installing, levels, sprites, life, talk, sounds, music, models, madeInPreload, opponents, wrongCalls])
      suite(ground);
  });
}
