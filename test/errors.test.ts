import { AbortError, AigcError, throwIfAborted } from "../src/errors.ts";

describe("AigcError", () => {
  it("says who speaks, and keeps code and cause for programs", () => {
    const cause = new Error("below");
    const error = new AigcError("timeout", "worker", "no answer within 2000 ms. Raise the deadline.", { cause });
    expect(error.message).toBe("[phaser-aigc] [worker] no answer within 2000 ms. Raise the deadline.");
    expect(error).toMatchObject({ name: "AigcError", code: "timeout", where: "worker", cause });
    expect(error).toBeInstanceOf(Error);
  });
});

describe("throwIfAborted", () => {
  it("throws an AbortError only for an aborted signal, and keeps its reason", () => {
    const controller = new AbortController();
    expect(() => throwIfAborted(controller.signal, "level")).not.toThrow();
    expect(() => throwIfAborted(undefined, "level")).not.toThrow();
    controller.abort("scene stopped");
    expect(() => throwIfAborted(controller.signal, "level")).toThrow(AbortError);
    expect(() => throwIfAborted(controller.signal, "level")).toThrow(
      expect.objectContaining({ name: "AbortError", cause: "scene stopped" }),
    );
  });
});
