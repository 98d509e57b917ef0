import { Events, Scenes, type GameObjects, type Scene } from "phaser";
import { checkNumber } from "../../../arguments.ts";
import { announce } from "../../../plugin/live-region.ts";
import type { SceneLife } from "../../../plugin/scene-life.ts";
import { breakLines } from "../line-breaks.ts";
import type { BoxAnswer, BoxLine, BoxText, DialogueBox, DialogueBoxOptions } from "./dialogue-box.ts";
import { checkBoxLine, checkBoxOptions, checkWaiting, plainMark, plainPanel, plainText, SPEED } from "./plain-box.ts";
import { createTextInput, type TextInput } from "./text-input.ts";

const EDGE = 8;

/** By whole numbers, so that all its pixels are alike. */
const wholeScale = (side: number, pixels: number): number => (side > pixels ? Math.floor(side / pixels) : side / pixels);

/** The box of a scene. Its layers, from behind: what catches taps and the panels, the portrait, the words, the choices. */
export class SceneBox implements DialogueBox {
  readonly events = new Events.EventEmitter();
  readonly #scene: Scene;
  readonly #life: SceneLife;
  readonly #options: DialogueBoxOptions;
  readonly #side: number;
  readonly #left: number;
  readonly #wide: number;
  #frame: GameObjects.GameObject[] = [];
  #words: BoxText | undefined;
  #choices: { readonly text: BoxText; readonly zone: GameObjects.Zone }[] = [];
  #field: TextInput | undefined;
  #line: BoxLine | undefined;
  /** The line, broken; how much of it is shown; and whether that is all. */
  #whole: readonly string[] = [];
  #shown = 0;
  #typed = false;
  #chosen = 0;
  #answered: ((answer: BoxAnswer) => void) | undefined;
  /** Left while something was thought up: the next line is not said. */
  #gone = false;

  /** @throws AigcError `bad-request`, naming the option */
  constructor(scene: Scene, life: SceneLife, options: DialogueBoxOptions) {
    checkBoxOptions(options);
    const { x, width, height } = options;
    this.#scene = scene;
    this.#life = life;
    this.#options = options;
    this.#side = options.portrait ?? Math.min(height - 2 * EDGE, width / 4);
    this.#left = x + EDGE + (this.#side > 0 ? this.#side + EDGE : 0);
    this.#wide = x + width - EDGE - this.#left;
    life.atEnd(() => {
      this.#answered = undefined;
      this.#clear();
      this.events.removeAllListeners();
    });
  }

  get open(): boolean {
    return this.#frame.length > 0;
  }

  get typed(): boolean {
    return this.#typed;
  }

  get chosen(): number {
    return this.#chosen;
  }

  get choices(): DialogueBox["choices"] {
    return this.#choices.map(({ text, zone: { x, y, width, height } }) => ({ label: text.text, x, y, width, height }));
  }

  say(line: BoxLine): Promise<BoxAnswer> {
    this.#life.check("dialogueBox");
    checkBoxLine(line);
    this.#answer({ left: true });
    if (this.#gone) {
      this.#gone = false;
      return Promise.resolve({ left: true });
    }
    this.#build(line.speaker, line.portrait);
    this.#line = line;
    this.#shown = 0;
    this.#chosen = 0;
    this.#typed = false;
    // Broken first and typed afterwards, so that no word jumps to the next line while it is written.
    const fits = (part: string): boolean => this.#words!.setText(part).width <= this.#wide;
    this.#whole = [...breakLines(line.text, fits).join("\n")];
    this.#words!.setText("");
    announce(`${line.speaker}: ${line.text}`);
    this.events.emit("line", line);
    return this.#life.whileRunning(new Promise<BoxAnswer>((done) => (this.#answered = done)), "dialogueBox");
  }

  wait(speaker: string, portrait?: BoxLine["portrait"]): void {
    this.#life.check("dialogueBox");
    checkWaiting(speaker, portrait);
    this.#gone = false;
    this.#build(speaker, portrait);
    this.#words!.setText("…");
  }

