/** The version of a tip's shape that this release writes and takes. */
export const TIP_VERSION = 1;

/** Most characters of `words`, counted as code points (𠮷 is one). 2,000 is two full A4 pages. */
export const MAX_WORDS = 2000;

/**
 * Most bytes of the JSON body as it travels: 64 KiB. A tip that keeps the other limits is under 14 KB
 * even when every character is escaped, so no honest tip meets this limit; exactly 65,536 is taken.
 */
export const MAX_BYTES = 64 * 1024;

/** Most metres of `accuracyMetres`: half the way around the Earth; more says nothing. */
export const MAX_ACCURACY_METRES = 20_040_000;

/** Latest `madeAt`, in ms: the end of the year 9999. A wrong clock is no reason to refuse a tip. */
export const MAX_MADE_AT_MS = 253_402_300_799_999;
