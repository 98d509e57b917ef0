import { checkFlag, checkMade, checkObject } from "../../../arguments.ts";
import type { Sprite } from "../../../content.ts";
import type { Made } from "../../../generator.ts";
import type { SceneLife } from "../../../plugin/scene-life.ts";
import type { ContentPart, MakeOptions } from "../../../plugin/scene-part.ts";
import { spriteKind } from "../kind.ts";
import type { SpriteRequest } from "../sprite.ts";
import { looksOf, type ShowOptions, type SpriteLook } from "./sprite-look.ts";

/** What sprites add to `this.aigc`. */
export interface SpriteMethods {
  /**
   * Draws a sprite into the game's atlas, with the animations `idle` and `walk`:
   * `const orla = await this.aigc.sprite({ tags: ["smith"] }, { seed }); this.add.sprite(x, y, orla.texture, orla.frame).play(orla.walk)`.
   * The same request and seed is drawn once, for all scenes that ask for it. It is freed with the last of them; with `keep` it stays.
   */
  sprite(request: SpriteRequest, options: MakeOptions<SpriteRequest, Sprite> & ShowOptions): Promise<SpriteLook>;
  /** Makes a sprite as plain data: to save, to send, to show later. */
  spriteData(request: SpriteRequest, options: MakeOptions<SpriteRequest, Sprite>): Promise<Made<Sprite>>;
  /** Draws a sprite that was made before. It is freed with the scene; with `keep` it stays. */
  showSprite(made: Made<Sprite>, options?: ShowOptions): SpriteLook;
}

/** Sprites in a scene. */
export const sprite: ContentPart<"sprite", SpriteRequest, Sprite, SpriteMethods, SpriteLook> = {
  name: "sprite",
  kind: spriteKind,
  methods: ({ scene, life, make }) => {
    /** A look that is freed with the scene, unless it is kept. */
    const look = (made: Made<Sprite>, same: unknown, keep = false): SpriteLook => {
      const drawn = looksOf(scene.sys.game).show(made, same);
      return keep ? drawn : boundTo(life, drawn);
    };
    return {
      async sprite(request, options) {
        checkKeep("sprite", options);
        const { keep, ...making } = options;
        const made = await make(spriteKind, request, making);
        life.check("sprite");
        return look(made, JSON.stringify(made), keep);
      },
      spriteData: (request, options) => make(spriteKind, request, options),
      showSprite(made, options = {}) {
        life.check("showSprite");
        checkMade("showSprite", "made", made, "sprite", "pixels");
        checkKeep("showSprite", options);
        return look(made, made, options.keep);
      },
    };
  },
  // It belongs to the game, not to the scene that loaded it.
  keep: (game, made) => looksOf(game).show(made, JSON.stringify(made)),
  release: (look) => look.release(),
};

/** A look that is freed when the scene stops. */
function boundTo(life: SceneLife, look: SpriteLook): SpriteLook {
  const forget = life.atEnd(() => look.release());
  const release = (): void => {
    forget();
    look.release();
  };
  return { ...look, release };
}

function checkKeep(where: string, options: ShowOptions): void {
  checkObject(where, "options", options);
  if (options.keep !== undefined) checkFlag(where, "options.keep", options.keep);
}
