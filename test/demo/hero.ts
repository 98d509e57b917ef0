import type { Hook } from "../../demo-game/src/play/hook.ts";

/**
 * A player that is quicker than a test can be: it sits in the page, looks at `window.lanternfall` before every frame, and presses
 * keys. It knows nothing that the screen does not show.
 *
 * `fight` beats everybody and takes the stairs; `run` goes straight for the stairs and waits there; `sneak` goes for the key first; `fetch` fights, and opens every
 * chest before it leaves; `walk` goes straight to a place in the village; `root` goes to the moonroot; `die` stands among the foes.
 */
export type Plan = "fight" | "run" | "sneak" | "fetch" | "root" | "die" | "walk" | "rest";

/** Runs in the page: this function is handed over as text, so it uses nothing from outside of itself. */
export function sitInPage(): void {
  type Place = { x: number; y: number };
  let down = new Set<string>();
  let frames = 0;
  // Phaser takes two events of the same number and the same moment for one that came twice.
  const numbers: Readonly<Record<string, number>> = { ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Space: 32, ShiftLeft: 16 };
  const key = (type: "keydown" | "keyup", code: string, repeat = false): void =>
    void window.dispatchEvent(new KeyboardEvent(type, { code, repeat, keyCode: numbers[code]!, bubbles: true, cancelable: true }));
  const hold = (wanted: readonly string[]): void => {
    for (const code of down) if (!wanted.includes(code)) key("keyup", code);
    frames++;
    // A key that is held repeats.
    for (const code of wanted) if (!down.has(code)) key("keydown", code);
    for (const code of wanted) if (down.has(code) && frames % 10 === 0) key("keydown", code, true);
    down = new Set(wanted);
  };
  const tap = (code: string): void => {
    key("keydown", code);
    key("keyup", code);
  };

  const arrows = (dx: number, dy: number): string[] => [
    ...(dx > 0.07 ? ["ArrowRight"] : dx < -0.07 ? ["ArrowLeft"] : []),
    ...(dy > 0.07 ? ["ArrowDown"] : dy < -0.07 ? ["ArrowUp"] : []),
  ];

  /** The next point on the shortest way over open floor, around the stairs, which would take one down before all is done. */
  function towards({ walkable, hero, exit }: Hook, to: Place): Place | undefined {
    const { width, cells } = walkable!;
    const at = (x: number, y: number): number => Math.floor(y) * width + Math.floor(x);
    const [start, goal, stairs] = [at(hero.x, hero.y), at(to.x, to.y), exit ? at(exit.x, exit.y) : -1];
    const before = new Map<number, number>([[goal, goal]]);
    const queue = [goal];
    for (let cell = queue.shift(); cell !== undefined && cell !== start; cell = queue.shift())
      for (const next of [cell - width, cell + width, cell - 1, cell + 1]) {
        if (before.has(next) || (next !== start && (next === stairs || !cells[next]))) continue;
        before.set(next, cell);
        queue.push(next);
      }
    if (!before.has(start)) return undefined;
    const next = before.get(start)!;
    const middle = (cell: number): Place => ({ x: (cell % width) + 0.5, y: Math.floor(cell / width) + 0.5 });
    if (next === start) return to;
    // Not round a corner before the middle of this cell is reached.
    const [here, there] = [middle(start), middle(next)];
    const across = here.x === there.x ? Math.abs(hero.x - here.x) : Math.abs(hero.y - here.y);
    return across > 0.13 ? { x: here.x === there.x ? here.x : there.x, y: here.x === there.x ? hero.y : here.y } : there;
  }

  const far = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);
  /** There; where a locked door is between, to its key. */
  function go(told: Hook, to: Place): void {
    const next = towards(told, to) ?? told.keys.map((key) => towards(told, key)).find((one) => one !== undefined);
    hold(next ? arrows(next.x - told.hero.x, next.y - told.hero.y) : []);
  }

  let sinceDodge = 100;
  let circling = 1;
  /** One frame of a fight with a foe that is near. */
  function duel({ hero, exit, stairs }: Hook, foe: Place & { windup: boolean }): void {
    sinceDodge++;
    // Not onto the open stairs, which would end it: the foe may come.
    const down = { x: exit!.x + 0.5, y: exit!.y + 0.5 };
    const step = (dx: number, dy: number): string[] => {
      const keys = arrows(dx, dy);
      const to = { x: hero.x + 0.3 * Math.sign(dx), y: hero.y + 0.3 * Math.sign(dy) };
      return stairs === "open" && far(to, down) < 1.1 && far(to, down) < far(hero, down) ? [] : keys;
    };
    const [dx, dy] = [foe.x - hero.x, foe.y - hero.y];
    if (foe.windup && far(hero, foe) < 2 && sinceDodge > 100) {
      // Across the blow.
      hold(step(-dy * circling, dx * circling));
      tap("ShiftLeft");
      sinceDodge = 0;
      circling = -circling;
      return;
    }
    hold(far(hero, foe) > 1 ? step(dx, dy) : []);
    tap("Space");
  }

  function fight(told: Hook, plan: string): void {
    const standing = told.foes.filter(({ hp }) => hp > 0).sort((a, b) => far(a, told.hero) - far(b, told.hero));
    const near = standing[0];
    if (plan === "die") return near ? go(told, near) : hold([]);
    if (plan === "root") return go(told, told.chests.find(({ holds }) => holds === "moonroot") ?? told.hero);
    if (plan === "run" || plan === "sneak") {
      const key = plan === "sneak" ? told.chests.find(({ holds }) => holds === "key") : undefined;
      return go(told, key ?? { x: told.exit!.x + 0.5, y: told.exit!.y + 0.5 });
    }
    if (near && far(near, told.hero) < 1.7) return duel(told, near);
    const hurt = told.hero.hp < told.hero.maxHp * 0.55;
    const root = told.chests.find(({ holds }) => holds === "moonroot");
    if (hurt && root && towards(told, root) && !(near && far(near, told.hero) < 5)) return go(told, root);
    if (near) return go(told, near);
    const chest = plan === "fetch" ? told.chests.find(({ holds }) => holds !== "moonroot") : undefined;
    go(told, chest ?? { x: told.exit!.x + 0.5, y: told.exit!.y + 0.5 });
  }

  const seat = { plan: "rest", to: { x: 0, y: 0 }, near: 0.5 };
  (window as unknown as { seat: typeof seat }).seat = seat;
  const frame = (): void => {
    requestAnimationFrame(frame);
    const told = window.lanternfall as Hook | undefined;
    if (!told || seat.plan === "rest") return hold([]);
    if (seat.plan === "walk") {
      const there = told.scene !== "Village" || far(told.hero, seat.to) < seat.near;
      const next = there ? undefined : far(told.hero, seat.to) > 1.2 && told.walkable ? towards(told, seat.to) : seat.to;
      hold(next ? arrows(next.x - told.hero.x, next.y - told.hero.y) : []);
      if (there) seat.plan = "rest";
      return;
    }
    if (told.scene === "Dungeon" && told.walkable && told.foes.length > 0 && !told.paused && !told.lens) fight(told, seat.plan);
    else hold([]);
  };
  requestAnimationFrame(frame);
}
