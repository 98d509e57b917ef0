import type { Level } from "../../../content.ts";
import type { World } from "../worlds/world.ts";

/** The version of the format; its schema is ldtk.io/files/JSON_SCHEMA.json. */
export const LDTK_VERSION = "1.5.3";
/** Pixels of a cell. */
const CELL = 16;
const BACKGROUND = "#140c1c";
/** Numbers by which parts of a project know each other. */
const UID = { tiles: 1, entities: 2, level: 3, world: 4, areas: 5, entity: 10 } as const;

/** Every instance has a name in the form of a UUID; counted here, so that a floor is always written the same. */
const iid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;

/** Every field that the schema of LDtk asks for, those of the editor's own settings as it sets them in a new project. */
export function ldtkProject(level: Level, world: World): object {
  const { width, height } = level;
  return {
    __header__: {
      fileType: "LDtk Project JSON",
      app: "LDtk",
      doc: "https://ldtk.io/json",
      schema: "https://ldtk.io/files/JSON_SCHEMA.json",
      appVersion: LDTK_VERSION,
      url: "https://ldtk.io",
    },
    iid: iid(1),
    jsonVersion: LDTK_VERSION,
    appBuildId: 0,
    nextUid: UID.entity + world.things.length,
    identifierStyle: "Free",
    toc: [],
    worldLayout: "Free",
    worldGridWidth: width * CELL,
    worldGridHeight: height * CELL,
    defaultLevelWidth: width * CELL,
    defaultLevelHeight: height * CELL,
    defaultPivotX: 0,
    defaultPivotY: 0,
    defaultGridSize: CELL,
    defaultEntityWidth: CELL,
    defaultEntityHeight: CELL,
    bgColor: BACKGROUND,
    defaultLevelBgColor: BACKGROUND,
    minifyJson: false,
    externalLevels: false,
    exportTiled: false,
    simplifiedExport: false,
    imageExportMode: "None",
    exportLevelBg: true,
    pngFilePattern: null,
    backupOnSave: false,
    backupLimit: 10,
    backupRelPath: null,
    levelNamePattern: "level_%idx",
    tutorialDesc: null,
    customCommands: [],
    flags: [],
    dummyWorldIid: iid(2),
    worlds: [],
    defs: {
      layers: [entityLayer(), tileLayer(world)],
      entities: entityDefs(world),
      tilesets: [],
      enums: [],
      externalEnums: [],
      levelFields: fieldsOf(level).map(({ name, uid }) => fieldDef(name, uid)),
    },
    levels: [levelOf(level, world)],
  };
}

function layerDef(type: "IntGrid" | "Entities", identifier: string, uid: number) {
  return {
    __type: type,
    identifier,
    type,
    uid,
    doc: null,
    uiColor: null,
    gridSize: CELL,
    guideGridWid: 0,
    guideGridHei: 0,
    displayOpacity: 1,
    inactiveOpacity: 1,
    hideInList: false,
    hideFieldsWhenInactive: false,
    canSelectWhenInactive: true,
    renderInWorldView: true,
    pxOffsetX: 0,
    pxOffsetY: 0,
    parallaxFactorX: 0,
    parallaxFactorY: 0,
    parallaxScaling: true,
    requiredTags: [],
    excludedTags: [],
    autoTilesKilledByOtherLayerUid: null,
    uiFilterTags: [],
    useAsyncRender: false,
    intGridValues: [] as readonly object[],
    intGridValuesGroups: [],
    autoRuleGroups: [],
    autoSourceLayerDefUid: null,
    tilesetDefUid: null,
    tilePivotX: 0,
    tilePivotY: 0,
    biomeFieldUid: null,
  };
}

const entityLayer = () => layerDef("Entities", "entities", UID.entities);
const tileLayer = ({ tiles }: World) => ({
  ...layerDef("IntGrid", "tiles", UID.tiles),
  intGridValues: tiles.map(({ name, colour }, code) => ({ value: code + 1, identifier: name, color: colour, tile: null, groupUid: 0 })),
});

/** What a level says of itself beside its layers. */
function fieldsOf({ world, areas }: Level): { readonly name: string; readonly uid: number; readonly value: string }[] {
  return [
    ...(world === undefined ? [] : [{ name: "world", uid: UID.world, value: world }]),
    ...(areas ? [{ name: "areas", uid: UID.areas, value: JSON.stringify(areas) }] : []),
  ];
}

