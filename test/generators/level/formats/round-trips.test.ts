import { changedOnTheWay } from "./round-trips.ts";

it("30 floors of 30 come back the same from Tiled, LDtk, text and share code", async () => {
  expect(await changedOnTheWay(30, "fast", 1000)).toEqual([]);
});
