import { changedOnTheWay } from "./round-trips.ts";

it("1,000 floors of 1,000 come back the same from Tiled, LDtk, text and share code", async () => {
  expect(await changedOnTheWay(1000, "slow")).toEqual([]);
}, 1_200_000);
