import { checkFields, checkList, checkText, listOf, oneOf, whole, withFields, within, type Check } from "../../arguments.ts";
import { INSTRUMENTS, type Music } from "../../content.ts";

const NOTE = { tick: whole(), length: whole(1), pitch: whole(0, 127), velocity: whole(1, 127) };

/** Checks that a value has the fields of a piece of music. */
export function checkMusicContent(where: string, name: string, value: unknown): asserts value is Music {
  checkFields(where, name, value, {
    style: checkText,
    tempo: within(0),
    ticksPerBeat: whole(),
    bars: whole(),
    key: checkText,
    sections: listOf(withFields({ name: checkText, bar: whole(), bars: whole(1) })),
    chords: listOf(withFields({ tick: whole(), length: whole(1), name: checkText, pitches: listOf(whole(0, 11)) })),
    tracks: listOf(withFields({ part: checkText, instrument: oneOf(INSTRUMENTS), enters: within(0, 1), "leaves?": within(0, 1), gain: within(0, 1), notes: checkNotes })), // prettier-ignore
  }, "a piece of music: an object with tempo, bars and tracks"); // prettier-ignore
}

/** Checks that a value is a piece of music that can be played. */
export function checkPlayable(where: string, name: string, value: unknown): asserts value is Music {
  checkMusicContent(where, name, value);
  checkFields(where, name, value, { tempo: within(20, 400), ticksPerBeat: whole(1, 9600), bars: whole(1, 10_000) });
}

/** Checks notes. Names are only made for errors, because the lists are long. */
const checkNotes: Check = (where, name, value) => {
  checkList(where, name, value, "a list of notes");
  value.forEach((note, n) => {
    const { tick, length, pitch, velocity } = (note ?? {}) as Record<string, unknown>;
    if (
      ![tick, length, pitch, velocity].every(Number.isInteger) ||
      (tick as number) < 0 ||
      (length as number) < 1 ||
      (pitch as number) < 0 ||
      (pitch as number) > 127 ||
      (velocity as number) < 1 ||
      (velocity as number) > 127
    )
      // prettier-ignore
      checkFields(where, `${name}[${n}]`, note, NOTE);
  });
};
