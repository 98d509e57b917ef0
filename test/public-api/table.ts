import { gapOf } from "../generators/level/segments/some-segments.ts";
import { readFileSync } from "node:fs";
import * as aigc from "../../src/headless.ts";
import { ASKABLE } from "../generators/dialogue/requests.ts";
import { baseVocabulary, createTokenizer } from "../../src/generators/dialogue/tokenizer.ts";
import { ALONE } from "../../src/train/process-group.ts";
import { poolLines } from "../../src/train/line-pool.ts";
import { fakeLanguageModel } from "../generators/dialogue/fake-language-model.ts";
import { GRID, GRID_CLASSES } from "../../src/generators/sprite/dolls/doll-grid.ts";
import { dollTags } from "../../src/generators/sprite/dolls/doll-views.ts";
import { SHOWN_CLASSES } from "../../src/generators/sprite/dolls/shown-grid.ts";
import { drawn, SHIELD } from "../generators/sprite/drawings.ts";
import { fakeSpriteModel, spriteModelWithEncoder } from "../generators/sprite/fake-sprite-model.ts";
import { fakeSoundModel } from "../generators/sound/fake-sound-model.ts";
import { tinyModel } from "../plugin/model-server.ts";
import { ROOM_CELLS } from "../../src/generators/level/room.ts";
import type { Entry, Table } from "./refusals.ts";
import {
  LEVEL,
  LEVEL_REQUEST,
  LINE,
  LINE_REQUEST,
  made,
  modelOf,
  MUSIC,
  MUSIC_REQUEST,
  SOUND,
  SOUND_REQUEST,
  SPEC,
  SPEECH,
  SPEECH_REQUEST,
  SPRITE,
  SPRITE_REQUEST,
} from "./things.ts";

const { classic, skirmish } = aigc;
const rng = () => aigc.createRng("table");
const signal = () => ({ aborted: false });
const NAMED = "the names are the caller's own; test/agents/tree has wrong ones";
const duelRecorder = () => {
  const game = classic.gridDuel();
  game.reset(rng());
  return aigc.createRecorder(game, 0);
};
/** A hundred decisions of one who always does the same. */
const recorded = () => {
  const recorder = duelRecorder();
  for (let n = 0; n < 130; n++) recorder.note([0]);
  return recorder.recording();
};
/** A model of what players want, with two intents and three features. */
const intentsModel = () =>
  modelOf(
    aigc.INTENTS_CONTRACT,
    { cells: { type: "float32", shape: ["batch", 3] } },
    { scores: { type: "float32", shape: ["batch", 2] } },
    { intents: ["work", "unclear"], features: [1, 2, 3] },
  );
const PLAYS = "plays any game, so only its own part is read";

const floats = (...shape: (string | number)[]) => ({ type: "float32" as const, shape });
/** Walls everywhere, where it is asked. */
const rooms = (): aigc.Model => {
  const model = modelOf(
    aigc.LEVEL_ROOM_CONTRACT,
    { latent: floats("batch", 2), condition: floats("batch", 11), canvas: floats("batch", 12, 16, 5) },
    { probabilities: floats("batch", 12, 16, 4) },
  );
  return {
    ...model,
    run: ({ latent }) => ({ probabilities: { dims: [], data: new Float32Array(latent!.dims[0]! * ROOM_CELLS * 4).fill(0.25) } }),
  };
};
/** The same, of a GAN. */
const drawnRooms = (): aigc.Model => ({ ...rooms(), manifest: { ...rooms().manifest, contract: aigc.LEVEL_GAN_CONTRACT } });
/** One that also knows where rooms lie. */
const roomsWithEncoder = (): aigc.Model => {
  const { manifest, ...model } = rooms();
  const answer = (inputs: aigc.Tensors) => ({ ...model.run(inputs), mean: { dims: [1, 2], data: new Float32Array(2) } }) as aigc.Tensors;
  return { ...model, manifest: { ...manifest, inputs: { ...manifest.inputs, grid: floats("batch", 12, 16, 4) } }, run: answer };
};
const roomsSpace = () => aigc.roomSpace(roomsWithEncoder());
const PLAN: aigc.RoomPlan = { openings: [{ side: "north", from: 3, width: 2 }], style: "cave", openness: 0.5 };
const ROOM_POINT = { latent: [0, 0], plan: PLAN };
const ROOM = new Uint8Array(ROOM_CELLS).fill(1);
const editor = (): aigc.Policy => ({ contract: aigc.ROOM_EDITOR_CONTRACT, act: ({ rows }) => ({ actions: new Int32Array(rows) }) });
const guarded = () => aigc.rulesLevel().propose({ width: 16, height: 12, enemies: 2 }, rng()) as aigc.Level;
const player = () => modelOf("tag@1", { observation: floats("batch", 2), mask: floats("batch", 5) }, { logits: floats("batch", 5) });
const vocabulary = { vocabulary: baseVocabulary(ASKABLE), merges: [] };
const tokenizer = createTokenizer(vocabulary);
/** Says the end at once. */
const speaker = () =>
  fakeLanguageModel(() => Array.from({ length: tokenizer.size }, (_, token) => (token === tokenizer.end ? 1 : 0)), {
    voice: "plain",
    ...vocabulary,
  });
