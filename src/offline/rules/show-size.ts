/** Bytes for people: `3_120_000` → `'3.1 MB'`, under 1 MB in whole KB, at least `'1 KB'`. Never fails. */
export function showSize(bytes: number): string {
  return bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
