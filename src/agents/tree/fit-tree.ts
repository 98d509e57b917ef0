/** A decision tree: a question at each fork, a way of choosing at each leaf. Plain data. */
export type DecisionTree = Leaf | Fork;
export interface Leaf {
  readonly way: string;
  /** How many of the examples that came here chose so, of all that came. */
  readonly hits: number;
  readonly examples: number;
}
export interface Fork {
  readonly sense: string;
  readonly threshold: number;
  /** For those that sense less than the threshold, and for the others. */
  readonly below: DecisionTree;
  readonly above: DecisionTree;
}

/** What was sensed and done, row by row. */
export interface Examples {
  readonly count: number;
  readonly senses: readonly string[];
  /** `count * senses` numbers, row-major. */
  readonly sensed: Float32Array;
  readonly ways: readonly string[];
  /** `count * ways` flags: 1 for each way that would have chosen what was chosen. */
  readonly fits: Uint8Array;
  /** How much a row counts. */
  readonly weights: Float32Array;
}

export interface TreeSize {
  readonly depth: number;
  readonly leaves: number;
}

/** Thresholds that are tried of each sense. */
const THRESHOLDS = 24;
/** Fewer examples than this are no rule. */
const LEAST = 40;

interface Grown {
  readonly rows: Int32Array;
  readonly depth: number;
  split?: Split | undefined;
  below?: Grown;
  above?: Grown;
}
interface Split {
  readonly sense: number;
  readonly threshold: number;
  readonly gain: number;
}

/**
 * A tree of at most so many leaves that agrees with the examples as often as it can: the fork that gains most is made first
 * (Breiman et al. 1984, grown best first). Several ways may fit an example.
 */
export function fitTree(examples: Examples, { depth, leaves }: TreeSize): DecisionTree {
  const root: Grown = { rows: Int32Array.from({ length: examples.count }, (_, row) => row), depth: 0 };
  const thresholds = thresholdsOf(examples);
  const grow = (node: Grown): Grown => {
    node.split = node.depth < depth ? bestSplit(examples, thresholds, node.rows) : undefined;
    return node;
  };
  const open = [grow(root)];
  for (let grown = 1; grown < leaves; grown++) {
    open.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0));
    const node = open.shift()!;
    if (!node.split) break;
    const { sense, threshold } = node.split;
    const width = examples.senses.length;
    const side = (above: boolean): Grown => ({
      rows: node.rows.filter((row) => examples.sensed[row * width + sense]! >= threshold === above),
      depth: node.depth + 1,
    });
    node.below = grow(side(false));
    node.above = grow(side(true));
    open.push(node.below, node.above);
  }
  return finished(examples, root);
}

/** Values between which there are about as many examples each. */
function thresholdsOf({ count, senses, sensed }: Examples): Float32Array[] {
  return senses.map((_, sense) => {
    const values = Float32Array.from({ length: count }, (__, row) => sensed[row * senses.length + sense]!).sort();
    const found = new Set<number>();
    for (let n = 1; n <= THRESHOLDS; n++) {
      const at = Math.floor((n * count) / (THRESHOLDS + 1));
      const next = values.find((value, place) => place > at && value > values[at]!);
      if (next !== undefined) found.add(rounded((values[at]! + next) / 2));
    }
    return Float32Array.from(found).sort();
  });
}

/** Numbers that a person reads. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

function bestSplit(
  { senses, sensed, ways, fits, weights }: Examples,
  thresholds: readonly Float32Array[],
  rows: Int32Array,
): Split | undefined {
  const wide = ways.length;
  const total = new Float64Array(wide + 1);
  for (const row of rows) add(total, fits, weights, row, wide);
  const before = scoreOf(total, wide);
  let best: Split | undefined;
  for (const [sense, own] of thresholds.entries()) {
    // One heap for each interval between thresholds, then their sums from the left.
    const heaps = Array.from({ length: own.length + 1 }, () => new Float64Array(wide + 1));
    const counts = new Int32Array(own.length + 1);
    for (const row of rows) {
      const value = sensed[row * senses.length + sense]!;
      let place = 0;
      while (place < own.length && value >= own[place]!) place++;
      add(heaps[place]!, fits, weights, row, wide);
      counts[place]!++;
    }
    const left = new Float64Array(wide + 1);
    const right = new Float64Array(wide + 1);
    let below = 0;
    for (let cut = 0; cut < own.length; cut++) {
      below += counts[cut]!;
      for (let way = 0; way <= wide; way++) {
        left[way]! += heaps[cut]![way]!;
        right[way] = total[way]! - left[way]!;
      }
      if (below < LEAST || rows.length - below < LEAST) continue;
      const gain = scoreOf(left, wide) + scoreOf(right, wide) - before;
      if (gain > 1e-6 && gain > (best?.gain ?? 0)) best = { sense, threshold: own[cut]!, gain };
    }
  }
  return best;
}

function add(heap: Float64Array, fits: Uint8Array, weights: Float32Array, row: number, wide: number): void {
  const weight = weights[row]!;
  for (let way = 0; way < wide; way++) if (fits[row * wide + way] === 1) heap[way]! += weight;
  heap[wide]! += weight;
}

/** How much of a heap agrees: what its best way hits, and a little for how pure it is, so that a fork may pay later. */
function scoreOf(heap: Float64Array, wide: number): number {
  const all = heap[wide]!;
  if (all === 0) return 0;
  let [most, squares] = [0, 0];
  for (let way = 0; way < wide; way++) {
    const hits = heap[way]!;
    if (hits > most) most = hits;
    squares += hits * hits;
  }
  return most + (0.5 * squares) / all;
}

function finished(examples: Examples, node: Grown): DecisionTree {
  const { senses, ways, fits } = examples;
  if (node.below && node.above && node.split) {
    const [below, above] = [finished(examples, node.below), finished(examples, node.above)];
    // A fork whose sides do the same is no question.
    if ("way" in below && "way" in above && below.way === above.way)
      return { way: below.way, hits: below.hits + above.hits, examples: below.examples + above.examples };
    return { sense: senses[node.split.sense]!, threshold: rounded(node.split.threshold), below, above };
  }
  const heap = new Float64Array(ways.length + 1);
  for (const row of node.rows) add(heap, fits, examples.weights, row, ways.length);
  let best = 0;
  for (let way = 1; way < ways.length; way++) if (heap[way]! > heap[best]!) best = way;
  const hits = node.rows.reduce((sum, row) => sum + fits[row * ways.length + best]!, 0);
  return { way: ways[best]!, hits, examples: node.rows.length };
}