/** Is sure that it has to say the place, and then the end. */
const drafter = () =>
  fakeLanguageModel(
    (read) => {
      const place = tokenizer.special("{place}");
      const next = read.slice(read.indexOf(tokenizer.say)).includes(place) ? tokenizer.end : place;
      return Array.from({ length: tokenizer.size }, (_, token) => (token === next ? 30 : 0));
    },
    { voice: "plain", ...vocabulary },
  );
const critic = () => modelOf(aigc.CRITIC_CONTRACT, { cells: floats("batch", 1) }, { scores: floats("batch", 2) }, { features: [1] });
const words = async function* () {
  yield '{"say": "Go to {place}.", "mood": "0", "action": null, "cites": ["place"]}';
};
const talker = () => aigc.chatOver(words, { name: "mine" });
const TEXT_REQUEST = { form: "rumour", language: "en", slots: { place: "the old mine" } };
const TEXT = { form: "rumour", language: "en", title: "News", lines: ["A light in the old mine."] };
const LINE_OPTIONS = {
  decoding: "sample",
  candidates: 1,
  temperature: 0,
  topK: 1,
  topP: 1,
  beams: 1,
  voice: aigc.plainVoice(),
  critic: () => 1,
};
const CHAT_LIMITS = { firstToken: 1, total: 1, retries: 0, failures: 1, rest: 1, mostTokens: 1000, longest: 100 };
const melodies = () => modelOf(aigc.MELODY_CONTRACT, { features: floats("batch", 1002) }, { probabilities: floats("batch", 23) });
const sprites = (contract: string, details = {}) => fakeSpriteModel(contract, { latent: 2, ...details });
const space = () => aigc.spriteSpace(spriteModelWithEncoder());
const POINT = { latent: [0, 0, 0], tags: aigc.SPRITE_TAGS.map(() => 0) };
const DOLL_TAGS = [...dollTags(), "style crawl"];
/** A network of dolls that draws nobody. */
const dolls = () => {
  const grid = floats("batch", GRID, GRID, GRID_CLASSES);
  const inputs = { latent: floats("batch", 3), condition: floats("batch", DOLL_TAGS.length), grid };
  return modelOf(aigc.SPRITE_DOLL_CONTRACT, inputs, { mean: floats("batch", 3), probabilities: grid }, { latent: 3, tags: DOLL_TAGS });
};
const dollSpace = () => aigc.dollSpace(dolls());
/** The masked network of dolls, which draws nobody either. */
const maskedDolls = () => {
  const inputs = { canvas: floats("batch", GRID, GRID, SHOWN_CLASSES + 1), condition: floats("batch", DOLL_TAGS.length + 1) };
  return modelOf(
    aigc.SPRITE_DOLL_MASKED_CONTRACT,
    inputs,
    { probabilities: floats("batch", GRID, GRID, GRID_CLASSES) },
    { tags: DOLL_TAGS },
  );
};
const SOMEBODY = { latent: [0, 0, 0], tags: DOLL_TAGS.map(() => 0), paints: { shirt: "red" } };
const arena = () => skirmish.arenaFromText("#####\n#H.e#\n#####");
const tiny = () => tinyModel("tiny@1");
const net = () => {
  const { manifest, bytes } = tiny();
  const answers: Record<string, BodyInit> = { "manifest.json": JSON.stringify(manifest), "model.onnx": bytes.slice() };
  return (async (url: string) => new Response(answers[String(url).split("/").at(-1)!])) as typeof globalThis.fetch;
};
const FORGOTTEN = { "agents[]": "of whom there is no memory, none is left" };
const PAPERS = "says where the model comes from; it runs without";
const READ = {
  "manifest.file": PAPERS,
  "manifest.bytes": PAPERS,
  "manifest.training": PAPERS,
  "manifest.metrics": PAPERS,
  "manifest.details": PAPERS,
};

