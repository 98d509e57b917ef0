/**
 * What the schema of LDtk 1.5.3 (ldtk.io/files/JSON_SCHEMA.json) says of the parts that are written: fields that have to be there, and
 * those that may, each with its type: i whole number, n number, s string, b true or false, a list of i, n, s or of a part, o anything;
 * "?" where null is allowed. Only the project itself may have further fields.
 */
interface Part {
  readonly required: string;
  readonly optional: string;
}

export const LDTK_SCHEMA: Readonly<Record<string, Part>> = {
  root: {
    required:
      "bgColor:s defs:Definitions externalLevels:b iid:s jsonVersion:s levels:[Level] toc:[o] worlds:[o] appBuildId:n backupLimit:i backupOnSave:b " +
      "customCommands:[o] defaultEntityHeight:i defaultEntityWidth:i defaultGridSize:i defaultLevelBgColor:s defaultPivotX:n defaultPivotY:n " +
      "dummyWorldIid:s exportLevelBg:b exportTiled:b flags:[s] identifierStyle:Capitalize|Uppercase|Lowercase|Free " +
      "imageExportMode:None|OneImagePerLayer|OneImagePerLevel|LayersAndLevels levelNamePattern:s minifyJson:b nextUid:i simplifiedExport:b",
    optional:
      "worldGridWidth:i? worldGridHeight:i? worldLayout:Free|GridVania|LinearHorizontal|LinearVertical defaultLevelWidth:i? defaultLevelHeight:i? " +
      "pngFilePattern:s? tutorialDesc:s? backupRelPath:s?",
  },
  Definitions: {
    required: "entities:[EntityDef] enums:[o] externalEnums:[o] layers:[LayerDef] levelFields:[o] tilesets:[o]",
    optional: "",
  },
  LayerDef: {
    required:
      "__type:s displayOpacity:n gridSize:i identifier:s intGridValues:[IntGridValueDef] intGridValuesGroups:[o] parallaxFactorX:n parallaxFactorY:n " +
      "parallaxScaling:b pxOffsetX:i pxOffsetY:i uid:i autoRuleGroups:[o] canSelectWhenInactive:b excludedTags:[s] guideGridHei:i guideGridWid:i " +
      "hideFieldsWhenInactive:b hideInList:b inactiveOpacity:n renderInWorldView:b requiredTags:[s] tilePivotX:n tilePivotY:n " +
      "type:IntGrid|Entities|Tiles|AutoLayer uiFilterTags:[s] useAsyncRender:b",
    optional:
      "uiColor:s? doc:s? tilesetDefUid:i? autoSourceLayerDefUid:i? autoTilesetDefUid:i? biomeFieldUid:i? autoTilesKilledByOtherLayerUid:i?",
  },
  IntGridValueDef: { required: "color:s groupUid:i value:i", optional: "tile:o? identifier:s?" },
  EntityDef: {
    required:
      "color:s height:i identifier:s nineSliceBorders:[i] pivotX:n pivotY:n tileRenderMode:Cover|FitInside|Repeat|Stretch|FullSizeCropped|FullSizeUncropped|NineSlice " +
      "uid:i width:i allowOutOfBounds:b exportToToc:b fieldDefs:[o] fillOpacity:n hollow:b keepAspectRatio:b limitBehavior:DiscardOldOnes|PreventAdding|MoveLastOne " +
      "limitScope:PerLayer|PerLevel|PerWorld lineOpacity:n maxCount:i renderMode:Rectangle|Ellipse|Tile|Cross resizableX:b resizableY:b showName:b tags:[s] tileOpacity:n",
    optional: "tileId:i? tilesetId:i? maxHeight:i? minHeight:i? minWidth:i? maxWidth:i? tileRect:o? uiTileRect:o? doc:s?",
  },
  Level: {
    required:
      "__bgColor:s __neighbours:[o] fieldInstances:[o] identifier:s iid:s pxHei:i pxWid:i uid:i worldDepth:i worldX:i worldY:i __smartColor:s " +
      "bgPivotX:n bgPivotY:n useAutoIdentifier:b",
    optional: "externalRelPath:s? bgColor:s? bgPos:s? __bgPos:o? layerInstances:[LayerInstance] bgRelPath:s?",
  },
  LayerInstance: {
    required:
      "__cHei:i __cWid:i __gridSize:i __identifier:s __opacity:n __pxTotalOffsetX:i __pxTotalOffsetY:i __type:s autoLayerTiles:[o] " +
      "entityInstances:[EntityInstance] gridTiles:[o] iid:s intGridCsv:[i] layerDefUid:i levelId:i pxOffsetX:i pxOffsetY:i visible:b optionalRules:[i] seed:i",
    optional: "__tilesetRelPath:s? overrideTilesetUid:i? __tilesetDefUid:i? intGrid:o?",
  },
  EntityInstance: {
    required: "__grid:[i] __identifier:s __pivot:[n] __smartColor:s __tags:[s] defUid:i fieldInstances:[o] height:i iid:s px:[i] width:i",
    optional: "__tile:o? __worldX:i? __worldY:i?",
  },
};

const SIMPLE: Readonly<Record<string, (value: unknown) => boolean>> = {
  i: Number.isInteger,
  n: (value) => typeof value === "number",
  s: (value) => typeof value === "string",
  b: (value) => typeof value === "boolean",
  o: () => true,
};

/** What the schema would not accept, by its path. */
export function wrongFields(type: string, value: unknown, path = type): string[] {
  if (type.endsWith("?")) return value === null ? [] : wrongFields(type.slice(0, -1), value, path);
  const entry = /^\[(.*)\]$/.exec(type)?.[1];
  if (entry !== undefined)
    return Array.isArray(value) ? value.flatMap((one, n) => wrongFields(entry, one, `${path}[${n}]`)) : [`${path} is no list`];
  if (SIMPLE[type]) return SIMPLE[type](value) ? [] : [`${path} is ${JSON.stringify(value)}, not ${type}`];
  const part = LDTK_SCHEMA[type];
  if (!part) return type.split("|").includes(value as string) ? [] : [`${path} is ${JSON.stringify(value)}, not ${type}`];
  const parse = (text: string) => (text === "" ? [] : text.split(" ").map((one) => one.split(":") as [string, string]));
  const [required, optional] = [parse(part.required), parse(part.optional)];
  const fields = new Map([...required, ...optional]);
  const given = value as Readonly<Record<string, unknown>>;
  return [
    ...required.filter(([name]) => given[name] === undefined).map(([name]) => `${path}.${name} is missing`),
    ...Object.keys(given).flatMap((name) => {
      const field = fields.get(name);
      if (field !== undefined) return wrongFields(field, given[name], `${path}.${name}`);
      return type === "root" ? [] : [`${path}.${name} is not allowed`];
    }),
  ];
}
