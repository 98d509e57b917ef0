import { enterDungeon, enterVillage, talkTo, type Player, type Told } from "./player.ts";
import { openSite, type Site } from "./site.ts";

/** Lanternfall played for what it is: there is a reason to fight, and something to bring home. */
describe("a game of Lanternfall", () => {
  let site: Site;
  beforeAll(async () => void (site = await openSite()), 120_000);
  afterAll(() => site?.close());
  const count = ({ events }: Told, wanted: string): number => events.filter((event) => event === wanted).length;

  /** Goes down until the floor is won: who falls tries again, as a person would. */
  async function win(player: Player, plan: "fight" | "fetch", tries: number): Promise<Told> {
    for (let n = 1; ; n++) {
      await enterDungeon(player);
      await player.seat(plan);
      const end = await player.until("the end of the floor", ({ scene, menu }) => scene === "GameOver" && menu !== null, 150);
      await player.seat("rest");
      if (count(end, "won") > 0 || n === tries) return end;
      await player.choose("Wake up");
      await player.until("the village again", ({ scene, events }) => scene === "Village" && count({ events } as Told, "village ready") > n);
    }
  }

  it.each(["raven-12", "owl-3", "fern-40"])(
    "of seed %s: floor one is won by fighting",
    async (seed) => {
      const player = await site.play(`seed=${seed}&lang=en`);
      await enterVillage(player);
      const end = await win(player, "fight", 3);
      expect(end.events).toContain("won");
      expect(count(end, "foe falls")).toBeGreaterThanOrEqual(3);
      expect(end.events).toContain("stairs open");
      expect(end.events).toContain("hit hero");
      // Nobody stood in anybody, and blows were felt.
      expect(end.nearest).toBeGreaterThan(0.7);
      expect(end.hitStop).toBeGreaterThanOrEqual(50);
      expect(end.hitStop).toBeLessThanOrEqual(80);
      expect(end.run).toMatchObject({ embers: 1, floor: 2 });
      await player.choose("Back to the village");
      const home = await player.until("the lamp", ({ events }) => events.includes("lamp"));
      expect(home.lampsLit).toBe(3);
      expect(player.errors).toEqual([]);
      await player.close();
    },
    400_000,
  );

  it("cannot be won by running: the stairs stay barred", async () => {
    const player = await site.play("seed=raven-12&lang=en");
    await enterVillage(player);
    await enterDungeon(player);
    await player.seat("run");
    const there = await player.until(
      "the stairs, or an end",
      ({ hero, exit, scene }) => scene === "GameOver" || Math.hypot(hero.x - exit!.x - 0.5, hero.y - exit!.y - 0.5) < 0.3,
      90,
    );
    await player.pass(60);
    const told = await player.look();
    expect(there.stairs).toBe("barred");
    expect(told.events).not.toContain("exit");
    expect(told.scene === "Dungeon" || told.events.includes("lost")).toBe(true);
    await player.close();
  }, 200_000);

  it("has a quest whose thing lies in a chest, and someone who sells: it is brought, thanked for, paid for, and the coins are spent", async () => {
    // Gently: this is about the quest.
    const player = await site.play("seed=raven-12&lang=en", {}, async (page) => {
      await page.addInitScript(() => localStorage.setItem("lanternfall-settings@1", JSON.stringify({ difficulty: "gentle" })));
    });
    await enterVillage(player);
    await talkTo(player, "Orla");
    await player.choose("Any work for me?");
    const asked = await player.until("the quest", ({ run, dialogue }) => run?.["quest"] === "taken" && dialogue?.offered === true);
    expect(asked.dialogue!.text).toContain("iron lantern");
    expect(asked.dialogue!.text).toContain("12 coins");
    await player.press("Escape");
    await player.until("the end of the talk", ({ dialogue }) => dialogue === null);
    const end = await win(player, "fetch", 4);
    expect(end.events).toContain("chest thing");
    expect(end.run).toMatchObject({ quest: "found" });
    await player.choose("Back to the village");
    await player.until("home", ({ scene, events }) => scene === "Village" && events.includes("lamp"));
    const thanks = await talkTo(player, "Orla");
    expect(thanks.events).toContain("quest done");
    expect(thanks.events).toContain("line thank");
    expect(thanks.dialogue!.text).toContain("iron lantern");
    const coins = Number(thanks.run!["coins"]);
    expect(coins).toBeGreaterThanOrEqual(15);
    await player.choose("Sharpen my blade");
    const bought = await player.until("the sharper blade", ({ run, dialogue }) => run?.["blade"] === 1 && dialogue?.offered === true);
    expect(bought.run).toMatchObject({ coins: coins - 15, quest: "done" });
    // All of it is kept.
    await player.page.reload();
    const menu = await player.until("the menu", ({ menu }) => menu !== null);
    expect(menu.menu!.labels[0]).toBe("Continue (raven-12, 1 ember)");
    expect(player.errors).toEqual([]);
    await player.close();
  }, 500_000);

  it("goes on after a death, and asks before a saved game is lost", async () => {
    const player = await site.play("seed=owl-3&lang=en");
    await enterVillage(player);
    await enterDungeon(player);
    await player.seat("die");
    const end = await player.until("the end", ({ scene, menu }) => scene === "GameOver" && menu !== null, 120);
    expect(end.events).toContain("lost");
    await player.pass(30);
    await player.picture("death");
    // Whoever mashes a key on this screen neither delays the next one nor starts it twice.
    await player.seat("rest");
    const before = count(end, "village ready");
    await player.pass(25);
    for (let n = 0; n < 12; n++) await player.page.keyboard.press("Space");
    await player.until(
      "the village",
      ({ scene, events }) => scene === "Village" && count({ events } as Told, "village ready") === before + 1,
      20,
    );
    expect((await player.look()).run).toMatchObject({ floor: 1, descent: 1, embers: 0 });
    await player.page.reload();
    await player.until("the menu", ({ scene, menu }) => scene === "MainMenu" && menu !== null);
    await player.choose("New game");
    await player.until("the question", ({ events, menu }) => events.includes("asked") && menu?.labels[0] === "Keep it");
    await player.choose("Keep it");
    await player.choose("Continue (owl-3, no embers)");
    const on = await player.until("the village", ({ events }) => events.includes("village ready"));
    expect(on.run).toMatchObject({ seed: "owl-3", descent: 1 });
    expect(player.errors).toEqual([]);
    await player.close();
  }, 300_000);
});
