import { rangeReward, type PcgGrid } from "./pcg-grid.ts";
import type { PcgProblem } from "./pcg-problems.ts";
import { ROWS, smbLevel } from "./pcg-smb-game.ts";
import { smbRunning, smbSearching, type SmbRun } from "./pcg-smb-players.ts";

export interface SmbControl {
  /** What its player does: foes stomped give or take 2, jumps give or take 3, coins give or take 1. */
  readonly enemies: number;
  readonly jumps: number;
  readonly coins: number;
}

/** A level is a row of columns of the benchmark's list, from above, without the four rows of sky that all have. */
export const SMB_SLICES = `
  ----------XX ------------ ------Sk--XX --S--S------ --######--XX --yS------XX ---------gXX --S---S--kXX ------ttttXX -----S----XX
  -o-------gXX --S---S---XX --S--kS---XX ---S-----#XX --------XXXX ----ttX---XX k-########XX --Q---S--gXX ----y#####XX -gS-------XX
  --S----tttXX --S---##---- -------tttXX ----g#####XX ---#######XX ------##---- -----o------ ----k#####XX ------Q---XX --########XX
  --------##-- ----######XX -------S---- -----o---kXX -----k---#XX ------S---XX -k########XX --S---Sk--XX ---------S-- ---S------XX
  --------S--- -----y####XX -----S------ --Q---Q---XX ---o-----yXX --Q---S----- ---tttX--kXX --------ttXX ------####XX -----o----XX
  --S------kXX --Q---Q--gXX ---y######XX ----ttttttXX ---ttX----XX ---S---S--XX ------S-S--- -----g####XX --S-------XX --S---Q---XX
  ----o-----XX --Q--kS---XX ------#----- ---o------XX -------y##XX -------XXXXX -kQ---Q---XX ------o---XX ---------XXX -------gttXX
  ---yS------- ---------kXX --S---S--gXX ---S----##XX --S-----ttXX --------k-XX -kS---S---XX -------###XX --Q---S---XX ------Q--kXX
  --S---#---XX ------S-k-XX --S-----##XX ---tttX---XX -----Q---S-- --------#-XX --Q-------XX --S---#----- --Q--kQ---XX -------##---
  --S------gXX -----Q----XX ------S--kXX -------##-XX ----tt#---XX -----tttttXX ----o---S--- ----o------- ----S------- --S---------
  --------y#XX -------###-- ----yXXXXXXX -----g#----- ------S--gXX -----gttttXX ---------yXX -gS-----ttXX ------#---XX XXXXXXXXXXXX
  -kS-------XX ------Q--yXX ----g-S---XX -----kS---XX --------##XX ------XXXXXX -------k---- ------S----- ---------#XX -------k--XX
  -----#####XX --------ySXX --Q--yS----- ------Q--gXX --S----k--XX -y########XX
`
  .trim()
  .split(/\s+/)
  .map((slice) => `----${slice}`);

/** How many of the neighbours of a row may be unlike each other: the benchmark's `noise.txt`. */
const NOISE = [0, 0, 0, 0, 0.04, 0.08, 0.16, 0.08, 0.08, 0.16, 0.32, 0.16, 0.16, 0.32, 0.16, 0.16];
const [WIDTH, AROUND, SECONDS] = [150, 3, 15] as const;

const smbColumns = ({ cells }: PcgGrid): string[] => {
  const around = Array.from({ length: AROUND }, () => 0);
  return [...around, ...Array.from(cells), ...around].map((slice) => SMB_SLICES[slice]!);
};

/** What can be seen without playing. */
interface SmbLook {
  /** Rows of pipes of an odd length. */
  readonly pipes: number;
  /** By how much each row is over its limit. */
  readonly noise: readonly number[];
  /** Share of columns that are bare ground. */
  readonly empty: number;
  /** Share of foes that stand on nothing. */
  readonly floating: number;
}

