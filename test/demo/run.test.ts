import { skillOf } from "../../demo-game/src/play/director.ts";
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

  it("has foes that fight worse after a death and better after a floor that was won", () => {
    const temper = { aggression: 0.5, caution: 0.5, teamwork: 0.5 };
    const skill = (run: Run) => skillOf(run, { difficulty: "director", temper }).director!.skill;
    const run = newRun("owl");
    const [died, won] = [after(run, LOST), { ...after(run, WON), floor: 1 }];
    expect(skill(died)).toBeLessThan(skill(run));
    expect(skill(won)).toBeGreaterThan(skill(run));
    const chosen = (["gentle", "even", "hard"] as const).map((difficulty) => skillOf(died, { difficulty, temper }).dials.skill!);
    expect(chosen).toEqual(chosen.toSorted());
    // Saved with the run, as JSON.
    expect(skill(JSON.parse(JSON.stringify(died)) as Run)).toBe(skill(died));
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
