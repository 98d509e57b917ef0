import type { Page } from "playwright-core";
import { enterDungeon, enterVillage } from "../test/demo/player.ts";
import { openSite, type Site } from "../test/demo/site.ts";
import type { Hook } from "../demo-game/src/play/hook.ts";
import { thinkingTimes } from "./fight-steps.ts";
import { median } from "./median.ts";
import type { Row } from "./row.ts";

/** Seconds that the village fades, on purpose. */
const FADE = 0.3;
const FOES = 12;
const DECISIONS = 90;
/** Decisions that warm the code up. */
const COLD = 10;
const PATIENCE = 120_000;

/** What Lanternfall, as it is published, asks of the page that it runs in; at its own pace, played by one key. */
export async function demoRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  const site = await openSite();
  try {
    return [
      ...(await runnerRows(site, quick ? 1 : 5)),
      ...(await waitRows(site, quick ? 1 : 5)),
      ...(await thinkingRows(site, quick ? 1 : 3)),
    ];
  } finally {
    await site.close();
  }
}

const SEEDS = ["raven-12", "owl-3", "fern-40", "ash-1", "iron-77"];
/** Seconds of the game after which somebody who has not got away by running will not. */
const LONG_ENOUGH = 90;

/** First floors that somebody wins who strikes nobody: by running to the stairs, or for the key in its chest and then to the stairs. */
async function runnerRows(site: Site, seeds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [plan, what] of [
    ["run", "to the stairs"],
    ["sneak", "for the key, then to the stairs"],
  ] as const) {
    let won = 0;
    for (const seed of SEEDS.slice(0, seeds)) {
      // What tsx puts into functions must be known in the page as well.
      const player = await site.play(
        `seed=${seed}&lang=en`,
        {},
        async (page) => void (await page.addInitScript("globalThis.__name = (it) => it")),
      );
      await enterVillage(player);
      await enterDungeon(player);
      await player.seat(plan);
      for (let second = 0; second < LONG_ENOUGH && (await player.look()).scene === "Dungeon"; second++) await player.pass(60);
      if ((await player.look()).events.includes("exit")) won++;
      await player.close();
    }
    const goal = seeds - 1;
    rows.push({
      id: `demo/${plan}`,
      what: `of ${seeds} first floors won by running ${what}`,
      value: won,
      unit: "",
      goal: `<= ${goal}`,
      pass: won <= goal,
    });
  }
  return rows;
}

/** Seconds until there is something to play, and from the gate of the village to the first frame of a floor. */
async function waitRows(site: Site, rounds: number): Promise<Row[]> {
  const [firsts, firstBusy, gates, gateBusy]: number[][] = [[], [], [], []];
  for (let round = 0; round < rounds; round++) {
    const { page, busy } = await open(site, "seed=raven-12");
    firsts!.push((await noted(page)).menu / 1000);
    firstBusy!.push(await busy());
    const before = await descend(page, busy);
    const { gate, floor } = await noted(page);
    gates!.push((floor - gate) / 1000);
    gateBusy!.push((await busy()) - before);
    await page.close();
  }
  return [
    row("first-frame", "from the address to the first frame that can be played", firsts!, "s", 3),
    row("first-frame-processor", "of it the main thread, by the processor's clock", firstBusy!, "s", 1),
    row("gate", `from the gate to the first frame of a floor, ${FADE} s of it a fade`, gates!, "s", 1),
    row("gate-processor", "of it the main thread, by the processor's clock", gateBusy!, "s", 1 - FADE),
  ];
}

