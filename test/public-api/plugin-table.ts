import type { Scene } from "phaser";
import type * as Door from "../../src/index.ts";
import type { BoxLine, SceneHost, ScenePart } from "../../src/index.ts";
import { levelKind, rulesLevel, understandLevelWish } from "../../src/generators/level/index.ts";
import type { Policy } from "../../src/policy.ts";
import type { Table } from "./refusals.ts";
import {
  LEVEL,
  LEVEL_REQUEST,
  LINE,
  LINE_REQUEST,
  made,
  MUSIC,
  MUSIC_REQUEST,
  PERSONA,
  SOUND,
  SOUND_REQUEST,
  SPEC,
  SPEECH,
  SPEECH_REQUEST,
  SPRITE,
  SPRITE_REQUEST,
} from "./things.ts";

const signal = () => ({ aborted: false });
const view = () => ({ spec: SPEC, observe: (_: number, __: Float32Array, mask: Uint8Array) => void mask.fill(1), active: () => true });
const stay = (): Policy => ({ contract: "tag@1", act: ({ rows }) => ({ actions: new Int32Array(rows) }), forget() {} });
const making = (chain?: unknown) => ({ seed: 1, attempts: 2, signal: signal(), ...(chain ? { chain } : {}) });
const MAKING = { "options.chain[].model": "goes into the papers as it is" };

/** Of a request the loader knows only that it is one; what is wrong in it shows when it is made, as the reason of a loaderror. */
const LATER = "is looked at when it is made";
const ORDERED = {
  wrong: { key: ["", [{ request: {}, seed: 1 }], { request: {}, seed: 1 }] },
  unread: { "order.request": LATER, "order.chain[].model": "goes into the papers as it is" },
};

/** What of a voice may be below 0. */
const SLIDERS = ["length", "pitch", "brightness", "noise"].map((name) => `request.sliders.${name}`);
const DIRECTS = "a director that keeps no account of itself directs as well";
const SLIDES = ["slide", "curve", "jump", "dutySlide", "lowpassSlide"];

/** Its type takes the names of events from a map, where the table finds none. */
const EVENT = { wrong: { event: [undefined, null, 7, {}, "speaks"] } };
/** A story of ink. */
const INK = { Continue: () => "The forge is hot.", BindExternalFunction() {} };
const BOX = { x: 0, y: 0, width: 200, height: 60 };

