import { laterShare, LEVELS, winsOfTheSquad } from "./director-sessions.ts";

describe("a director of the shipped squad", () => {
  it.each(LEVELS)(
    "holds every second fight within five points after ten rounds against a scripted player of level %d",
    async (player) => {
      const wins = await winsOfTheSquad(player, 24);
      expect(wins(0)).toBeLessThan(0.5);
      expect(wins(1)).toBeGreaterThan(0.5);
      expect(Math.abs(laterShare(wins, 0.5) - 0.5)).toBeLessThan(0.05);
    },
    240_000,
  );
});