/** Milliseconds of the main thread that the foes take in one frame: each decides six times a second, some in each tick, all of them awake. */
async function thinkingRows(site: Site, rounds: number): Promise<Row[]> {
  const tailOf = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1]!;
  const [tails, middles]: number[][] = [[], []];
  const players = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const { page, busy } = await open(site, `seed=owl-${round}&foes=${FOES}`);
    await descend(page, busy);
    await page.waitForFunction((wanted) => window.lanternfall.thinking.length >= wanted, DECISIONS, { timeout: PATIENCE });
    const { thinking, foes, provenance } = await page.evaluate((): Hook => structuredClone(window.lanternfall));
    if (foes.length !== FOES) throw new Error(`There are ${foes.length} foes where ${FOES} were asked for.`);
    const { model, generator } = provenance["policy"]!;
    players.add(model?.name ?? generator);
    const times = thinking.slice(COLD, DECISIONS);
    tails!.push(tailOf(times));
    middles!.push(median(times));
    await page.close();
  }
  const who = `of ${FOES} foes by ${[...players].join(", ")}`;
  const alone = tailOf(await thinkingTimes(FOES, 300, 6));
  return [
    row("decision", `what is decided in one frame ${who}, which 95 of 100 take at most, other programs left out`, [alone], "ms", 1),
    row("decision-in-page", `the same in the game, in the middle`, middles!, "ms", 1),
    {
      ...row("decision-in-page-late", `the same in the game, 95 of 100, whatever else runs on the machine`, tails!, "ms", 1),
      goal: "",
      pass: true,
    },
  ];
}

/** The game with a saved run before a floor, at its menu. */
async function open(site: Site, query: string): Promise<{ page: Page; busy: () => Promise<number> }> {
  const page = await site.browser.newPage({ viewport: { width: 480, height: 270 } });
  await page.addInitScript("globalThis.__name = (it) => it");
  await page.addInitScript(noteMoments);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(`${site.url}/?lang=en&${query}`, { timeout: PATIENCE });
  await page.waitForFunction(() => "menu" in (window as unknown as Moments).moments, undefined, { timeout: PATIENCE });
  /** Seconds that the main thread has worked, by its own clock. */
  const busy = async (): Promise<number> =>
    (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")!.value;
  return { page, busy };
}

interface Moments {
  readonly moments: Record<"menu" | "gate" | "floor", number>;
}
const noted = (page: Page) => page.evaluate(() => (window as unknown as Moments).moments);

/** Runs in the page: keeps a saved game with one ember, and notes when the first frame of each kind was drawn. */
function noteMoments(): void {
  localStorage.setItem("lanternfall-save@2", JSON.stringify({ seed: new URLSearchParams(location.search).get("seed"), embers: 1 }));
  const moments: Record<string, number> = {};
  Object.assign(window, { moments });
  const look = (): void => {
    requestAnimationFrame(look);
    const told = window.lanternfall as Hook | undefined;
    if (!told) return;
    const note = (name: string, is: boolean): void => void (is && (moments[name] ??= performance.now()));
    note("menu", told.menu !== null);
    note("gate", told.events.includes("gate"));

    note("floor", told.scene === "Dungeon" && told.foes.length > 0);
  };
  requestAnimationFrame(look);
}

/** On with the saved game, and down: who has an ember stands before the gate. Gives how busy the page had been at the gate. */
async function descend(page: Page, busy: () => Promise<number>): Promise<number> {
  const until = (there: () => boolean) => page.waitForFunction(there, undefined, { timeout: PATIENCE });
  await page.keyboard.press("KeyE", { delay: 60 });
  await until(() => window.lanternfall.events.includes("village ready"));
  await page.keyboard.down("ArrowUp");
  await until(() => window.lanternfall.events.includes("gate"));
  const before = await busy();
  await page.keyboard.up("ArrowUp");
  await until(() => "floor" in (window as unknown as Moments).moments);
  return before;
}

/** The best of some rounds, which is to be at most the goal; how many times the goal it is stands beside it. */
function row(id: string, what: string, values: readonly number[], unit: string, most: number): Row {
  const value = Math.min(...values);
  const among = values.length > 1 ? { low: value, high: Math.max(...values) } : {};
  const words = `${what}: ${(value / most).toFixed(2)} of the goal`;
  return { id: `demo/${id}`, what: words, value, ...among, unit, goal: `<= ${most}`, pass: value <= most };
}
