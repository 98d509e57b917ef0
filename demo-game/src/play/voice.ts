import { readVoice } from "phaser-aigc";
import english from "phaser-aigc/voices/lantern-village.en.txt?raw";
import chinese from "phaser-aigc/voices/lantern-village.zh.txt?raw";

/** How the people of Lanternfall speak. */
export const VOICE = readVoice([english, chinese]);
