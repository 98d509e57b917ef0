import { arrange, rulesMusic } from "../../../src/generators/music/index.ts";
import { MUSIC_STYLES } from "../../../src/generators/music/style.ts";
import { createRng } from "../../../src/rng.ts";
import type { Music } from "../../../src/content.ts";

describe("layers at a tension", () => {
  const pieces = MUSIC_STYLES.map((style) => rulesMusic().propose({ style, bars: 32 }, createRng(1)) as Music);

  it.each(pieces.map((music) => [music.style, music] as const))(
    "%s: some are heard at every tension, more at more, and exactly one tune",
    (_, music) => {
      let before = 0;
      for (let tension = 0; tension <= 1.001; tension += 0.05) {
        const gains = arrange(music, Math.min(1, tension));
        const heard = music.tracks.filter((_, n) => gains[n]! > 0).map(({ part }) => part);
        expect(heard.length).toBeGreaterThan(0);
        expect(heard.includes("melody") && heard.includes("lively melody")).toBe(false);
        const tunes = heard.filter((part) => part === "melody" || part === "lively melody").length;
        expect(tunes).toBe(tension > 0.3 ? 1 : Math.min(1, tunes));
        const others = heard.filter((part) => !/melody|reply|pad/.test(part)).length;
        expect(others).toBeGreaterThanOrEqual(before);
        before = others;
        for (const gain of gains) expect(gain >= 0 && gain <= 1).toBe(true);
      }
    },
  );

  it("refuses a tension that is none", () => {
    expect(() => arrange(pieces[0]!, 1.2)).toThrow(/tension is 1\.2.*0 to 1/);
  });
});
