import { Scene } from "phaser";
import { paintAll } from "../art/sheets.ts";

/** Paints the art, which is code and loads nothing. */
export class Boot extends Scene {
  constructor() {
    super("Boot");
  }

  create(): void {
    paintAll(this);
    this.scene.start("Preloader");
  }
}
