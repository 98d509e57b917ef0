import { readDrawings } from "../../../../src/generators/sprite/formats/drawings.ts";

const row = ".".repeat(16);
const rows = Array.from({ length: 16 }, () => row).join("\n");

describe("drawings as text", () => {
  it("are read with their colours and anchors, half rows mirrored", () => {
    const half = Array.from({ length: 16 }, (_, y) => (y === 3 ? "......Aa" : "........")).join("\n");
    const [drawing, other] = readDrawings(`; a remark\n= imp\nmain red, dark skin\nhand 13,10\n${half}\n= imp\n${rows}`);
    expect(drawing).toMatchObject({ name: "imp", colours: { main: ["red", "dark skin"] }, anchors: { hand: [13, 10] } });
    expect(drawing!.rows[3]).toBe("......AaaA......");
    expect(other!.name).toBe("imp");
  });

  it("say what they hold and wear, and what can be taken away", () => {
    const [drawing] = readDrawings(`= imp\nshows fire staff 12-14,1-9\nshows helmet\nwords 小鬼,devil\nink ! #FF0000\n${rows}`);
    expect(drawing).toMatchObject({
      shows: [{ name: "fire staff", area: { left: 12, right: 14, top: 1, bottom: 9 } }, { name: "helmet" }],
      words: ["小鬼", "devil"],
      inks: { "!": "#ff0000" },
    });
  });

  it.each([
    ["rows before a name", rows, /line 1: this stands before the first drawing/],
    ["too few rows", `= imp\n${row}`, /line 1: "imp" has 1 rows. Give 16/],
    ["a row of another length", `= imp\n${rows.replace(row, "....")}`, /line 2: the row "...." has 4 letters/],
    ["a letter that there is not", `= imp\n${rows.replace(row, `V${row.slice(1)}`)}`, /line 2: .*a letter "V"/],
    ["a field that there is not", `= imp\nfoot 3,3\n${rows}`, /line 2: "foot" is no field. Give one of main/],
    ["an anchor outside", `= imp\nhand 16,3\n${rows}`, /line 2: hand is 16,3/],
    ["a colour that there is not", `= imp\nmain rouge\n${rows}`, /line 2: there is no colour "rouge". Give some of red/],
    ["an area that is none", `= imp\nshows sword 14-12,1-9\n${rows}`, /line 2: "sword 14-12,1-9" is no area/],
    ["an ink that has a meaning", `= imp\nink A #ff0000\n${rows}`, /line 2: the ink "A" has another meaning/],
    ["an ink without a colour", `= imp\nink 1 red\n${rows}`, /line 2: the ink 1 is "red"/],
    ["a likeness that there is not", `= imp\nlike gruffalo\n${rows}`, /line 2: there is no tag "gruffalo"/],
    ["no name", `=\n${rows}`, /line 1: a drawing has no name/],
  ])("are refused with the line: %s", (_, text, message) => {
    expect(() => readDrawings(text, "imps.txt")).toThrow(
      expect.objectContaining({ code: "bad-data", message: expect.stringMatching(message) }),
    );
    expect(() => readDrawings(text, "imps.txt")).toThrow(/imps\.txt/);
  });
});
