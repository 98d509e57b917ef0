/** Marks beside a head that tell a mood, as comics and games have them; letters as in drawings. */
const MARKS = {
  angry: [".R.R.", "RR.RR", ".....", "RR.RR", ".R.R."],
  happy: ["..YY", "..Y.", "..Y.", "YYY.", "YYY."],
  sad: [".U.", ".U.", "UZU", "UUU", ".u."],
  sleepy: ["ZZZZ", "..Z.", ".Z..", "ZZZZ"],
  scared: ["YY", "YY", "YY", "..", "FF"],
  loving: ["R.R", "RRR", "RRR", ".R."],
  confused: ["YYY", "..Y", ".YY", "...", ".F."],
} as const;

/** How somebody feels, which a mark beside the head tells. */
export type Mood = keyof typeof MARKS;
export const MOODS = Object.keys(MARKS) as readonly Mood[];

/** The rows of a mood's mark. */
export const markOf = (mood: Mood): readonly string[] => MARKS[mood];
