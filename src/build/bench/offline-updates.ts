import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expandSlot } from '#offline/rules/compose-page.ts';
import type { LineHash, Manifest } from '#offline/rules/manifest-shape.ts';
import { manifestLanguages } from '#offline/rules/manifest-shape.ts';
import { linesFor, planFill } from '#offline/rules/plan-fill.ts';

/** What a small change moves to a phone that keeps everything, bytes after brotli 11, without the manifest. */
export interface UpdateBytes {
  /**
   * The lesson whose change costs most for its size: what travels ÷ its own fragments, compressed whole (tokens
   * put back), both languages. Budget 2.
   */
  readonly changedModule: number;
  /** Lines of content that a changed colour moves. Budget 0. */
  readonly changedColourContent: number;
  /** Bytes of shells that it moves, both languages. */
  readonly changedColour: number;
}

/** Plans what a worker would fetch after one lesson, or every shell, got another hash. */
export function weighUpdates(dist: string): UpdateBytes {
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  const manifest: Manifest = JSON.parse(read('offline.json'));
  const stretches: string[] = manifest.stretches
    ? JSON.parse(read(`_f/${manifest.stretches}.json`))
    : [];
  const whole = (hash: LineHash) => {
    const slots: string[] = JSON.parse(read(`_f/${hash}.json`));
    const text = JSON.stringify(slots.map((slot) => expandSlot(slot, stretches)));
    return brotliCompressSync(text).length;
  };
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const ratios = lessons(manifest).map(
    (hashes) => movedBytes(manifest, hashes) / sum(hashes.map(whole)),
  );
  const shells = Object.values(manifest.shells);
  return {
    changedModule: Number(Math.max(...ratios).toFixed(2)),
    changedColourContent: plan(manifest, shells).filter(({ isContent }) => isContent).length,
    changedColour: movedBytes(manifest, shells),
  };
}

/** The fragments of each lesson, one for each language. */
function lessons({ pages }: Manifest): LineHash[][] {
  const found = new Map<string, LineHash[]>();
  for (const [address, [hash]] of Object.entries(pages)) {
    const id = /\/learn\/([^/]+)\/$/.exec(address)?.[1];
    if (id) found.set(id, [...(found.get(id) ?? []), hash]);
  }
  return [...found.values()];
}

function movedBytes(manifest: Manifest, changed: readonly LineHash[]): number {
  return plan(manifest, changed).reduce((sum, { bytes }) => sum + bytes, 0);
}

function plan(manifest: Manifest, changed: readonly LineHash[]) {
  const langs = manifestLanguages(manifest);
  const kept = new Set(linesFor(manifest, langs));
  for (const hash of changed) kept.delete(hash);
  return planFill(manifest, langs, kept).map((job) => {
    const hash = job.kind === 'line' ? job.hash : '';
    const pack =
      job.kind === 'pack' ? job.pack : manifest.packs.find(({ lines }) => lines.includes(hash));
    const size = pack?.sizes[pack.lines.indexOf(hash)] ?? 0;
    const bytes = job.kind === 'pack' ? job.pack.bytes : size;
    return { bytes, isContent: pack?.lang !== '' };
  });
}
