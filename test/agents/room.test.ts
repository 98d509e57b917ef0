import { joined, newRows, sharedRows, type Room } from "../../src/agents/room.ts";

/** A batch of one row: two numbers, three flags. */
function batchIn(room: Room, agent: number) {
  const rows = room.take(2, 3);
  rows.observations.fill(agent);
  rows.actionMasks.fill(agent);
  return { rows: 1, ...rows, agents: [agent] };
}

describe("batches of several squads", () => {
  it("are one batch without being copied, where they were written one after another", () => {
    const room = sharedRows(4, 6);
    const batches = [batchIn(room, 1), batchIn(room, 2)];
    const all = joined(batches);
    expect(all).toEqual({
      rows: 2,
      observations: Float32Array.of(1, 1, 2, 2),
      actionMasks: Uint8Array.of(1, 1, 1, 2, 2, 2),
      agents: [1, 2],
    });
    expect(all.observations.buffer).toBe(batches[0]!.observations.buffer);
  });

  it("are copied together where they have arrays of their own, lie in another order, or did not fit", () => {
    const room = sharedRows(4, 6);
    const [one, two, three] = [batchIn(room, 1), batchIn(room, 2), batchIn(room, 3)];
    expect(joined([two, one]).observations).toEqual(Float32Array.of(2, 2, 1, 1));
    expect(joined([one, two, three]).observations).toEqual(Float32Array.of(1, 1, 2, 2, 3, 3));
    expect(joined([batchIn(newRows, 4), batchIn(newRows, 5)]).actionMasks).toEqual(Uint8Array.of(4, 4, 4, 5, 5, 5));
  });
});
