import { ratingsOf } from "../../src/tools/ratings.ts";
import type { Pairing } from "../../src/train/ppo/cross-play.ts";

const pairing = (one: string, other: string, wins: number, losses: number, games = wins + losses): Pairing => ({
  one,
  other,
  games,
  wins,
  losses,
});
const of = (pairings: readonly Pairing[]) => Object.fromEntries(ratingsOf(pairings).map(({ name, ...rest }) => [name, rest]));

describe("ratings", () => {
  it("are 400 apart where one gets ten times the points of the other, and 1000 in the mean", () => {
    const { strong, weak } = of([pairing("strong", "weak", 10_000, 1000)]);
    expect(strong!.rating - weak!.rating).toBeCloseTo(400, 0);
    expect(strong!.rating + weak!.rating).toBeCloseTo(2000, 6);
  });

  it("count a draw as half a win", () => {
    const { one, other } = of([pairing("one", "other", 30, 30, 100)]);
    expect(one!.rating).toBeCloseTo(other!.rating, 6);
  });

  it("are the strongest first, and connect those who never met", () => {
    const ratings = ratingsOf([pairing("b", "c", 60, 40), pairing("a", "b", 80, 20)]);
    expect(ratings.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  });

  it("are finite for somebody who never lost", () => {
    const { best, worst } = of([pairing("best", "worst", 50, 0)]);
    expect(best!.rating - worst!.rating).toBeGreaterThan(400);
    expect(best!.rating).toBeLessThan(2000);
  });

  it("have intervals that hold them, and that shrink as more is played", () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    const [few, many] = [of([pairing("a", "b", 12, 8)]), of([pairing("a", "b", 1200, 800)])];
    for (const { a } of [few, many]) {
      expect(a!.low).toBeLessThanOrEqual(a!.rating);
      expect(a!.high).toBeGreaterThanOrEqual(a!.rating);
    }
    expect(width(many.a!)).toBeLessThan(width(few.a!) / 5);
  });
});
