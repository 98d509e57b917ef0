/** Weights, moments, running statistics and averages after 200 steps. They change only with a change of the arithmetic, and then on purpose. */
export const GOLDEN: Record<string, string> = {
  conv: "35065570c7ffc290849e71b66ad68c95f727297b8f068a103ad9d3aa7027e524",
  lm: "713c13407cc962e8ae9e24c4c9f42916bbddce657c7f89123295202ba1e474ec",
  mlp: "6ab0339e6650224b0caca66d53fd80f945cc34be91586e7fb3a5befa8abdaa22",
};
/** The same for what models answer. */
export const GOLDEN_OUTPUTS: Record<string, string> = {
  decoder: "84de3498c4f28defd0b981a4e6701718060257861f106e14aa03d121ae410a88",
  elementwise: "67b929bcdd5a5c1c63dec807cfd3778f5236a6c346fac8ed9735c79fc1f88a3a",
  encoder: "299541daf9783aae10c4e57976a666c5c59515bcd65eea79d66032a33da63811",
  entities: "b1e19a1e6070007860284db8a2ab06f417c9c9f38c58865526c1ad9286fe755b",
  policy: "584819cfb5067637f80c5f106860525dab2365fbcc66813fa29e353a55edd670",
  recurrent: "8613a6c3a31321fd4fc581bb05ad27728598a399dc1b5ac8aa9cfa5e0047ac93",
  transformer: "6bfa66571053f7f0571169ec6e4bba6610cd103fe3264d7e1509c3c046587f52",
  "transformer step with a cache": "60e2ffc6031302ad84c1f4810334821a0f1baf79dd937a099e923b6dca81de7a",
};
