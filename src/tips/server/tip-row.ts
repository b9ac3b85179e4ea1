import { hash } from 'node:crypto';
import { canonicalTip, type Tip } from '#tips/rules/check-tip.ts';
import { readMadeAt } from '#tips/rules/made-at.ts';
import type { TipRow } from './tips-table.ts';

/**
 * Makes the row of a checked tip. `receivedAt` is ms since 1970 by the server's clock.
 * Throws a RangeError for a time `checkTip` would have refused, which is a bug of the caller.
 */
export function makeTipRow(tip: Tip, receivedAt: number): TipRow {
  const madeAt = readMadeAt(tip.madeAt);
  if (!madeAt) throw new RangeError('A tip is checked before it becomes a row');
  return {
    receipt_hash: tip.receiptHash,
    body_hash: hash('sha256', canonicalTip(tip)),
    state: 'received',
    received_at: receivedAt,
    made_at: madeAt.ms,
    made_offset_minutes: madeAt.offsetMinutes,
    category: tip.category,
    town_id: tip.townId ?? null,
    village_code: tip.villageCode ?? null,
    lon: tip.position?.lon ?? null,
    lat: tip.position?.lat ?? null,
    accuracy_metres: tip.position?.accuracyMetres ?? null,
    words: tip.words,
  };
}
