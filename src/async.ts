/** Now or later: what may be computed at once, or in a worker. */
export type MaybePromise<T> = T | Promise<T>;
