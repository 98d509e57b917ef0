import { readDollFrames, readDollPictures } from "../../../../src/generators/sprite/formats/dolls.ts";

describe("paper dolls as text", () => {
  it("are read with their fields, and views that are the same as others", () => {
    const pictures = readDollPictures(
      "= hat cap front\nat 6,-1\nrim shade\ncover 3\n..AA\n.AAAA\n= hat cap back\nsame front\n= weapon axe up\nat 1,2\nfixed\nW",
    );
    expect(pictures.get("hat cap front")).toMatchObject({ rows: ["..AA", ".AAAA"], at: [6, -1], rim: "shade", cover: 3, hides: false });
    expect(pictures.get("hat cap back")).toBe(pictures.get("hat cap front"));
    expect(pictures.get("weapon axe up")).toMatchObject({ fixed: true, rim: "line" });
    const { plans, frames } = readDollFrames("plan man | hip 25 | trunk 9\nfront walk 1 | legs walk1 | body 0,1 | right rear grip");
    expect(plans.get("man")).toMatchObject({ hip: 25, trunk: 9, wide: 0 });
    expect(frames).toEqual([{ view: "front", animation: "walk", fields: { legs: "walk1", body: "0,1", right: "rear grip" } }]);
  });

  it.each([
    ["..AA\n= hat cap front", /line 1: this stands before the first name/],
    ["= hat cap front\nat 6,-1", /line 1: "hat cap front" has no rows/],
    ["= hat cap front\nat six\nA", /line 1: "six" is no place/],
    ["= hat cap back\nsame front", /"hat cap back" is the same as its view "front", which is not drawn/],
  ])("are refused with the line: %j", (text, message) => {
    expect(() => readDollPictures(text)).toThrow(expect.objectContaining({ code: "bad-data", message: expect.stringMatching(message) }));
  });

  it("frames of no view are refused", () => {
    expect(() => readDollFrames("above walk 1 | legs stand")).toThrow(/line 1: "above walk 1 \| legs stand" is no frame/);
  });
});
