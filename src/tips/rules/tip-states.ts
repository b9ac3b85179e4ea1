/**
 * The states of a tip on the server. `received`: stored durably, not yet handled by anyone.
 * Stored as text; a release that adds states adds them here, and an older page shows one it does not
 * know as `received`.
 */
export const SERVER_STATES = ['received'] as const;
/** One of `SERVER_STATES`. */
export type ServerState = (typeof SERVER_STATES)[number];

/**
 * The life of a tip on the device: `draft` (being written) → `waiting` (in the outbox, receipt made) →
 * `sending` (one sender has it; `waiting` again after a lost reply) → `received` (the server answered
 * 200 or 201), or `needs-attention` (the server refused it; the words stay and the reason is shown).
 */
export const CLIENT_STATES = [
  'draft',
  'waiting',
  'sending',
  'received',
  'needs-attention',
] as const;
/** One of `CLIENT_STATES`. */
export type ClientState = (typeof CLIENT_STATES)[number];
