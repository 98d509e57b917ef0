import type { Provenance } from "../../../content.ts";

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * Aseprite's JSON, and in `meta` the papers of each sprite. Frames stand under their number, "0", "1", …, which is what the tags count and
 * Phaser's `createFromAseprite` asks for; some also under a name.
 */
export interface AsepriteJson {
  readonly frames: Readonly<Record<string, AsepriteFrame>>;
  readonly meta: {
    readonly app: string;
    readonly image: string;
    readonly format: "I8";
    readonly size: { readonly w: number; readonly h: number };
    readonly scale: "1";
    readonly frameTags: readonly { readonly name: string; readonly from: number; readonly to: number; readonly direction: "forward" }[];
    readonly provenance: readonly Provenance[];
  };
}

/** A picture on a sheet, in Aseprite's words. */
export interface AsepriteFrame {
  readonly frame: Rectangle;
  readonly rotated: false;
  readonly trimmed: false;
  readonly spriteSourceSize: Rectangle;
  readonly sourceSize: { readonly w: number; readonly h: number };
  readonly duration: number;
}

/** What a sheet shows: its size in pixels, its frames in their order, and names for runs of frames. */
export interface SheetContents {
  readonly size: { readonly w: number; readonly h: number };
  /** `frame` is a place on the sheet; `duration` is in milliseconds. */
  readonly frames: readonly { readonly frame: Rectangle; readonly duration: number }[];
  /** Frames `from` to `to`, both included. */
  readonly tags: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** Places that also have a name. */
  readonly named?: Readonly<Record<string, SheetContents["frames"][number]>>;
}

/**
 * The JSON that Aseprite writes beside a sheet.
 * @param more what else stands in `meta`
 */
export function asepriteJson<More extends object>({ size, frames, tags, named = {} }: SheetContents, more: More) {
  const all = [...frames.map((frame, number) => [String(number), frame] as const), ...Object.entries(named)];
  return {
    frames: Object.fromEntries(all.map(([name, frame]) => [name, written(frame)])),
    meta: {
      app: "phaser-aigc",
      size,
      scale: "1" as const,
      frameTags: tags.map((tag) => ({ ...tag, direction: "forward" as const })),
      ...more,
    },
  };
}

const written = ({ frame, duration }: SheetContents["frames"][number]): AsepriteFrame => ({
  frame,
  rotated: false,
  trimmed: false,
  spriteSourceSize: { x: 0, y: 0, w: frame.w, h: frame.h },
  sourceSize: { w: frame.w, h: frame.h },
  duration,
});
