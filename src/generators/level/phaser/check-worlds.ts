import { checkFunction, checkText, listOf, mapOf, oneOf, withFields, type Check } from "../../../arguments.ts";

const checkThing = { name: checkText, sign: checkText, colour: checkText };

/** Worlds as they are handed to the part: those of the package, or one of your own. */
export const checkWorlds: Check = listOf(
  withFields(
    {
      name: checkText,
      seen: oneOf(["from above", "from the side"]),
      tiles: listOf(withFields({ ...checkThing, stops: oneOf(["always", "from above", "never"]) })),
      things: listOf(withFields(checkThing)),
      art: withFields({ joins: checkFunction, paint: checkFunction }),
      faults: checkFunction,
      make: checkFunction,
      check: checkFunction,
      play: checkFunction,
      "repair?": checkFunction,
      "learned?": mapOf(checkFunction),
    },
    "a world: platformer, outdoors",
  ),
  "a list of worlds: [platformer, outdoors]",
);
