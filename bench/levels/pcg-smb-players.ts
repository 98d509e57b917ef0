import { SmbGame, type SmbAction, type SmbLevel } from "./pcg-smb-game.ts";

/** What a player of smb-v0 did in a level. */
export interface SmbRun {
  /** How much of the way, 1 the whole. */
  readonly complete: number;
  readonly jumps: number;
  readonly stomps: number;
  readonly coins: number;
  /** Ticks in each cell of the first screen; what is farther counts to its last column, as the benchmark has it. */
  readonly visits: Uint16Array;
}

const [STICKY, NODES, SIDE] = [8, 100, 16] as const;
const press = (left: boolean, right: boolean, jump: boolean, run: boolean): SmbAction => ({ left, right, jump, run });
const IDLE = press(false, false, false, false);
/** In the order in which the benchmark tries them; those with a jump only where one can begin or go on. */
const ACTIONS = [
  press(false, false, true, false), press(false, false, true, true),
  press(false, true, false, true), press(false, true, true, true), press(false, true, false, false), press(false, true, true, false),
  press(true, false, false, false), press(true, false, true, false), press(true, false, false, true), press(true, false, true, true),
]; // prettier-ignore
const [RUN, LEAP] = [press(false, true, false, false), press(false, true, true, true)];

type Player = (game: SmbGame) => SmbAction;

/** Runs to the right and jumps whenever it can. */
const runner: Player = ({ hero }) => (hero.mayJump || !hero.grounded ? LEAP : RUN);

interface Node {
  readonly game: SmbGame;
  readonly action: SmbAction;
  readonly parent: Node | undefined;
  readonly depth: number;
  readonly value: number;
  readonly key: readonly [x: number, y: number, ticks: number];
}

function child(parent: Node, action: SmbAction, start: number): Node {
  const game = parent.game.copy();
  for (let n = 0; n < STICKY; n++) game.update(action);
  const { hero, state } = game;
  const depth = parent.depth + 1;
  const damage = state !== "lost" ? 0 : hero.y > 252 ? 5 : 2;
  const value = hero.x + 10 * hero.xa - start - damage * 1000000 - 0.9 * (depth * STICKY);
  return { game, action, parent, depth, value, key: [Math.trunc(hero.x), Math.trunc(hero.y), depth * STICKY] };
}

function children(node: Node, start: number): Node[] {
  const { hero, state } = node.game;
  const mayJump = hero.mayJump || hero.jump > 0;
  return state === "runs" ? ACTIONS.filter(({ jump }) => mayJump || !jump).map((action) => child(node, action, start)) : [];
}

function actionsTo(node: Node): SmbAction[] {
  const actions: SmbAction[] = [];
  for (let at = node; at.parent; at = at.parent) for (let n = 0; n < STICKY; n++) actions.push(at.action);
  return actions.reverse();
}

/** A* to the right: eight ticks an action, a hundred nodes, then the way to the best of those that stand. */
function plan(now: SmbGame): SmbAction[] {
  const root: Node = { game: now.copy(), action: IDLE, parent: undefined, depth: 0, value: -Infinity, key: [0, 0, 0] };
  const start = root.game.hero.x;
  const [queue, visited]: [Node[], Node["key"][]] = [[], []];
  const add = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      const at = queue.findIndex(({ value }) => value < node.value);
      queue.splice(at < 0 ? queue.length : at, 0, node);
    }
  };
  const isKnown = ([x, y, ticks]: Node["key"]) =>
    visited.some((one) => Math.abs(one[0] - x) < 2 && Math.abs(one[1] - y) < 2 && ticks >= one[2] && ticks - one[2] < 5);
  let best = root;
  add(children(root, start));
  for (let left = NODES; left > 0 && queue.length > 0;) {
    const node = queue.shift()!;
    if (isKnown(node.key)) continue;
    visited.push(node.key);
    if (node.game.state === "won") return actionsTo(node);
    if (node.value > best.value && (node.game.hero.grounded || best === root)) best = node;
    add(children(node, start));
    left--;
  }
  return actionsTo(best);
}

function searcher(): Player {
  let actions: SmbAction[] = [];
  return (game) => {
    // The benchmark plays on from a copy.
    if (actions.length === 0) actions = plan(game.copy());
    return actions.shift()!;
  };
}

function played(level: SmbLevel, player: Player, seconds: number): SmbRun {
  const game = new SmbGame(level, 1000 * seconds);
  game.update(IDLE);
  const visits = new Uint16Array(SIDE * SIDE);
  const inside = (at: number) => Math.max(0, Math.min(SIDE - 1, Math.trunc(at / 16)));
  let [jumps, stomps] = [0, 0];
  while (game.state === "runs") {
    game.update(player(game));
    jumps += game.jumps;
    stomps += game.stomps;
    visits[inside(game.hero.y) * SIDE + inside(game.hero.x)]!++;
  }
  return { complete: game.hero.x / game.goal, jumps, stomps, coins: game.coins, visits };
}

/** By whoever only runs and jumps. */
export const smbRunning = (level: SmbLevel, seconds: number): SmbRun => played(level, runner, seconds);

/** By search. */
export const smbSearching = (level: SmbLevel, seconds: number): SmbRun => played(level, searcher(), seconds);
