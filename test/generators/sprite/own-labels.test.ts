import { labelsOfName } from "../../../src/generators/sprite/own-labels.ts";

describe("the labels in the name of a picture", () => {
  it.each([
    ["red knight 2", "knight", ["red"], []],
    ["knight_red", "knight", ["red"], []],
    ["gray wolf", "wolf", ["grey"], []],
    ["slugling", "slugling", [], []],
    ["GoblinArcher", "archer", [], ["goblin"]],
    ["hell hound", "dog", [], ["hell"]],
    ["fire giant", "giant", [], ["fire"]],
    ["slugling_idle_3", "slugling", [], []],
    ["potion of healing", "potion", [], []],
    ["knights", "knight", [], []],
    ["红色骑士", "knight", ["red"], []],
    ["12", "sprite", [], []],
    ["red", "red", [], []],
  ])("%s is a %s", (file, name, colours, also) => {
    expect(labelsOfName(file)).toEqual({ name, colours, also });
  });
});
