import { openJournal } from '#quizzes/device/journal-store.ts';
import { findEarlier } from '#quizzes/device/keep-rounds.ts';
import { type Progress, tellProgress } from '#quizzes/rules/journal.ts';
import { DRAWINGS } from '#shell/ui/Pictogram.tsx';
import { readWords } from '#words/device/read-words.ts';
import type { Words } from '#words/rules/format-words.ts';

/** Says beside each module how far its questions are done on this phone. */
export async function mount(element: HTMLElement): Promise<void> {
  const t = await readWords({
    'zh-CN': () => import('#content/words/quizzes/zh-CN.json'),
    en: () => import('#content/words/quizzes/en.json'),
  });
  const rows = [...element.querySelectorAll<HTMLElement>('[data-module]')];
  const tell = async () => {
    for (const row of rows) {
      const module = row.dataset.module ?? '';
      showProgress(t, row, tellProgress(openJournal(module).read() ?? (await findEarlier(module))));
    }
  };
  await tell();
  addEventListener('pageshow', (event) => event.persisted && void tell());
  addEventListener('storage', () => void tell());
}

function showProgress(t: Words, row: HTMLElement, progress: Progress): void {
  const count = Number(row.dataset.count);
  const note = row.querySelector('[data-progress]');
  const chevron = row.querySelector('.chevron');
  if (!note || !chevron) return;
  const answered = progress.kind === 'some' ? progress.answered : 0;
  note.textContent = t(`quizzes.progress.${progress.kind}`, { count, answered });
  chevron.innerHTML = progress.kind === 'done' ? DRAWINGS.tick : DRAWINGS.go;
}
