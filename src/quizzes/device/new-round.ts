import { type Attempt, startAttempt } from '#quizzes/rules/attempt.ts';
import { PAPER_SEED } from '#quizzes/rules/order-options.ts';

/**
 * Begins a round on this device: id, seed and time come from here. The first round of a module lies
 * as the printed page does (`first`), later ones are shuffled anew.
 */
export function newRound(module: string, only: readonly string[] | 'first' = []): Attempt {
  const [id = 0, seed = 0] = crypto.getRandomValues(new Uint32Array(2));
  const at = Date.now();
  return startAttempt({
    id: `${at.toString(36)}-${id.toString(36)}`,
    module,
    at,
    seed: only === 'first' ? PAPER_SEED : seed,
    only: only === 'first' ? [] : only,
  });
}
