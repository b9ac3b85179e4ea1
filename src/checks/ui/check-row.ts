import { openJournal } from '#checks/device/journal-store.ts';
import { findEarlier } from '#checks/device/keep-checks.ts';
import { sumCheck } from '#checks/rules/sum-check.ts';
import { readWords } from '#words/device/read-words.ts';

/** Says in the list of checks how far a check is on this phone. `data-items` holds the ids. */
export async function tellRow(element: HTMLElement): Promise<void> {
  const t = await readWords({
    'zh-CN': () => import('#content/words/checks/zh-CN.json'),
    en: () => import('#content/words/checks/en.json'),
  });
  const note = element.querySelector('[data-progress]');
  const list = element.dataset.list ?? '';
  const ids = (element.dataset.items ?? '').split(' ');
  const items = ids.map((id) => ({ id, severity: 'ordinary' as const }));
  const tell = async () => {
    const check = openJournal(list).read()?.check ?? (await findEarlier(list));
    const { total, left, notDone } = sumCheck(items, check?.answers ?? {});
    const answered = total - left.length;
    if (!note || answered === 0) return;
    note.textContent =
      left.length > 0
        ? t('checks.progress.some', { answered, count: total })
        : t('checks.progress.done', { count: notDone.length });
  };
  await tell();
  addEventListener('pageshow', (event) => event.persisted && void tell());
}
