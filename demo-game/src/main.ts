import { AUTO, CANVAS, Game, Scale } from "phaser";
import { AigcPlugin } from "phaser-aigc";
import { deviceSize, fillWindow } from "./play/screen.ts";
import { Boot } from "./scenes/boot.ts";
import { Dungeon } from "./scenes/dungeon.ts";
import { GameOver } from "./scenes/game-over.ts";
import { Hud } from "./scenes/hud.ts";
import { Lens } from "./scenes/lens.ts";
import { MainMenu } from "./scenes/main-menu.ts";
import { Pause } from "./scenes/pause.ts";
import { Preloader } from "./scenes/preloader.ts";
import { Sounds } from "./scenes/sounds.ts";
import { Village } from "./scenes/village.ts";

/** `?canvas` draws without WebGL. */
const type = new URLSearchParams(location.search).has("canvas") ? CANVAS : AUTO;

export const game = new Game({
  type,
  parent: "game",
  // All pixels of the device: cameras make the game's own of them, by a whole number.
  ...deviceSize(),
  backgroundColor: "#0b0914",
  pixelArt: true,
  banner: false,
  scale: { mode: Scale.NONE },
  input: { gamepad: true, activePointers: 3 },
  disableContextMenu: true,
  // The one line that brings generated content: this.aigc in every scene.
  plugins: { scene: [{ key: "aigc", plugin: AigcPlugin, mapping: "aigc" }] },
  scene: [Boot, Preloader, MainMenu, Village, Dungeon, Hud, GameOver, Pause, Lens, Sounds],
});

fillWindow(game);
