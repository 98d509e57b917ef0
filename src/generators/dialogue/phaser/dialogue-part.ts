import type { Line, Persona } from "../../../content.ts";
import { AbortError } from "../../../errors.ts";
import type { Made } from "../../../generator.ts";
import type { SceneLife } from "../../../plugin/scene-life.ts";
import type { ContentFileType, ContentPart, MakeOptions } from "../../../plugin/scene-part.ts";
import { chainOf } from "../../../kind.ts";
import type { LineRequest } from "../dialogue.ts";
import { dialogueIn, dialogueKind } from "../kind.ts";
import type { VoicePack } from "../voice-pack.ts";
import { createNpc, type Npc, type NpcOptions } from "../npc.ts";

/** How a line is made. */
export interface LineOptions extends MakeOptions<LineRequest, Line> {
  /** The voice of the game. Default: the plain voice, which belongs to no setting. */
  readonly voice?: VoicePack;
}

/** What dialogue adds to `this.aigc`. */
export interface DialogueMethods {
  /** Makes one line of speech. For a whole character see `npc`. */
  line(request: LineRequest, options: LineOptions): Promise<Made<Line>>;
  /** Makes a character that talks and remembers. */
  npc(persona: Persona, options: NpcOptions): Npc;
}

/** What dialogue adds to `this.load`. */
export interface DialogueFiles {
  /** Makes a line of speech while the scene loads; then `this.aigc.made.line("hello")`. */
  readonly aigcLine: ContentFileType<LineRequest, Line>;
}

/** Lines of speech and talking characters in a scene. */
export const dialogue: ContentPart<"line", LineRequest, Line, DialogueMethods> = {
  name: "line",
  kind: dialogueKind,
  methods: ({ life, make, models, missing }) => ({
    line: async (request, options) => make(kindOf(options?.voice), request, options),
    npc(persona, options) {
      life.check("npc");
      // A line that is not ready when its scene stops is an error for the npc: an npc may outlive the scene, and must not wait for ever.
      const npc = createNpc(persona, options, (request, making) => {
        const kind = kindOf(options.voice);
        const chain = options.first && [options.first, ...chainOf(kind, models(), missing())];
        return orStopped(life, make(kind, request, { ...making, ...(chain && { chain }) }));
      });
      const bound = <T>(speak: () => Promise<T>): Promise<T> => {
        life.check("npc");
        return life.whileRunning(speak(), "npc");
      };
      return {
        ...npc,
        get mind() {
          return npc.mind;
        },
        say: async (act, slots) => bound(() => npc.say(act, slots)),
        hear: async (text) => bound(() => npc.hear(text)),
      };
    },
  }),
};

const kindOf = (voice?: VoicePack) => (voice === undefined ? dialogueKind : dialogueIn(voice));

/** The result of `work`; an AbortError if the scene stops first. */
function orStopped<T>(life: SceneLife, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const forget = life.atEnd(() => reject(new AbortError("npc")));
    work.finally(forget).then(resolve, reject);
  });
}
