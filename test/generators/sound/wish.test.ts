import { understandSound, SOUND_EVENTS } from "../../../src/generators/sound/index.ts";
import * as english from "../../../src/generators/sound/words-en.ts";
import * as chinese from "../../../src/generators/sound/words-zh.ts";
import { CHANGE_NAMES } from "../../../src/generators/sound/changes.ts";

describe("words for a sound", () => {
  it.each([
    ["a heavy door", ["door"], ["large"]],
    ["footsteps on stone", ["step"], ["stone"]],
    ["A Dragon roaring in a cave!", ["roar"], ["echoing"]],
    ["picking up coins", ["coin", "pickup"], []],
    ["level up, happy and long", ["level-up"], ["happy", "long"]],
    ["the sound of a small glass chest opening", ["chest"], ["small", "glass"]],
    ["a door of fire", ["door", "fire"], []],
    ["knocks at the wooden door", ["door", "hit"], ["wooden"]],
    ["远处的雷声", ["thunder"], ["far"]],
    ["沉重的铁门", ["door"], ["large", "metal"]],
    ["开心的任务完成", ["quest"], ["happy"]],
    ["玻璃破碎的声音", ["shatter"], ["glass"]],
    ["一把剑和一扇门", ["slash", "door"], []],
    ["轻柔的 bell", ["bell"], ["soft"]],
  ])("%s", (words, events, changes) => {
    expect(understandSound(words)).toMatchObject({ events, changes, notUnderstood: [] });
  });

  it("tells what it does not understand, and what is refused", () => {
    expect(understandSound("a quux door")).toMatchObject({ understood: ["door"], notUnderstood: ["quux"] });
    expect(understandSound("没有回声的钟声")).toMatchObject({ events: ["bell"], changes: [], without: ["回声"] });
    expect(understandSound("没有回声的饕餮")).toMatchObject({ events: [], notUnderstood: ["饕餮"] });
    expect(understandSound("")).toEqual({ understood: [], notUnderstood: [], events: [], changes: [] });
  });

  it.each([
    ["English", english],
    ["Chinese", chinese],
  ])(
    "has words in %s for every event and every change, and none that means two things",
    (_, { EVENTS, CHANGES, FILLERS, BESIDE, WITHOUT }) => {
      expect(Object.keys(EVENTS).toSorted()).toEqual([...SOUND_EVENTS].toSorted());
      expect(Object.keys(CHANGES).toSorted()).toEqual([...CHANGE_NAMES].toSorted());
      const all = [...Object.values(EVENTS), ...Object.values(CHANGES), FILLERS, BESIDE, WITHOUT].flatMap((list) => [
        ...new Set(list.split(" ")),
      ]);
      expect(all.filter((word, n) => all.indexOf(word) !== n)).toEqual([]);
      for (const [event, words] of Object.entries(EVENTS)) {
        for (const word of words.split(" ")) expect([word, understandSound(word.replace(/-/g, " ")).events]).toEqual([word, [event]]);
      }
    },
  );
});
