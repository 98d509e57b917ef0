import { AGES, DIRECTIONS, WEALTHS, type Sprite } from "../../../../src/content.ts";
import { checkSprite } from "../../../../src/generators/sprite/check-sprite.ts";
import { looksOf } from "../../../../src/generators/sprite/dolls/character.ts";
import { chooseDoll } from "../../../../src/generators/sprite/dolls/choose-doll.ts";
import { dollPictures, drawnDoll } from "../../../../src/generators/sprite/dolls/doll-sprite.ts";
import { DOLL_ANIMATIONS } from "../../../../src/generators/sprite/dolls/frames.ts";
import { portraitSprite } from "../../../../src/generators/sprite/dolls/portrait.ts";
import { roleNames } from "../../../../src/generators/sprite/dolls/roles.ts";
import { SPECIES } from "../../../../src/generators/sprite/dolls/species.ts";
import { createRng } from "../../../../src/rng.ts";

const TURNS = Object.keys(DOLL_ANIMATIONS).flatMap((name) => DIRECTIONS.map((direction) => ({ name, direction })));

it("10,000 people pass every gate, each in an animation and a direction, some in all and as portraits", () => {
  const failed: string[] = [];
  for (let i = 0; i < 10_000; i++) {
    const rng = createRng(`people/${i}`);
    const maybe = <T>(list: readonly T[], name: string) => (rng.below(3) === 0 ? { [name]: rng.pick(list) } : {});
    const persona = { role: rng.pick(roleNames()), ...maybe(SPECIES, "species"), ...maybe(AGES, "age"), ...maybe(WEALTHS, "wealth") };
    const doll = chooseDoll(looksOf({ persona, tier: 1 + rng.below(3) }), rng);
    const { name, direction } = TURNS[i % TURNS.length]!;
    const still = dollPictures(doll, name, direction);
    const whole: Sprite[] = i % 50 === 0 ? [drawnDoll(doll), portraitSprite(doll, "calm")] : [];
    const all = [
      ...still,
      ...whole.flatMap(({ width, height, palette, frames }) => frames!.map(({ pixels }) => ({ width, height, palette, pixels }))),
    ];
    all.forEach((sprite, n) => {
      const problems = checkSprite(sprite).map(({ message }) => message);
      if (problems.length > 0) failed.push(`${i} ${JSON.stringify(persona)} ${name} ${direction} ${n}: ${problems.join("; ")}`);
    });
  }
  expect(failed).toEqual([]);
});
