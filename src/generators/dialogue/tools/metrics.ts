import type { Language } from "../../../content.ts";

/** English words in lower case, or Chinese characters; without punctuation. */
export function wordsOf(text: string, language: Language): string[] {
  return language === "en" ? (text.toLowerCase().match(/[\p{L}\p{N}']+|[^\s\p{L}\p{N}]/gu) ?? []) : [...text.replace(/\s/g, "")];
}

export function runsOf(words: readonly string[], n: number): string[] {
  return words.slice(n - 1).map((_, i) => words.slice(i, i + n).join(" "));
}

/** The share of different runs among all runs of n words (Li et al. 2016). It falls with the number of lines: compare equal numbers. */
export function distinct(lines: readonly (readonly string[])[], n: number): number {
  const all = lines.flatMap((line) => runsOf(line, n));
  return all.length === 0 ? 0 : new Set(all).size / all.length;
}

/**
 * The mean BLEU-4 of each line against all others (Zhu et al. 2018); 1 if all are equal. No match counts as 0.1, as in NLTK's first
 * smoothing method.
 */
export function selfBleu(lines: readonly (readonly string[])[]): number {
  const counted = lines.map((line) => [1, 2, 3, 4].map((n) => counts(runsOf(line, n))));
  // The two greatest counts of each run over all lines. The greatest count in the other lines is one of them.
  const greatest = [0, 1, 2, 3].map((order) => {
    const most = new Map<string, { first: number; owner: number; second: number }>();
    counted.forEach((orders, line) => {
      for (const [run, count] of orders[order]!) {
        const entry = most.get(run);
        if (!entry) most.set(run, { first: count, owner: line, second: 0 });
        else if (count > entry.first) [entry.second, entry.first, entry.owner] = [entry.first, count, line];
        else entry.second = Math.max(entry.second, count);
      }
    });
    return most;
  });
  let sum = 0;
  lines.forEach((words, line) => {
    let logs = 0;
    for (let order = 0; order < 4; order++) {
      let matched = 0;
      let total = 0;
      for (const [run, count] of counted[line]![order]!) {
        const entry = greatest[order]!.get(run)!;
        matched += Math.min(count, entry.owner === line ? entry.second : entry.first);
        total += count;
      }
      logs += Math.log((matched || 0.1) / Math.max(1, total)) / 4;
    }
    const nearest = lines.reduce(
      (best, other, i) => (i !== line && Math.abs(other.length - words.length) < Math.abs(best - words.length) ? other.length : best),
      Infinity,
    );
    sum += Math.exp(logs) * (words.length >= nearest ? 1 : Math.exp(1 - nearest / Math.max(1, words.length)));
  });
  return lines.length === 0 ? 0 : sum / lines.length;
}

/** The share of lines that hold a run of `n` words from one of the texts. */
export function copied(lines: readonly (readonly string[])[], texts: Iterable<readonly string[]>, n: number): number {
  const known = new Set<string>();
  for (const text of texts) for (const run of runsOf(text, n)) known.add(run);
  return lines.filter((line) => runsOf(line, n).some((run) => known.has(run))).length / Math.max(1, lines.length);
}

function counts(runs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const run of runs) found.set(run, (found.get(run) ?? 0) + 1);
  return found;
}

/** Counts of the characters after a context: each of them, all of them, and how many different ones. */
interface Followers {
  readonly counts: Map<string, number>;
  total: number;
}

/**
 * A simple baseline: a character model of the given order, smoothed with shorter contexts (Witten and Bell 1991).
 * @returns a function that gives the bits of a line, its end included
 */
export function characterModel(training: Iterable<string>, order: number): (line: string) => number {
  const table = new Map<string, Followers>();
  const alphabet = new Set<string>();
  const start = "\n".repeat(order - 1);
  const each = (line: string, heard: (history: string, character: string) => void) => {
    let history = start;
    for (const character of `${line}\n`) {
      heard(history, character);
      history = (history + character).slice(-(order - 1));
    }
  };
  for (const line of training) {
    each(line, (history, character) => {
      alphabet.add(character);
      for (let length = 0; length < order; length++) {
        const context = history.slice(history.length - length);
        let followers = table.get(context);
        if (!followers) table.set(context, (followers = { counts: new Map(), total: 0 }));
        followers.counts.set(character, (followers.counts.get(character) ?? 0) + 1);
        followers.total++;
      }
    });
  }
  return (line) => {
    let bits = 0;
    each(line, (history, character) => {
      let probability = 1 / (alphabet.size + 1);
      for (let length = 0; length < order; length++) {
        const followers = table.get(history.slice(history.length - length));
        if (!followers) break;
        const kinds = followers.counts.size;
        probability = ((followers.counts.get(character) ?? 0) + kinds * probability) / (followers.total + kinds);
      }
      bits -= Math.log2(probability);
    });
    return bits;
  };
}
