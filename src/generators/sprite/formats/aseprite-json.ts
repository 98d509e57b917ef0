import type { Provenance } from "../../../content.ts";

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Aseprite's JSON with its frames as a list, and in `meta` the papers of each sprite. */
export interface AsepriteJson {
  readonly frames: readonly {
    readonly filename: string;
    readonly frame: Rectangle;
    readonly rotated: false;
    readonly trimmed: false;
    readonly spriteSourceSize: Rectangle;
    readonly sourceSize: { readonly w: number; readonly h: number };
    readonly duration: number;
  }[];
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

/** What a sheet shows: its size in pixels, its frames in their order, and names for runs of frames. */
export interface SheetContents {
  readonly size: { readonly w: number; readonly h: number };
  /** `frame` is a place on the sheet; `duration` is in milliseconds. */
  readonly frames: readonly { readonly filename: string; readonly frame: Rectangle; readonly duration: number }[];
  /** Frames `from` to `to`, both included. */
  readonly tags: readonly { readonly name: string; readonly from: number; readonly to: number }[];
}

/**
 * The JSON that Aseprite writes beside a sheet.
 * @param more what else stands in `meta`
 */
export function asepriteJson<More extends object>({ size, frames, tags }: SheetContents, more: More) {
  const direction = "forward" as const;
  return {
    frames: frames.map(({ filename, frame, duration }) => ({
      filename,
      frame,
      rotated: false as const,
      trimmed: false as const,
      spriteSourceSize: { x: 0, y: 0, w: frame.w, h: frame.h },
      sourceSize: { w: frame.w, h: frame.h },
      duration,
    })),
    meta: { app: "phaser-aigc", size, scale: "1" as const, frameTags: tags.map((tag) => ({ ...tag, direction })), ...more },
  };
}
