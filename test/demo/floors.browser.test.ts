import { enterDungeon, type Told } from "./player.ts";
import { openSite, type Site } from "./site.ts";

/** All of a way down, from the second floor to the captain on the last, by one who bought what there is to buy. */
describe("the way down in Lanternfall", () => {
  let site: Site;
  beforeAll(async () => void (site = await openSite()), 120_000);
  afterAll(() => site?.close());
  const SAVE = { seed: "raven-12", descent: 0, coins: 0, blade: 3, heart: 3, quest: "open", seconds: 60 };

  /** Down to a floor with a saved game before it, to stand there for so many frames first; home again if it was won. */
  async function play(floor: number, waiting: number): Promise<Told | undefined> {
    const player = await site.play("lang=en", {}, async (page) => {
      await page.addInitScript(
        (save) => {
          localStorage.setItem("lanternfall-settings@1", JSON.stringify({ difficulty: "gentle" }));
          localStorage.setItem("lanternfall-save@2", JSON.stringify(save));
        },
        { ...SAVE, floor, embers: floor - 1 },
      );
    });
    await player.until("the menu", ({ menu }) => menu?.labels[0]!.startsWith("Continue") === true);
    await player.choose("Continue");
    await player.until("the village", ({ events }) => events.includes("village ready"));
    await enterDungeon(player);
    const below = await player.until("the foes", ({ foes }) => foes.length > 0);
    expect(below.run).toMatchObject({ floor, embers: floor - 1 });
    await player.pass(waiting);
    await player.seat("fight");
    // At most three minutes; looked at each second, for a look costs more than a frame.
    for (let second = 0; second < 180 && (await player.look()).scene === "Dungeon"; second++) await player.pass(60);
    const end = await player.until(`the end of floor ${floor}`, ({ scene, menu }) => scene === "GameOver" && menu !== null);
    await player.seat("rest");
    let home: Told | undefined;
    if (end.events.includes("won")) {
      await player.choose("Back to the village");
      home = await player.until("home", ({ scene, events }) => scene === "Village" && events.includes("lamp"));
    }
    expect(player.errors).toEqual([]);
    await player.close();
    return home;
  }

  it("leads over floors two to four to the captain, who bars the last stairs, and ends at home with all its embers", async () => {
    let last: Told | undefined;
    for (let floor = 2; floor <= 5; floor++) {
      // A fight hangs on single frames, and is the same again from the same ones: who loses tries again a little later.
      let home: Told | undefined;
      for (let tries = 0; tries < 4 && !home; tries++) home = await play(floor, 7 * tries);
      expect([floor, home?.run]).toMatchObject([floor, { embers: floor, floor: (floor % 5) + 1 }]);
      last = home;
    }
    // The floors of the next way down are others.
    expect([last!.lampsLit, last!.run]).toMatchObject([7, { descent: 1 }]);
  }, 900_000);
});
