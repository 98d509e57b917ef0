export { packedSize, packB } from "./packing";
export { gemmPacked } from "./gemm";
export { convolve, convolveToKernel, turnKernel, upsample2x, sum2x2, spread2x2 } from "./conv";
export * from "./elementwise";
export * from "./rows";
export * from "./sequence";
