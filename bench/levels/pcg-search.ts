/** A state of a game that the benchmark's solvers search. */
export interface PcgState {
  readonly key: string;
  /** How far it is thought to be from the goal. */
  readonly far: number;
  readonly won: boolean;
  readonly lost: boolean;
  /** The states after one move, in the order of the moves; those that the game does not count are left out. */
  next(): readonly (readonly [move: number, state: PcgState])[];
}

/** A state that was searched, how it came about, and how many moves that took. */
export interface PcgNode<State extends PcgState> {
  readonly state: State;
  readonly before: PcgNode<State> | null;
  readonly move: number;
  readonly depth: number;
}

const rootOf = <State extends PcgState>(state: State): PcgNode<State> => ({ state, before: null, move: -1, depth: 0 });

/**
 * The solvers of the benchmark: breadth first, or by the estimate plus `balance` times the depth. Of equal nodes a heap hands out the one
 * that Python's would, for what is found depends on it where a state's key says less than all of it.
 * @param most nodes that are looked at
 * @returns the node that won; where none did, the one nearest to it
 */
export function solved<State extends PcgState>(start: State, balance: number | "breadth first", most: number): PcgNode<State> {
  const worth = (node: PcgNode<State>) => (balance === "breadth first" ? 0 : node.state.far + balance * node.depth);
  const queue: Queue<PcgNode<State>> = balance === "breadth first" ? firstInFirstOut() : pythonHeap((a, b) => worth(a) < worth(b));
  queue.put(rootOf(start));
  const seen = new Set<string>();
  let best: PcgNode<State> | null = null;
  for (let n = 0; n < most; n++) {
    const node = queue.get();
    if (!node) break;
    const { state } = node;
    if (state.lost) continue;
    if (state.won) return node;
    if (seen.has(state.key)) continue;
    if (!best || state.far < best.state.far || (state.far === best.state.far && node.depth < best.depth)) best = node;
    seen.add(state.key);
    for (const [move, next] of state.next()) queue.put({ state: next as State, before: node, move, depth: node.depth + 1 });
  }
  return best ?? rootOf(start);
}

/** The nodes from the first to this one. */
export function wayTo<State extends PcgState>(node: PcgNode<State>): PcgNode<State>[] {
  const way: PcgNode<State>[] = [];
  for (let one: PcgNode<State> | null = node; one; one = one.before) way.push(one);
  return way.reverse();
}

interface Queue<T> {
  put(item: T): void;
  get(): T | undefined;
}

function firstInFirstOut<T>(): Queue<T> {
  const items: T[] = [];
  let at = 0;
  return { put: (item) => void items.push(item), get: () => items[at++] };
}

/** A binary heap that breaks ties as that of Python's standard library does. */
function pythonHeap<T>(less: (a: T, b: T) => boolean): Queue<T> {
  const items: T[] = [];
  const rise = (from: number, top: number) => {
    const item = items[from]!;
    let at = from;
    while (at > top) {
      const above = (at - 1) >> 1;
      if (!less(item, items[above]!)) break;
      items[at] = items[above]!;
      at = above;
    }
    items[at] = item;
  };
  return {
    put(item) {
      items.push(item);
      rise(items.length - 1, 0);
    },
    get() {
      const last = items.pop();
      if (last === undefined || items.length === 0) return last;
      const first = items[0]!;
      // The lesser child moves up all the way down, then the last item rises from there.
      let at = 0;
      for (let child = 1; child < items.length; child = 2 * at + 1) {
        if (child + 1 < items.length && !less(items[child]!, items[child + 1]!)) child++;
        items[at] = items[child]!;
        at = child;
      }
      items[at] = last;
      rise(at, 0);
      return first;
    },
  };
}
