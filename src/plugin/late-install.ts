import { Plugins, Scenes, type Scene } from "phaser";

/** A scene plugin's class, as Phaser makes it. */
type PluginClass = new (scene: Scene, manager: Plugins.PluginManager, key: string) => Plugins.ScenePlugin;

/**
 * Phaser gives a scene plugin that is loaded late (`load.scenePlugin`) to the scene that loaded it and to scenes that are added
 * afterwards; scenes that were listed in the game's config have been made by then, and go without. This gives it to them too.
 */
export function installEverywhere(plugin: Plugins.ScenePlugin, manager: Plugins.PluginManager, made: PluginClass): void {
  const { pluginKey, systems } = plugin as unknown as { readonly pluginKey: string; readonly systems: Phaser.Scenes.Systems };
  // In time: Phaser itself gives it to every scene.
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
