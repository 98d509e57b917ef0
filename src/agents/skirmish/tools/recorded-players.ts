import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { maskSize, observationSize } from "../../../environment.ts";
import { AigcError } from "../../../errors.ts";
import type { TrainingData } from "../../../model.ts";
import type { Policy } from "../../../policy.ts";
import type { JobOptions } from "../../../tools/recipe.ts";
import { clonePolicy, imitate, IMITATION_STEPS } from "../../../train/imitation.ts";
import { checkRecording, type Recording } from "../../recording.ts";
import { recordingFromBytes } from "../../recording-file.ts";
import { skirmishSpec } from "../observation.ts";

/** What recordings of players are called. */
const ENDING = ".recording";
/** Decisions of a player: fewer say too little of how somebody plays. */
const LEAST_ROWS = 500;

/** Somebody who was recorded, as a network plays them. */
export interface RecordedPlayer {
  /** "player " and the name of the file, without its ending. */
  readonly name: string;
  readonly policy: Policy;
  /** What stands of the recording in the manifest. */
  readonly data: TrainingData;
}

/** A recording, and the file it comes from. */
export interface NamedRecording {
  readonly name: string;
  readonly recording: Recording;
}

/**
 * The recordings in a folder, by name: files of `recordingToBytes` that end with .recording.
 * @throws AigcError `bad-data` for a folder without one, or a file that is broken, too short, or of another game
 */
export function recordingsIn(folder: string): readonly NamedRecording[] {
  const files = filesIn(folder).filter((file) => extname(file) === ENDING);
  if (files.length === 0)
    throw new AigcError(
      "bad-data",
      folder,
      `there is no file that ends with ${ENDING}. Save what recordingToBytes(recording) gives, a file for each player.`,
    );
  return files.toSorted().map((file) => {
    const path = join(folder, file);
    return { name: file.slice(0, -ENDING.length), recording: checked(read(path), path) };
  });
}

function read(path: string): Recording {
  try {
    return recordingFromBytes(new Uint8Array(readFileSync(path)));
  } catch (cause) {
    throw new AigcError("bad-data", path, "it is no whole recording. Save again what recordingToBytes(recording) gives.", { cause });
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new AigcError("bad-data", folder, "it cannot be read as a folder. Give the folder with the recordings of players.", { cause });
  }
}

function checked(recording: Recording, path: string): Recording {
  const spec = skirmishSpec([0, 1]);
  checkRecording(observationSize(spec), maskSize(spec), spec.actions.length, spec.contract)(path, "recording", recording);
  if (recording.rows < LEAST_ROWS)
    throw new AigcError(
      "bad-data",
      path,
      `it has ${recording.rows} decisions, and ${LEAST_ROWS} are the least. Record some three minutes of fighting.`,
    );
  return recording;
}

/**
 * Networks that play as the players did. They are made anew at a resume: the same recordings and seed give the same players.
 * @param steps of imitation
 */
export async function playersOf(
  recordings: readonly NamedRecording[],
  { seed, report }: Pick<JobOptions, "seed" | "report">,
  steps = IMITATION_STEPS,
): Promise<readonly RecordedPlayer[]> {
  const spec = skirmishSpec([0, 1]);
  const players: RecordedPlayer[] = [];
  for (const { name, recording } of recordings) {
    const imitation = imitate(recording, spec, `${seed}/${name}`, steps, steps);
    let next = await imitation.next();
    while (!next.done) next = await imitation.next();
    const { player } = await clonePolicy(next.value, spec);
    players.push({ name: `player ${name}`, policy: player, data: { ...next.value.data[0]!, name: `${name}${ENDING}` } });
    report(`player ${players.length} of ${recordings.length}, ${name}: ${recording.rows} decisions imitated`);
  }
  return players;
}
