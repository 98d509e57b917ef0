import type { Line, Persona } from "../../../content.ts";
import type { Made } from "../../../generator.ts";
import type { ContentPart, MakeOptions } from "../../../plugin/scene-part.ts";
import type { LineRequest } from "../dialogue.ts";
import { dialogueIn, dialogueKind } from "../kind.ts";
import type { VoicePack } from "../voice-pack.ts";
import type { NpcOptions } from "../npc.ts";
import type { DialogueBox, DialogueBoxOptions } from "./dialogue-box.ts";
import { SceneBox } from "./scene-box.ts";
import { sceneNpc, type SceneNpc } from "./scene-npc.ts";

/** How a line is made. */
export interface LineOptions extends MakeOptions<LineRequest, Line> {
  /** The voice of the game. Default: the plain voice, which belongs to no setting. */
  readonly voice?: VoicePack;
}

/** What dialogue adds to `this.aigc`. */
export interface DialogueMethods {
  /** Makes one line of speech. For a whole character see `npc`. */
  line(request: LineRequest, options: LineOptions): Promise<Made<Line>>;
  /** Somebody who talks and remembers, and tells the game of it: `npc.on("offers", …)`. */
  npc(persona: Persona, options: NpcOptions): SceneNpc;
  /** The box in which people speak. */
  dialogueBox(options: DialogueBoxOptions): DialogueBox;
}

/** Lines of speech and talking characters in a scene. */
export const dialogue: ContentPart<"line", LineRequest, Line, DialogueMethods> = {
  name: "line",
  kind: dialogueKind,
  methods: (host) => ({
    line: async (request, options) => host.make(kindOf(options?.voice), request, options),
    npc(persona, options) {
      host.life.check("npc");
      return sceneNpc(host, kindOf(options?.voice), persona, options);
    },
    dialogueBox(options) {
      host.life.check("dialogueBox");
      return new SceneBox(host.scene, host.life, options);
    },
  }),
};

const kindOf = (voice?: VoicePack) => (voice === undefined ? dialogueKind : dialogueIn(voice));
