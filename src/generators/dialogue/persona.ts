import { checkChoice, checkFields, checkObject, checkSeed, listOf, oneOf, checkText, within } from "../../arguments.ts";
import { AGES, SEXES, TRAITS, WEALTHS, type Language, type Persona, type Trait } from "../../content.ts";
import { PERSONA_TRAITS } from "../../persona-traits.ts";
import { createRng, type Rng } from "../../rng.ts";
import { LANGUAGES } from "./dialogue.ts";
import { plainVoice } from "./plain-voice.ts";
import { checkVoicePack, layered, textsOf, type VoicePack } from "./voice-pack.ts";
import { NAMES, ROLE_BOUNDS, SPECIES, TRAIT_PAIRS } from "./words-persona.ts";

/** Who is wanted: what is given stays as it is, the rest is drawn. */
export type PersonaWish = Partial<Persona>;

/** Where a persona comes from. */
export interface PersonaOptions {
  readonly seed: string | number;
  /** Of the name, and of what is wanted, feared and hidden. Default "en". */
  readonly language?: Language;
  /** Its roles are drawn from. Default: the plain voice. */
  readonly voice?: VoicePack;
  /** Names that are taken: nobody gets them while there are others. */
  readonly taken?: readonly string[];
}

/** The rules of a voice from which what is inside is drawn. */
const OWN = { wants: "own-want", fears: "own-fear", secret: "own-secret" } as const;
/** Traits by which somebody is in a better or worse mood than others. */
const MOODS: Readonly<Partial<Record<Trait, number>>> = {
  merry: 0.5,
  gloomy: -0.5,
  generous: 0.15,
  wary: -0.1,
  weary: -0.15,
  trusting: 0.1,
};

/**
 * Somebody from a seed: role, species, sex, age, wealth, register, three traits, and what they want, fear and hide. What belongs
 * together comes together: a child is young, a servant formal and poor, the mood follows the traits. The same persona can be asked for a
 * picture, a voice and lines. The same seed and wish give the same person.
 * @throws AigcError `bad-request`, naming the argument
 */
export function makePersona(wish: PersonaWish, options: PersonaOptions): Required<Persona> {
  checkFields("persona", "wish", wish, {
    ...PERSONA_TRAITS,
    "name?": checkText,
    "role?": checkText,
    "mood?": within(-1, 1),
  });
  checkObject("persona", "options", options, "an object { seed }");
  const { seed, language = "en", voice = plainVoice(), taken = [] } = options;
  checkSeed("persona", "options.seed", seed);
  checkChoice("persona", "options.language", language, LANGUAGES);
  checkVoicePack("persona", "options.voice", voice);
  listOf(checkText)("persona", "options.taken", taken);
  if (wish.role !== undefined) oneOf(voice.roles)("persona", "wish.role", wish.role);
  const rng = createRng(seed).fork("persona");
  // Each from its own stream: what is wished for changes nothing of the rest.
  const role = wish.role ?? rng.fork("role").pick(voice.roles);
  const bounds = ROLE_BOUNDS[role] ?? {};
  const sex = wish.sex ?? rng.fork("sex").pick(SEXES);
  const ages = AGES.filter((age) => (bounds.ages ? bounds.ages.includes(age) : age !== "child"));
  const age = wish.age ?? rng.fork("age").pick(ages);
  const traits = wish.traits ?? traitsOf(rng.fork("traits"));
  const wealth = wish.wealth ?? (bounds.wealth as Persona["wealth"]) ?? rng.fork("wealth").pick([...WEALTHS, "plain"] as const);
  const rules = layered(voice, plainVoice()).lines[language];
  const inner = (what: "wants" | "fears" | "secret"): string => wish[what] ?? rng.fork(what).pick(textsOf(rules[OWN[what]]!));
  return {
    name: wish.name ?? nameOf(language, sex, taken, rng.fork("name")),
    role,
    mood:
      wish.mood ??
      Math.max(
        -1,
        Math.min(
          1,
          traits.reduce((sum, trait) => sum + (MOODS[trait] ?? 0), 0),
        ),
      ),
    register: wish.register ?? (bounds.register as Persona["register"]) ?? (rng.fork("register").next() < 0.25 ? "formal" : "casual"),
    species: wish.species ?? rng.fork("species").pick(SPECIES),
    sex,
    age,
    wealth,
    traits,
    wants: inner("wants"),
    fears: inner("fears"),
    secret: inner("secret"),
  };
}

/** Three, of three pairs. */
function traitsOf(rng: Rng): Trait[] {
  const pairs: (readonly Trait[])[] = [...TRAIT_PAIRS];
  const drawn = Array.from({ length: 3 }, () => rng.pick(pairs.splice(rng.below(pairs.length), 1)[0]!));
  return TRAITS.filter((trait) => drawn.includes(trait));
}

function nameOf(language: Language, sex: "female" | "male", taken: readonly string[], rng: Rng): string {
  const names = NAMES[language][sex];
  const free = names.filter((name) => !taken.includes(name));
  return rng.pick(free.length > 0 ? free : names);
}
