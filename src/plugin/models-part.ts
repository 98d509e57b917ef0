import type { ModelReport } from "./model-report.ts";
import { aigcModel, type ModelFileConfig } from "./model-file.ts";
import { runtimeOf } from "./runtime.ts";
import type { ScenePart } from "./scene-part.ts";

/** What learned models add to `this.aigc`. */
export interface ModelsMethods {
  /** All requested models: whether they are loaded, where they run and why, and how much they have made. */
  readonly models: readonly ModelReport[];
}

/** What learned models add to `this.load`. */
export interface ModelsFiles {
  /**
   * Loads a model: its manifest, then its weights, both checked. Works in asset packs: `{ "type": "aigcModel", "key": …, "url": … }`.
   * With `contract`, a model of another contract is refused, and content that is made without the missing model says so in its papers.
   */
  aigcModel(
    key: string | ModelFileConfig | readonly ModelFileConfig[],
    url?: string,
    xhrSettings?: Phaser.Types.Loader.XHRSettingsObject,
  ): Phaser.Loader.LoaderPlugin;
}

/** Learned models, with their runtime and kernels. A game that only uses rules can leave this part out. */
export const models: ScenePart<ModelsMethods, ModelsFiles> = {
  name: "models",
  methods: ({ scene, life }) => ({
    get models() {
      life.check("models");
      return runtimeOf(scene.sys.game).report();
    },
  }),
  files: { aigcModel },
};
