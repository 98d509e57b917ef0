/** The door without Phaser: runs in Node, in a worker, on a server. */
export * from "./async.ts";
export type { Chat, ChatMessage } from "./chat.ts";
export * from "./content.ts";
export {
  maskSize,
  observationSize,
  type Branch,
  type Environment,
  type EnvironmentSpec,
  type Feature,
  type StepResult,
} from "./environment.ts";
export { AbortError, AigcError, type AigcErrorCode, type Signal } from "./errors.ts";
export * from "./generator.ts";
export * from "./model.ts";
export type { Pcm } from "./pcm.ts";
export { playTested, type PlayTestOptions } from "./play-tested.ts";
export { wantedDegree, type DegreeOptions, type WantedDegree } from "./wanted-degree.ts";
export type { Batch, Choices, Policy, Thoughts } from "./policy.ts";
export { createRng, resumeRng, type Rng, type RngState } from "./rng.ts";
/** Small games to try a trainer on: `classic.cartPole`, `classic.pendulum`, `classic.memoryCorridor`, `classic.gridDuel`. */
export * as classic from "./agents/classic/index.ts";
export { createDirector, type Director, type DirectorOptions, type DirectorState } from "./agents/director.ts";
export type { Dial, DialSettings } from "./agents/dials.ts";
export { createRecorder, type Recorder, type Recording } from "./agents/recording.ts";
export { recordingFromBytes, recordingToBytes } from "./agents/recording-file.ts";
export { withSkill } from "./agents/hesitation.ts";
export { playMatch, type Match, type Score } from "./agents/evaluate.ts";
export { modelPolicy, type ModelPolicy } from "./agents/model-policy/model-policy.ts";
export type { ModelPolicyOptions, PlayedGame } from "./agents/model-policy/options.ts";
export { recogniseContract, type PolicyContract, type PolicyOrigin, type Signature } from "./agents/model-policy/recognise.ts";
export type { BehaviourTree, TreeNode } from "./agents/tree/behaviour-tree.ts";
export type { Decision, Senses } from "./agents/tree/decisions.ts";
export { rulesPolicy, treePolicy } from "./agents/tree/tree-policy.ts";
export type { BranchWords, Sense, Way, Words } from "./agents/tree/words.ts";
export { uniformPolicy } from "./agents/uniform-policy.ts";
/** The fight that the shipped opponents were trained in: `skirmish.createSkirmish`, `skirmish.tick`, `skirmish.observeSkirmish`. */
export * as skirmish from "./agents/skirmish/index.ts";
export * from "./generators/index.ts";
export { chainOf, type Codec, type Kind, type MissingModel } from "./kind.ts";
export { chatEndpoint, type ChatEndpointOptions } from "./nn/host/chat-endpoint.ts";
export { chatOver, type ChatAsking, type ChatLimits, type ChatStream } from "./nn/host/chat-over.ts";
export {
  promptApiChat,
  transformersChat,
  type PromptApi,
  type PromptSession,
  type TextPipeline,
  type TextStreamerClass,
} from "./nn/host/chat-in-browser.ts";
export { loadForeignModel, readForeignModel, type ForeignOptions } from "./nn/host/foreign-model.ts";
export { loadModel, readManifest, readModel, type LoadOptions, type ReadOptions } from "./nn/host/load-model.ts";
export type { OnnxRuntime, OnnxRuntimeSource } from "./nn/host/ort-model.ts";
export { decodeWav, encodeWav, type Wav } from "./wav.ts";
