export { packedSize, packB } from "./packing";
export { gemmPacked } from "./gemm";
export { convolve, convolveToKernel, turnKernel } from "./conv";
export * from "./elementwise";
export * from "./resize";
export * from "./rows";
export * from "./sequence";
export * from "./sums";
