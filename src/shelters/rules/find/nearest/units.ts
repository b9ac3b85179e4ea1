/** Degrees are held in whole ten-millionths: a centimetre, and 180° fit into 32 bits. */
export const UNITS = 10_000_000;
