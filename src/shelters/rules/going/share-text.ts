/** Lines that may be empty or missing, in the order they are read. */
export type ShareLines = readonly (string | undefined)[];

/** One text of all lines that say something, each on its own line. Never fails. */
export function writeShareText(lines: ShareLines): string {
  return lines.filter((line) => line !== undefined && line.trim() !== '').join('\n');
}

/** The address that dials a number as a list writes it: figures and a leading plus, or none at all. */
export function telLink(phone: string): string | undefined {
  const number = phone.normalize('NFKC').replace(/[^\d+]/g, '');
  return /^\+?\d{3,14}$/.test(number) ? `tel:${number}` : undefined;
}
