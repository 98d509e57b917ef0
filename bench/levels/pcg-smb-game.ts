/**
 * The game of the PCG Benchmark's smb-v0, tick by tick: as much of it as the benchmark's slices can hold, always with a small hero.
 * Rules after its public source (MIT), written anew; its figures, and where it cuts numbers, are kept, as each tick hangs on them.
 */
const TILE = 16;
export const ROWS = 16;
/** The benchmark counts the line behind the last row as one more row. */
const [SCREEN, BOTTOM] = [16 * TILE, (ROWS + 1) * TILE];
/** Everybody is four points wide to each side. */
const HALF = 4;
const [AIR, SOLID, BRICK, QUESTION, COIN] = [0, 1, 2, 3, 4] as const;
const TILES: Readonly<Record<string, number>> = { X: SOLID, "#": SOLID, t: SOLID, S: BRICK, Q: QUESTION, o: COIN };

export type SmbFoeKind = "g" | "k" | "y";

export interface SmbLevel {
  readonly width: number;
  /** Column by column. */
  readonly tiles: Uint8Array;
  readonly foes: readonly { readonly x: number; readonly y: number; readonly kind: SmbFoeKind }[];
}

/** A level of columns of signs; it begins in the second and ends in the last but one, two rows over the ground. */
export function smbLevel(columns: readonly string[]): SmbLevel {
  const signs = columns.flatMap((column, x) => Array.from(column, (sign, y) => ({ x, y, sign })));
  const isFoe = (sign: string): sign is SmbFoeKind => "gky".includes(sign);
  return {
    width: columns.length,
    tiles: Uint8Array.from(signs, ({ sign }) => TILES[sign] ?? AIR),
    foes: signs.flatMap(({ x, y, sign }) => (isFoe(sign) ? [{ x, y, kind: sign }] : [])),
  };
}

export interface SmbAction {
  readonly left: boolean;
  readonly right: boolean;
  readonly jump: boolean;
  readonly run: boolean;
}

interface Body {
  x: number;
  y: number;
  xa: number;
  ya: number;
  height: number;
  grounded: boolean;
  alive: boolean;
}

interface Foe extends Body {
  readonly id: number;
  readonly kind: SmbFoeKind;
  facing: number;
}

interface Hero extends Body {
  wasGrounded: boolean;
  mayJump: boolean;
  /** Ticks that a jump goes on for. */
  jump: number;
  /** Ticks in which nobody hurts. */
  safe: number;
}

const cell = (at: number): number => Math.trunc(at / TILE);

export class SmbGame {
  state: "runs" | "won" | "lost" | "late" = "runs";
  coins = 0;
  /** Of the last tick; one that comes too late has those of the tick before. */
  jumps = 0;
  stomps = 0;
  hero: Hero = { x: TILE + 8, y: 13 * TILE + 15, xa: 0, ya: 0, height: 24, grounded: false, alive: true, wasGrounded: false, mayJump: false, jump: 0, safe: 0 }; // prettier-ignore
  private foes: Foe[] = [];
  private tick = 0;
  private tiles: Uint8Array;
  /** Tick in which each foe's place was last on the screen: it comes when that begins. */
  private seen: Int32Array;

  private readonly level: SmbLevel;
  /** Milliseconds. */
  private left: number;

  constructor(level: SmbLevel, left: number) {
    this.level = level;
    this.left = left;
    this.tiles = level.tiles;
    this.seen = new Int32Array(level.foes.length).fill(-40);
  }

  get goal(): number {
    return (this.level.width - 2) * TILE;
  }

  /** The same moment once more; tiles are shared until one changes. */
  copy(): SmbGame {
    const other = new SmbGame(this.level, this.left);
    other.state = this.state;
    other.coins = this.coins;
    // The benchmark takes eight and fifteen away and adds them again, which cuts the last bits.
    other.hero = { ...this.hero, x: this.hero.x - 8 + 8, y: this.hero.y - 15 + 15 };
    other.foes = this.foes.map((foe) => ({ ...foe }));
    other.tick = this.tick;
    other.tiles = this.tiles;
    other.seen = this.seen.slice();
    return other;
  }

