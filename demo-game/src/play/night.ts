import { BlendModes, Textures, type GameObjects, type Scene } from "phaser";
import { COLOURS, type Colour } from "../art/palette.ts";
import { haloOf } from "../art/sheets.ts";
import { frameOf, type View } from "./screen.ts";

export interface Light {
  x: number;
  y: number;
  radius: number;
  /** 0 to 1. */
  strength: number;
  /** Left out: it only drives the dark away, and has no colour of its own. */
  readonly colour?: Colour;
  /** How much it flickers, 0 to 1. */
  readonly flicker?: number;
  /** Set to let it go out. */
  out?: boolean;
}

/** The dark over a scene, and the lights in it. */
export interface Night {
  /** Lights up at once; move it by writing its `x` and `y`, end it with `out`. */
  add(light: Light): Light;
  /** Draws it anew over what is seen, at the scene's time in milliseconds. */
  update(time: number, view: View): void;
  /** The same lights over a screen of another size; the old one is gone. */
  resized(): Night;
}

interface Lit {
  readonly light: Light;
  glow?: GameObjects.Image;
}

/** Half the resolution of the screen: light is soft. */
const SCALE = 2;
/** Beyond the edges, so that a shaken camera shows no rim. */
const MARGIN = 16;
/** Above everything in the world, below the dialogue. */
export const NIGHT_DEPTH = 50_000;

/**
 * The dark over a scene, with holes where there is light. It is painted on a small canvas every frame, so it looks the same in
 * WebGL and Canvas; coloured glows are added on top.
 */
export function createNight(scene: Scene, ambient: Colour, darkness: number, lights: Lit[] = []): Night {
  const frame = frameOf(scene);
  const width = Math.ceil(frame.width / SCALE) + MARGIN;
  const height = Math.ceil(frame.height / SCALE) + MARGIN;
  // One for each size of window.
  const key = `night-${scene.scene.key}-${width}x${height}`;
  const texture = (
    scene.textures.exists(key) ? scene.textures.get(key) : scene.textures.createCanvas(key, width, height)
  ) as Textures.CanvasTexture;
  texture.setFilter(Textures.FilterMode.LINEAR);
  const dark = scene.add.image(0, 0, key).setOrigin(0).setScale(SCALE).setDepth(NIGHT_DEPTH);
  const halo = scene.textures.get(haloOf("white")).getSourceImage() as HTMLCanvasElement;

  return {
    add(light) {
      const entry: Lit = { light };
      if (light.colour) {
        entry.glow = scene.add
          .image(light.x, light.y, haloOf(light.colour))
          .setBlendMode(BlendModes.ADD)
          .setDepth(NIGHT_DEPTH + 1);
      }
      lights.push(entry);
      return light;
    },
    update(time, view) {
      const { context } = texture;
      dark.setPosition(view.x - MARGIN, view.y - MARGIN);
      context.globalCompositeOperation = "source-over";
      context.globalAlpha = darkness;
      context.clearRect(0, 0, width, height);
      context.fillStyle = COLOURS[ambient];
      context.fillRect(0, 0, width, height);
      context.globalCompositeOperation = "destination-out";
      for (let index = lights.length - 1; index >= 0; index--) {
        const { light, glow } = lights[index]!;
        if (light.out) {
          glow?.destroy();
          lights.splice(index, 1);
          continue;
        }
        const wave = Math.sin(time / 90 + light.x) * 0.5 + Math.sin(time / 37 + light.y) * 0.5;
        const strength = Math.max(0, light.strength * (1 + (light.flicker ?? 0) * 0.12 * wave));
        const radius = light.radius * (1 + (light.flicker ?? 0) * 0.04 * wave);
        const x = (light.x - view.x + MARGIN) / SCALE;
        const y = (light.y - view.y + MARGIN) / SCALE;
        const reach = (radius * 1.5) / SCALE;
        const seen = x > -reach && y > -reach && x < width + reach && y < height + reach;
        glow?.setVisible(seen);
        if (!seen) continue;
        context.globalAlpha = Math.min(1, strength);
        context.drawImage(halo, x - reach, y - reach, reach * 2, reach * 2);
        context.drawImage(halo, x - reach, y - reach, reach * 2, reach * 2);
        glow
          ?.setPosition(light.x, light.y)
          .setScale((radius * 2) / halo.width)
          .setAlpha(strength * 0.26);
      }
      context.globalAlpha = 1;
      texture.refresh();
    },
    resized() {
      dark.destroy();
      return createNight(scene, ambient, darkness, lights);
    },
  };
}
