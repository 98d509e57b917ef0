import type { ModelReport } from "./model-report.ts";
import { aigcModel, type ModelFileConfig } from "./model-file.ts";
import { runtimeOf } from "./runtime.ts";
import type { ScenePart } from "./scene-part.ts";

/** What learned models add to `this.aigc`. */
export interface ModelsMethods {
  /** The models that were asked for: which are there, where they run and why, and how much each has made. */
  readonly models: readonly ModelReport[];
}

/** What learned models add to `this.load`. */
export interface ModelsFiles {
  /**
   * Loads a model: its manifest, then its weights, both checked. Works in asset packs: `{ "type": "aigcModel", "key": …, "url": … }`.
   * With `contract`, a model of another is refused, and one that cannot be read is known to be missing where it would have answered.
   */
  aigcModel(
    key: string | ModelFileConfig | readonly ModelFileConfig[],
    url?: string,
    xhrSettings?: Phaser.Types.Loader.XHRSettingsObject,
  ): Phaser.Loader.LoaderPlugin;
}

/** Learned models: the run-time and the kernels that they need, which a game that uses rules alone need not load. */
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
