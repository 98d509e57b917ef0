import { Core, type Scene } from "phaser";
import type { Speech } from "../../../content.ts";
import type { Channel } from "../../../plugin/game-audio.ts";

/** The pitch in hertz that equals pitch 1 of the device. */
const USUAL_PITCH = 190;
/** The characters per second that equal rate 1 of the device. */
const USUAL_SPEED = 30;

/**
 * Speaks a text with a voice of the device (Web Speech), if it has one of the language that needs no server. Undefined if there is none, or
 * if nothing may be heard now. A browser may list its voices only some time after the first call.
 * @returns a function that stops it
 */
export function sayByDevice(scene: Scene, { text, language, voice }: Speech, channel: Channel, volume: number): (() => void) | undefined {
  const { speechSynthesis: device } = globalThis as Partial<typeof globalThis>;
  const { sound, events } = scene.sys.game as typeof scene.game;
  const spoken = device?.getVoices().find(({ localService, lang }) => localService && lang.toLowerCase().startsWith(language));
  if (!device || !spoken || sound.locked || document.hidden) return undefined;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = spoken;
  utterance.lang = spoken.lang;
  utterance.pitch = Math.min(Math.max(voice.pitch / USUAL_PITCH, 0.3), 2);
  utterance.rate = Math.min(Math.max(voice.speed / USUAL_SPEED, 0.5), 2);
  utterance.volume = channel.mute || sound.mute ? 0 : volume * channel.volume * sound.volume;
  const end = (): void => {
    events.off(Core.Events.HIDDEN, end);
    device.cancel();
  };
  events.once(Core.Events.HIDDEN, end);
  device.speak(utterance);
  return end;
}
