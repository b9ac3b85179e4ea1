import type { FileCode } from '../import-problem.ts';

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'text' | 'xlsx' | FileCode;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** Pictures, PDF, RAR, 7z, gzip. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];

/**
 * Looks at the bytes of a file. A workbook with a password is an OLE file that names its
 * `EncryptedPackage`; one of Excel before 2007 is an OLE file without. A web page that was saved as
 * `.xls` is told from a table. Files of spaces and line ends alone are empty. Never fails.
 */
export function kindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, ZIP)) return 'xlsx';
  if (startsWith(bytes, OLE)) {
    return holdsUtf16(bytes, 'EncryptedPackage') ? 'shelters.file-locked' : 'shelters.file-xls';
  }
  if (OTHERS.some((magic) => startsWith(bytes, magic))) return 'shelters.file-other';
  const start = String.fromCharCode(...bytes.subarray(0, 512)).replace(/\0|^(ï»¿|ÿþ|þÿ)/g, '');
  if (/^\s*<(!doctype|html|\?xml|table|head)/i.test(start)) return 'shelters.file-web-page';
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  const seen = bytes.subarray(marked, 65_536).some((byte) => byte > 0x20 && byte < 0xfe);
  return seen ? 'text' : 'shelters.file-empty';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Names of streams stand in UTF-16 in an OLE file's directory, which may be anywhere. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  for (
    let at = bytes.indexOf(wanted[0] ?? 0);
    at >= 0;
    at = bytes.indexOf(wanted[0] ?? 0, at + 1)
  ) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
