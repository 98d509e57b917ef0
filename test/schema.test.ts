import { AigcError } from "../src/errors.ts";
import { readManifest } from "../src/nn/host/manifest.ts";
import * as is from "../src/schema.ts";
import { decodeCheckpoint, encodeCheckpoint } from "../src/train/checkpoint.ts";

const reading = { where: "shop", name: "offer", code: "bad-data", more: "Ask the merchant." } as const;
const OFFER = is.fields({
  what: is.text("a thing"),
  price: is.whole(1),
  size: is.optional(is.choice(["small", "large"]), "small"),
  notes: is.optional(is.list(is.text())),
  by: is.optional(is.map(is.fields({ weight: is.number() }, "a weight in kilograms"))),
});

describe("a schema", () => {
  it("reads what is right, fills in what may be left out, and keeps what it does not know", () => {
    expect(is.readAs(OFFER, { what: "lamp", price: 3 }, reading)).toEqual({ what: "lamp", price: 3, size: "small" });
    const full = { what: "lamp", price: 3, size: "large", notes: ["old"], by: { a: { weight: 0.5 } }, later: [1] };
    expect(is.readAs(OFFER, full, reading)).toEqual(full);
    expect(is.readIf(OFFER, full)).toEqual(full);
    expect(is.readJson(OFFER, JSON.stringify(full), reading)).toEqual(full);
  });

  it.each<[string, unknown, string]>([
    ["no object", 7, "offer is 7. Give an object."],
    ["null", null, "offer is null. Give an object."],
    ["a list", [], "offer is a list of 0. Give an object."],
    ["a promise", Promise.resolve({}), "offer is a promise (write await before it). Give an object."],
    ["a field missing", { price: 1 }, "offer.what is undefined. Give a thing."],
    ["a field of another type", { what: 1, price: 1 }, "offer.what is 1. Give a thing."],
    ["a number too small", { what: "a", price: 0 }, "offer.price is 0. Give a whole number of at least 1."],
    ["half a number", { what: "a", price: 1.5 }, "offer.price is 1.5. Give a whole number of at least 1."],
    ["another choice", { what: "a", price: 1, size: "huge" }, 'offer.size is "huge". Give one of small, large.'],
    ["something else in a list", { what: "a", price: 1, notes: ["a", {}] }, "offer.notes[1] is an object without fields. Give a string."],
    ["a list for a map", { what: "a", price: 1, by: [] }, "offer.by is a list of 0. Give an object."],
    [
      "something missing deep down",
      { what: "a", price: 1, by: { "a b": {} } },
      'offer.by["a b"].weight is undefined. Give a finite number.',
    ],
    [
      "a number that is none",
      { what: "a", price: 1, by: { a: { weight: Number.NaN } } },
      "offer.by.a.weight is NaN. Give a finite number.",
    ],
  ])("refuses %s by its name, with what is wanted", (_, value, message) => {
    const refused = new AigcError("bad-data", "shop", `${message} Ask the merchant.`);
    expect(() => is.readAs(OFFER, value, reading)).toThrow(refused);
    expect(() => is.readAs(OFFER, value, reading)).toThrow(expect.objectContaining({ code: "bad-data", where: "shop" }));
    expect(is.readIf(OFFER, value)).toBeNull();
  });

  it("refuses text that is no JSON", () => {
    expect(() => is.readJson(OFFER, "{", reading)).toThrow("[phaser-aigc] [shop] offer is no JSON (1 characters). Ask the merchant.");
  });

  it("calls fields by their own names where what is read has none", () => {
    expect(() => is.readAs(OFFER, { price: 1 }, { ...reading, name: "" })).toThrow("[shop] what is undefined. Give a thing.");
  });
});

describe("a manifest", () => {
  const whole = {
    name: "m",
    contract: "m@1",
    file: "model.onnx",
    sha256: "0".repeat(64),
    inputs: { x: { type: "float32", shape: ["batch", 2] } },
    outputs: {},
  };

  it("that leaves out figures and training is whole all the same", () => {
    const { training, metrics, bytes } = readManifest(whole);
    expect([training.data, training.command, metrics, bytes]).toEqual([[], "", {}, 0]);
    expect(readManifest({ ...whole, metrics: { a: null } }).metrics).toEqual({ a: null });
  });

  it.each<[Record<string, unknown>, RegExp]>([
    [{ name: 7 }, /\[manifest\] manifest\.name is 7\. Give the "name"/],
    [{ file: "" }, /manifest\.file is ""/],
    [{ file: ".." }, /manifest\.file is "\.\."/],
    [{ file: "a\\b" }, /manifest\.file is "a.*b".*not in its own folder/],
    [{ sha256: "A".repeat(64) }, /manifest\.sha256 is a string of 64 characters\. Give the SHA-256/],
    [{ inputs: [] }, /manifest\.inputs is a list of 0/],
    [{ outputs: undefined }, /manifest\.outputs is undefined\. Give the "outputs"/],
    [{ inputs: { x: { type: "text", shape: [] } } }, /manifest\.inputs\.x\.type is "text"\. Give type and shape/],
    [{ inputs: { x: { type: "float32", shape: [1.5] } } }, /manifest\.inputs\.x\.shape\[0\] is 1\.5/],
    [{ training: { command: "" } }, /manifest\.training\.seed is undefined/],
    [{ details: "none" }, /manifest\.details is "none"/],
    [{ bytes: -1 }, /manifest\.bytes is -1/],
  ])("is refused with %p", (change, message) => {
    expect(() => readManifest({ ...whole, ...change })).toThrow(message);
    expect(() => readManifest({ ...whole, ...change })).toThrow(expect.objectContaining({ code: "model-corrupt" }));
  });
});

describe("the header of a checkpoint", () => {
  it("is refused by name, also where its hash is right", () => {
    const written = (arrays: Record<string, unknown>) =>
      decodeCheckpoint(encodeCheckpoint({ kind: "ppo", state: {}, arrays: arrays as Record<string, Float32Array> }), "ppo");
    const view = new Uint16Array(3);
    expect(() => written({ weights: view })).toThrow(/\[ppo\] header\.arrays\[0\]\.type is "Uint16Array"\. Give one of Float32Array/);
    const endless = { constructor: { name: "Float32Array" }, length: -1, byteLength: 0, buffer: new ArrayBuffer(0), byteOffset: 0 };
    expect(() => written({ weights: endless })).toThrow(/header\.arrays\[0\]\.length is -1\. Give a whole number/);
    expect(() => written({ weights: endless })).toThrow(expect.objectContaining({ code: "bad-checkpoint" }));
  });
});
