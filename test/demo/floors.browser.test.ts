import { enterDungeon, type Told } from "./player.ts";
import { openSite, type Site } from "./site.ts";

/** All of a way down, from the second floor to the captain on the last, by one who bought what there is to buy. */
describe("the way down in Lanternfall", () => {
  let site: Site;
  beforeAll(async () => void (site = await openSite()), 120_000);
  afterAll(() => site?.close());
  const SAVE = { seed: "raven-12", descent: 0, floor: 2, embers: 1, coins: 0, blade: 3, heart: 3, quest: "open", pace: 0, seconds: 60 };
  const count = ({ events }: Told, wanted: string): number => events.filter((event) => event === wanted).length;

  it("leads over floors two to four to the captain, who bars the last stairs, and ends at home with all its embers", async () => {
    const player = await site.play("lang=en", {}, async (page) => {
      await page.addInitScript((save) => {
        localStorage.setItem("lanternfall-settings@1", JSON.stringify({ difficulty: "gentle" }));
        // The tests of the game's own saving are elsewhere: here each loss begins anew from this floor.
        if (!localStorage.getItem("lanternfall-save@2")) localStorage.setItem("lanternfall-save@2", JSON.stringify(save));
      }, SAVE);
    });
    await player.until("the menu", ({ menu }) => menu?.labels[0]!.startsWith("Continue") === true);
    await player.choose("Continue");
    await player.until("the village", ({ events }) => events.includes("village ready"));
    for (let floor = SAVE.floor; floor <= 5; floor++) {
      await enterDungeon(player);
      const below = await player.until("the foes", ({ foes }) => foes.length > 0);
      expect(below.run).toMatchObject({ floor, embers: floor - 1 });
      await player.seat("fight");
      // At most three minutes; looked at each second, for a look costs more than a frame.
      for (let second = 0; second < 180 && (await player.look()).scene === "Dungeon"; second++) await player.pass(60);
      const end = await player.until(`the end of floor ${floor}`, ({ scene, menu }) => scene === "GameOver" && menu !== null);
      await player.seat("rest");
      expect({ floor, won: count(end, "won"), by: end.events.slice(-4) }).toMatchObject({ won: floor - SAVE.floor + 1 });
      await player.choose("Back to the village");
      await player.until("home", (told) => told.scene === "Village" && count(told, "lamp") === floor - SAVE.floor + 1);
    }
    const home = await player.until("the fifth lamp", ({ lampsLit }) => lampsLit === 7);
    // The floors of the next way down are others.
    expect(home.run).toMatchObject({ embers: 5, floor: 1, descent: 1 });
    expect(player.errors).toEqual([]);
    await player.close();
  }, 400_000);
});
