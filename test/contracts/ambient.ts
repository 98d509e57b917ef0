/** What the language standard leaves to the engine in the last bit, and chance. Math.sqrt is exact everywhere. */
const INEXACT = "acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow sin sinh tan tanh";

/**
 * Runs `work` in a world where chance and clocks throw, and so do the Math functions that differ between engines: content must come
 * from the seed alone.
 */
export async function withoutAmbientChance<T>(work: () => T | Promise<T>): Promise<T> {
  const put: (() => void)[] = [];
  const trap = (name: string, on: object, key: string) => {
    const kept = Object.getOwnPropertyDescriptor(on, key);
    const value = () => {
      throw new Error(`${name} was called: content must come from the seed alone`);
    };
    Object.defineProperty(on, key, { value, configurable: true, writable: true });
    put.push(() => (kept ? Object.defineProperty(on, key, kept) : Reflect.deleteProperty(on, key)));
  };
  for (const name of ["random", ...INEXACT.split(" ")]) trap(`Math.${name}`, Math, name);
  trap("Date.now", Date, "now");
  trap("performance.now", performance, "now");
  trap("crypto.getRandomValues", crypto, "getRandomValues");
  trap("crypto.randomUUID", crypto, "randomUUID");
  const { Date: KeptDate } = globalThis;
  globalThis.Date = new Proxy(KeptDate, {
    construct(target, given) {
      if (given.length === 0) throw new Error("new Date() was called: content must come from the seed alone");
      return Reflect.construct(target, given) as object;
    },
  });
  put.push(() => (globalThis.Date = KeptDate));
  try {
    return await work();
  } finally {
    for (const back of put) back();
  }
}
