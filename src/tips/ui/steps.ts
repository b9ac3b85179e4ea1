import type { KeptTip } from '#tips/device/kept-tip.ts';
import type { Offer } from '#tips/device/server-offer.ts';

/** How a step stands: behind, where the tip is now, still to come, or gone wrong. */
export type StepState = 'done' | 'now' | 'later' | 'wrong';

/** One of the four steps a person sees; keys of words, and a time in UTC milliseconds. */
export interface Step {
  readonly state: StepState;
  readonly key: string;
  readonly atMs?: number;
  readonly noteKey?: string;
  /** Problem code whose words fill `{{reason}}`. */
  readonly reason?: string;
  readonly count?: number;
}

/** What a person is told about a tip: its own state, or `none` when the device did not keep it. */
export type ShownState = KeptTip['state'] | 'none';

/** The state to show; a tip that is nowhere kept is `none`. */
export function shownState(tip: KeptTip | null): ShownState {
  return tip?.state ?? 'none';
}

/**
 * Kept here → on its way → with the county → a result. Never fails; a server state of a later
 * release than "received" counts as a result.
 */
export function stepsOf(tip: KeptTip | null, offer: Offer): readonly Step[] {
  const received = tip?.state === 'received' ? tip.answer : null;
  const hasResult = received !== null && received !== undefined && received.state !== 'received';
  return [
    tip
      ? { state: 'done', key: 'tips.steps.kept', atMs: tip.kept.utcMs }
      : { state: 'wrong', key: 'tips.steps.notKept' },
    onTheWay(tip, offer),
    tip?.state === 'needs-attention'
      ? { state: 'wrong', key: 'tips.steps.refused', reason: tip.trouble?.code ?? '' }
      : received
        ? { state: 'done', key: 'tips.steps.received', atMs: received.receivedAt }
        : { state: 'later', key: 'tips.steps.received' },
    {
      state: hasResult ? 'done' : received ? 'now' : 'later',
      key: received && !hasResult ? 'tips.steps.resultWaits' : 'tips.steps.result',
      ...(received && !hasResult && { noteKey: 'tips.steps.resultNote' }),
    },
  ];
}

function onTheWay(tip: KeptTip | null, offer: Offer): Step {
  if (!tip) return { state: 'later', key: 'tips.steps.waiting' };
  if (tip.state === 'received' || tip.state === 'needs-attention') {
    return { state: 'done', key: 'tips.steps.sent' };
  }
  if (offer === 'no') {
    return { state: 'wrong', key: 'tips.steps.noServer', noteKey: 'tips.steps.noServerNote' };
  }
  if (tip.state === 'sending') return { state: 'now', key: 'tips.steps.sending' };
  const waits = { state: 'now', key: 'tips.steps.waiting' } as const;
  if (!tip.trouble || tip.trouble.code === 'tip.no-network') {
    return { ...waits, noteKey: 'tips.steps.waitingNote' };
  }
  return {
    ...waits,
    noteKey: 'tips.steps.retryNote',
    reason: tip.trouble.code,
    count: tip.tries,
  };
}
