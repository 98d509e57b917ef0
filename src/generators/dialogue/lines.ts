import type { Language } from "../../content.ts";
import type { Rules } from "./grammar.ts";
import { LINES_EN } from "./lines-en.ts";
import { LINES_ZH } from "./lines-zh.ts";

/** The hand-written fragments, by language. */
export const LINES: Readonly<Record<Language, Rules>> = { en: LINES_EN, zh: LINES_ZH };
