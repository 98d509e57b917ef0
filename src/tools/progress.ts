import { Presets, SingleBar } from "cli-progress";
import type { Progress } from "../train/training.ts";

/** The progress of a long job: a bar with rate and remaining time on a terminal, else a line from time to time. */
export interface ProgressDisplay {
  note(message: string): void;
  update(progress: Pick<Progress, "step" | "steps" | "values">): void;
  end(): void;
}

const LINE_EVERY_SECONDS = 15;

export function progressDisplay(name: string, stream: NodeJS.WriteStream = process.stderr): ProgressDisplay {
  const started = Date.now();
  let first: { step: number; at: number } | null = null;
  let lastLine = 0;
  let bar: SingleBar | null = null;

  const tail = ({ step, steps, values }: Pick<Progress, "step" | "steps" | "values">) => {
    first ??= { step, at: Date.now() };
    const rate = (step - first.step) / Math.max((Date.now() - first.at) / 1000, 0.001);
    const left = rate > 0 ? duration((steps - step) / rate) : "?";
    return `${rate > 0 ? `${rate >= 10 ? rate.toFixed(0) : rate.toFixed(2)}/s, ${left} left` : "starting"}  ${Object.entries(values)
      .map(([key, value]) => `${key} ${brief(value)}`)
      .join("  ")}`;
  };

  return {
    note(message) {
      bar?.stop();
      bar = null;
      stream.write(`${name}: ${message}\n`);
    },
    update(progress) {
      if (stream.isTTY) {
        bar ??= startedBar(name, progress.steps, stream);
        bar.update(progress.step, { tail: tail(progress) });
      } else if (Date.now() - lastLine > LINE_EVERY_SECONDS * 1000 || progress.step === progress.steps) {
        lastLine = Date.now();
        stream.write(`${name} ${progress.step}/${progress.steps}  ${tail(progress)}\n`);
      }
    },
    end() {
      bar?.stop();
      stream.write(`${name}: done in ${duration((Date.now() - started) / 1000)}\n`);
    },
  };
}

function startedBar(name: string, steps: number, stream: NodeJS.WriteStream): SingleBar {
  const bar = new SingleBar(
    {
      format: `${name} {bar} {percentage}% {value}/{total}  {tail}`,
      barsize: 24,
      hideCursor: true,
      fps: 5,
      stream,
      clearOnComplete: false,
    },
    Presets.shades_classic,
  );
  bar.start(steps, 0, { tail: "" });
  return bar;
}

/** 75 -> "1m15s". */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}s`;
  if (whole < 3600) return `${Math.floor(whole / 60)}m${String(whole % 60).padStart(2, "0")}s`;
  return `${Math.floor(whole / 3600)}h${String(Math.floor((whole % 3600) / 60)).padStart(2, "0")}m`;
}

function brief(value: number): string {
  return Math.abs(value) >= 1000 ? value.toFixed(0) : value.toPrecision(3);
}