function fieldDef(identifier: string, uid: number) {
  return {
    identifier,
    doc: null,
    __type: "String",
    uid,
    type: "F_String",
    isArray: false,
    canBeNull: true,
    arrayMinLength: null,
    arrayMaxLength: null,
    editorDisplayMode: "Hidden",
    editorDisplayScale: 1,
    editorDisplayPos: "Above",
    editorLinkStyle: "StraightArrow",
    editorDisplayColor: null,
    editorAlwaysShow: false,
    editorShowInWorld: false,
    editorCutLongValues: true,
    editorTextSuffix: null,
    editorTextPrefix: null,
    useForSmartColor: false,
    exportToToc: false,
    searchable: false,
    min: null,
    max: null,
    regex: null,
    acceptFileTypes: null,
    defaultOverride: null,
    textLanguageMode: null,
    symmetricalRef: false,
    autoChainRef: true,
    allowOutOfLevelRef: true,
    allowedRefs: "OnlySame",
    allowedRefsEntityUid: null,
    allowedRefTags: [],
    tilesetUid: null,
  };
}

const fieldInstance = ({ name, uid, value }: ReturnType<typeof fieldsOf>[number]) => ({
  __identifier: name,
  __type: "String",
  __value: value,
  __tile: null,
  defUid: uid,
  realEditorValues: [{ id: "V_String", params: [value] }],
});

function entityDefs({ things }: World): object[] {
  return things.map(({ name, colour }, n) => ({
    identifier: name,
    uid: UID.entity + n,
    tags: [],
    exportToToc: false,
    allowOutOfBounds: false,
    doc: null,
    width: CELL,
    height: CELL,
    resizableX: false,
    resizableY: false,
    minWidth: null,
    maxWidth: null,
    minHeight: null,
    maxHeight: null,
    keepAspectRatio: false,
    tileOpacity: 1,
    fillOpacity: 1,
    lineOpacity: 1,
    hollow: false,
    color: colour,
    renderMode: "Rectangle",
    showName: true,
    tilesetId: null,
    tileRenderMode: "FitInside",
    tileRect: null,
    uiTileRect: null,
    nineSliceBorders: [],
    maxCount: 0,
    limitScope: "PerLevel",
    limitBehavior: "MoveLastOne",
    pivotX: 0,
    pivotY: 0,
    fieldDefs: [],
  }));
}

function levelOf(level: Level, world: World): object {
  return {
    identifier: "level_0",
    iid: iid(3),
    uid: UID.level,
    worldX: 0,
    worldY: 0,
    worldDepth: 0,
    pxWid: level.width * CELL,
    pxHei: level.height * CELL,
    __bgColor: BACKGROUND,
    bgColor: null,
    useAutoIdentifier: true,
    bgRelPath: null,
    bgPos: null,
    bgPivotX: 0.5,
    bgPivotY: 0.5,
    __smartColor: "#8c8691",
    __bgPos: null,
    externalRelPath: null,
    fieldInstances: fieldsOf(level).map(fieldInstance),
    layerInstances: [
      { ...instance(level, "Entities", "entities", UID.entities, 4), entityInstances: entityInstances(level, world) },
      { ...instance(level, "IntGrid", "tiles", UID.tiles, 5), intGridCsv: level.tiles.map((code) => code + 1) },
    ],
    __neighbours: [],
  };
}

function instance({ width, height }: Level, type: "IntGrid" | "Entities", identifier: string, uid: number, n: number) {
  return {
    __identifier: identifier,
    __type: type,
    __cWid: width,
    __cHei: height,
    __gridSize: CELL,
    __opacity: 1,
    __pxTotalOffsetX: 0,
    __pxTotalOffsetY: 0,
    __tilesetDefUid: null,
    __tilesetRelPath: null,
    iid: iid(n),
    levelId: UID.level,
    layerDefUid: uid,
    pxOffsetX: 0,
    pxOffsetY: 0,
    visible: true,
    optionalRules: [],
    intGridCsv: [] as readonly number[],
    autoLayerTiles: [],
    seed: 0,
    overrideTilesetUid: null,
    gridTiles: [],
    entityInstances: [] as readonly object[],
  };
}

function entityInstances({ entities }: Level, { things }: World): object[] {
  const place = (kind: string): number => things.findIndex(({ name }) => name === kind);
  return entities.map(({ kind, x, y }, n) => ({
    __identifier: kind,
    __grid: [x, y],
    __pivot: [0, 0],
    __tags: [],
    __tile: null,
    __smartColor: things[place(kind)]!.colour,
    iid: iid(6 + n),
    width: CELL,
    height: CELL,
    defUid: UID.entity + place(kind),
    px: [x * CELL, y * CELL],
    fieldInstances: [],
    __worldX: x * CELL,
    __worldY: y * CELL,
  }));
}
