import { checkChoices } from "../src/handed-in.ts";

describe("what is no answer of a policy", () => {
  const sizes = { rows: 2, branches: 3, continuous: 1 };
  const actions = new Int32Array(6);
  it.each([
    [
      "the bare actions, as it was once",
      actions,
      /act returned is Int32Array.*inside an object: \{ actions: new Int32Array\(6\), continuous: new Float32Array\(2\) \}/,
    ],
    [
      "the bare actions with numbers hung on them",
      Object.assign(actions.slice(), { continuous: new Float32Array(2) }),
      /Int32Array.*inside an object/,
    ],
    ["nothing", undefined, /act returned is undefined\. Give \{ actions: new Int32Array\(6\)/],
    ["a list", [0, 1], /a list of 2/],
    ["a promise of a promise", { actions: Promise.resolve(actions) }, /actions is a promise/],
    ["a list of actions", { actions: [0, 0, 0, 0, 0, 0] }, /actions is a list of 6\. Give a Int32Array/],
    ["fractions for actions", { actions: new Float32Array(6) }, /actions is Float32Array/],
    ["too few actions", { actions: new Int32Array(3) }, /actions is Int32Array.*Give 6 numbers: 2 rows of 3 branches/],
    [
      "too many numbers",
      { actions, continuous: new Float32Array(3) },
      /continuous is Float32Array.*Give 2 numbers: 2 rows of 1 continuous/,
    ],
  ])("is refused by name, with what to write: %s", (_, choices, message) => {
    expect(() => checkChoices("policy", choices, sizes)).toThrow(message);
  });

  it("lets right ones pass, and those of a game without continuous actions", () => {
    expect(() => checkChoices("policy", { actions, continuous: new Float32Array(2) }, sizes)).not.toThrow();
    expect(() => checkChoices("policy", { actions }, { ...sizes, continuous: 0 })).not.toThrow();
  });
});
