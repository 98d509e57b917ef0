import { checkFunction, checkList, checkText, arrayOf, refuse, whole, withFields, type Check } from "../arguments.ts";
import { maskSize, observationSize } from "../environment.ts";
import type { GameView } from "./batched-games.ts";

/**
 * What somebody saw and did, decision by decision: plain data, which IndexedDB, `structuredClone` and `postMessage` take whole. It is
 * kept where the game puts it; nothing here sends it anywhere.
 */
export interface Recording {
  readonly contract: string;
  readonly rows: number;
  /** `rows * observationSize` numbers. */
  readonly observations: Float32Array;
  /** `rows * maskSize` flags. */
  readonly actionMasks: Uint8Array;
  /** A choice for each row and branch. */
  readonly actions: Int32Array;
}

/** Writes down what one agent of a game sees and does. */
export interface Recorder {
  /** Decisions noted so far. */
  readonly rows: number;
  /**
   * Notes one decision, before the game moves on.
   * @param actions of this agent, one choice a branch
   */
  note(actions: ArrayLike<number>): void;
  /** All that was noted. */
  recording(): Recording;
}

/**
 * A recorder for `agent` of a view: call `note` at each decision of the player, as often a second as the opponents decide. Without a
 * call nothing is recorded.
 * @throws AigcError `bad-request` for what is no view, or an agent that it does not have
 */
export function createRecorder(view: GameView, agent: number): Recorder {
  const shown = withFields({ contract: checkText, agents: whole(1), observation: checkList, actions: checkList });
  withFields({ spec: shown, observe: checkFunction, "active?": checkFunction, "out?": checkFunction })("recorder", "view", view);
  const { spec } = view;
  whole(0, spec.agents - 1)("recorder", "agent", agent);
  const [width, flags, branches] = [observationSize(spec), maskSize(spec), spec.actions.length];
  const noted: { readonly observation: Float32Array; readonly mask: Uint8Array; readonly actions: Int32Array }[] = [];
  return {
    get rows() {
      return noted.length;
    },
    note(actions) {
      if (actions?.length !== branches)
        refuse("recorder", "actions", actions, `${branches} whole numbers: ${spec.actions.map(({ name }) => name).join(", ")}`);
      spec.actions.forEach(({ size }, branch) => whole(0, size - 1)("recorder", `actions[${branch}]`, actions[branch]));
      const [observation, mask] = [new Float32Array(width), new Uint8Array(flags)];
      view.observe(agent, observation, mask);
      noted.push({ observation, mask, actions: Int32Array.from(actions) });
    },
    recording() {
      const rows = noted.length;
      const [observations, actionMasks, actions] = [
        new Float32Array(rows * width),
        new Uint8Array(rows * flags),
        new Int32Array(rows * branches),
      ];
      noted.forEach((one, row) => {
        observations.set(one.observation, row * width);
        actionMasks.set(one.mask, row * flags);
        actions.set(one.actions, row * branches);
      });
      return { contract: spec.contract, rows, observations, actionMasks, actions };
    },
  };
}

/** The fields of a recording, each of its type. */
export const RECORDING_FIELDS: Readonly<Record<keyof Recording, Check>> = {
  contract: checkText,
  rows: whole(1),
  observations: arrayOf("Float32Array"),
  actionMasks: arrayOf("Uint8Array"),
  actions: arrayOf("Int32Array"),
};

/** A recording of decisions of this shape, none of them broken. */
export function checkRecording(width: number, flags: number, branches: number, contract: string): Check {
  return (where, name, value) => {
    const each = { observations: width, actionMasks: flags, actions: branches };
    withFields(RECORDING_FIELDS, "a recording: createRecorder(view, agent).recording()")(where, name, value);
    const recording = value as Recording;
    if (recording.contract !== contract)
      refuse(where, `${name}.contract`, recording.contract, `a recording of ${JSON.stringify(contract)}`);
    for (const [field, size] of Object.entries(each) as [keyof typeof each, number][])
      if (recording[field].length !== recording.rows * size)
        refuse(where, `${name}.${field}`, recording[field], `${recording.rows * size} numbers, ${size} for each row`);
    const place = recording.observations.findIndex((number) => !Number.isFinite(number));
    if (place >= 0) refuse(where, `${name}.observations[${place}]`, recording.observations[place], "a finite number");
  };
}
