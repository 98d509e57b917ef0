import type { GameObjects, Scene } from "phaser";
import { tintOf } from "../art/palette.ts";
import { PROPS } from "../art/sheets.ts";
import { deviceInHand, type Wish } from "./controls.ts";
import { hook } from "./hook.ts";
import { text, type Lettering } from "./lettering.ts";
import { announce } from "phaser-aigc";
import { frameOf } from "./screen.ts";
import { playSound } from "./sounds.ts";

/** One line of a {@link Menu}. */
export interface Choice {
  label(): string;
  act?(): void;
  /** Left and right change it by a step; a click does the next step. */
  turn?(step: 1 | -1): void;
}

export interface MenuOptions {
  readonly x: number;
  readonly y: number;
  /** Of one column. */
  readonly width: number;
  readonly columns?: number;
  /** Height of a line; default: as the device in hand wants it. */
  readonly row?: number;
  readonly size?: number;
  readonly depth?: number;
}

/** A list to choose from, by keys, gamepad, mouse and finger alike. */
export interface Menu {
  readonly chosen: number;
  /** Does what the player wants. */
  obey(wish: Wish): void;
  /** Writes the labels anew. */
  refresh(): void;
  destroy(): void;
}

/** Fingers are broader than the tip of a mouse. */
export const rowHeight = (): number => (deviceInHand() === "touch" ? 20 : 14);

export function createMenu(scene: Scene, choices: readonly Choice[], options: MenuOptions): Menu {
  const { x, y, width, columns = 1, row = rowHeight(), size, depth = 0 } = options;
  let chosen = 0;
  const place = (index: number): [number, number] => [x + (index % columns) * width, y + Math.floor(index / columns) * row];
  const cursor = scene.add.image(0, 0, PROPS, "cursor").setOrigin(0, 0).setDepth(depth);
  const labels: Lettering[] = [];
  const zones: GameObjects.Zone[] = [];
  let pressed = -1;
  let told: typeof hook.menu = null;
  const forget = (): void => {
    if (hook.menu === told) hook.menu = null;
  };
  scene.events.once("shutdown", forget);

  function show(): void {
    labels.forEach((label, index) => label.setTint(tintOf(index === chosen ? "glow" : "sand")));
    const [left, top] = place(chosen);
    cursor.setPosition(left, top + Math.round((row - 7) / 2) - 1);
    const { zoom } = frameOf(scene);
    const ratio = zoom / (window.devicePixelRatio || 1);
    told = hook.menu = {
      labels: choices.map((choice) => choice.label()),
      chosen,
      at: choices.map((_, index) => ({ x: (place(index)[0] + width / 2) * ratio, y: (place(index)[1] + row / 2 - 1) * ratio })),
    };
  }
  function choose(index: number): void {
    if (index === chosen) return;
    chosen = index;
    playSound("menu-move");
    announce(choices[index]!.label());
    show();
  }
  function take(index: number): void {
    playSound("menu-take");
    const { act, turn } = choices[index]!;
    if (act) act();
    else turn?.(1);
  }
  choices.forEach((choice, index) => {
    const [left, top] = place(index);
    labels.push(text(scene, left + 10, top + Math.round((row - 10) / 2), choice.label(), "sand", size).setDepth(depth));
    const zone = scene.add
      .zone(left, top - 1, width, row)
      .setOrigin(0)
      .setDepth(depth)
      .setInteractive({ useHandCursor: true });
    zone.on("pointerover", () => choose(index));
    zone.on("pointerdown", () => {
      choose(index);
      pressed = index;
    });
    zone.on("pointerup", () => {
      if (pressed === index) take(index);
      pressed = -1;
    });
    zones.push(zone);
  });
  show();
  return {
    get chosen() {
      return chosen;
    },
    obey(wish) {
      const rows = (wish.down ? 1 : 0) - (wish.up ? 1 : 0);
      const sideways = (wish.right ? 1 : 0) - (wish.left ? 1 : 0);
      const step = rows * columns + (columns > 1 ? sideways : 0);
      if (step !== 0) choose((chosen + step + choices.length) % choices.length);
      else if (sideways !== 0) choices[chosen]!.turn?.(sideways as 1 | -1);
      if (wish.interact || wish.attack) take(chosen);
    },
    refresh() {
      labels.forEach((label, index) => label.setText(choices[index]!.label()));
      show();
    },
    destroy() {
      for (const part of [cursor, ...labels, ...zones]) part.destroy();
      scene.events.off("shutdown", forget);
      forget();
    },
  };
}
