import { addDrawings, composeSprite, readDrawingPicture, readDrawings, understandWish, type Drawing } from "../../../src/headless.ts";
import { createRng } from "../../../src/rng.ts";

const ROWS = Array.from({ length: 16 }, (_, y) => (y > 3 && y < 14 ? ".....AAAA11A...." : "................"));
const TEXT = `= quibblefox\nlike mammal\nwords 狐怪, snark\nmain orange,red\nhand 12,9\nhead 8,4\nink 1 #00ff88\n${ROWS.join("\n")}`;

/** A picture of one colour with a pixel of another. */
function picture(): { width: number; height: number; data: Uint8Array } {
  const data = new Uint8Array(4 * 256);
  for (let y = 3; y < 14; y++) for (let x = 4; x < 12; x++) data.set([208, 70, 72, 255], 4 * (y * 16 + x));
  data.set([0, 255, 255, 255], 4 * (5 * 16 + 6));
  return { width: 16, height: 16, data };
}

describe("drawings of one's own", () => {
  it("are understood in both languages and drawn, with what they hold and in the colours that are asked for", async () => {
    expect(understandWish("a quibblefox").notUnderstood).toEqual(["quibblefox"]);
    addDrawings(readDrawings(TEXT, "mine.txt"));
    for (const words of ["a blue quibblefox with a sword", "拿着剑的蓝色狐怪", "a blue snark with a sword"]) {
      expect([words, understandWish(words).figure]).toEqual([words, "quibblefox"]);
      const { palette } = await composeSprite().propose({ words }, createRng(1));
      expect(palette).toEqual(expect.arrayContaining(["#6fa8f5", "#00ff88"]));
    }
    expect(await composeSprite().understand!({ words: "a quibblefox" })).toEqual({ understood: ["quibblefox"], notUnderstood: [] });
  });

  it("are outlines more of what the library has, and things for hands and heads", async () => {
    addDrawings(readDrawings(`= knight\nink 1 #12ab34\n${ROWS.join("\n")}\n= held trumpet\nhand 7,9\nink 1 #fedcba\n${ROWS.join("\n")}`));
    const seen = async (words: string, colour: string) => {
      const all = await Promise.all(Array.from({ length: 30 }, (_, seed) => composeSprite().propose({ words }, createRng(seed))));
      return all.some(({ palette }) => palette.includes(colour));
    };
    expect(await seen("a knight", "#12ab34")).toBe(true);
    expect(await seen("a mage with a trumpet", "#fedcba")).toBe(true);
  });

  it("come from a picture and the JSON beside it", async () => {
    const drawing = readDrawingPicture(
      picture(),
      JSON.stringify({ name: "blip", roles: { "#d04648": "A" }, fields: ["main red,blue", "like monster"] }),
    );
    expect(drawing).toMatchObject({ name: "blip", inks: { "0": "#00ffff" }, colours: { main: ["red", "blue"] }, like: "monster" });
    addDrawings([drawing]);
    const { palette } = await composeSprite().propose({ words: "a green blip" }, createRng(1));
    expect(palette).toEqual(expect.arrayContaining(["#8fd14f", "#00ffff"]));
  });

  it.each([
    ["another size", { ...picture(), width: 8 }, '{ "name": "blip" }', /the picture is 8 x 16/],
    ["no JSON", picture(), "{", /its JSON cannot be read/],
    ["no name", picture(), "{}", /has no name/],
    ["a letter that there is not", picture(), '{ "name": "blip", "roles": { "#d04648": "V" } }', /roles\["#d04648"\] is "V"/],
    ["a field that there is not", picture(), '{ "name": "blip", "fields": ["foot 3,3"] }', /"foot" is no field/],
  ])("are refused: %s", (_, given, json, message) => {
    expect(() => readDrawingPicture(given, json, "blip.png")).toThrow(
      expect.objectContaining({ code: "bad-data", message: expect.stringMatching(message) }),
    );
  });

  it("are refused where they are none", () => {
    expect(() => addDrawings([{ name: "x" } as unknown as Drawing])).toThrow(/drawings\[0\]\.rows is undefined/);
    const [drawing] = readDrawings(TEXT);
    expect(() => addDrawings([{ ...drawing!, inks: {} }])).toThrow(/drawings\[0\] has a letter "1"/);
  });
});