  skip(): void {
    if (this.#line && !this.#typed) this.#show(Infinity);
  }

  move(by: number): void {
    checkNumber("dialogueBox", "by", by, { whole: true });
    this.#choose(this.#chosen + by);
  }

  take(): void {
    if (!this.#line) return;
    if (!this.#typed) this.skip();
    else if (this.#choices.length > 0) this.#take(this.#chosen);
    else this.#answer({ left: true });
  }

  leave(): void {
    this.#gone = this.open && !this.#answered;
    this.#answer({ left: true });
  }

  close(): void {
    if (!this.open) return;
    this.#answer({ left: true });
    this.#gone = false;
    this.#clear();
    this.events.emit("closed");
  }

  #build(speaker: string, portrait: BoxLine["portrait"]): void {
    this.#clear();
    const { x, y, width, height, depth = 1000 } = this.#options;
    const text = (what: "name" | "line", words: string): BoxText =>
      this.#options.text?.(what, words) ?? plainText(this.#scene, what, words);
    const cover = this.#scene.add.zone(x, y, width, height).setOrigin(0).setInteractive();
    cover.on("pointerdown", () => (this.#typed ? this.#choices.length === 0 && this.take() : this.skip()));
    const name = text("name", speaker).setPosition(this.#left, y + EDGE);
    this.#words = text("line", "").setPosition(this.#left, y + EDGE + name.height + 4);
    const framed = portrait !== undefined && this.#side > 0;
    const behind = [
      this.#panel(x, y, width, height, "box"),
      ...(framed ? [this.#panel(x + EDGE, y + EDGE, this.#side, this.#side, "portrait")] : []),
    ];
    const layers = [[cover], behind, framed ? [this.#face(portrait)] : [], [name, this.#words]];
    layers.forEach((layer, i) => {
      for (const part of layer) (part as GameObjects.Image).setDepth?.(depth + i);
    });
    this.#frame = layers.flat();
    this.#scene.sys.events.on(Scenes.Events.UPDATE, this.#step, this);
  }

  #panel(x: number, y: number, width: number, height: number, what: "box" | "portrait"): GameObjects.GameObject {
    return this.#options.back?.(x, y, width, height, what) ?? plainPanel(this.#scene, x, y, width, height, what);
  }

  #face({ texture, frame }: NonNullable<BoxLine["portrait"]>): GameObjects.Image {
    const { x, y, portraitScale = wholeScale } = this.#options;
    const image = this.#scene.add.image(x + EDGE + this.#side / 2, y + EDGE + this.#side, texture, frame).setOrigin(0.5, 1);
    return image.setScale(portraitScale(this.#side, Math.max(image.width, image.height)));
  }

  #step(_time: number, delta: number): void {
    if (!this.#line || this.#typed) return;
    const { speed = SPEED } = this.#options;
    const now = typeof speed === "function" ? speed() : speed;
    this.#show(now <= 0 ? Infinity : this.#shown + (delta / 1000) * now);
  }

  #show(count: number): void {
    this.#shown = Math.min(this.#whole.length, count);
    this.#words!.setText(this.#whole.slice(0, Math.floor(this.#shown)).join(""));
    if (this.#shown < this.#whole.length || this.#typed) return;
    this.#typed = true;
    this.#offer();
    this.events.emit("typed");
  }

  /** The choices, and last the one for words of one's own. */
  #labels(): readonly string[] {
    const { hint = "Say something…" } = this.#options;
    return [...(this.#line?.choices ?? []), ...(this.#line?.free && typeof document !== "undefined" ? [hint] : [])];
  }

  #offer(): void {
    const { y, height, columns = 1, row = 18, depth = 1000 } = this.#options;
    const labels = this.#labels();
    const top = y + height - EDGE - Math.ceil(labels.length / columns) * row;
    const wide = this.#wide / columns;
    this.#choices = labels.map((label, index) => {
      const [left, above] = [this.#left + (index % columns) * wide, top + Math.floor(index / columns) * row];
      const zone = this.#scene.add.zone(left, above, wide, row).setOrigin(0);
      zone.setDepth(depth + 5).setInteractive({ useHandCursor: true });
      zone
        .on("pointerover", () => this.#choose(index))
        .on("pointerdown", () => {
          this.#choose(index);
          this.#take(index);
        });
      const text = this.#options.text?.("choice", label) ?? plainText(this.#scene, "choice", label);
      return { text: text.setPosition(left + EDGE, above).setDepth(depth + 4), zone };
    });
    if (labels.length === 0) return;
    this.#mark();
    announce(labels.map((label, index) => `${index + 1}. ${label}`).join("\n"));
  }

  #mark(): void {
    const { mark = plainMark } = this.#options;
    this.#choices.forEach(({ text }, i) => mark(text, i === this.#chosen));
  }

  #choose(index: number): void {
    const { length } = this.#choices;
    // Round from the last to the first and back, however far it goes.
    const chosen = ((index % length) + length) % length;
    if (length === 0 || chosen === this.#chosen) return;
    this.#chosen = chosen;
    this.#mark();
    announce(this.#labels()[this.#chosen]!);
    this.events.emit("moved", this.#chosen);
  }

  #take(index: number): void {
    if (index < (this.#line?.choices ?? []).length) return this.#answer({ choice: index });
    const { y, height, row = 18 } = this.#options;
    this.#dropField();
    this.#field = createTextInput(this.#scene, this.#labels()[index]!, (text) => {
      this.#dropField();
      if (text !== undefined) this.#answer({ text });
    });
    this.#field.place(this.#left, y + height - EDGE - row, this.#wide, row);
  }

  #answer(answer: BoxAnswer): void {
    const done = this.#answered;
    if (!done) return;
    this.#answered = undefined;
    this.#clearChoices();
    this.events.emit("answer", answer);
    done(answer);
  }

  #dropField(): void {
    this.#field?.remove();
    this.#field = undefined;
  }

  #clearChoices(): void {
    for (const { text, zone } of this.#choices) for (const part of [text, zone]) part.destroy();
    this.#choices = [];
    this.#dropField();
  }

  #clear(): void {
    this.#scene.sys.events.off(Scenes.Events.UPDATE, this.#step, this);
    this.#clearChoices();
    for (const part of this.#frame) part.destroy();
    this.#frame = [];
    this.#line = undefined;
  }
}
