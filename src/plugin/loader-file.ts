import { Loader, type Game } from "phaser";
import { AigcError } from "../errors.ts";
import { lifeOf } from "./scene-life.ts";

/**
 * A file of this package in Phaser's loader. An error is reported once, as a `loaderror` with the reason in the file, and does not stop
 * the game. After its scene has stopped or its game was destroyed there are no events of it.
 */
export abstract class LoaderFile extends Loader.File {
  /** Why it could not be loaded: `this.load.on("loaderror", (file) => console.warn(file.reason?.message))`. */
  reason: AigcError | undefined;
  #stopped = false;
  readonly #forget: () => void;

  constructor(loader: Loader.LoaderPlugin, config: Phaser.Types.Loader.FileConfig) {
    super(loader, config);
    this.#forget = lifeOf(loader.scene).atEnd(() => (this.#stopped = true));
  }

  /** Whether the scene or the game has ended, so that results are dropped. */
  protected get stopped(): boolean {
    return this.#stopped;
  }

  protected get game(): Game {
    return this.loader.systems.game;
  }

  override destroy(): void {
    this.#forget();
    super.destroy();
  }

  protected failed(error: unknown): void {
    this.reason =
      error instanceof AigcError ? error : new AigcError("model-corrupt", "loader", `${this.src}: ${String(error)}`, { cause: error });
    this.remember(this.reason);
  }

  /** Stores the error for later questions. */
  protected abstract remember(error: AigcError): void;
}
