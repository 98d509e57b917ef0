import {
  arrayOf,
  checkFields,
  checkFlag,
  checkFunction,
  checkList,
  checkObject,
  checkText,
  listOf,
  mapOf,
  numbers,
  oneOf,
  refuse,
  whole,
  withFields,
  within,
  type Check,
} from "./arguments.ts";
import { DIRECTIONS, type Level } from "./content.ts";
import { ELEMENTS } from "./model.ts";
import type { Choices } from "./policy.ts";

/**
 * Checks of the objects that developers pass in: models, random streams, games, policies, generators and content. They are checked where
 * they are passed in, so that a wrong object, or a promise of one, is refused by name and does not fail later.
 */

/** The members that all code reads: a stand-in in a test may have no more. */
export const checkModel: Check = (where, name, value) => {
  const manifest = withFields({ name: checkText, contract: checkText, inputs: checkObject });
  checkFields(where, name, value, { manifest, run: checkFunction }, "a Model, as await loadModel(url) gives it");
};

/** Where lines of an endpoint come from. */
export const checkChat: Check = (where, name, value) =>
  checkFields(where, name, value, { name: checkText, ask: checkFunction }, "a Chat, as chatEndpoint({ url, model }) gives it");

/** What a {@link Chat} is asked. */
export const checkMessages: Check = (where, name, value) =>
  checkList(where, name, value, "a list of messages, each { role, content }", (own, one) =>
    checkFields(where, own, one, { role: oneOf(["system", "user"]), content: checkText }),
  );

/** One draw is enough to be one: a stand-in in a test may have no other. */
export const checkRng: Check = (where, name, value) => {
  checkObject(where, name, value, RNG);
  const { next, below, fork } = value as Readonly<Record<string, unknown>>;
  if (![next, below, fork].some((draw) => typeof draw === "function")) refuse(where, name, value, RNG);
};
const RNG = "an Rng: createRng(seed)";

export const checkPolicy: Check = (where, name, value) =>
  checkFields(
    where,
    name,
    value,
    { contract: checkText, act: checkFunction, "forget?": checkFunction, "explain?": checkFunction, "dials?": listOf(checkText) },
    "a Policy: { contract, act }",
  );

/**
 * Looks at what a policy answered before it is played.
 * @param sizes what is expected: rows of the batch, branches and continuous actions of the environment
 * @throws AigcError `bad-request` for another shape, among them the bare array of actions that was the answer once
 */
export function checkChoices(
  where: string,
  choices: unknown,
  { rows, branches, continuous }: { readonly rows: number; readonly branches: number; readonly continuous: number },
): asserts choices is Choices {
  const name = "what act returned";
  const wanted = `{ actions: new Int32Array(${rows * branches})${continuous > 0 ? `, continuous: new Float32Array(${rows * continuous})` : ""} }`;
  if (ArrayBuffer.isView(choices)) refuse(where, name, choices, `it inside an object: ${wanted}`);
  checkFields(where, name, choices, { actions: arrayOf("Int32Array"), "continuous?": arrayOf("Float32Array") }, wanted);
  const { actions, continuous: numbers } = choices as Choices;
  const per = (each: number, what: string) => `${rows * each} numbers: ${rows} rows of ${each} ${what}`;
  if (actions.length !== rows * branches) refuse(where, `${name}.actions`, actions, per(branches, "branches"));
  if (numbers && numbers.length !== rows * continuous) refuse(where, `${name}.continuous`, numbers, per(continuous, "continuous actions"));
}

/** Only its shape; what else may be wrong with one, `checkEnvironment` of the door for training explains. */
export const checkEnvironmentObject: Check = (where, name, value) =>
  checkFields(
    where,
    name,
    value,
    { spec: checkObject, reset: checkFunction, observe: checkFunction, step: checkFunction, "active?": checkFunction },
    "an Environment: an object with spec, reset, observe and step",
  );

/** What an environment shows and takes; of what is inside, only what all code reads. */
export const checkFeatures: Check = (where, name, value) =>
  checkList(where, name, value, "a list of features, each { name, size }", (own, one) =>
    checkFields(where, own, one, { name: checkText, size: whole(1), "grid?": checkList, "set?": checkList }),
  );
export const checkBranches: Check = (where, name, value) =>
  checkList(where, name, value, "a list of branches, each { name, size }; [] where there are none", (own, one) =>
    checkFields(where, own, one, { name: checkText, size: whole(1), "labels?": checkList }),
  );

/** Inputs or outputs of a network. */
export const checkSignature: Check = (where, name, value) =>
  mapOf(withFields({ type: oneOf(Object.keys(ELEMENTS)), shape: checkList }))(where, name, value);

