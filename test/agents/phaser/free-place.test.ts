import { freePlace, type Box } from "../../../src/agents/phaser/free-place.ts";

const room: Box = { x: 0, y: 0, width: 200, height: 100 };
const wanted: Box = { x: 50, y: 40, width: 40, height: 20 };

describe("a place for a box among others", () => {
  it("is where it is wanted when nothing is there", () => {
    expect(freePlace(wanted, [{ x: 90, y: 40, width: 10, height: 10 }], room)).toMatchObject({ x: 50, y: 40 });
  });

  it("is the nearest beside what lies there", () => {
    expect(freePlace(wanted, [{ x: 50, y: 45, width: 40, height: 20 }], room)).toMatchObject({ x: 50, y: 25 });
    expect(freePlace(wanted, [{ x: 85, y: 35, width: 40, height: 30 }], room)).toMatchObject({ x: 45, y: 40 });
  });

  it("lies over none of many, and in the room, as long as there is room", () => {
    const placed: Box[] = [];
    for (let n = 0; n < 12; n++) placed.push({ ...wanted, ...freePlace({ ...wanted, x: 50 + n, y: 40 + (n % 3) }, placed, room) });
    for (const [n, one] of placed.entries()) {
      expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= 200 && one.y + one.height <= 100).toBe(true);
      for (const other of placed.slice(0, n))
        expect(
          one.x >= other.x + other.width ||
            other.x >= one.x + one.width ||
            one.y >= other.y + other.height ||
            other.y >= one.y + one.height,
        ).toBe(true);
    }
  });

  it("is where it is wanted, in the room, when nothing is free", () => {
    expect(freePlace({ ...wanted, y: -5 }, [room], room)).toMatchObject({ x: 50, y: 0 });
  });
});
