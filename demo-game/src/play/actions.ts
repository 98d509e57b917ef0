/** What can be asked for by a key or a button. */
export type Action = "left" | "right" | "up" | "down" | "attack" | "dodge" | "interact" | "cancel" | "lens";
