import { Scenes, type Scene } from "phaser";
import { checkFlag, checkFunction, checkOptions, within } from "../../../arguments.ts";
import type { Speech } from "../../../content.ts";
import type { RenderedAudio } from "../../../plugin/rendered-audio.ts";
import type { SceneLife } from "../../../plugin/scene-life.ts";
import type { SpeechRequest } from "../speech.ts";
import { sayByDevice } from "./device-voice.ts";

/** How a speech is spoken. */
export interface SpeakOptions {
  /** Called when letters appear, with the text so far, and whether it is complete. */
  readonly onText?: (shown: string, done: boolean) => void;
  /** 0 to 1, in addition to that of the channel. Default 1. */
  readonly volume?: number;
  /** -1 left to 1 right. Default 0. */
  readonly pan?: number;
  /** Whether a voice of the device speaks it (Web Speech), if there is one of the language that needs no server. Default false. */
  readonly aloud?: boolean;
}

/** A running speech. */
export interface Speaking {
  /** The voice: blips, the device, or nobody (before the first gesture, in a hidden tab, or without Web Audio). */
  readonly by: "blips" | "device" | "nobody";
  /** Whether all letters have appeared. */
  readonly done: boolean;
  /** Shows all letters at once, and ends the voice. */
  finish(): void;
  /** Ends it: no more letters, no more voice. */
  stop(): void;
}

/** @throws AigcError `bad-request`, naming what is wrong with the options of a call */
export function checkSpeakOptions(options: SpeakOptions): void {
  const number = { "volume?": within(0, 1), "pan?": within(-1, 1) };
  checkOptions("speak", "options", options, { "onText?": checkFunction, ...number, "aloud?": checkFlag });
}

/** Speaks in a scene: the voice, and the letters in time with it, by the clock of the scene. */
export function speak(
  scene: Scene,
  life: SceneLife,
  audio: RenderedAudio<SpeechRequest, Speech>,
  speech: Speech,
  options: SpeakOptions,
): Speaking {
  const { onText, volume = 1, pan = 0, aloud = false } = options;
  const characters = [...speech.text];
  const { events } = scene.sys;
  const device = aloud ? sayByDevice(scene, speech, audio.channel, volume) : undefined;
  const sound = device ? undefined : audio.play(speech, { volume, pan });
  const heard = sound?.isPlaying === true;
  let [seconds, shown, over] = [0, 0, false];

  function show(count: number): void {
    if (count === shown) return;
    shown = count;
    onText?.(characters.slice(0, count).join(""), count === characters.length);
  }
  function step(_time: number, delta: number): void {
    seconds += delta / 1000;
    let count = shown;
    while (count < characters.length && speech.times[count]! <= seconds) count++;
    show(count);
    if (shown === characters.length) events.off(Scenes.Events.UPDATE, step);
  }
  const pause = (): void => void (sound?.isPlaying && sound.pause());
  const resume = (): void => void (sound?.isPaused && sound.resume());
  function stop(): void {
    if (over) return;
    over = true;
    forget();
    events.off(Scenes.Events.UPDATE, step).off(Scenes.Events.PAUSE, pause).off(Scenes.Events.RESUME, resume);
    device?.();
    if (heard && !sound.pendingRemove) sound.stop();
  }
  const forget = life.atEnd(stop);
  events.on(Scenes.Events.UPDATE, step).on(Scenes.Events.PAUSE, pause).on(Scenes.Events.RESUME, resume);
  return {
    by: device ? "device" : heard ? "blips" : "nobody",
    get done() {
      return shown === characters.length;
    },
    finish() {
      if (over) return;
      stop();
      show(characters.length);
    },
    stop,
  };
}
