import type { LineHash, Manifest } from '#offline/rules/manifest-shape.ts';
import type { FillJob } from '#offline/rules/plan-fill.ts';
import { planFill } from '#offline/rules/plan-fill.ts';
import type { Trouble } from './fetch-lines.ts';
import { fetchLine, fetchPack } from './fetch-lines.ts';
import type { LineStore } from './line-store.ts';

/** Pauses before what failed is tried again, in ms; after the last one the fill gives up. */
const PAUSES_MS = [800, 3000];

/** Lines fetched at once when they come alone: under the six connections of HTTP/1.1. */
const LINES_AT_ONCE = 4;

/** What a fill works on. */
export type Fill = {
  readonly store: LineStore;
  readonly manifest: Manifest;
  readonly langs: readonly string[];
  /** Hashes kept so far; the fill adds to it. */
  readonly kept: Set<LineHash>;
  /** Stops at once when a file is gone: then the server may have moved on to another release. */
  readonly stopsWhenGone: boolean;
  /** Told after each line. */
  readonly onKept: () => void;
  /** Waits; may return earlier when there is reason to hope. */
  readonly pause: (ms: number) => Promise<void>;
};

/**
 * Fetches all that `langs` still need, in order of worth. Gives null when nothing is missing any
 * more, else why it gave up; what has arrived by then is kept.
 *
 * Two packs travel at once on a first fill, so that the link never waits for a round trip; only
 * one after a cut, so that another cut breaks one pack and not two. What failed is tried again
 * twice; the lines of a pack that arrived wrong, or broke off twice, then one by one.
 */
export async function runFill(fill: Fill): Promise<Trouble | null> {
  const isFinal = (trouble: Trouble | null) =>
    trouble === 'quota' || (trouble === 'gone' && fill.stopsWhenGone);
  const packsAtOnce = fill.kept.size === 0 ? 2 : 1;
  const singly = new Set<string>();
  const broken = new Set<string>();
  for (const pauseMs of [...PAUSES_MS, null]) {
    const jobs = planFill(fill.manifest, fill.langs, fill.kept, singly);
    let trouble: Trouble | null = null;
    for (const batch of batches(jobs)) {
      const lanes = batch[0]?.kind === 'pack' ? packsAtOnce : LINES_AT_ONCE;
      trouble = worse(trouble, await runBatch(fill, batch, lanes, { singly, broken }));
      if (isFinal(trouble) || trouble === 'network') break;
    }
    if (trouble === null || isFinal(trouble) || pauseMs === null) return trouble;
    await fill.pause(pauseMs);
  }
  return null;
}

/** Jobs of one kind that follow each other travel together. */
function batches(jobs: readonly FillJob[]): FillJob[][] {
  const all: FillJob[][] = [];
  for (const job of jobs) {
    const last = all[all.length - 1];
    if (last?.[0]?.kind === job.kind) last.push(job);
    else all.push([job]);
  }
  return all;
}

async function runBatch(
  fill: Fill,
  batch: readonly FillJob[],
  lanes: number,
  { singly, broken }: { readonly singly: Set<string>; readonly broken: Set<string> },
): Promise<Trouble | null> {
  const queue = batch[Symbol.iterator]();
  let trouble: Trouble | null = null;
  const work = async () => {
    for (const job of queue) {
      const found = await runJob(fill, job);
      if (found && job.kind === 'pack') {
        const { file } = job.pack;
        if (found !== 'network' || broken.has(file)) singly.add(file);
        broken.add(file);
      }
      trouble = worse(trouble, found);
      if (trouble === 'network' || trouble === 'quota') return;
      if (trouble === 'gone' && fill.stopsWhenGone) return;
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return trouble;
}

function runJob({ store, kept, onKept }: Fill, job: FillJob): Promise<Trouble | null> {
  const keep = (hash: LineHash) => {
    kept.add(hash);
    onKept();
  };
  return job.kind === 'pack' ? fetchPack(store, job.pack, keep) : fetchLine(store, job.hash, keep);
}

/** No room outweighs no network, which outweighs a wrong answer. */
function worse(a: Trouble | null, b: Trouble | null): Trouble | null {
  return [a, b].includes('quota') ? 'quota' : [a, b].includes('network') ? 'network' : (a ?? b);
}
