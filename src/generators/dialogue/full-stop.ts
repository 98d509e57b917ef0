/** Abbreviations always keep their full stop: "Harry Jr., come in." */
const ABBREVIATION =
  /(^|[\s.("'-])(\p{L}|[^aeiouy\s.\d]{2,4}|inc|co|corp|assoc|assn|ave|capt|col|dept|est|gen|gov|hon|lieut|maj|messrs|mme|mlle|no|pres|prof|rep|rev|sen|sta|ste|univ|vs|esq|etc|approx|jun|sen|bros|ph|jan|feb|aug|sept|oct|nov|dec)\.$/iu;
/** The marks at the end of a fact, before closing quotes. After a bracket a sentence needs its own full stop: "Ada (Jr.)." */
const ENDING = /([.!?…。！？]+)(["'”’」』]*)$/u;

/** How a fact ends: with a full stop, with another mark ("Yahoo!", "Wait…"), with an abbreviation, or with none of them. */
function endingOf(fact: string): "sentence" | "mark" | "abbreviation" | "none" {
  const marks = ENDING.exec(fact)?.[1];
  if (marks === undefined) return "none";
  if (!/^[.。]$/u.test(marks) || fact === marks) return "mark";
  if (marks === "。") return "sentence";
  return ABBREVIATION.test(fact) ? "abbreviation" : "sentence";
}

/**
 * A fact and the text after it, with one mark where both have one.
 * @param after begins with the punctuation of the sentence, if there is any
 */
export function stops(fact: string, after: string): { readonly fact: string; readonly after: string } {
  const ending = endingOf(fact);
  if (ending === "none") return { fact, after };
  if (/^[.。]/u.test(after)) return { fact, after: after.slice(1) };
  // A question mark stays: "Is it Yahoo!?"
  if (ending === "mark") return { fact, after: after.replace(/[!！]["'”’」』]*$/u.test(fact) ? /^[,!，！]/u : /^[,!?，！？]/u, "") };
  return ending === "sentence" ? { fact: withoutStop(fact), after } : { fact, after };
}

/** The fact for the middle of a sentence: without its full stop. */
export function withoutStop(fact: string): string {
  return endingOf(fact) === "sentence" ? fact.replace(/[.。](?=["'”’」』]*$)/u, "") : fact;
}

/** Whether a sentence that ends with this fact needs no full stop of its own. */
export function endsSentence(fact: string): boolean {
  return ENDING.test(fact);
}
