import type { Made } from "../generator.ts";
import type { Kind } from "../kind.ts";
import type { Pcm } from "../pcm.ts";
import { audioOf, type Playing, type PlayOptions } from "./audio.ts";
import type { Channel } from "./game-audio.ts";
import type { MakeOptions, SceneHost } from "./scene-part.ts";

/** Content of one kind that is rendered to samples before it is heard, on the channel of the kind's name. */
export interface RenderedAudio<Request, Content> {
  readonly channel: Channel;
  /** Makes the content and its samples. */
  make(request: Request, options: MakeOptions<Request, Content>): Promise<Made<Content>>;
  /** Plays the samples; renders them again where they are no longer at hand. */
  play(content: Content, options?: PlayOptions): Playing;
}

/** @param render the samples of a piece of content, the same each time */
export function renderedAudio<Request, Content>(
  host: SceneHost,
  kind: Kind<Request, Content>,
  render: (content: Content) => Pcm,
): RenderedAudio<Request, Content> {
  const audio = audioOf(host, kind.name);
  const keyOf = (content: Content): string => `aigc:${kind.name}:${JSON.stringify(content)}`;
  return {
    get channel() {
      return audio.channel;
    },
    async make(request, options) {
      const made = await host.make(kind, request, options);
      audio.prepare(keyOf(made.content), () => render(made.content));
      return made;
    },
    play: (content, options) => audio.play(keyOf(content), () => render(content), options),
  };
}