  /** A thirtieth of a second; nothing once it is over. */
  update(action: SmbAction): void {
    if (this.state !== "runs") return;
    this.left -= 30;
    if (this.left <= 0) {
      this.state = "late";
      return;
    }
    this.tick++;
    this.jumps = this.stomps = 0;
    const camera = Math.max(0, Math.min(this.hero.x - SCREEN / 2, this.level.width * TILE - SCREEN));
    const isGone = ({ x, y }: Body) => x < camera - 64 || x > camera + SCREEN + 64 || y > BOTTOM + 32;
    if (isGone(this.hero)) this.lose();
    for (const foe of this.foes) if (isGone(foe)) foe.alive = false;
    const come = this.coming(camera);
    if (this.hero.alive) this.act(action);
    for (const foe of this.foes) if (foe.alive) this.wander(foe);
    for (const foe of this.foes) if (foe.alive) this.meet(foe);
    this.foes = [...this.foes.filter(({ alive }) => alive), ...come];
  }

  private lose(): void {
    this.state = "lost";
    this.hero.alive = false;
  }

  private tileAt(x: number, y: number): number {
    if (y < 0 || y >= ROWS) return AIR;
    return this.tiles[Math.max(0, Math.min(this.level.width - 1, x)) * ROWS + y]!;
  }

  private put(x: number, y: number, tile: number): void {
    if (x < 0 || x >= this.level.width) return;
    this.tiles = this.tiles.slice();
    this.tiles[x * ROWS + y] = tile;
  }

  /** Foes whose places come onto the screen; each moves at once. */
  private coming(camera: number): Foe[] {
    const come: Foe[] = [];
    const [first, last] = [cell(camera) - 1, cell(camera + SCREEN) + 1];
    this.level.foes.forEach(({ x, y, kind }, id) => {
      if (x < first || x > last) return;
      const isNew = this.seen[id] !== this.tick - 1 && !this.foes.some((foe) => foe.id === id);
      this.seen[id] = this.tick;
      if (!isNew) return;
      const middle = x * TILE + 8;
      const facing = middle > this.hero.x + TILE ? -1 : 1;
      const foe: Foe = { id, kind, facing, x: middle, y: y * TILE + 15, xa: 0, ya: 0, height: kind === "k" ? 24 : 12, grounded: false, alive: true }; // prettier-ignore
      this.wander(foe);
      come.push(foe);
    });
    return come;
  }

  private wander(foe: Foe): void {
    if (Math.abs(foe.xa) > 2) foe.facing = Math.sign(foe.xa);
    foe.xa = foe.facing * 1.75;
    if (!this.move(foe, foe.xa, 0)) foe.facing = -foe.facing;
    foe.grounded = false;
    this.move(foe, 0, foe.ya);
    foe.ya *= 0.85;
    foe.xa *= 0.89;
    if (!foe.grounded) foe.ya += 2;
  }

  /** Whoever falls onto a foe that has no spikes stomps it; else it hurts. */
  private meet(foe: Foe): void {
    const { hero } = this;
    const [dx, dy] = [hero.x - foe.x, hero.y - foe.y];
    if (Math.abs(dx) >= 12 || dy <= -foe.height || dy >= hero.height) return;
    if (foe.kind !== "y" && hero.ya > 0 && dy <= 0 && !(hero.grounded && hero.wasGrounded)) {
      if (hero.alive) this.stomp(foe);
      this.stomps++;
      foe.alive = false;
    } else if (hero.safe <= 0 && hero.alive) this.lose();
  }

  private stomp(foe: Foe): void {
    const { hero } = this;
    this.move(hero, 0, foe.y - foe.height / 2 - hero.y);
    hero.jump = 8;
    hero.ya = hero.jump * -1.9;
    hero.grounded = false;
    hero.safe = 1;
  }

  private act({ left, right, jump, run }: SmbAction): void {
    const { hero } = this;
    if (hero.safe > 0) hero.safe--;
    hero.wasGrounded = hero.grounded;
    hero.height = 12;
    if (!jump) hero.jump = 0;
    else if (hero.grounded && hero.mayJump) this.leap();
    else if (hero.jump > 0) hero.ya = hero.jump-- * -1.9;
    const speed = run ? 1.2 : 0.6;
    if (left) hero.xa -= speed;
    if (right) hero.xa += speed;
    hero.mayJump = hero.grounded && !jump;
    if (Math.abs(hero.xa) < 0.5) hero.xa = 0;
    hero.grounded = false;
    this.move(hero, hero.xa, 0);
    this.move(hero, 0, hero.ya);
    if (hero.x < 0) hero.x = hero.xa = 0;
    if (hero.x > this.goal) {
      hero.x = this.goal;
      hero.xa = 0;
      this.state = "won";
    }
    hero.ya *= 0.85;
    hero.xa *= 0.89;
    if (!hero.grounded) hero.ya += 3;
  }