/** How the plugin's functions are called, in a scene that has it as `aigc`. */
export const pluginTable = (scene: () => Scene, door: () => typeof Door): Table => {
  const plugin = () => scene().aigc;
  const loader = () => scene().load;
  /** What a preload has left. */
  const kept = (type: string, content: unknown) => {
    scene().cache.addCustom(type).add("kept", content);
    return plugin().made;
  };
  const smith = () => plugin().npc(PERSONA, { seed: 1 });
  const story = () => door().storyNpcs({ orla: smith() });
  const box = () => plugin().dialogueBox(BOX);
  const level = () => plugin().showLevel(made(LEVEL));
  /** What the parts of a plugin find in the scene. */
  const host = (): SceneHost => {
    let found: SceneHost;
    const spy: ScenePart = { name: "spy", methods: (given) => ((found = given), {}) };
    void new (door().createAigcPlugin([spy]))(scene(), scene().plugins, "spy");
    return found!;
  };
  const lost = { what: "level", reason: "it was lost." };
  return {
    "AigcPlugin.level": { on: plugin, right: () => [LEVEL_REQUEST, making([rulesLevel()])], unread: MAKING },
    "AigcPlugin.sprite": { on: plugin, right: () => [SPRITE_REQUEST, making()] },
    "AigcPlugin.spriteData": { on: plugin, right: () => [SPRITE_REQUEST, making()] },
    "AigcPlugin.line": { on: plugin, right: () => [LINE_REQUEST, making()], negative: ["request.speaker.mood"] },
    "AigcPlugin.music": { on: plugin, right: () => [MUSIC_REQUEST, making()] },
    "AigcPlugin.playMusic": { on: plugin, right: () => [made(MUSIC), { tension: 0.5, volume: 1 }] },
    "MadeInPreload.music": { on: () => kept("aigcMusic", made(MUSIC)), right: () => ["kept"] },
    "AigcFiles.aigcMusic": { on: loader, right: () => ["a", { request: MUSIC_REQUEST, ...making() }], ...ORDERED },
    "AigcPlugin.sound": { on: plugin, right: () => [SOUND_REQUEST, making()], negative: SLIDERS },
    "AigcPlugin.playSound": {
      on: plugin,
      right: () => [made(SOUND), { volume: 1, rate: 1, pan: 0, loop: false, at: 0, waits: true }],
      negative: ["options.pan", ...SLIDES.map((name) => `made.content.voices[].${name}`)],
    },
    "AigcPlugin.speech": { on: plugin, right: () => [SPEECH_REQUEST, making()], negative: ["request.speaker.mood"] },
    "AigcPlugin.speak": {
      on: plugin,
      right: () => [made(SPEECH), { onText() {}, volume: 1, pan: 0, aloud: false }],
      negative: ["options.pan"],
    },
    "AigcPlugin.generate": {
      on: plugin,
      right: () => [[rulesLevel()], LEVEL_REQUEST, making()],
      unread: { "chain[].model": "goes into the papers as it is" },
    },
    "AigcPlugin.showLevel": {
      on: plugin,
      right: () => [made(LEVEL), { tileSize: 8, margin: 0, spacing: 0, tile: () => 0, solid: ["wall"], x: 0, y: 0 }],
      negative: ["options.x", "options.y", "options.depth"],
      wrong: { "options.solid": ["wall"], "options.solid[]": ["walls"], "options.tileSize": [0] },
    },
    "AigcPlugin.showSprite": { on: plugin, right: () => [made(SPRITE)] },
    "AigcPlugin.npc": {
      on: plugin,
      right: () => [
        PERSONA,
        { seed: 1, language: "en", knows: { place: "the old mine" }, attempts: 1, memory: [{ line: LINE, heard: "Hello" }] },
      ],
      negative: ["persona.mood"],
      unread: { "options.memory[].line.language": "of what was said, only the words are read again" },
      wrong: { "persona.role": ["smiths"] },
    },
    "AigcPlugin.opponents": {
      on: plugin,
      right: () => [
        {
          view: view(),
          agents: [0],
          policy: stay(),
          fallback: stay(),
          perSecond: 6,
          reaction: 200,
          clock: () => 0,
          dials: { aggression: 0.5, caution: 0.5, teamwork: 0.5 },
          director: door().createDirector(),
          overlay: { key: "F9", at: () => undefined, target: () => undefined },
          seed: 1,
        },
      ],
      wrong: { "options.perSecond": [61], "options.agents[]": [2], "options.dials.caution": [2] },
      unread: { "options.director.state": DIRECTS, "options.director.wanted": DIRECTS },
    },
    "Opponents.inspect": {
      on: () => plugin().opponents({ view: view(), agents: [0], policy: stay(), fallback: stay(), seed: 1 }),
      right: () => [0],
      wrong: { agent: [1] },
    },
    createAigcPlugin: {
      on: door,
      right: () => [[levelKind, { name: "hum", methods: () => ({}) }]],
      wrong: {
        parts: [undefined, null, 7, "level", {}, () => 7],
        "parts[]": [null, 7, "level", {}, { name: "hum" }, { name: "Hum", methods: () => ({}) }, { ...levelKind, rules: 7 }],
      },
    },
    "LevelPart.with": {
      on: () => door().level,
      right: () => [{ worlds: [door().platformer], words: understandLevelWish }],
      unread: { "extras.worlds[].tiles[].low": "is looked at as it is" },
    },
    "SceneHost.make": { on: host, right: () => [levelKind, LEVEL_REQUEST, making([rulesLevel()])] },
    "SceneHost.tell": { on: host, right: () => [lost] },
    "SceneLife.check": { on: () => host().life, right: () => ["here"] },
    "SceneLife.atEnd": { on: () => host().life, right: () => [() => {}] },
    "SceneLife.whileRunning": {
      on: () => host().life,
      right: () => [Promise.resolve(1), "here", signal()],
      wrong: { work: [undefined, null, 7, "a", {}, () => 7] },
    },
    "LevelView.of": { on: level, right: () => ["enemy"], wrong: { kind: ["enemies"] } },
    "LevelView.centreOf": { on: level, right: () => [{ x: 1, y: 1 }], negative: ["cell.x", "cell.y"] },
    "LevelView.setTile": { on: level, right: () => [1, 1, "floor"], wrong: { x: [4], y: [3], tile: ["lava"] } },
    "AigcPlugin.whileRunning": { on: plugin, right: () => [Promise.resolve(1)], wrong: { work: [undefined, null, 7, "a", {}, () => 7] } },
    "MadeInPreload.level": { on: () => kept("aigcLevel", made(LEVEL)), right: () => ["kept"] },
    "MadeInPreload.sprite": { on: () => kept("aigcSprite", plugin().showSprite(made(SPRITE))), right: () => ["kept"] },
    "MadeInPreload.line": { on: () => kept("aigcLine", made(LINE)), right: () => ["kept"] },
    "MadeInPreload.sound": { on: () => kept("aigcSound", made(SOUND)), right: () => ["kept"] },
    "MadeInPreload.speech": { on: () => kept("aigcSpeech", made(SPEECH)), right: () => ["kept"] },
    "AigcFiles.aigcLevel": { on: loader, right: () => ["a", { request: LEVEL_REQUEST, ...making([rulesLevel()]) }], ...ORDERED },
    "AigcFiles.aigcSprite": { on: loader, right: () => ["a", { request: SPRITE_REQUEST, ...making() }], ...ORDERED },
    "AigcFiles.aigcLine": { on: loader, right: () => ["a", { request: LINE_REQUEST, ...making() }], ...ORDERED },
    "AigcFiles.aigcSound": { on: loader, right: () => ["a", { request: SOUND_REQUEST, ...making() }], ...ORDERED },
    "AigcFiles.aigcSpeech": { on: loader, right: () => ["a", { request: SPEECH_REQUEST, ...making() }], ...ORDERED },
    "Npc.say": { on: smith, right: () => ["quest-hint", { place: "the old mine" }] },
    "Npc.hear": { on: smith, right: () => ["Hello"] },
    "Npc.feel": { on: smith, right: () => ["helped"] },
    "Npc.learn": {
      on: smith,
      right: () => [{ slot: "place", fact: { text: "the old mine" }, from: "Bram" }],
      wrong: { "fact.slot": ["places"] },
    },
    "SceneNpc.on": { on: smith, right: () => ["says", () => {}], ...EVENT },
    "SceneNpc.once": { on: smith, right: () => ["says", () => {}], ...EVENT },
    "SceneNpc.off": { on: smith, right: () => ["says", () => {}], ...EVENT },
    storyNpcs: { on: door, right: () => [{ orla: smith() }] },
    "StoryNpcs.bind": { on: story, right: () => [INK] },
    "StoryNpcs.line": { on: story, right: () => [INK] },
    "StoryNpcs.command": { on: story, right: () => ["npc_feel orla helped"] },
    "AigcPlugin.dialogueBox": {
      on: plugin,
      right: () => [{ ...BOX, portrait: 32, speed: 40, columns: 1, row: 18, depth: 1, hint: "Say something" }],
      negative: ["options.x", "options.y", "options.depth"],
      wrong: { "options.width": [0], "options.columns": [0, 1.5] },
    },
    // Who says something waits for an answer, which is given at once here.
    "DialogueBox.say": {
      on: () => {
        const opened = box();
        const say = (line: BoxLine) => {
          const answer = opened.say(line);
          opened.leave();
          return answer;
        };
        return { say };
      },
      right: () => [{ speaker: "Orla", text: "Hello.", portrait: { texture: "orla", frame: 0 }, choices: ["Bye."], free: false }],
    },
    "DialogueBox.wait": { on: box, right: () => ["Orla", { texture: "orla", frame: 0 }] },
    "DialogueBox.move": { on: box, right: () => [-1], negative: ["by"], wrong: { by: [0.5] } },
    announce: { on: door, right: () => ["Hello."] },
    "SpriteLook.animation": {
      on: () => plugin().showSprite(made(SPRITE)),
      right: () => ["walk", "left"],
      wrong: { name: ["swim"], direction: ["west"] },
    },
    "SpriteLook.frameOf": { on: () => plugin().showSprite(made(SPRITE)), right: () => ["flash"], wrong: { frame: ["jump"] } },
    "AigcFiles.aigcModel": { on: () => scene().load, right: () => ["boss", "boss/manifest.json"], wrong: { key: [{ url: "a" }] } },
  };
};
