/** The light, middle and dark shade of every paint. Dark shades are shifted to blue and purple, light ones to yellow. */
export const RAMPS: Readonly<Record<string, readonly [light: string, middle: string, dark: string]>> = {
  red: ["#f2695f", "#c9363f", "#7c2140"],
  orange: ["#f9a655", "#d96f2e", "#94432b"],
  yellow: ["#fff08a", "#ecc03f", "#aa7a2c"],
  gold: ["#ffe07a", "#dea03a", "#8f5a2b"],
  lime: ["#d3ee6a", "#93c53c", "#4d7f35"],
  green: ["#8fd14f", "#4a9a42", "#23593f"],
  teal: ["#6fdcc4", "#2fa39b", "#1d5f6b"],
  cyan: ["#9be8f5", "#46b4dc", "#2a6ca3"],
  blue: ["#6fa8f5", "#3b68c9", "#27377f"],
  purple: ["#b98af0", "#7d4fc0", "#472c78"],
  magenta: ["#e77bd8", "#b23fa5", "#6a2470"],
  pink: ["#f8a8cf", "#dd6aa6", "#8f3a78"],
  brown: ["#b98a5c", "#7e5438", "#4b2f2c"],
  tan: ["#e8cf9f", "#bf9a6a", "#7d5f49"],
  white: ["#ffffff", "#d3dbe6", "#8f9bb0"],
  silver: ["#e3ebf2", "#a9b6c6", "#667389"],
  grey: ["#b4b8c2", "#7d828f", "#484c5c"],
  black: ["#565a74", "#35364a", "#232331"],
  bone: ["#f7f0d8", "#d2c4a0", "#8c7d68"],
  skin: ["#f7c9a3", "#d99a78", "#96604f"],
  "pale skin": ["#fde3cf", "#e2b79f", "#a5776d"],
  "warm skin": ["#e3ab7d", "#b87a53", "#72473b"],
  "dark skin": ["#b9805c", "#8a5640", "#553331"],
  "green skin": ["#a3cf6a", "#6b9a45", "#3d5f3a"],
  line: ["#1a1626", "#1a1626", "#0d0a14"],
};

/** The colours of a role if the drawing names none. */
export const USUAL_COLOURS = {
  main: ["red", "blue", "green", "purple", "teal", "orange"],
  second: ["gold", "white", "brown", "blue", "red"],
  third: ["red", "white", "gold"],
  skin: ["skin", "skin", "dark skin"],
  hair: ["brown", "black", "orange", "gold", "grey"],
} as const;

/** Variants of some paints, one of which is chosen at random, so that wood does not always look the same. */
export const TONES: Readonly<Record<string, readonly (readonly [light: string, middle: string, dark: string])[]>> = {
  brown: [
    ["#b98a5c", "#7e5438", "#4b2f2c"],
    ["#c49a6a", "#8f6242", "#583a31"],
    ["#a9714f", "#703f33", "#43252a"],
    ["#b39a78", "#786149", "#473a36"],
  ],
  silver: [
    ["#e3ebf2", "#a9b6c6", "#667389"],
    ["#dbe9f8", "#95b0d0", "#566b92"],
    ["#e9e6e2", "#b5b1b4", "#716d7c"],
  ],
  grey: [
    ["#b4b8c2", "#7d828f", "#484c5c"],
    ["#bdb7b0", "#888078", "#524c50"],
    ["#a9b7bf", "#6e8290", "#3f4c60"],
  ],
  gold: [
    ["#ffe07a", "#dea03a", "#8f5a2b"],
    ["#f9d98e", "#cf9a4a", "#835636"],
    ["#ffe9a0", "#e6b53c", "#9a6a26"],
  ],
  bone: [
    ["#f7f0d8", "#d2c4a0", "#8c7d68"],
    ["#f4efe6", "#cdc7b8", "#878173"],
    ["#f2e6bd", "#ccb57f", "#866f4f"],
  ],
  green: [
    ["#8fd14f", "#4a9a42", "#23593f"],
    ["#a6cf4c", "#68963c", "#365a35"],
    ["#7ccf72", "#3c9460", "#1f5550"],
  ],
  yellow: [
    ["#fff08a", "#ecc03f", "#aa7a2c"],
    ["#fff4b0", "#f0cc5a", "#b08338"],
    ["#ffe66e", "#e3ad33", "#9c6b29"],
  ],
  orange: [
    ["#f9a655", "#d96f2e", "#94432b"],
    ["#f7b768", "#d9822f", "#93502a"],
    ["#f3905a", "#cc5a35", "#883730"],
  ],
  red: [
    ["#f2695f", "#c9363f", "#7c2140"],
    ["#ee7a5c", "#c74a35", "#7d2a36"],
    ["#ee5f77", "#bb2f52", "#701d48"],
  ],
  skin: [
    ["#f7c9a3", "#d99a78", "#96604f"],
    ["#fad9bd", "#e0ab8c", "#a06e5c"],
    ["#e8b184", "#c0825c", "#834f3f"],
  ],
};
