import { checkSprite } from "../../../../src/generators/sprite/check-sprite.ts";
import { drawCharacter } from "../../../../src/generators/sprite/dolls/character.ts";
import { roleNames } from "../../../../src/generators/sprite/dolls/roles.ts";
import { SPECIES } from "../../../../src/generators/sprite/dolls/species.ts";
import { AGES, WEALTHS } from "../../../../src/content.ts";
import { createRng } from "../../../../src/rng.ts";

it("10,000 people pass every gate: each time another twelfth of their pictures is looked at", () => {
  const failed: string[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < 10_000; i++) {
    const rng = createRng(`people/${i}`);
    const maybe = <T>(list: readonly T[], name: string) => (rng.below(3) === 0 ? { [name]: rng.pick(list) } : {});
    const persona = { role: rng.pick(roleNames()), ...maybe(SPECIES, "species"), ...maybe(AGES, "age"), ...maybe(WEALTHS, "wealth") };
    const sprite = drawCharacter({ persona, tier: 1 + rng.below(3), as: i % 4 === 0 ? "portrait" : "doll" }, rng);
    for (const { name, pixels } of [{ name: "", pixels: sprite.pixels }, ...sprite.frames!.filter((_, n) => n % 12 === i % 12)]) {
      const problems = checkSprite({ ...sprite, pixels, frames: [], animations: [] });
      if (problems.length > 0) failed.push(`${i} ${JSON.stringify(persona)} ${name}: ${problems.map(({ message }) => message).join("; ")}`);
    }
    seen.add(sprite.pixels.join());
  }
  expect(failed.slice(0, 10)).toEqual([]);
  expect(seen.size).toBeGreaterThan(9_000);
});
