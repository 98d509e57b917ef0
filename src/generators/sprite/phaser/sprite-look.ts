import { Core, type Game } from "phaser";
import { checkChoice } from "../../../arguments.ts";
import type { Provenance, Sprite } from "../../../content.ts";
import type { Made } from "../../../generator.ts";
import { createSpriteAtlas, type AtlasEntry } from "./sprite-atlas.ts";
import { framesOf, type SpriteFrame } from "./sprite-frames.ts";

/** A generated sprite, ready to be shown. */
export interface SpriteLook {
  readonly sprite: Sprite;
  readonly provenance: Provenance;
  /** Key of the texture, which it shares with other sprites. */
  readonly texture: string;
  /** Its standing frame: `this.add.sprite(x, y, look.texture, look.frame)`. */
  readonly frame: string;
  /** Any of its frames, its own among them: `look.frameOf("flash")`. */
  frameOf(frame: SpriteFrame): string;
  /** Keys of its animations, both without end. */
  readonly idle: string;
  readonly walk: string;
  /**
   * Gives it back before its scene stops; with the last that has it, animations and the place in the atlas go. Destroy what shows
   * it first.
   */
  release(): void;
}

/** How long a look stays. */
export interface ShowOptions {
  /** Keeps the look, for other scenes, when its own stops; `release` gives it back then. Default false: it goes with the scene. */
  readonly keep?: boolean;
}

/** The looks of one game. What is the same is drawn once, however many have it. */
export interface SpriteLooks {
  /** @param same what tells this look from others: content in words, or the made thing itself */
  show(made: Made<Sprite>, same: unknown): SpriteLook;
}

interface Drawn {
  readonly name: string;
  readonly entry: AtlasEntry;
  holders: number;
}

/** Counts the looks of a page; names must differ, and say nothing. */
let count = 0;

/** Per game and gone with it. */
const looks = new WeakMap<Game, SpriteLooks>();

export function looksOf(game: Game): SpriteLooks {
  const known = looks.get(game);
  if (known) return known;
  const made = createSpriteLooks(game);
  looks.set(game, made);
  return made;
}

function createSpriteLooks(game: Game): SpriteLooks {
  const atlas = createSpriteAtlas(game);
  const all = new Map<unknown, Drawn>();
  // When the game is gone, nothing is left to give back.
  let gone = false;
  game.events.once(Core.Events.DESTROY, () => (gone = true));

  function draw(sprite: Sprite): Drawn {
    const name = `aigc-${count++}`;
    const entry = atlas.add(name, sprite);
    const animate = (key: string, frames: readonly SpriteFrame[], frameRate: number): void => {
      const shown = frames.map((frame) => {
        const duration = sprite.frames?.find((own) => own.name === frame)?.duration;
        // Phaser takes what a frame is shown longer than the others.
        return {
          key: entry.texture,
          frame: `${name}/${frame}`,
          ...(duration === undefined ? {} : { duration: duration - 1000 / frameRate }),
        };
      });
      game.anims.create({ key: `${name}/${key}`, frames: shown, frameRate, repeat: -1 });
    };
    animate("idle", ["stand", "breathe"], 2);
    animate("walk", ["step-left", "stand", "step-right", "stand"], 8);
    return { name, entry, holders: 0 };
  }

  return {
    show(made, same) {
      const drawn = all.get(same) ?? draw(made.content);
      all.set(same, drawn);
      drawn.holders++;
      const { name, entry } = drawn;
      let held = true;
      return {
        sprite: made.content,
        provenance: made.provenance,
        texture: entry.texture,
        frame: `${name}/stand`,
        frameOf(frame) {
          checkChoice("sprite", "frame", frame, framesOf(made.content));
          return `${name}/${frame}`;
        },
        idle: `${name}/idle`,
        walk: `${name}/walk`,
        release() {
          if (!held || gone) return;
          held = false;
          if (--drawn.holders > 0) return;
          all.delete(same);
          game.anims.remove(`${name}/idle`);
          game.anims.remove(`${name}/walk`);
          entry.release();
        },
      };
    },
  };
}