const generators: readonly (readonly [generator: () => aigc.Generator<never, never>, request: object, content: object])[] = [
  [() => aigc.rulesLevel() as never, LEVEL_REQUEST, LEVEL],
  [() => aigc.vaeLevel(rooms()) as never, LEVEL_REQUEST, LEVEL],
  [() => aigc.ganLevel(drawnRooms()) as never, LEVEL_REQUEST, LEVEL],
  [() => aigc.composeSprite() as never, SPRITE_REQUEST, SPRITE],
  [() => aigc.maskedSprite(sprites(aigc.SPRITE_MASKED_CONTRACT)) as never, SPRITE_REQUEST, SPRITE],
  [() => aigc.vaeSprite(sprites(aigc.SPRITE_LATENT_CONTRACT)) as never, SPRITE_REQUEST, SPRITE],
  [() => aigc.ganSprite(sprites(aigc.SPRITE_GAN_CONTRACT)) as never, SPRITE_REQUEST, SPRITE],
  [() => aigc.grammarLine() as never, LINE_REQUEST, LINE],
  [() => aigc.languageLine(speaker()) as never, LINE_REQUEST, LINE],
  [() => aigc.endpointLine(talker()) as never, LINE_REQUEST, LINE],
  [() => aigc.continueLine(drafter(), "Good") as never, LINE_REQUEST, LINE],
  [() => aigc.varyLine(drafter(), "Good night.") as never, LINE_REQUEST, LINE],
  [() => aigc.shortText({ model: speaker() }) as never, TEXT_REQUEST, TEXT],
  [() => aigc.shortText() as never, TEXT_REQUEST, TEXT],
  [() => aigc.rulesMusic() as never, MUSIC_REQUEST, MUSIC],
  [() => aigc.melodyMusic(melodies()) as never, MUSIC_REQUEST, MUSIC],
  [() => aigc.presetSounds() as never, SOUND_REQUEST, SOUND],
  [() => aigc.vaeSound(fakeSoundModel()) as never, SOUND_REQUEST, SOUND],
  [() => aigc.blipSpeech() as never, SPEECH_REQUEST, SPEECH],
];
const MADE_BY = { generator: "test/hand", seed: "1", attempts: 1 };
const asked = () => aigc.levelQueries(LEVEL);
const SPOT = { x: 1, y: 1 };
/** Cells that a floor of 4 x 3 does not have. */
const BESIDE = (name: string) => ({ [`${name}.x`]: [4, 0.5], [`${name}.y`]: [3] });

/** A field that tells contents apart, and what a check calls such a content. */
const NAMES = { tiles: "level", pixels: "sprite", act: "line", form: "text", tracks: "music", voices: "sound", blips: "speech" };
const nameOf = (content: object) => Object.entries(NAMES).find(([field]) => field in content)![1];
/** A generator's types say nothing of its request, which is its own. */
const NO_REQUEST = [undefined, null, "a cave", 7, Promise.resolve({}), []];
const OTHER_CONTENT = [undefined, null, "a cave", 7, Promise.resolve({}), [], {}];

/** What of a voice may be below 0. */
const SLIDES = ["slide", "curve", "jump", "dutySlide", "lowpassSlide"];

const environments = [
  classic.cartPole,
  classic.pendulum,
  classic.memoryCorridor,
  classic.gridDuel,
  () => skirmish.skirmishEnvironment({ maps: arena }),
  () => aigc.roomEditor(),
];

/** What all trainings of generators are told. */
const TRAINING = { seed: "1", steps: 1, batch: 1, learningRate: 0.01, data: [{ name: "own", licence: "CC0", origin: "here", items: 1 }] };
const grids = () => ({ count: 1, cells: new Uint8Array(16), conditions: new Float32Array(1) });
const pictures = () => ({ count: 1, pixels: new Uint8Array(16), conditions: new Float32Array(1) });
const pool = poolLines([{ prompt: [tokenizer.say], line: [tokenizer.say, tokenizer.end] }]);

/** The shipped masked network: one that knows the library. */
const maskedSprites = () => ({
  manifest: aigc.readManifest(readFileSync("models/sprite-masked/manifest.json", "utf8"), "sprite-masked"),
  weights: new Uint8Array(readFileSync("models/sprite-masked/model.onnx")),
});
/** What a training gives. */
const trainedTiny = () => {
  const { manifest, bytes } = tiny();
  const { contract, inputs, outputs } = manifest;
  return { onnx: bytes, contract, inputs, outputs, steps: 1, data: [], metrics: {} };
};

