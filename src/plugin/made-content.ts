import type { Cache, Game } from "phaser";
import { checkText } from "../arguments.ts";
import { AigcError } from "../errors.ts";
import type { Made } from "../generator.ts";
import type { AnyContentPart } from "./scene-part.ts";

/** The loader's method, and the cache, of a part that makes content: "aigcLevel". */
export const fileTypeOf = ({ name }: { readonly name: string }): string => `aigc${name[0]!.toUpperCase()}${name.slice(1)}`;

/** The content that was made in preloads, for all parts of a game. */
export interface MadeContent {
  /** Whether the same content is there already: made from the same request and seed. */
  has(part: AnyContentPart, key: string, order: string): boolean;
  keep(part: AnyContentPart, key: string, order: string, made: Made<unknown>): void;
  fail(part: AnyContentPart, key: string, error: Error): void;
  /** @throws AigcError `bad-request` for an unknown key, with the reason if making it failed */
  get(part: AnyContentPart, key: string): unknown;
}

export function createMadeContent(game: Game): MadeContent {
  /** By type and key: the order, and the error if it failed. */
  const orders = new Map<string, string>();
  const failures = new Map<string, Error>();
  const caches = new Map<string, Cache.BaseCache>();

  function cacheOf(part: AnyContentPart): Cache.BaseCache {
    const type = fileTypeOf(part);
    const known = caches.get(type);
    if (known) return known;
    const cache = game.cache.addCustom(type);
    caches.set(type, cache);
    // The remove event of Phaser has only the key.
    const kept = new Map<string, unknown>();
    cache.events.on("add", (_cache: unknown, key: string, content: unknown) => kept.set(key, content));
    cache.events.on("remove", (_cache: unknown, key: string) => {
      if (kept.has(key)) part.release?.(kept.get(key));
      kept.delete(key);
    });
    return cache;
  }

  return {
    has: (part, key, order) => cacheOf(part).exists(key) && orders.get(`${part.name} ${key}`) === order,
    keep(part, key, order, made) {
      const content = part.keep ? part.keep(game, made) : made;
      const cache = cacheOf(part);
      // Content of another seed under the same key replaces the old one.
      if (cache.exists(key)) cache.remove(key);
      failures.delete(`${part.name} ${key}`);
      orders.set(`${part.name} ${key}`, order);
      cache.add(key, content);
    },
    fail: (part, key, error) => void failures.set(`${part.name} ${key}`, error),
    get(part, key) {
      checkText("made", "key", key, "the key that it was loaded under");
      const cache = cacheOf(part);
      if (cache.exists(key)) return cache.get(key) as unknown;
      const type = fileTypeOf(part);
      const failure = failures.get(`${part.name} ${key}`);
      const keys = cache.getKeys();
      const why = failure
        ? `it could not be made: ${failure.message}`
        : `There ${keys.length > 0 ? `are ${keys.join(", ")}` : "is nothing yet"}. Make it in preload() with this.load.${type}("${key}", { request, seed }).`;
      throw new AigcError("bad-request", "made", `nothing is kept under "${key}" of ${type}. ${why}`, { cause: failure });
    },
  };
}
