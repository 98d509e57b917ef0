import { copiesOf } from "../../../src/generators/dialogue/copies.ts";
import { readVoice } from "../../../src/generators/dialogue/formats/voice-text.ts";

const isCopy = copiesOf(
  readVoice(
    "voice a\nlanguage en\nroles b\n= greet\nMind the ropes, [you].\nStill afloat?\n[you], [you]!\n= rumour\nThey saw the {foe} in {place}.",
  ),
);

it("a line is a copy if it stands in the voice, whatever its capitals, stops and references", () => {
  for (const line of ["Still afloat?", "still afloat!", "Mind the ropes, old friend.", "They saw the {foe} in {place}."])
    expect(isCopy(line)).toBe(true);
});

it("a line is none if it has other words, or only what is common to everybody", () => {
  for (const line of [
    "Still dry?",
    "Mind the anchor, old friend.",
    "They saw the {foe} in {place}, twice.",
    "Friend, friend!",
    "Still afloat? Mind the ropes, you.",
  ])
    expect(isCopy(line)).toBe(false);
});