/** How every public function is called. One that is not here, in `plugin-table.ts` or in `hot-paths.ts` fails the test. */
export const TABLE: Table = {
  observationSize: { right: () => [SPEC] },
  maskSize: { right: () => [SPEC] },
  generate: {
    right: () => [[aigc.rulesLevel()], LEVEL_REQUEST, { seed: 1, attempts: 2, signal: signal() }],
    wrong: { chain: [[]], "options.attempts": [0, 1.5, 1001] },
    unread: { "chain[].model": "goes into the papers as it is" },
  },
  renderSound: { right: () => [SOUND], negative: SLIDES.map((name) => `sound.voices[].${name}`) },
  renderSpeech: { right: () => [SPEECH] },
  understandSound: { right: () => ["a heavy door"] },
  vaeSound: { right: () => [fakeSoundModel()], unread: READ },
  encodeWav: {
    right: () => [
      { sampleRate: 8000, channels: [Float32Array.of(0, 1)] },
      { generator: "a/b", seed: "1", attempts: 1 },
    ],
    wrong: { "pcm.channels": [[]] },
    unread: Object.fromEntries(
      ["model", "wish", "certificate", "repaired", "skipped"].map((name) => [`provenance.${name}`, "is written as it is"]),
    ),
  },
  decodeWav: { right: () => [aigc.encodeWav({ sampleRate: 8000, channels: [Float32Array.of(0, 1)] })] },
  createRng: { right: () => ["a"] },
  resumeRng: { right: () => [rng().state()], negative: ["c", "s0", "s1", "s2"].map((name) => `state.alea.${name}`) },
  "Rng.fork": { on: rng, right: () => ["a"] },
  "Generator.propose": generators.map(([on, request]): Entry => ({
    on,
    right: () => [request, rng(), signal()],
    wrong: { request: NO_REQUEST },
    ...(on().propose.length > 2 ? {} : { unread: { signal: "it answers before anybody could abort it" } }),
  })),
  "Generator.check": generators.map(([on, request, content]): Entry => ({
    on,
    right: () => [content, request],
    names: { content: nameOf(content) },
    wrong: { content: OTHER_CONTENT, ...("tags" in request ? {} : { request: NO_REQUEST }) },
  })),
  "Generator.repair": generators.slice(0, 7).map(([on, request, content]): Entry => ({
    on,
    right: () => [content, request],
    names: { content: nameOf(content) },
    wrong: { content: OTHER_CONTENT },
  })),
  "Generator.certify": generators.slice(0, 2).map(([on, request, content]): Entry => ({
    on,
    right: () => [content, request],
    names: { content: nameOf(content) },
    unread: { request: "plays what there is" },
  })),
  "Generator.understand": generators
    .slice(0, 7)
    .map(([on, request]): Entry => ({ on, right: () => [request], wrong: { request: NO_REQUEST } })),
  "Environment.reset": environments.map((on): Entry => ({
    on,
    right: () => [rng()],
    ...(on().reset.length > 1 ? {} : { unread: { difficulty: "it is the whole game, whatever a curriculum asks for" } }),
  })),
  "Model.run": {
    on: () => aigc.readModel(tiny().manifest, tiny().bytes),
    right: () => [{ x: { dims: [1, 2], data: Float32Array.of(1, 2) } }],
    unread: { "inputs.x.dims[]": "is refused with the whole shape" },
  },
  "Policy.forget": {
    on: () => aigc.modelPolicy(player(), { game: SPEC }),
    right: () => [[0]],
    unread: FORGOTTEN,
  },
  "ModelPolicy.forget": { on: () => aigc.modelPolicy(player(), { game: SPEC }), right: () => [[0]], unread: FORGOTTEN },

  grammarLine: { right: () => [aigc.plainVoice()] },
  breakLines: { right: () => ["a line", (line: string) => line.length < 10] },
  intentByWords: { right: () => ["Any work?"] },
  makePersona: {
    right: () => [{ role: "smith" }, { seed: "a", language: "en", voice: aigc.plainVoice(), taken: ["Orla"] }],
    negative: ["wish.mood"],
    wrong: { "wish.mood": [-1.1, 1.1] },
  },
  understandBy: { right: () => [intentsModel()] },
  shortText: { right: () => [{ model: speaker(), voice: aigc.plainVoice() }] },
  criticOf: { right: () => [critic()] },
  mixVoices: { right: () => [[aigc.plainVoice(), { ...aigc.plainVoice(), name: "other" }]] },
  dialogueIn: { right: () => [aigc.plainVoice()] },
  readVoice: { right: () => ["voice a\nlanguage en\nroles b\n= greet\nHello."] },
  writeVoice: { right: () => [aigc.plainVoice(), "en"] },
  continueLine: { right: () => [speaker(), "Good", LINE_OPTIONS] },
  varyLine: { right: () => [speaker(), "Good night.", LINE_OPTIONS] },
  languageLine: {
    right: () => [speaker(), { decoding: "beam", candidates: 1, temperature: 0, topK: 1, topP: 1, beams: 1, voice: aigc.plainVoice() }],
    wrong: { "options.topP": [0, 1.1], "options.candidates": [0, 33] },
  },
  endpointLine: { right: () => [talker(), { voice: aigc.plainVoice(), words: "any" }] },
  chatOver: { right: () => [words, { name: "mine", ...CHAT_LIMITS }], wrong: { "options.retries": [11], "options.failures": [0] } },
  chatEndpoint: {
    right: () => [{ url: "http://a.test/v1", model: "m", headers: { a: "b" }, body: {}, temperature: 1, fetch: net(), ...CHAT_LIMITS }],
    wrong: { "options.url": ["ftp://a.test"], "options.temperature": [3] },
  },
  promptApiChat: {
    right: () => [{ api: { availability: () => Promise.resolve("unavailable"), create: () => {} }, language: "en", ...CHAT_LIMITS }],
    wrong: { "options.retries": [11] },
  },
  transformersChat: {
    right: () => [Object.assign(() => Promise.resolve(), { tokenizer: {} }), Map, { name: "mine", ...CHAT_LIMITS }],
    wrong: { "options.retries": [11] },
  },
  "Chat.ask": {
    on: talker,
    right: () => [[{ role: "user", content: "Hello." }], (answer: string) => answer, rng(), signal()],
  },
  checkGenerator: {
    right: () => [aigc.rulesLevel, [LEVEL_REQUEST], { seeds: 1, firstTries: 0 }],
    wrong: { requests: [{}], "options.firstTries": [2] },
  },
  chainOf: {
    right: () => [aigc.levelKind, [rooms()], [{ key: "a", contract: "b@1", error: new aigc.AigcError("model-missing", "a", "gone.") }]],
  },
  "Codec.encode": {
    on: () => aigc.levelKind.codecs!["txt"],
    right: () => [LEVEL],
    names: { content: "level" },
    unread: { provenance: "a text has no place for it" },
  },
  "Codec.decode": { on: () => aigc.levelKind.codecs!["txt"], right: () => ["###\n#.#\n###"], names: { file: "text" } },

  checkLevel: { right: () => [LEVEL, LEVEL_REQUEST] },
  playLevel: { right: () => [LEVEL] },
  repairLevel: { right: () => [LEVEL, LEVEL_REQUEST, () => 1] },
  levelFromText: { right: () => ["###\n#.#\n###", { legend: { x: "water" } }] },
  levelFromCsv: { right: () => ["wall,floor", { legend: { x: "water" } }], code: "bad-data" },
  levelFromPixels: {
    right: () => [{ width: 1, height: 1, data: new Uint8Array(4) }, { legend: { "#ffffff": "water" } }],
    code: "bad-data",
  },
  levelToTiled: { right: () => [LEVEL, MADE_BY], unread: { provenance: "goes along as it is" } },
  levelToLdtk: { right: () => [LEVEL, MADE_BY], unread: { provenance: "goes along as it is" } },
  levelToCode: { right: () => [LEVEL] },
  levelFromTiled: {
    right: () => [aigc.levelToTiled(LEVEL), { legend: { lava: "water" } }],
    code: "bad-data",
  },
  levelFromLdtk: {
    right: () => [aigc.levelToLdtk(LEVEL), { legend: { lava: "water" } }],
    code: "bad-data",
  },
  levelFromCode: { right: () => [aigc.levelToCode(LEVEL)], code: "bad-data" },
  levelToText: { right: () => [LEVEL] },
  measureLevel: { right: () => [LEVEL] },
  explainLevel: { right: () => [LEVEL_REQUEST], unread: { request: "says what is wrong with it, whatever it is, and throws nothing" } },
  understandLevelWish: { right: () => ["a flooded crypt with two keys and many archers"], wrong: { words: ["", " ", "a".repeat(201)] } },
  levelQueries: { right: () => [LEVEL] },
  "LevelQueries.roomAt": { on: asked, right: () => [SPOT], wrong: BESIDE("spot") },
  "LevelQueries.route": { on: asked, right: () => [SPOT, SPOT], wrong: { ...BESIDE("from"), ...BESIDE("to") } },
  "LevelQueries.distancesFrom": { on: asked, right: () => [[SPOT], { shut: true }], wrong: BESIDE("spots[]") },
  "LevelQueries.flowTo": { on: asked, right: () => [[SPOT], { shut: true }], wrong: BESIDE("spots[]") },
  "LevelQueries.outOfSight": { on: asked, right: () => [[SPOT]], wrong: BESIDE("spots[]") },
  "LevelQueries.spawnSpots": { on: asked, right: () => [[SPOT], { least: 1, most: 2, hidden: false }], wrong: BESIDE("spots[]") },
  fillRooms: {
    right: () => [
      rooms(),
      [{ openings: [{ side: "north", from: 3, width: 2 }], style: "cave", openness: 0.5 }],
      rng(),
      { passes: 1, sharpness: 1, draws: 1, latents: new Float32Array(2), signal: signal() },
    ],
  },
  vaeLevel: { right: () => [rooms(), { passes: 1, sharpness: 1, draws: 1, redraws: 0 }] },
  ganLevel: { right: () => [drawnRooms(), { redraws: 0 }] },
  playTested: {
    right: () => [aigc.rulesLevel(), { play: () => 1, wanted: 0.5, candidates: 2, games: 4 }],
    wrong: { "options.wanted": [-0.1, 1.1], "options.candidates": [1, 65], "options.games": [3, 1001] },
    unread: { "generator.model": "goes into the papers as it is", "generator.understand": "is handed on to whoever asks for content" },
  },
  measureRoom: { right: () => [ROOM, 17] },
  roomSpace: { right: () => [roomsWithEncoder()], unread: READ },
  segmentSpace: { right: () => [gapOf(aigc.LEVEL_SEGMENT_CONTRACT)], unread: READ },
  measureSegment: { right: () => [new Uint8Array(392).fill(1, 364)] },
  "PieceSpace.point": { on: roomsSpace, right: () => [PLAN, rng()] },
  "PieceSpace.pointOf": { on: roomsSpace, right: () => [ROOM, "cave"] },
  "PieceSpace.draw": { on: roomsSpace, right: () => [ROOM_POINT], negative: ["point.latent[]"] },
  "PieceSpace.between": { on: roomsSpace, right: () => [ROOM_POINT, ROOM_POINT, 0.5], negative: ["from.latent[]", "to.latent[]"], wrong: { share: [2] } }, // prettier-ignore
  "PieceSpace.morph": { on: roomsSpace, right: () => [ROOM_POINT, ROOM_POINT, 2], negative: ["from.latent[]", "to.latent[]"], wrong: { steps: [1, 65] } }, // prettier-ignore
  "PieceSpace.moreLike": { on: roomsSpace, right: () => [[ROOM_POINT], rng(), 0.5], negative: ["points[].latent[]"], wrong: { points: [[]], spread: [2] } }, // prettier-ignore
  "PieceSpace.tuned": { on: roomsSpace, right: () => [ROOM_POINT, { way: 9, openness: 0.5, symmetry: 0.5, deadEnds: 1 }, rng()], negative: ["point.latent[]"], wrong: { wanted: [{}] } }, // prettier-ignore
  "PieceSpace.complete": { on: roomsSpace, right: () => [new Int8Array(ROOM_CELLS).fill(-1), PLAN, rng()] },
  editLevel: {
    right: () => [editor(), guarded(), { way: 9 }, rng()],
    wrong: { "task.way": [0, 2.5] },
    unread: { task: "its request is read by the check" },
  },
  wantedDegree: {
    right: () => [{ play: (_: number, games: readonly aigc.Rng[]) => games.map(() => 1), wanted: 0.5, games: 32 }, rng()],
    wrong: { "options.wanted": [-0.1, 1.1], "options.games": [31, 10_001] },
  },
  roomEditor: { right: () => [() => ({ tiles: ROOM, openings: PLAN.openings, way: 20 })] },
  editRoom: { right: () => [editor(), { tiles: ROOM, openings: PLAN.openings, way: 20 }, rng()], wrong: { "task.way": [7, 45] } },

  arrange: { right: () => [MUSIC, 0.5], wrong: { tension: [-0.1, 1.1] } },
  checkMusic: { right: () => [MUSIC, MUSIC_REQUEST] },
  decodeMidi: { right: () => [aigc.encodeMidi(MUSIC)] },
  encodeMidi: { right: () => [MUSIC] },
  measureMusic: { right: () => [MUSIC, ["melody"]] },
  melodyMusic: { right: () => [melodies(), { temperature: 0.9, topP: 0.9 }] },
  renderMusic: { right: () => [MUSIC, { tension: 0.5, sampleRate: 8000, bars: 1 }] },
  understandMusic: { right: () => ["a slow song"] },

  checkSprite: { right: () => [SPRITE] },
  measureSprite: { right: () => [SPRITE] },
  repairSprite: { right: () => [SPRITE] },
  requestedTags: { right: () => [SPRITE_REQUEST] },
  understandWish: { right: () => ["a green orc"] },
  recolour: { right: () => [SPRITE, { "#ff0000": "#0000ff" }] },
  styled: { right: () => [SPRITE, { palette: ["#000000"], shading: true, outline: "#ffffff", rarity: "rare" }] },
  spritePng: { right: () => [SPRITE, made(SPRITE).provenance], unread: { provenance: "papers are written as they are" } },
  spriteSheet: { right: () => [{ orc: made(SPRITE) }, "orcs.png"] },
  readDrawings: { right: () => ["= blip", "blips.txt"].map((text, i) => (i === 0 ? `${text}\n${`${"A".repeat(8)}\n`.repeat(16)}` : text)) },
  readDrawingPicture: {
    right: () => [{ width: 16, height: 16, data: new Uint8Array(1024) }, '{ "name": "blip" }', "blip.png"],
    unread: { "picture.width": "one size is right", "picture.height": "one size is right", "picture.data": "one length is right" },
  },
  addDrawings: { right: () => [[]] },
  maskedSprite: { right: () => [sprites(aigc.SPRITE_MASKED_CONTRACT), { steps: 1, candidates: 1 }] },
  vaeSprite: { right: () => [sprites(aigc.SPRITE_LATENT_CONTRACT)] },
  ganSprite: { right: () => [sprites(aigc.SPRITE_GAN_CONTRACT)] },
  completeSprite: { right: () => [sprites(aigc.SPRITE_MASKED_CONTRACT), drawn(SHIELD), { steps: 1, candidates: 1 }] },
  redrawPart: {
    right: () => [
      sprites(aigc.SPRITE_MASKED_CONTRACT),
      drawn(SHIELD),
      { left: 0, top: 0, width: 2, height: 2 },
      { steps: 1, candidates: 1 },
    ],
    wrong: { "part.width": [0, 17] },
  },
  varySprite: {
    right: () => [sprites(aigc.SPRITE_MASKED_CONTRACT), drawn(SHIELD), 0.5, { steps: 1, candidates: 1 }],
    wrong: { strength: [2] },
  },
  spriteSpace: { right: () => [spriteModelWithEncoder()] },
  "SpriteSpace.wish": { on: space, right: () => [SPRITE_REQUEST, rng()] },
  "SpriteSpace.pointOf": { on: space, right: () => [drawn(SHIELD), SPRITE_REQUEST] },
  "SpriteSpace.draw": { on: space, right: () => [POINT], negative: ["point.latent[]"] },
  "SpriteSpace.between": { on: space, right: () => [POINT, POINT, 0.5], negative: ["from.latent[]", "to.latent[]"], wrong: { share: [2] } },
  "SpriteSpace.moreLike": {
    on: space,
    right: () => [[POINT], rng(), 0.5],
    negative: ["points[].latent[]"],
    wrong: { points: [[]], spread: [2] },
  },
  dollSprite: { right: () => [dolls(), { style: "crawl" }] },
  maskedDoll: { right: () => [maskedDolls(), { style: "crawl", steps: 1 }] },
  dollSpace: { right: () => [dolls()] },
  "DollSpace.wish": { on: dollSpace, right: () => [SPRITE_REQUEST, rng()] },
  "DollSpace.pointOf": { on: dollSpace, right: () => [drawn(SHIELD)] },
  "DollSpace.draw": { on: dollSpace, right: () => [SOMEBODY, "crawl"], negative: ["point.latent[]"] },
  "DollSpace.between": {
    on: dollSpace,
    right: () => [SOMEBODY, SOMEBODY, 0.5],
    negative: ["from.latent[]", "to.latent[]"],
    wrong: { share: [2] },
  },
  "DollSpace.slide": {
    on: dollSpace,
    right: () => [SOMEBODY, "hat wizard", 1],
    negative: ["point.latent[]", "share"],
    wrong: { share: [3] },
  },
  "DollSpace.moreLike": {
    on: dollSpace,
    right: () => [[SOMEBODY], rng(), 0.5],
    negative: ["points[].latent[]"],
    wrong: { points: [[]], spread: [2] },
  },

  "classic.memoryCorridor": { right: () => [3], wrong: { length: [0, 2.5] } },
  recogniseContract: { right: () => [{ inputs: { observation: floats("batch", 2) }, outputs: { logits: floats("batch", 5) } }, "mine"] },
  modelPolicy: {
    right: () => [player(), { game: { ...SPEC, continuous: 0 }, inputs: { observation: ["place"] }, temperature: 0 }],
    unread: { "options.game.agents": PLAYS, "options.game.teams": PLAYS },
  },
  playMatch: {
    right: () => [
      {
        make: classic.gridDuel,
        teams: [0, 1].map(() => aigc.uniformPolicy(classic.gridDuel().spec)),
        games: 1,
        rng: rng(),
        parallel: 1,
        result: () => 1,
      },
    ],
    wrong: { "match.games": [0], "match.parallel": [0] },
  },
  createDirector: { right: () => [{ wanted: 0.5, state: aigc.createDirector().state }], wrong: { "options.wanted": [0, 1] } },
  "Director.record": { on: () => aigc.createDirector(), right: () => [true] },
  withSkill: { right: () => [aigc.uniformPolicy(SPEC), SPEC, 0.5], wrong: { skill: [2] } },
  rulesPolicy: { right: () => [skirmish.WORDS, () => ({})], unread: { "words.senses": NAMED, "words.branches": NAMED } },
  treePolicy: {
    right: () => [{ type: "root", child: { type: "action", call: "Choose", args: ["move", "stay"] } }, skirmish.WORDS, {}],
    unread: { "words.senses": NAMED, "words.branches": NAMED },
  },
  createRecorder: { right: () => [classic.gridDuel(), 0], wrong: { agent: [2] } },
  recordingToBytes: { right: () => [recorded()], wrong: {} },
  recordingFromBytes: { right: () => [aigc.recordingToBytes(recorded())] },
  "Recorder.note": { on: () => duelRecorder(), right: () => [[0]] },
  uniformPolicy: { right: () => [{ ...SPEC, continuous: 1 }] },
  "skirmish.arenaFromLevel": { right: () => [LEVEL] },
  "skirmish.arenaFromText": { right: () => ["###\n#.#\n###"] },
  "skirmish.randomArena": { right: () => ["train", rng()] },
  "skirmish.setOf": { right: () => [arena()] },
  "skirmish.skirmishEnvironment": {
    right: () => [
      { maps: arena, squad: () => [1], heroes: () => 1, asleep: 0, condition: { skill: 1, aggression: 1, caution: 1, teamwork: 1 } },
    ],
  },
  "skirmish.guardLevel": { right: () => [guarded(), 0.5, rng()], wrong: { degree: [-0.1, 1.1] } },
  "skirmish.fightOnLevel": {
    right: () => [skirmish.guardLevel(guarded(), 0.5, rng()), { hero: skirmish.SCRIPTS.chase!, squad: skirmish.SCRIPTS.chase! }, [rng()]],
  },
  "skirmish.heroHp": { right: () => [[1, 2], 1], wrong: { heroes: [0, 5] } },
  "skirmish.skirmishSpec": { right: () => [[0, 1]] },
  "skirmish.createSkirmish": { right: () => [arena(), [{ kind: 0, team: 0, cell: 6, hp: 10 }]], wrong: { "spawns[].kind": [6] } },

  loadModel: {
    right: () => ["http://a.test/manifest.json", { engine: "runtime", unchecked: false, signal: signal(), fetch: net(), timeout: 1 }],
  },
  loadForeignModel: {
    right: () => [
      "http://a.test/model.onnx",
      { name: "a", sha256: tiny().manifest.sha256, engine: "runtime", signal: signal(), fetch: net(), timeout: 1 },
    ],
  },
  readManifest: {
    right: () => [readFileSync("models/dialogue/manifest.json"), "dialogue"],
    code: "model-corrupt",
    names: { source: "manifest" },
    wrong: { source: [undefined, null, 7, true, [], Promise.resolve("{}"), () => "{}"] },
  },
  readModel: { right: () => [tiny().manifest, tiny().bytes, { engine: "runtime", unchecked: false }], unread: READ },
  readForeignModel: { right: () => [tiny().bytes, { name: "a", sha256: tiny().manifest.sha256, engine: "runtime" }] },

  ghost: {
    right: () => [{ recording: recorded(), make: classic.gridDuel, seed: "1", imitation: 1, practice: 1 }],
    wrong: { "options.recording.rows": [99] },
  },
  ppo: {
    right: () => [
      {
        make: classic.gridDuel,
        seed: "1",
        updates: 1,
        environments: 4,
        stepsPerRollout: 2,
        hidden: [4],
        activation: "tanh",
        gruWidth: 0,
        convChannels: [2],
        attentionWidth: 0,
        critic: "own",
        epochs: 1,
        minibatchSize: 8,
        learningRate: 0.01,
        entropyWeight: [0.01, 0],
        discount: 0.9,
        gaeLambda: 0.9,
        clip: 0.2,
        valueClip: 1,
        valueWeight: 1,
        clipNorm: 1,
        targetKl: 1,
        normaliseObservations: true,
        teams: [0],
        selfPlayWeight: 1,
        evaluateEvery: 1,
        crossPlay: 0,
        int8: true,
        group: ALONE,
        allowChanges: false,
        code: { "game.ts": "a1" },
        evaluate: () => ({}),
        opponents: [{ name: "anybody", policy: aigc.uniformPolicy(classic.gridDuel().spec), weight: 1 }],
        snapshots: { every: 1, keep: 1, weight: 1 },
        teacher: { policy: aigc.uniformPolicy(classic.gridDuel().spec), updates: 1, weight: 1, warmUp: 0 },
        curiosity: { weight: 1, width: 4, learningRate: 0.01 },
      },
    ],
    wrong: {
      "options.environments": [0, 6],
      "options.learningRate": [[], [1], [1, 2, 3]],
    },
  },
  vae: {
    right: () => [
      {
        ...TRAINING,
        contract: "grid@1",
        shape: { height: 4, width: 4, classes: 2, condition: 1, latent: 2, channels: [4, 4, 4], canvas: false },
        train: grids(),
        heldOut: grids(),
        beta: 1,
        warmUp: 0.1,
        freeBits: 0,
        given: new Uint8Array(16),
        augment() {},
        encoder: false,
        from: {},
        int8: false,
        details: {},
      },
    ],
    wrong: { "options.train.cells": [new Uint8Array(15)], "options.shape.channels": [[4, 4]], "options.shape.width": [6] },
  },
  gan: {
    right: () => [
      {
        ...TRAINING,
        batch: 2,
        contract: "grid@1",
        shape: {
          height: 4,
          width: 4,
          classes: 2,
          condition: 1,
          latent: 2,
          channels: [4, 4, 4],
          steering: 4,
          canvas: true,
          looks: [[0], [1]],
        },
        train: grids(),
        heldOut: grids(),
        variety: 0.1,
        shown: 1,
        augment() {},
        mislabel() {},
        mend() {},
        given: new Uint8Array(16),
        from: {},
        int8: false,
        details: {},
      },
    ],
    negative: ["options.shape.looks[][]"],
    wrong: { "options.shape.looks": [[[0]]], "options.batch": [3] },
  },
  masked: {
    right: () => [
      {
        ...TRAINING,
        contract: "picture@1",
        batch: 2,
        shape: { size: 4, classes: 2, condition: 1, channels: [4, 4, 4] },
        train: pictures(),
        heldOut: pictures(),
        augment() {},
        int8: false,
        details: {},
        group: ALONE,
      },
    ],
  },
  ownSprites: {
    right: () => [
      {
        seed: "1",
        steps: 1,
        ...maskedSprites(),
        pictures: Array.from({ length: 12 }, () => ({ name: "slug", width: 16, height: 16, rgba: new Uint8Array(1024).fill(255) })),
        style: "mine",
        licence: "mine",
        allowChanges: false,
        group: ALONE,
      },
    ],
    wrong: { "options.pictures[].rgba": [new Uint8Array(4)] },
    unread: {
      ...Object.fromEntries(Object.entries(READ).map(([path, why]) => [`options.${path}`, why])),
      "options.manifest.training.command": PAPERS,
    },
  },
  trainedModel: {
    right: () => [trainedTiny(), "tiny"],
    unread: Object.fromEntries(["steps", "data", "metrics", "details"].map((field) => [`trained.${field}`, PAPERS])),
  },
  language: {
    right: () => [
      {
        ...TRAINING,
        shape: { vocabulary: tokenizer.size, width: 4, layers: 1, heads: 1, context: 4 },
        phases: [{ share: 1, mix: [{ pool, share: 1 }] }],
        warmup: 0,
        weightDecay: 0,
        dropout: 0,
        heldOut: { own: { pool, bytes: 3 } },
        vocabulary,
        details: {},
      },
    ],
  },
  checkEnvironment: { right: () => [classic.memoryCorridor, { seed: "1", episodes: 1 }], wrong: { "options.episodes": [0] } },
};
