import { render } from 'preact';
import { loadPlaces } from '#places/device/load-places.ts';
import { placeNamesOf } from '#shelters/rules/import/place-names.ts';
import type { ImportContext } from '#shelters/rules/import/table-reading.ts';
import { readWords } from '#words/device/read-words.ts';
import { findPart } from '../find-part.ts';
import { CheckReport } from './CheckReport.tsx';
import { checkTable } from './check-table.ts';
import type { CheckState } from './check-view.ts';
import { pageTools } from './page-tools.ts';

/**
 * Checks a county's table on the device: the file is read in slices, so the page stays alive, and
 * nothing is sent or kept. Choosing another file stops the one that is being read.
 */
export async function mount(root: HTMLElement): Promise<void> {
  const names = loadPlaces().then(placeNamesOf, () => undefined);
  const t = await readWords({
    'zh-CN': () => import('#content/words/shelter-check/zh-CN.json'),
    en: () => import('#content/words/shelter-check/en.json'),
  });
  const context = JSON.parse(root.dataset.context ?? '') as ImportContext;
  const table = findPart<HTMLInputElement>(root, '[data-table]');
  const compare = findPart<HTMLInputElement>(root, '[data-compare]');
  const drop = findPart(root, '[data-drop]');
  const report = findPart(root, '[data-report]');
  let reading = new AbortController();

  const show = (state: CheckState) => {
    render(<CheckReport view={{ state, context, t, stop: () => reading.abort() }} />, report);
  };

  const read = async (file: File | undefined) => {
    if (!file) return;
    reading.abort();
    const own = new AbortController();
    reading = own;
    const { name } = file;
    const tell = (part: number) => {
      if (!own.signal.aborted) show({ at: 'reading', name, percent: Math.floor(part * 100) });
    };
    tell(0);
    try {
      const tools = pageTools(tell, own.signal);
      const county = { ...context, places: await names };
      const result = await checkTable(file, compare.files?.[0], county, tools);
      if (own.signal.aborted) return;
      show({ at: 'done', name, result });
      report.querySelector<HTMLElement>('[data-verdict]')?.focus();
    } catch (reason) {
      if (!own.signal.aborted) throw reason;
      if (reading === own) show({ at: 'stopped' });
    }
  };

  const readChosen = () => void read(table.files?.[0]);
  table.addEventListener('change', readChosen);
  compare.addEventListener('change', readChosen);
  findPart(root, '[data-pick]').addEventListener('submit', (event) => event.preventDefault());
  acceptDrops(drop, (files) => {
    table.files = files;
    readChosen();
  });
  for (const input of [table, compare]) input.disabled = false;
  show({ at: 'empty' });
  readChosen();
}

/** A file let go beside the frame would otherwise replace the page. */
function acceptDrops(frame: HTMLElement, take: (files: FileList) => void): void {
  const hold = (event: DragEvent) => {
    event.preventDefault();
    const inside = event.target instanceof Node && frame.contains(event.target);
    frame.classList.toggle('over', inside && event.type === 'dragover');
  };
  for (const kind of ['dragover', 'dragleave', 'drop'] as const) addEventListener(kind, hold);
  frame.addEventListener('drop', (event) => {
    const files = event.dataTransfer?.files;
    if (files && files.length > 0) take(files);
  });
}
