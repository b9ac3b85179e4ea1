import { askPersist, OFFLINE_EVENT, readOfflineState, retry } from '#offline/device/keeping.ts';
import { showSize } from '#offline/rules/show-size.ts';
import { settingsWords } from '#shell/ui/settings-words.ts';
import type { Words } from '#words/rules/format-words.ts';

/** What is kept offline, in words and figures, group by group; try again; ask that it is not cleared. */
export async function mount(section: HTMLElement): Promise<void> {
  const t = await settingsWords();
  const show = () => draw(section, t);
  section.querySelector('[data-retry]')?.addEventListener('click', () => void retry());
  document.addEventListener(OFFLINE_EVENT, show);
  show();
  await offerPersist(section, t);
}

function draw(section: HTMLElement, t: Words): void {
  const detail = readOfflineState();
  const { state, kept, total, bytes, contentDate, checkedAt, reason } = detail;
  const find = <T extends HTMLElement>(name: string) => section.querySelector<T>(`[data-${name}]`)!;
  const known = total > 0;
  find('state').textContent = t(
    `settings.offline.${known || state === 'unsupported' ? state : 'pending'}`,
  );
  find('count').hidden = !known;
  find('count').textContent = t('settings.offline.pages', { kept, total });
  const bar = find<HTMLProgressElement>('bar');
  bar.hidden = !known;
  bar.max = Math.max(total, 1);
  bar.value = kept;
  find('note').textContent =
    reason === 'quota'
      ? t('settings.offline.quota')
      : state === 'filling'
        ? t('settings.offline.going')
        : '';
  find('groups').replaceChildren(...detail.groups.map((group) => lineOf(group, t)));
  const facts = [t('settings.offline.size', { size: showSize(bytes), date: contentDate })];
  if (checkedAt) facts.push(t('settings.offline.checked', { date: showTime(checkedAt) }));
  find('size').replaceChildren(...(known ? facts.map(stretchOf) : []));
  find('retry').hidden = state !== 'failed';
}

function lineOf(
  group: { readonly worth: number; readonly kept: number; readonly total: number },
  t: Words,
): HTMLLIElement {
  const line = document.createElement('li');
  const name = document.createElement('b');
  const count = document.createElement('span');
  name.textContent = t(`settings.offline.group.${group.worth}`);
  count.textContent = `${group.kept === group.total ? '✓ ' : ''}${group.kept} / ${group.total}`;
  line.append(name, count);
  return line;
}

/** Each fact keeps to its own line where both do not fit. */
function stretchOf(text: string): HTMLSpanElement {
  const stretch = document.createElement('span');
  stretch.className = 'c';
  stretch.textContent = `${text} `;
  return stretch;
}

function showTime(ms: number): string {
  const style = { dateStyle: 'long', timeStyle: 'short' } as const;
  return new Date(ms).toLocaleString(document.documentElement.lang, style);
}

async function offerPersist(section: HTMLElement, t: Words): Promise<void> {
  const button = section.querySelector<HTMLButtonElement>('[data-persist]');
  const answer = section.querySelector('[data-persisted]');
  const { state } = readOfflineState();
  if (!button || !answer || state === 'unsupported' || !navigator.storage?.persisted) return;
  if (await navigator.storage.persisted()) {
    answer.textContent = t('settings.offline.persistYes');
    return;
  }
  button.hidden = false;
  button.addEventListener('click', async () => {
    const granted = await askPersist();
    button.hidden = granted;
    answer.textContent = t(granted ? 'settings.offline.persistYes' : 'settings.offline.persistNo');
  });
}
