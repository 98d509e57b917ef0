import { Plugins, Scenes, type Scene } from "phaser";

/** The class of a scene plugin. */
type PluginClass = new (scene: Scene, manager: Plugins.PluginManager, key: string) => Plugins.ScenePlugin;

/**
 * Phaser installs a scene plugin that is loaded late (`load.scenePlugin`) in the scene that loaded it and in scenes that are added later,
 * but not in the other scenes of the game's config. This installs it there too.
 */
export function installEverywhere(plugin: Plugins.ScenePlugin, manager: Plugins.PluginManager, made: PluginClass): void {
  const { pluginKey, systems } = plugin as unknown as { readonly pluginKey: string; readonly systems: Phaser.Scenes.Systems };
  // Not late: Phaser itself installs it in every scene.
  if (systems.settings.status < Scenes.START) return;
  const entry = Plugins.PluginCache.getCore(pluginKey);
  const mapping = entry?.mapping;
  if (!mapping || entry.plugin !== made) return;
  for (const scene of systems.game.scene.scenes as (Scene & Record<string, unknown>)[]) {
    if (scene === systems.scene || scene[mapping] instanceof made) continue;
    const other = new made(scene, manager, pluginKey);
    Object.assign(scene.sys, { [pluginKey]: other });
    scene[mapping] = other;
    if (scene.sys.settings.isBooted) other.boot();
  }
}
