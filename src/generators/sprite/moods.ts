/** Marks beside the head for moods, as in comics; letters as in drawings. */
const MARKS = {
  angry: [".R.R.", "RR.RR", ".....", "RR.RR", ".R.R."],
  happy: ["..YY", "..Y.", "..Y.", "YYY.", "YYY."],
  sad: [".U.", ".U.", "UZU", "UUU", ".u."],
  sleepy: ["ZZZZ", "..Z.", ".Z..", "ZZZZ"],
  scared: ["YY", "YY", "YY", "..", "FF"],
  loving: ["R.R", "RRR", "RRR", ".R."],
  confused: ["YYY", "..Y", ".YY", "...", ".F."],
} as const;

/** The moods that have a mark. */
export type Mood = keyof typeof MARKS;
export const MOODS = Object.keys(MARKS) as readonly Mood[];

/** The rows of the mark of a mood. */
export const markOf = (mood: Mood): readonly string[] => MARKS[mood];