function smbLook(grid: PcgGrid): SmbLook {
  const columns = smbColumns(grid);
  const last = columns.length - 1;
  /** The hero and the flag count as signs of their own. */
  const sign = (x: number, y: number) => (y === 13 && x === 1 ? "M" : y === 13 && x === last - 1 ? "F" : columns[x]![y]!);
  const rows = Array.from({ length: ROWS }, (_, y) => columns.map((__, x) => sign(x, y)).join(""));
  const changes = (row: string) => Array.from(row).filter((one, x) => x > 0 && one !== row[x - 1]).length;
  const foes = columns.flatMap((column) => Array.from(column).flatMap((one, y) => ("ykgr".includes(one) ? [column[y + 1]!] : [])));
  return {
    pipes: rows.reduce((sum, row) => sum + (row.match(/t+/g) ?? []).filter(({ length }) => length % 2 > 0).length, 0),
    noise: rows.map((row, y) => Math.max(0, changes(row) / last - NOISE[y]!)),
    empty: Array.from(grid.cells).filter((cell) => cell === 0).length / grid.width,
    floating: foes.length === 0 ? 0 : foes.filter((below) => !"X#tSQ".includes(below)).length / foes.length,
  };
}

const isTidy = ({ pipes, noise, empty, floating }: SmbLook): boolean =>
  empty > 0.5 && pipes === 0 && noise.every((over) => over === 0) && floating < 0.1;

const UNPLAYED: SmbRun = { complete: 0, jumps: 0, stomps: 0, coins: 0, visits: new Uint16Array(256) };

/** By whoever only runs and jumps; where he does not get to the end, by search. */
function smbRun(grid: PcgGrid): SmbRun {
  const level = smbLevel(smbColumns(grid));
  const run = smbRunning(level, SECONDS);
  return run.complete >= 1 ? run : smbSearching(level, SECONDS);
}

/** What whoever only runs and jumps does in a level; undefined where it is not played, or not to its end. */
export function smbRunOf(grid: PcgGrid): SmbRun | undefined {
  if (!isTidy(smbLook(grid))) return undefined;
  const run = smbRunning(smbLevel(smbColumns(grid)), SECONDS);
  return run.complete >= 1 ? run : undefined;
}

const infos = new WeakMap<PcgGrid, SmbLook & SmbRun>();

function smbInfo(grid: PcgGrid): SmbLook & SmbRun {
  const known = infos.get(grid);
  if (known) return known;
  const look = smbLook(grid);
  const info = { ...look, ...(isTidy(look) ? smbRun(grid) : UNPLAYED) };
  infos.set(grid, info);
  return info;
}

/** smb-v0: more than half bare ground, whole pipes, few changes in each row, foes that stand, and a player that gets to the end. */
export const SMB: PcgProblem<SmbControl> = {
  name: "smb-v0",
  width: WIDTH,
  height: 1,
  values: SMB_SLICES.length,
  controls: { enemies: [0, 21], jumps: [0, 30], coins: [0, 15] },
  quality(grid) {
    const { pipes, noise, empty, floating, complete } = smbInfo(grid);
    const [whole, bare] = [rangeReward(pipes, 0, 0, 0, 10), rangeReward(empty, 0, 0.5, 1, 1)];
    const calm = whole >= 1 && bare >= 1 ? noise.reduce((sum, over) => sum + rangeReward(over, 0, 0, 0, 1), 0) / ROWS : 0;
    return (whole + bare + calm + rangeReward(floating, 0, 0, 0.1, 1) + 4 * complete) / 8;
  },
  control(grid, wanted) {
    const { stomps, jumps, coins } = smbInfo(grid);
    const near = (value: number, wish: number, error: number) => rangeReward(value, 0, Math.max(0, wish - error), wish + error, 100);
    return (near(stomps, wanted.enemies, 2) + near(jumps, wanted.jumps, 3) + near(coins, wanted.coins, 1)) / 3;
  },
  diversity(a, b) {
    const [one, other] = [smbInfo(a).visits, smbInfo(b).visits];
    const all = [...one, ...other].reduce((sum, ticks) => sum + ticks, 0);
    const differ = one.reduce((sum, ticks, at) => sum + Math.abs(ticks - other[at]!), 0);
    return all === 0 ? 0 : rangeReward(differ / all, 0, 0.4, 1, 1);
  },
};
