import type { Language, Speech } from "../../../content.ts";
import type { KindTools } from "../../../tools/kind-tools.ts";
import { numberBetween } from "../../../tools/options.ts";
import { pcmPicture } from "../../../tools/pcm-picture.ts";
import { speechKind } from "../kind.ts";
import { renderSpeech } from "../render-speech.ts";
import type { SpeechRequest } from "../speech.ts";

/** Voices on the command line. */
export const speechTools: KindTools<SpeechRequest, Speech> = {
  kind: speechKind,
  summary: "voices that babble a text, English or Chinese: as WAV to hear, as PNG to see their spectrogram, as JSON with every blip",
  flags: [
    { flag: "--text <text>", text: "what is said", initial: "Good day. Have you seen my lantern?" },
    { flag: "--name <name>", text: "who says it: the same name and role have the same voice", initial: "Orla" },
    { flag: "--role <role>", text: "smith, herbalist, merchant, elder, guard, hunter, child, giant, or any other", initial: "smith" },
    { flag: "--mood <n>", text: "-1 gloomy to 1 cheerful", initial: 0, parse: numberBetween(-1, 1) },
    { flag: "--language <language>", text: "en or zh, instead of that of the text", choices: ["en", "zh"] satisfies Language[] },
  ],
  request: ({ text, name, role, mood, language }) => ({ text, speaker: { name, role, mood }, ...(language ? { language } : {}) }),
  requests: [{ text: "Good day. Have you seen my lantern?" }, { text: "你好！看见我的灯笼了吗？" }, { text: "GO AWAY! 7 times..." }],
  picture: (content) => pcmPicture(renderSpeech(content)),
  zoom: 2,
};
