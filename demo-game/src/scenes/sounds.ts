import { Scene } from "phaser";
import type { Made, MusicRequest, Persona, PlayingMusic, Sound as SoundContent, SoundRequest, Speaking } from "phaser-aigc";
import { hook } from "../play/hook.ts";
import { onChange, settings } from "../play/settings.ts";
import { onHush, onMood, onSound, onVoice, type Mood, type Sound } from "../play/sounds.ts";

/** What each sound is made of: an event that the package knows, and how loud it is. */
const MADE_OF: Readonly<Record<Sound, { readonly request: SoundRequest; readonly volume: number }>> = {
  "menu-move": { request: { event: "move" }, volume: 0.4 },
  "menu-take": { request: { event: "select" }, volume: 0.5 },
  pause: { request: { event: "select" }, volume: 0.4 },
  step: { request: { event: "step" }, volume: 0.25 },
  swing: { request: { event: "swing" }, volume: 0.5 },
  shot: { request: { event: "bow" }, volume: 0.6 },
  "hit-foe": { request: { event: "hit" }, volume: 0.8 },
  "hit-hero": { request: { event: "hurt" }, volume: 0.9 },
  dodge: { request: { event: "jump" }, volume: 0.5 },
  "foe-falls": { request: { event: "shatter" }, volume: 0.7 },
  "hero-falls": { request: { event: "death" }, volume: 1 },
  alert: { request: { event: "roar" }, volume: 0.5 },
  coin: { request: { event: "coin" }, volume: 0.6 },
  chest: { request: { event: "chest" }, volume: 0.8 },
  key: { request: { event: "key" }, volume: 0.8 },
  heal: { request: { event: "heal" }, volume: 0.8 },
  "stairs-open": { request: { event: "door" }, volume: 0.9 },
  stairs: { request: { event: "stairs" }, volume: 0.8 },
  lamp: { request: { event: "level-up" }, volume: 0.7 },
  buy: { request: { event: "pickup" }, volume: 0.7 },
  quest: { request: { event: "quest" }, volume: 0.8 },
};

const SONGS: Readonly<Record<Mood["place"], MusicRequest>> = {
  menu: { style: "camp", bars: 16 },
  village: { style: "calm", bars: 32 },
  dungeon: { style: "dark", mix: { style: "fight", share: 0.5 }, bars: 32 },
  won: { style: "victory", bars: 16 },
  lost: { style: "calm", words: "slow sad", bars: 16 },
};

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
    for (const [name, { request }] of Object.entries(MADE_OF))
      this.#made.set(name as Sound, await this.aigc.sound(request, { seed: `lanternfall/${name}` }));
    hook.events.push("sounds ready");
  }

  #play(sound: Sound): void {
    const made = this.#made.get(sound);
    // The same blow is never heard twice.
    if (made) this.aigc.playSound(made, { volume: MADE_OF[sound].volume, rate: 0.94 + Math.random() * 0.12 });
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
