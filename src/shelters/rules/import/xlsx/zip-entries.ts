/** A file packed in a ZIP: `method` 0 is stored, 8 is deflate; others are never used in workbooks. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly locked: boolean;
  readonly packed: Uint8Array;
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/**
 * Lists a ZIP's files from the directory at its end, without unpacking them. `undefined` when there
 * is no directory or it points outside the file: cut off on the way, or not a ZIP.
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((of) =>
      view.getUint16(at + of, true),
    );
    const name = ascii(bytes.subarray(at + 46, at + 46 + (nameSize ?? 0)));
    const packed = packedBytes(
      bytes,
      view,
      view.getUint32(at + 42, true),
      view.getUint32(at + 20, true),
    );
    if (!packed) return undefined;
    const locked = (view.getUint16(at + 8, true) & 1) === 1;
    entries.set(name, { name, method: view.getUint16(at + 10, true), locked, packed });
    at += 46 + (nameSize ?? 0) + (extraSize ?? 0) + (commentSize ?? 0);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function packedBytes(
  bytes: Uint8Array,
  view: DataView,
  header: number,
  size: number,
): Uint8Array | undefined {
  if (header + 30 > bytes.length) return undefined;
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return start + size <= bytes.length ? bytes.subarray(start, start + size) : undefined;
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 512));
}
