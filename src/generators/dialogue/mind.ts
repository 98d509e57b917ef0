import type { Persona, Trait } from "../../content.ts";

/** Events between an npc and the player. The game reports the last seven; the talk itself causes the others. */
export const EVENTS = [
  "met",
  "parted",
  "insulted",
  "praised",
  "apologised",
  "promised",
  "given",
  "helped",
  "hurt",
  "stolen-from",
  "paid",
  "kept-promise",
  "broken-promise",
  "threatened",
] as const;
/** The name of one of them. */
export type MindEventKind = (typeof EVENTS)[number];

/** An event in the memory of an npc. */
export interface MindEvent {
  readonly kind: MindEventKind;
  /** The turn of the talk at which it happened. */
  readonly turn: number;
  /** 0 unimportant to 1 very important. */
  readonly weight: number;
}

/** The feelings of an npc for the player, and their causes; plain data, saved with the talk. */
export interface Mind {
  /** -1 to 1: the difference from the usual mood. It gets smaller with every turn. */
  readonly mood: number;
  /** -1 to 1. */
  readonly trust: number;
  /** -1 to 1. */
  readonly respect: number;
  /** 0 to 1. */
  readonly fear: number;
  /** -1 to 1: above 0 the npc owes the player something. */
  readonly debt: number;
  /** The {@link MOST_EVENTS} most important events, oldest first. */
  readonly events: readonly MindEvent[];
}

export const NEW_MIND: Mind = { mood: 0, trust: 0, respect: 0, fear: 0, debt: 0, events: [] };
const MOST_EVENTS = 24;
/** Factor, per turn, of the mood and of the recency of an event. */
const WEARS = 0.85;
const FADES = 0.96;

type Feelings = Partial<Omit<Mind, "events">>;
/** The weight of each event, and how it changes the feelings. */
const FELT: Readonly<Record<MindEventKind, readonly [weight: number, feelings: Feelings]>> = {
  met: [0.3, {}],
  parted: [0.2, {}],
  insulted: [0.8, { mood: -0.6, trust: -0.25, respect: -0.1 }],
  threatened: [0.9, { mood: -0.5, trust: -0.35, fear: 0.35 }],
  praised: [0.3, { mood: 0.3, trust: 0.08 }],
  apologised: [0.6, { mood: 0.3, trust: 0.15 }],
  promised: [0.7, { trust: 0.05 }],
  given: [0.7, { mood: 0.4, trust: 0.15, debt: 0.2 }],
  helped: [0.9, { mood: 0.5, trust: 0.3, respect: 0.2, debt: 0.4 }],
  hurt: [1, { mood: -0.8, trust: -0.5, fear: 0.5 }],
  "stolen-from": [0.9, { mood: -0.7, trust: -0.5, respect: -0.2 }],
  paid: [0.3, { mood: 0.1, trust: 0.05, debt: -0.3 }],
  "kept-promise": [0.8, { mood: 0.4, trust: 0.3, respect: 0.3 }],
  "broken-promise": [0.9, { mood: -0.4, trust: -0.4, respect: -0.3 }],
};

/** How much more, or less, somebody with a trait is moved: by what is good, by what is bad, and by what frightens. */
const MOVED: Readonly<Partial<Record<Trait, readonly [good: number, bad: number, fright: number]>>> = {
  forgiving: [1.2, 0.6, 1],
  grudging: [0.7, 1.5, 1],
  trusting: [1.4, 0.9, 1],
  wary: [0.6, 1.2, 1.2],
  brave: [1, 0.9, 0.4],
  timid: [1, 1.1, 1.8],
  proud: [1, 1.3, 0.8],
  humble: [1.1, 0.8, 1],
};

/** The mind after a turn with these events. A repeated event has less effect. */
export function lived(mind: Mind, kinds: readonly MindEventKind[], turn: number, traits: readonly Trait[] = []): Mind {
  let next: Mind = { ...mind, mood: rounded(mind.mood * WEARS) };
  for (const kind of kinds) next = felt(next, kind, turn, traits);
  return next;
}

/** The mind of somebody with these traits after an event between turns. */
export function felt(mind: Mind, kind: MindEventKind, turn: number, traits: readonly Trait[] = []): Mind {
  const [weight, feelings] = FELT[kind];
  const factor = (of: 0 | 1 | 2): number => traits.reduce((product, trait) => product * (MOVED[trait]?.[of] ?? 1), 1);
  const moved = (by = 0): number => by * factor(by < 0 ? 1 : 0);
  const [mood, trust, respect] = [moved(feelings.mood), moved(feelings.trust), moved(feelings.respect)];
  const { fear: scare = 0, debt = 0 } = feelings;
  const fear = scare * factor(2);
  const before = mind.events.filter((event) => event.kind === kind).length;
  const share = 1 / (1 + before / 2);
  const events = [...mind.events, { kind, turn, weight }];
  return {
    mood: within(mind.mood + mood, -1),
    trust: within(mind.trust + trust * share, -1),
    respect: within(mind.respect + respect * share, -1),
    fear: within(mind.fear + fear * share, 0),
    debt: within(mind.debt + debt, -1),
    events: events.length > MOST_EVENTS ? withoutLeast(events, turn) : events,
  };
}

/**
 * The event of one of the `kinds` with the highest recency + importance + relevance, each from 0 to 1 (Park et al., 2023); undefined
 * if there is none.
 */
export function recalled(mind: Mind, turn: number, kinds: readonly MindEventKind[]): MindEvent | undefined {
  const fitting = mind.events.filter(({ kind }) => kinds.includes(kind));
  return fitting.reduce<MindEvent | undefined>(
    (best, event) => (best === undefined || worth(event, turn) >= worth(best, turn) ? event : best),
    undefined,
  );
}

/** The turn of the last event of these kinds; -1 when there was none. */
export function lastOf(mind: Mind, ...kinds: readonly MindEventKind[]): number {
  return mind.events.findLast(({ kind }) => kinds.includes(kind))?.turn ?? -1;
}

/** Whether the player has promised something and neither kept nor broken it yet. */
export function awaits(mind: Mind): boolean {
  const promised = lastOf(mind, "promised");
  return promised >= 0 && promised > lastOf(mind, "kept-promise", "broken-promise");
}

/** The present mood of an npc towards the player, -1 to 1. Who was wronged stays cold until there was an apology or amends. */
export function moodOf(persona: Persona, mind: Mind): number {
  return within((persona.mood ?? 0) + mind.mood + mind.trust * 0.4 - mind.fear * 0.2 - (isWronged(mind) ? COLDER : 0), -1);
}
const COLDER = 0.4;

/** True while something unkind that the player did stands unforgiven. */
export function isWronged(mind: Mind): boolean {
  const wronged = lastOf(mind, "insulted", "threatened", "hurt", "stolen-from", "broken-promise");
  return wronged >= 0 && wronged > lastOf(mind, "apologised", "helped", "kept-promise");
}

function worth({ turn: then, weight }: MindEvent, turn: number): number {
  let recency = 1;
  for (let age = Math.min(turn - then, 200); age > 0; age--) recency *= FADES;
  return recency + weight;
}

/** Removes the least important event; never the first meeting. */
function withoutLeast(events: readonly MindEvent[], turn: number): MindEvent[] {
  const least = events.slice(1).reduce((worst, event) => (worth(event, turn) < worth(worst, turn) ? event : worst), events[1]!);
  return events.filter((event) => event !== least);
}

function within(value: number, least: number): number {
  return rounded(Math.max(least, Math.min(1, value)));
}

/** Rounds to thousandths, so that a saved and loaded mind is equal to the original. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
