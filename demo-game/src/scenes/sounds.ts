import { Scene } from "phaser";
import type { Made, Persona, PlayingMusic, Sound as SoundContent, Speaking } from "phaser-aigc";
import { hook } from "../play/hook.ts";
import { onChange, settings } from "../play/settings.ts";
import { seedOf, SONGS, SOUND_ORDERS } from "../play/sound-orders.ts";
import { onHush, onMood, onSound, onVoice, SOUNDS, type Mood, type Sound } from "../play/sounds.ts";

/** Runs beside all other scenes: whatever is heard comes from here, so that no sound ends with the scene that asked for it. */
export class Sounds extends Scene {
  #made = new Map<Sound, Made<SoundContent>>();
  #song: PlayingMusic | undefined;
  #place: Mood["place"] | undefined;
  #speaking: Speaking | undefined;
  #turns = 0;

  constructor() {
    super("Sounds");
  }

  create(): void {
    const ends = [
      onSound((sound) => this.#play(sound)),
      onMood((mood) => void this.#follow(mood)),
      onVoice((text, speaker) => void this.#say(text, speaker)),
      onHush(() => this.#hush()),
      onChange(() => this.#setVolumes()),
    ];
    this.events.once("shutdown", () => ends.forEach((end) => end()));
    this.#setVolumes();
    void this.#makeAll();
  }

  #setVolumes(): void {
    this.aigc.soundChannel.volume = settings.effects / 10;
    this.aigc.musicChannel.volume = settings.music / 10;
    this.aigc.speechChannel.volume = settings.voices / 10;
  }

  async #makeAll(): Promise<void> {
    for (const name of SOUNDS) this.#made.set(name, await this.aigc.sound(SOUND_ORDERS[name].request, { seed: seedOf(name) }));
    hook.events.push("sounds ready");
  }

  #play(sound: Sound): void {
    const made = this.#made.get(sound);
    // The same blow is never heard twice.
    if (made) this.aigc.playSound(made, { volume: SOUND_ORDERS[sound].volume, rate: 0.94 + Math.random() * 0.12 });
  }

  /** Each place has a piece of its own; how tense it is follows the foes. */
  async #follow({ place, tension, seed }: Mood): Promise<void> {
    if (place === this.#place) {
      if (this.#song) this.#song.tension = tension;
      return;
    }
    this.#place = place;
    this.#song?.stop();
    this.#song = undefined;
    const made = await this.aigc.music(SONGS[place], { seed: `${seed}/${place}` });
    hook.provenance["music"] = made.provenance;
    if (place === this.#place) this.#song = this.aigc.playMusic(made, { tension });
  }

  async #say(text: string, speaker: Persona): Promise<void> {
    this.#hush();
    const turn = ++this.#turns;
    const made = await this.aigc.speech(
      { text, speaker, voice: { speed: Math.min(60, settings.textSpeed || 60) } },
      { seed: speaker.name },
    );
    hook.provenance["speech"] = made.provenance;
    // Whoever was hushed before the voice was there says nothing.
    if (turn === this.#turns) this.#speaking = this.aigc.speak(made);
  }

  #hush(): void {
    this.#turns++;
    this.#speaking?.stop();
    this.#speaking = undefined;
  }
}
