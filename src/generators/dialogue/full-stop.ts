/** Abbreviations keep their dot wherever they stand: "Harry Jr., come in." */
const ABBREVIATION =
  /(^|[\s.("'-])(\p{L}|[^aeiouy\s.\d]{2,4}|inc|co|corp|assoc|assn|ave|capt|col|dept|est|gen|gov|hon|lieut|maj|messrs|mme|mlle|no|pres|prof|rep|rev|sen|sta|ste|univ|vs|esq|etc|approx|jun|sen|bros|ph|jan|feb|aug|sept|oct|nov|dec)\.$/iu;
/** The marks that a fact ends with, before closing quotes. A bracket closes for good: "Ada (Jr.)." */
const ENDING = /([.!?…。！？]+)(["'”’」』]*)$/u;

/** How a fact ends: with a sentence's full stop, with a mark of its own ("Yahoo!", "Wait…"), with an abbreviation, or with none. */
function endingOf(fact: string): "sentence" | "mark" | "abbreviation" | "none" {
  const marks = ENDING.exec(fact)?.[1];
  if (marks === undefined) return "none";
  if (!/^[.。]$/u.test(marks) || fact === marks) return "mark";
  if (marks === "。") return "sentence";
  return ABBREVIATION.test(fact) ? "abbreviation" : "sentence";
}

/**
 * A fact and what follows it, with one mark where both have one.
 * @param after begins with the punctuation of the sentence, if there is any
 */
export function stops(fact: string, after: string): { readonly fact: string; readonly after: string } {
  const ending = endingOf(fact);
  if (ending === "none") return { fact, after };
  if (/^[.。]/u.test(after)) return { fact, after: after.slice(1) };
  // A question stays one: "Is it Yahoo!?"
  if (ending === "mark") return { fact, after: after.replace(/[!！]["'”’」』]*$/u.test(fact) ? /^[,!，！]/u : /^[,!?，！？]/u, "") };
  return ending === "sentence" ? { fact: withoutStop(fact), after } : { fact, after };
}

/** The fact as it may stand in the middle of a sentence. */
export function withoutStop(fact: string): string {
  return endingOf(fact) === "sentence" ? fact.replace(/[.。](?=["'”’」』]*$)/u, "") : fact;
}

/** Whether a fact ends a sentence where it stands at the end of one. */
export function endsSentence(fact: string): boolean {
  return ENDING.test(fact);
}