/** Only its shape; what else may be wrong with one, the public `checkGenerator` explains. */
export const checkGeneratorObject: Check = (where, name, value) =>
  checkFields(
    where,
    name,
    value,
    {
      name: checkText,
      propose: checkFunction,
      check: checkFunction,
      "certify?": checkFunction,
      "repair?": checkFunction,
      "model?": checkObject,
    },
    "a Generator: { name, propose, check }",
  );

export const checkKind: Check = (where, name, value) =>
  checkFields(
    where,
    name,
    value,
    {
      name: checkText,
      mark: checkText,
      rules: checkFunction,
      "learned?": mapOf(checkFunction),
      "codecs?": mapOf(withFields({ encode: checkFunction, "decode?": checkFunction })),
    },
    "a Kind: an object with name, mark and rules",
  );

/** An AbortSignal, or anything else with a flag `aborted`. */
export const checkSignal: Check = (where, name, value) =>
  checkFields(where, name, value, { aborted: checkFlag, "pause?": checkFunction }, "an AbortSignal");

/** What every proposal takes beside its request. */
export function checkChance(where: string, rng: unknown, signal?: unknown): void {
  checkRng(where, "rng", rng);
  if (signal !== undefined) checkSignal(where, "signal", signal);
}

/**
 * Whether one can be played is checked by `checkLevel`.
 * @param kinds who may stand in it: the things of its world. Default: anybody
 */
export const checkLevelContent = (where: string, name: string, value: unknown, kinds?: readonly string[]): void => {
  const entity = withFields({ kind: kinds ? oneOf(kinds) : checkText, x: within(), y: within() }, "an object with kind, x and y");
  checkContent(where, name, value, "a level", {
    width: whole(),
    height: whole(),
    tiles: numbers("a list of codes of tiles", "a code of a tile"),
    entities: listOf(entity, "a list of who stands where"),
    "world?": checkText,
    "areas?": listOf(
      withFields({ x: within(), y: within(), width: within(), height: within(), tags: listOf(checkText) }),
      "a list of its parts",
    ),
  });
};

/** A level that has as many tiles as its size says, and no entity outside of it. */
export function checkWholeLevel(where: string, name: string, value: unknown, kinds?: readonly string[]): asserts value is Level {
  checkLevelContent(where, name, value, kinds);
  const { width, height, tiles, entities } = value as Level;
  if (tiles.length !== width * height) refuse(where, `${name}.tiles`, tiles, `width x height of them, ${width * height}`);
  entities.forEach((entity, n) => {
    const inside = { x: whole(0, width - 1), y: whole(0, height - 1) };
    checkFields(where, `${name}.entities[${n}]`, entity, inside);
  });
}

const PLACES = numbers("a list of palette places", "a palette place");

const checkAnchors: Check = (where, name, value) => checkFields(where, name, value, { "hand?": PLACES, "feet?": PLACES, "head?": PLACES });
/** Whether it is a good one is checked by `checkSprite`. */
export const checkSpriteContent: Check = (where, name, value) =>
  checkContent(where, name, value, "a sprite", {
    width: whole(),
    height: whole(),
    palette: listOf(checkText, "a list of colours"),
    pixels: PLACES,
    "frames?": listOf(
      withFields({ name: checkText, pixels: PLACES, "duration?": within(0), "anchors?": checkAnchors }, "a picture, with name and pixels"),
      "a list of pictures, each with name and pixels",
    ),
    "animations?": listOf(
      withFields(
        { name: checkText, "direction?": oneOf(DIRECTIONS), frames: listOf(checkText), durations: listOf(within(1)), repeat: checkFlag },
        "an animation, with name, frames, durations and repeat",
      ),
      "a list of animations, each with name, frames, durations and repeat",
    ),
    "anchors?": checkAnchors,
  });

/** Whether it answers a request is checked by the generator. */
export const checkLineContent: Check = (where, name, value) =>
  checkContent(where, name, value, "a line", { speaker: checkText, act: checkText, language: checkText, text: checkText });

/** Content alone: of what `generate` returned, its `content`. */
function checkContent(where: string, name: string, value: unknown, kind: string, fields: Readonly<Record<string, Check>>): void {
  const wanted = `${kind}: an object with ${Object.keys(fields)
    .filter((field) => !field.endsWith("?"))
    .join(", ")}`;
  checkObject(where, name, value, wanted);
  if ("content" in value && "provenance" in value) refuse(where, name, value, `${kind} alone: its content, without the papers`);
  checkFields(where, name, value, fields, wanted);
}
