const FORBIDDEN = ["random", "exp", "log", "sin", "cos", "tan", "pow", "tanh", "atan2"] as const;

/**
 * Runs `work` in a world where Math.random and the clock throw, and so do the Math functions that differ between engines:
 * content must come from the seed alone.
 */
export async function withoutAmbientChance<T>(work: () => T | Promise<T>): Promise<T> {
  const trap = (name: string) => () => {
    throw new Error(`${name} was called: content must come from the seed alone`);
  };
  const kept = new Map<string, PropertyDescriptor>();
  for (const name of FORBIDDEN) {
    kept.set(name, Object.getOwnPropertyDescriptor(Math, name)!);
    Object.defineProperty(Math, name, { value: trap(`Math.${name}`), configurable: true, writable: true });
  }
  const now = Object.getOwnPropertyDescriptor(Date, "now")!;
  Object.defineProperty(Date, "now", { value: trap("Date.now"), configurable: true, writable: true });
  try {
    return await work();
  } finally {
    for (const [name, descriptor] of kept) Object.defineProperty(Math, name, descriptor);
    Object.defineProperty(Date, "now", now);
  }
}
