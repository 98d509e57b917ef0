/** One measurement; every benchmark and evaluation of the project prints and writes these. */
export interface Row {
  /** Stays the same for ever: "engine/train/mlp/node". */
  readonly id: string;
  readonly what: string;
  readonly value: number;
  /** Interval of the value, where it has one. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  /** Whom it is measured against. */
  readonly peer?: string;
  /** What to reach, in words: ">= 10"; empty when it is only reported. */
  readonly goal: string;
  readonly pass: boolean;
}