  /** A jump counts where nothing is right above; what is there is bumped. */
  private leap(): void {
    const { hero } = this;
    hero.jump = 7;
    hero.ya = hero.jump * -1.9;
    hero.grounded = false;
    const top = hero.y - 4 - hero.height;
    if (![0, -HALF, HALF].some((dx) => this.blocks(hero, hero.x + dx, top, -4))) this.jumps++;
  }

  /** At most eight points at a time; false where something is in the way. */
  private move(body: Body, xa: number, ya: number): boolean {
    while (Math.abs(xa) > 8) {
      const step = Math.sign(xa) * 8;
      if (!this.move(body, step, 0)) return false;
      xa -= step;
    }
    while (Math.abs(ya) > 8) {
      const step = Math.sign(ya) * 8;
      if (!this.move(body, 0, step)) return false;
      ya -= step;
    }
    if (this.isStopped(body, xa, ya)) {
      this.stop(body, xa, ya);
      return false;
    }
    body.x += xa;
    body.y += ya;
    return true;
  }

  private isStopped(body: Body, xa: number, ya: number): boolean {
    const [x, y] = [body.x + xa, body.y + ya];
    const at = (dx: number, dy: number, way: number) => this.blocks(body, x + dx, y + dy, way);
    if (ya > 0) return at(-HALF, 0, 0) || at(HALF, 0, 0) || at(-HALF, 1, ya) || at(HALF, 1, ya);
    if (ya < 0) return at(0, -body.height, ya) || at(-HALF, -body.height, ya) || at(HALF, -body.height, ya);
    if (xa === 0) return false;
    const side = Math.sign(xa) * HALF;
    // All three are asked, as coins are taken there.
    return [-body.height, -body.height / 2, 0].map((dy) => at(side, dy, 0)).includes(true);
  }

  private stop(body: Body, xa: number, ya: number): void {
    const isHero = body === this.hero;
    if (xa !== 0) {
      body.x = xa < 0 ? cell(body.x - HALF) * TILE + HALF : Math.trunc((body.x + HALF) / TILE + 1) * TILE - HALF - 1;
      body.xa = 0;
    }
    if (ya < 0) {
      body.y = cell(body.y - body.height) * TILE + body.height;
      body.ya = 0;
      if (isHero) this.hero.jump = 0;
    }
    if (ya > 0) {
      body.y = Math.trunc((body.y - (isHero ? 1 : 0)) / TILE + 1) * TILE - 1;
      body.grounded = true;
    }
  }

  /** Whether a point is in something solid; the hero takes and bumps what he touches. */
  private blocks(body: Body, px: number, py: number, way: number): boolean {
    const [x, y] = [cell(px), cell(py)];
    if (x === cell(body.x) && y === cell(body.y)) return false;
    const tile = this.tileAt(x, y);
    const isSolid = tile === SOLID || tile === BRICK || tile === QUESTION;
    if (body !== this.hero) return isSolid;
    if (tile === COIN) this.take(x, y);
    if (isSolid && way < 0) this.bump(x, y, tile);
    return isSolid;
  }

  private take(x: number, y: number): void {
    if (this.hero.alive) this.coins++;
    this.put(x, y, AIR);
  }

  /** Bricks and question marks shake off what is above; a question mark gives a coin, once. */
  private bump(x: number, y: number, tile: number): void {
    if (tile === SOLID) return;
    if (this.tileAt(x, y - 1) === COIN) this.take(x, y - 1);
    for (const foe of this.foes) {
      if (foe.x + HALF > x * TILE && foe.x - HALF < (x + 1) * TILE && cell(foe.y - 1) === y - 1) foe.alive = false;
    }
    if (tile !== QUESTION) return;
    this.take(x, y);
    this.put(x, y, SOLID);
  }
}
