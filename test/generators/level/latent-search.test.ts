import type { CertifiedRoom } from "../../../src/generators/level/certified-room.ts";
import { searchLatents, type Searched } from "../../../src/generators/level/latent-search.ts";
import type { RoomPoint } from "../../../src/generators/level/room-point.ts";
import { createRng } from "../../../src/rng.ts";

interface Measures {
  readonly filled: number;
}
const searched: Searched<null, Measures> & { readonly where: string } = {
  where: "test",
  ranges: { filled: { most: 1, step: 0.05 } },
  // A room is as full as its first cell says, in hundredths.
  measure: (tiles) => ({ filled: tiles[0]! / 100 }),
  wanting: (plan) => plan,
};
const roomAt = ({ latent }: RoomPoint<null>): CertifiedRoom =>
  ({ tiles: Uint8Array.of(Math.max(0, Math.min(100, 50 + 30 * latent[0]!))) }) as unknown as CertifiedRoom;
const start: RoomPoint<null> = { latent: [0, 0], plan: null };

describe("a search of latents", () => {
  it("finds a point whose room measures as wanted", async () => {
    const found = await searchLatents(searched, async (points) => points.map(roomAt), start, { filled: 0.8 }, createRng(1));
    expect(Math.abs(roomAt(found).tiles[0]! - 80)).toBeLessThanOrEqual(5);
  });

  it("goes on past points whose rooms cannot be made whole, and never ends at one of them", async () => {
    const whole = ({ latent }: RoomPoint<null>) => latent[1]! > 0.1;
    for (let seed = 0; seed < 20; seed++) {
      const draw = async (points: readonly RoomPoint<null>[]) => points.map((point) => (whole(point) ? roomAt(point) : null));
      const found = await searchLatents(searched, draw, start, { filled: 0.8 }, createRng(seed));
      expect(whole(found)).toBe(true);
    }
  });
});
