import { Scene, type GameObjects } from "phaser";
import { tintOf } from "../art/palette.ts";
import { PROPS } from "../art/sheets.ts";
import { text } from "../play/effects.ts";
import type { Run } from "../play/floor.ts";

/** What the Hud shows of a fight; the dungeon writes it. */
export interface Vitals {
  hp: number;
  maxHp: number;
  /** 0 spent, 1 ready. */
  strike: number;
  dodge: number;
  foes: number;
  /** Who plays the opponents. */
  papers: string;
}

/** Runs over the village and the dungeon: health, what is ready, the seed, and who made what is seen. */
export class Hud extends Scene {
  #run!: Run;
  #place = "";
  #vitals: Vitals | undefined;
  #bars!: GameObjects.Graphics;
  #papers!: GameObjects.BitmapText;
  #foes!: GameObjects.BitmapText;

  constructor() {
    super("Hud");
  }

  init(data: { run: Run; place: string; vitals?: Vitals }): void {
    this.#run = data.run;
    this.#place = data.place;
    this.#vitals = data.vitals;
  }

  create(): void {
    const { width, height } = this.scale;
    this.scene.bringToTop();
    const shade = this.add.graphics();
    shade.fillStyle(tintOf("ink"), 0.55).fillRect(0, 0, width, 17);
    shade.fillStyle(tintOf("bark"), 1).fillRect(0, 17, width, 1);
    text(this, width - 6, 4, `seed ${this.#run.seed}`, "mist").setOrigin(1, 0);
    text(this, width / 2, 4, this.#place, "sand").setOrigin(0.5, 0);
    this.add.image(8, 3, PROPS, this.#vitals ? "heart" : "lantern").setOrigin(0, 0);
    this.#bars = this.add.graphics();
    this.#foes = text(this, this.#vitals ? 126 : 18, 4, this.#vitals ? "" : `${this.#run.embers} embers brought home`, "mist");
    this.#papers = text(this, 6, height - 25, "", "foam").setVisible(Boolean(this.#vitals));
  }

  override update(): void {
    const vitals = this.#vitals;
    if (!vitals) return;
    const bar = (x: number, width: number, part: number, colour: number): void => {
      this.#bars.fillStyle(tintOf("ink")).fillRect(x, 5, width + 2, 7);
      this.#bars.fillStyle(tintOf("plum")).fillRect(x + 1, 6, width, 5);
      this.#bars.fillStyle(colour).fillRect(x + 1, 6, Math.round(width * Math.max(0, Math.min(1, part))), 5);
    };
    this.#bars.clear();
    bar(18, 60, vitals.hp / vitals.maxHp, tintOf(vitals.hp / vitals.maxHp > 0.34 ? "red" : "ember"));
    bar(84, 16, vitals.strike, tintOf("lantern"));
    bar(104, 16, vitals.dodge, tintOf("sky"));
    this.#foes.setText(vitals.foes > 0 ? `${vitals.foes} left` : "the way is free");
    this.#papers.setText(vitals.papers);
    if (vitals.papers) this.#bars.fillStyle(tintOf("ink"), 0.85).fillRect(0, this.scale.height - 28, this.#papers.width + 12, 28);
  }
}
