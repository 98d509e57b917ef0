import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AigcError } from "../../../errors.ts";
import type { TrainingData } from "../../../model.ts";
import * as is from "../../../schema.ts";
import type { Intent } from "../understand.ts";

/** A sentence of a player, and what it wants. */
export interface Heard {
  readonly text: string;
  readonly intent: Intent;
}

/** What people ask of assistants, which a villager has no answer for, but for small talk that everybody makes. */
const CLINC: Readonly<Record<string, Intent | undefined>> = {
  greeting: "greet",
  goodbye: "farewell",
  thank_you: "thanks",
  yes: "agree",
  no: "no",
  what_is_your_name: "name",
  where_are_you_from: "name",
  how_old_are_you: "name",
  tell_joke: "joke",
  what_are_your_hobbies: "chat",
  do_you_have_pets: "chat",
};
/** Could be said to a villager and wants something of several kinds. */
const CLINC_UNUSED =
  /^(maybe|meaning_of_life|fun_fact|directions|distance|restaurant_.*|book_hotel|weather|how_busy|order|order_status|travel_.*|lost_luggage|recipe|repeat|cancel|what_can_i_ask_you|current_location|traffic|time|date|who_do_you_work_for|user_name|change_.*|accept_reservations|meal_suggestion|flip_coin|roll_dice|definition|text|greeting_.*)$/;

const SETS = [
  {
    folder: "clinc-oos-ccby3",
    licence: "CC-BY-3.0 (S. Larson et al., 2019)",
    origin: "https://github.com/clinc/oos-eval: what people ask of an assistant",
    read: readClinc,
  },
  {
    folder: "kdconv-apache2",
    licence: "Apache-2.0 (CoAI, Tsinghua University)",
    origin: "https://github.com/thu-coai/KdConv: questions about music and travel, in Chinese",
    read: readKdConv,
  },
  {
    folder: "chatterbot-bsd3",
    licence: "BSD-3-Clause (G. Cox, 2017)",
    origin: "https://github.com/gunthercox/chatterbot-corpus: questions about the world at large",
    read: readChatterbot,
  },
];

/**
 * Sentences of the free sets under `<data>/text`.
 * @throws AigcError `bad-data` when a set is missing or does not show its licence
 */
export function readHeard(data: string): { readonly heard: readonly Heard[]; readonly sets: readonly TrainingData[] } {
  const read = SETS.map(({ folder, licence, origin, read: readSet }) => {
    const place = join(data, "text", folder);
    if (!existsSync(place) || !readdirSync(place).some((name) => /^LICENSE/i.test(name))) {
      throw new AigcError("bad-data", "dialogue-data", `there is no ${place} with its licence. docs/data.md says where to get it.`);
    }
    const heard = readSet(place);
    return { heard, set: { name: folder, licence, origin, items: heard.length } };
  });
  return { heard: read.flatMap(({ heard }) => heard), sets: read.map(({ set }) => set) };
}

const CLINC_FILE = is.fields({ train: is.list(is.list(is.text())), oos_train: is.list(is.list(is.text())) });

function readClinc(folder: string): Heard[] {
  const name = "data_full.json";
  const file = is.readJson(CLINC_FILE, readFileSync(join(folder, "data", name), "utf8"), {
    where: "dialogue-data",
    name,
    code: "bad-data",
  });
  return [...file.train, ...file.oos_train].flatMap(([text = "", label = ""]) =>
    CLINC_UNUSED.test(label) ? [] : [{ text, intent: CLINC[label] ?? "unclear" }],
  );
}

const KDCONV_FILE = is.list(is.fields({ messages: is.list(is.fields({ message: is.text() })) }));

/** Its questions: who asks a villager when an album came out gets no answer. */
function readKdConv(folder: string): Heard[] {
  return ["music/dev", "music/test", "travel/dev", "travel/test"].flatMap((part) => {
    const name = `${part}.json`;
    const file = is.readJson(KDCONV_FILE, readFileSync(join(folder, "data", name), "utf8"), {
      where: "dialogue-data",
      name,
      code: "bad-data",
    });
    return file.flatMap(({ messages }) =>
      messages
        .filter(({ message }) => /[?？]$/.test(message) && !/你(好|喜欢|觉得|去过|是)/.test(message))
        .map(({ message }) => ({ text: message, intent: "unclear" as const })),
    );
  });
}

/** Of its topics those that are about no game: the capital of a country, the price of a share. */
const CHATTERBOT = ["history", "literature", "money", "movies", "politics", "science", "sports", "trivia"];

/** Its questions. Each file is a list of talks, whose first line begins with "- - " and may be broken. */
function readChatterbot(folder: string): Heard[] {
  return ["english", "chinese"].flatMap((language) =>
    CHATTERBOT.flatMap((topic) => {
      const text = readFileSync(join(folder, "chatterbot_corpus", "data", language, `${topic}.yml`), "utf8");
      return [...text.matchAll(/^- - (.*(?:\n {4}.*)*)/gm)]
        .map(([, said]) => said!.replace(/\n */g, " ").trim())
        .filter((said) => /^[^'"].*[?？]$/.test(said))
        .map((said) => ({ text: said, intent: "unclear" as const }));
    }),
  );
}
