import type { KeptTip } from './kept-tip.ts';
import type { Verdict } from './read-answer.ts';
import { claim, type Haste, maySend, settle } from './settle.ts';

/** What a round needs from the world; passed in, so that a test can be the world. */
export interface Line {
  list(): Promise<readonly KeptTip[]>;
  change(receipt: string, change: (tip: KeptTip) => KeptTip | null): Promise<KeptTip | null>;
  /** Sends one tip and judges the answer; never rejects. */
  post(tip: KeptTip): Promise<Verdict>;
  /** Whether our server answers at all: asked after a try without a verdict. */
  isUp(): Promise<boolean>;
  announce(): void;
  /** UTC milliseconds. */
  now(): number;
  /** 0 to 1. */
  random(): number;
}

/**
 * What a round left behind. `left`: tips still to be sent. `againInMs`: when the first of them is
 * due, null when none is left.
 */
export interface RoundResult {
  readonly left: number;
  readonly againInMs: number | null;
}

/**
 * Sends what may be sent, oldest first, one at a time, each at most once in a round. When a try
 * brings no verdict the server is asked whether it is there: if it is, the tip is to blame and the
 * next one has its turn; if not, the round ends. Never rejects unless `list` does.
 */
export async function sendRound(line: Line, haste: Haste, alone: boolean): Promise<RoundResult> {
  const tried = new Set<string>();
  for (let goOn = true; goOn; ) {
    const turn = (await line.list()).filter(
      (tip) => !tried.has(tip.receipt) && maySend(tip, line.now(), haste, alone),
    );
    goOn = turn.length > 0;
    for (const tip of turn) {
      tried.add(tip.receipt);
      if (await sendOne(line, tip.receipt, haste, alone)) continue;
      goOn = false;
      break;
    }
  }
  return resultOf(await line.list(), line.now());
}

/** Sends one tip; false when going on is pointless. */
async function sendOne(line: Line, receipt: string, haste: Haste, alone: boolean) {
  const claimed = await line.change(receipt, (tip) =>
    maySend(tip, line.now(), haste, alone) ? claim(tip, line.now()) : null,
  );
  if (!claimed) return true;
  line.announce();
  const verdict = await line.post(claimed);
  await line.change(receipt, (tip) => settle(tip, verdict, line.now(), line.random()));
  line.announce();
  if (verdict.kind !== 'wait') return true;
  return !verdict.whole && (await line.isUp());
}

function resultOf(tips: readonly KeptTip[], now: number): RoundResult {
  const waiting = tips.filter((tip) => tip.state === 'waiting' || tip.state === 'sending');
  const pauses = waiting.map((tip) =>
    Math.max(0, Math.max(tip.notBeforeMs, tip.claimedUntilMs) - now),
  );
  return { left: waiting.length, againInMs: waiting.length > 0 ? Math.min(...pauses) : null };
}
