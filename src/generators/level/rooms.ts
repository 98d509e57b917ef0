/** Rooms: what they are, how they are drawn, and the makers that follow rules. */
export * from "./room.ts";
export * from "./room-drawing.ts";
export * from "./room-makers.ts";
