import type { MaybePromise } from "../../async.ts";
import { checkText } from "../../arguments.ts";
import { listLearned } from "../../manifest-details.ts";
import { exp } from "../../exact-math.ts";
import type { Model } from "../../model.ts";
import { featuresOf } from "./heard-features.ts";
import { intentByWords, type Intent } from "./intent-by-words.ts";
import { isQuestion } from "./question.ts";
import { scoresOf } from "./scores-of.ts";

export { intentByWords, type Intent };

/** The contract of models that {@link understandBy} takes. */
export const INTENTS_CONTRACT = "dialogue-intents@1";
/** Points for "not understood": in doubt it is asked again; more where much of a sentence is unknown, and where the rules know noises. */
const DOUBT = 0.4;
const STRANGE = 2;
const NOISE = 0.5;
/** Says that something is not wanted. */
const NOT_WANTED =
  /\bI('m| am)? (do )?(not|don't|never) (look|want|need|care|buy)|\bI don't\b|我?(可|又)?(不是来|不想|不要|不需要|没打算)/i;

/** Says that the player did not do something, and says nothing of the other. */
const NOT_DONE = /\bI (did not|didn't|have not|haven't|never)\b|我(可|真|从来)?没/i;
const YOU = /\byou\b|[你您](?!的)/i;

/** Tells what somebody wants who says something. */
export type ReadIntent = (heard: string) => MaybePromise<Intent>;

/**
 * What a player wants as the network "dialogue-intents" hears it, which knows sentences that no rule has words for; the words of
 * {@link intentByWords} are among what it hears by. Where it hears nothing that it knows, the rules answer.
 * @throws AigcError `model-mismatch` for a model of another contract, or one whose lists and sizes do not fit
 */
export function understandBy(model: Model): ReadIntent {
  const intentsOf = ({ manifest }: Model) => listLearned(manifest, "intents", []) as readonly Intent[];
  const scoresOfSet = scoresOf(model, {
    where: "dialogue/intents",
    contract: INTENTS_CONTRACT,
    train: "dialogue-intents",
    classes: (one) => intentsOf(one).length,
  });
  const intents = intentsOf(model);
  const [unclear, insult] = [intents.indexOf("unclear"), intents.indexOf("insult")];
  return async (heard) => {
    checkText("dialogue", "heard", heard);
    const features = featuresOf(heard);
    const { known, scores } = scoresOfSet(features);
    // How it ends and what the rules say is always there.
    if (known < FEW || !/[\p{L}\p{N}]/u.test(heard)) return intentByWords(heard);
    const numbers = await scores();
    const byWords = intentByWords(heard);
    numbers[unclear]! += DOUBT + STRANGE * (1 - known / features.length) + (byWords === "unclear" ? NOISE : 0);
    // "Hey, hunter!": whoever says no more than that greets.
    if (byWords === "greet" && heard.length <= SHORT && !isQuestion(heard)) return byWords;
    // "You are not a fool": what is denied the rules know.
    if (byWords !== "insult" && denies(heard)) numbers[insult] = -Infinity;
    // "I dont trust you" praises nobody.
    if (byWords !== "kindness" && denies(heard)) numbers[intents.indexOf("kindness")] = -Infinity;
    // "I didn't steal your purse": who denies it blames nobody.
    if (byWords !== "accusation" && NOT_DONE.test(heard) && !YOU.test(heard)) numbers[intents.indexOf("accusation")] = -Infinity;
    // "I am not looking for work": what is denied is not wanted. A question may deny what it wants: "Have you no work?"
    if (byWords === "chat" && NOT_WANTED.test(heard))
      for (const one of ["work", "trade"] as const) numbers[intents.indexOf(one)] = -Infinity;
    let best = 0;
    for (let i = 1; i < numbers.length; i++) if (numbers[i]! > numbers[best]!) best = i;
    const sure = 1 / numbers.reduce((sum, number) => sum + exp(number - numbers[best]!), 0);
    const intent = intents[best]!;
    // What the rules know to be rude is not put off.
    if (byWords === "insult" && MILD.includes(intent)) return byWords;
    return sure < (intent === byWords ? UNSURE : ALONE) && intent !== "unclear" ? "chat" : intent;
  };
}
const MILD: readonly Intent[] = ["chat", "unclear", "no", "thanks"];
const FEW = 3;
/** Letters of a greeting. */
const SHORT = 16;
/** What is less likely than this is small talk: to be put off is better than a wrong answer. What the rules do not hear has to be likelier. */
const UNSURE = 0.2;
const ALONE = 0.4;

const denies = (heard: string): boolean => /\b(not|never|no|dont)\b|n't\b|不|没|别/i.test(heard);
