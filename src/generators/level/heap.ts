/** A binary heap of places by distance; equal distances in the order of the places, so that the result is deterministic. */
export function createHeap() {
  const items: [number, number][] = [];
  const less = (a: [number, number], b: [number, number]) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  return {
    push(distance: number, place: number): void {
      let i = items.push([distance, place]) - 1;
      while (i > 0) {
        const up = (i - 1) >> 1;
        if (!less(items[i]!, items[up]!)) break;
        [items[i], items[up]] = [items[up]!, items[i]!];
        i = up;
      }
    },
    pop(): [number, number] | undefined {
      const top = items[0];
      const last = items.pop();
      if (top === undefined || last === undefined || items.length === 0) return top;
      items[0] = last;
      for (let i = 0; ;) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let least = i;
        if (left < items.length && less(items[left]!, items[least]!)) least = left;
        if (right < items.length && less(items[right]!, items[least]!)) least = right;
        if (least === i) break;
        [items[i], items[least]] = [items[least]!, items[i]!];
        i = least;
      }
      return top;
    },
  };
}
