import type { GameObjects, Scene } from "phaser";
import { checkFields, checkFunction, checkText, type Check } from "../../arguments.ts";
import { freePlace, type Box } from "./free-place.ts";
import type { Inspection } from "./inspection.ts";

/** A place in the world of the scene, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What the overlay has to know of the game. */
export interface OverlayOptions {
  /** The key that turns it on and off, by the name that Phaser has for it: "F9", "BACKTICK". */
  readonly key: string;
  /** Where an agent stands now; nothing for one that is not to be drawn. */
  readonly at: (agent: number) => Spot | undefined;
  /** Where the one stands that it means. Default: no line is drawn. */
  readonly target?: (agent: number) => Spot | undefined;
}

export const checkOverlay: Check = (where, name, value) =>
  checkFields(where, name, value, { key: checkText, at: checkFunction, "target?": checkFunction });

/** Above everything that a game is likely to draw. */
const DEPTH = 1e6;
const COLOURS = { learned: 0x7fe0a0, scripted: 0xe0b060 } as const;

/** A drawing over the scene: whom each agent means, what it is about to do, how sure it is, and how old its decision is. */
export interface Overlay {
  visible: boolean;
  /** Draws what is known; asks anew for agents that have decided since. @param decisions played so far */
  update(decisions: number): void;
  destroy(): void;
}

export const createOverlay = (
  scene: Scene,
  options: OverlayOptions,
  agents: readonly number[],
  inspect: (agent: number) => Promise<Inspection>,
): Overlay => new SceneOverlay(scene, options, agents, inspect);

/** What all overlays of a scene have written, and the ring of whom it tells of: none is written over another, nor over a ring. */
const written = new WeakMap<Scene, Map<GameObjects.Text, Box>>();

class SceneOverlay implements Overlay {
  readonly #scene: Scene;
  readonly #options: OverlayOptions;
  readonly #agents: readonly number[];
  readonly #inspect: (agent: number) => Promise<Inspection>;
  #lines: GameObjects.Graphics | undefined;
  /** Of the decision that is drawn. */
  #decisions = -1;
  readonly #words = new Map<number, GameObjects.Text>();
  readonly #written: Map<GameObjects.Text, Box>;
  readonly #known = new Map<number, Inspection>();

  constructor(scene: Scene, options: OverlayOptions, agents: readonly number[], inspect: (agent: number) => Promise<Inspection>) {
    [this.#scene, this.#options, this.#agents, this.#inspect] = [scene, options, agents, inspect];
    this.#written = written.get(scene) ?? new Map();
    written.set(scene, this.#written);
    scene.input.keyboard?.on(`keydown-${options.key}`, this.#turn);
  }

  get visible(): boolean {
    return this.#lines !== undefined;
  }

  set visible(shown: boolean) {
    if (shown === this.visible) return;
    if (shown) this.#lines = this.#scene.add.graphics().setDepth(DEPTH);
    else this.#hide();
  }

  update(decisions: number): void {
    if (!this.#lines) return;
    if (this.#decisions !== decisions) {
      this.#decisions = decisions;
      // What cannot be explained is drawn as it was; the opponents tell the scene of a network that fails.
      for (const agent of this.#agents)
        this.#inspect(agent).then(
          (found) => void this.#known.set(agent, found),
          () => {},
        );
    }
    this.#lines.clear();
    for (const agent of this.#agents) this.#draw(agent, this.#lines);
  }

  destroy(): void {
    this.#scene.input.keyboard?.off(`keydown-${this.#options.key}`, this.#turn);
    this.#hide();
  }

  readonly #turn = (): void => {
    this.visible = !this.visible;
  };

  #hide(): void {
    this.#lines?.destroy();
    for (const word of this.#words.values()) {
      this.#written.delete(word);
      word.destroy();
    }
    this.#lines = undefined;
    this.#words.clear();
    this.#decisions = -1;
  }

  #draw(agent: number, lines: GameObjects.Graphics): void {
    const spot = this.#options.at(agent);
    const inspection = this.#known.get(agent);
    const word = this.#words.get(agent) ?? this.#write(agent);
    word.setVisible(Boolean(spot && inspection?.decided));
    if (!spot || !inspection?.decided) return;
    const colour = COLOURS[inspection.playedBy];
    const aim = this.#options.target?.(agent);
    lines.lineStyle(1, colour, 0.9).strokeCircle(spot.x, spot.y, 9);
    if (aim) lines.lineBetween(spot.x, spot.y, aim.x, aim.y).strokeCircle(aim.x, aim.y, 4);
    word.setText(inWords(inspection));
    const { width, height } = word;
    this.#written.set(word, { x: spot.x - 9, y: spot.y - 9, width: 18, height: 18 });
    const wanted = { x: spot.x - width / 2, y: spot.y + 10, width, height };
    // Whole on the screen and beside the others, as long as there is room for it. A line leads there.
    const { x, y } = freePlace(wanted, this.#others(word), this.#scene.cameras.main.worldView);
    word.setPosition(x, y);
    lines.lineStyle(1, colour, 0.4).lineBetween(spot.x, spot.y, x + width / 2, y);
  }

  /** Where the others are, and what is written of them. */
  #others(word: GameObjects.Text): Box[] {
    return [...this.#written].flatMap(([other, ring]) => (other === word || !other.visible ? [] : [other, ring]));
  }

  #write(agent: number): GameObjects.Text {
    const style = { fontFamily: "monospace", fontSize: "8px", color: "#ffffff", backgroundColor: "#000000a0" };
    const word = this.#scene.add.text(0, 0, "", style).setOrigin(0).setDepth(DEPTH);
    this.#words.set(agent, word);
    this.#written.set(word, word);
    return word;
  }
}

/** The actions with their chances, the value and who plays. */
function inWords({ actions, value, playedBy, age }: Inspection): string {
  const lines = actions.map(({ name, chosen, choices }) => {
    const chance = choices.find(({ label }) => label === chosen)?.probability;
    const second = choices.find(({ label }) => label !== chosen);
    const sure = chance === undefined ? "" : ` ${percent(chance)}`;
    return `${name} ${chosen}${sure}${second && second.probability >= 0.1 ? ` (${second.label} ${percent(second.probability)})` : ""}`;
  });
  const last = `${playedBy}, ${Math.round(age)} ms ago`;
  return [...lines, ...(value === undefined ? [] : [`value ${value.toFixed(2)}`]), last].join("\n");
}

const percent = (chance: number): string => `${Math.round(chance * 100)}%`;
