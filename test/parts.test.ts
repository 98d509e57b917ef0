import { breathe, inParts, type Parts } from "../src/parts.ts";

describe("long work in parts", () => {
  const counting = function* (done: string[]): Parts<string> {
    for (const part of ["one", "two", "three"]) {
      yield;
      done.push(part);
    }
    return done.join(" ");
  };

  it("is done at once where there is no pause", () => {
    expect(inParts(counting([]), undefined, "test")).toBe("one two three");
    expect(inParts(counting([]), new AbortController().signal, "test")).toBe("one two three");
  });

  it("waits between its parts for as long as the pause does, and makes the same", async () => {
    const done: string[] = [];
    const seen: number[] = [];
    const pause = async (): Promise<void> => void seen.push(done.length);
    expect(await inParts(counting(done), { aborted: false, pause }, "test")).toBe("one two three");
    expect(seen).toEqual([0, 0, 1, 2]);
  });

  it("goes on at once where the pause has nothing to wait for", async () => {
    expect(await inParts(counting([]), { aborted: false, pause: () => undefined }, "test")).toBe("one two three");
  });

  it("ends with an AbortError when it is aborted during a pause", async () => {
    const done: string[] = [];
    const signal = { aborted: false, pause: async () => void (signal.aborted = done.length === 1) };
    await expect(Promise.resolve(inParts(counting(done), signal, "test"))).rejects.toMatchObject({ name: "AbortError" });
    expect(done).toEqual(["one"]);
    expect(() => breathe({ aborted: true }, "test")).toThrow("[test] aborted");
  });
});
