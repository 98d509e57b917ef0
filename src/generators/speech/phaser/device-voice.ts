import { Core, type Scene } from "phaser";
import type { Speech } from "../../../content.ts";
import type { Channel } from "../../../plugin/game-audio.ts";

/** The middle of a voice, in hertz, that a device speaks at its usual pitch. */
const USUAL_PITCH = 190;
/** Characters a second that a device speaks at its usual rate. */
const USUAL_SPEED = 30;

/**
 * Lets a voice of the device say a text (Web Speech), if it has one of the language that works without a server. Undefined where there
 * is none, or where nothing may be heard now; the browser tells of its voices only some time after it was first asked.
 * @returns what ends it
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
