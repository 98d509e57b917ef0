import type { Cache, Game } from "phaser";
import { checkText } from "../arguments.ts";
import type { Level, Line, Sprite } from "../content.ts";
import { AigcError } from "../errors.ts";
import type { Made } from "../generator.ts";
import type { SpriteLook, SpriteLooks } from "../generators/sprite/phaser/sprite-look.ts";

/** What each file type leaves under its key. */
export interface FileContents {
  readonly aigcLevel: Made<Level>;
  readonly aigcSprite: SpriteLook;
  readonly aigcLine: Made<Line>;
}
export type ContentType = keyof FileContents;

/**
 * What `this.load.aigcLevel` and its like made in a preload, by key, at once: `this.aigc.showLevel(this.aigc.made.level("floor"))`.
 * It stays, for every scene of the game, until `this.cache.custom.aigcLevel.remove("floor")`.
 * @throws AigcError `bad-request` for a key under which nothing is, with the reason if making it failed
 */
export interface MadeInPreload {
  level(key: string): Made<Level>;
  sprite(key: string): SpriteLook;
  line(key: string): Made<Line>;
}

/** The other side of {@link MadeInPreload}: where file types leave what they made. */
export interface MadeContent extends MadeInPreload {
  /** Whether the very same is there already: made of the same request and seed. */
  has(type: ContentType, key: string, order: string): boolean;
  keep(type: "aigcLevel" | "aigcLine", key: string, order: string, made: Made<Level> | Made<Line>): void;
  /** Draws the sprite too: its look belongs to the game, not to the scene that loaded it. */
  keepSprite(key: string, order: string, made: Made<Sprite>): void;
  fail(type: ContentType, key: string, error: Error): void;
  get<T extends ContentType>(type: T, key: string): FileContents[T];
}

export function createMadeContent(game: Game, looks: SpriteLooks): MadeContent {
  /** By type and key: what was asked for, and why it could not be made. */
  const orders = new Map<string, string>();
  const failures = new Map<string, Error>();
  const cacheOf = (type: ContentType): Cache.BaseCache => game.cache.addCustom(type);
  // Phaser tells of what was removed by its key alone.
  const drawn = new Map<string, SpriteLook>();
  const sprites = cacheOf("aigcSprite").events;
  sprites.on("add", (_cache: unknown, key: string, look: SpriteLook) => drawn.set(key, look));
  sprites.on("remove", (_cache: unknown, key: string) => {
    drawn.get(key)?.release();
    drawn.delete(key);
  });

  function put(type: ContentType, key: string, order: string, content: FileContents[ContentType]): void {
    const cache = cacheOf(type);
    // Another seed under the same key takes its place.
    if (cache.exists(key)) cache.remove(key);
    failures.delete(`${type} ${key}`);
    orders.set(`${type} ${key}`, order);
    cache.add(key, content);
  }

  function get<T extends ContentType>(type: T, key: string): FileContents[T] {
    checkText("made", "key", key, "the key that it was loaded under");
    const cache = cacheOf(type);
    if (cache.exists(key)) return cache.get(key) as FileContents[T];
    const failure = failures.get(`${type} ${key}`);
    const keys = cache.getKeys();
    const why = failure
      ? `it could not be made: ${failure.message}`
      : `There ${keys.length > 0 ? `are ${keys.join(", ")}` : "is nothing yet"}. Make it in preload() with this.load.${type}("${key}", { request, seed }).`;
    throw new AigcError("bad-request", "made", `nothing is kept under "${key}" of ${type}. ${why}`, { cause: failure });
  }

  return {
    has: (type, key, order) => cacheOf(type).exists(key) && orders.get(`${type} ${key}`) === order,
    keep: put,
    keepSprite: (key, order, made) => put("aigcSprite", key, order, looks.show(made, JSON.stringify(made))),
    fail: (type, key, error) => void failures.set(`${type} ${key}`, error),
    get,
    level: (key) => get("aigcLevel", key),
    sprite: (key) => get("aigcSprite", key),
    line: (key) => get("aigcLine", key),
  };
}
