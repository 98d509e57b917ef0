import { mannerOf } from "../../demo-game/src/play/director.ts";
import { after, buy, FLOORS, newRun, priceOf, type Run } from "../../demo-game/src/play/run.ts";
import { zoomFor } from "../../demo-game/src/play/screen.ts";
import { EN } from "../../demo-game/src/play/words-en.ts";
import { ZH } from "../../demo-game/src/play/words-zh.ts";

const WON = { won: true, health: 0.5, coins: 10, seconds: 60, thingFound: false };
const LOST = { ...WON, won: false, health: 0 };

describe("a run of Lanternfall", () => {
  it("goes down five floors, an ember each, and then begins anew with what was gained", () => {
    let run = newRun("owl");
    for (let floor = 1; floor <= FLOORS; floor++) {
      expect(run).toMatchObject({ floor, descent: 0, embers: floor - 1 });
      run = after(run, WON);
    }
    expect(run).toMatchObject({ floor: 1, descent: 1, embers: 5, coins: 50 });
  });

  it("keeps embers, what was bought and half the coins after a death, and loses the way down", () => {
    const before: Run = { ...newRun("owl"), floor: 3, embers: 2, coins: 11, blade: 1 };
    expect(after(before, LOST)).toMatchObject({ floor: 1, descent: 1, embers: 2, coins: 11, blade: 1 });
  });

  it("sells three of each, for more each time, and nothing without the coins", () => {
    let run: Run = { ...newRun("owl"), coins: 80 };
    const prices: (number | undefined)[] = [];
    for (let n = 0; n < 4; n++) {
      prices.push(priceOf(run, "blade"));
      run = buy(run, "blade") ?? run;
    }
    expect(prices).toEqual([15, 25, 40, undefined]);
    expect(run).toMatchObject({ coins: 0, blade: 3 });
    expect(buy({ ...newRun("owl"), coins: 14 }, "heart")).toBeUndefined();
  });

  it("is made easier by the director after a death and harder after a floor that went well; the other settings stay", () => {
    const run = newRun("owl");
    const died = { ...after(run, LOST), floor: 1 };
    const shone = { ...after(run, { ...WON, health: 0.9 }), floor: 1 };
    const [easier, usual, harder] = [died, run, shone].map((one) => mannerOf(one, "director"));
    expect(easier!.perSecond).toBeLessThan(usual!.perSecond);
    expect(easier!.reaction).toBeGreaterThan(usual!.reaction);
    expect(harder!.perSecond).toBeGreaterThan(usual!.perSecond);
    expect(harder!.reaction).toBeLessThan(usual!.reaction);
    expect(mannerOf(shone, "gentle")).toEqual(mannerOf(died, "gentle"));
    expect(mannerOf(run, "gentle").perSecond).toBeLessThan(mannerOf(run, "hard").perSecond);
    // Deeper floors are better guarded, and nothing leaves what the foes learned.
    expect(mannerOf({ ...run, floor: 5 }, "even").perSecond).toBeGreaterThan(mannerOf(run, "even").perSecond);
    for (const pace of [-3, 3])
      for (const floor of [1, FLOORS]) {
        const { perSecond, reaction } = mannerOf({ ...run, pace, floor }, "director");
        expect([perSecond >= 2 && perSecond <= 6, reaction >= 0 && reaction <= 300]).toEqual([true, true]);
      }
  });
});

describe("the screen", () => {
  it.each([
    [1366, 768, 3],
    [1920, 1080, 4],
    [1280, 720, 3],
    [480, 270, 1],
    [780, 1688, 3],
    [1170, 2532, 4],
    [320, 200, 1],
  ])("shows at %i x %i each pixel of the game as %i of the device", (width, height, zoom) => {
    expect(zoomFor(width, height)).toBe(zoom);
  });
});

describe("the words of the game", () => {
  it("say the same things in both languages: the same blanks are filled in", () => {
    const blanks = (words: string): string[] => (words.match(/\{\w+\}/g) ?? []).sort();
    const different = Object.keys(EN).filter(
      (word) => String(blanks(EN[word as keyof typeof EN])) !== String(blanks(ZH[word as keyof typeof ZH])),
    );
    expect(different).toEqual([]);
    expect(Object.values(ZH).filter((words) => words === "")).toEqual([]);
  });
});
