import { dumpDevice, eraseDevice, eraseNoun, restoreDevice } from '#shell/device/device-data.ts';
import { localDay } from '#shell/device/overdue.ts';
import { saveFile } from '#shell/device/save-file.ts';
import { showAgain } from '#shell/device/settings.ts';
import type { BackupFile } from '#shell/rules/backup-file.ts';
import type { BACKUP_DATABASES } from '#shell/rules/backup-scope.ts';
import { pageLang } from '#words/device/read-words.ts';
import type { WordParams } from '#words/rules/format-words.ts';
import { settingsWords } from './settings-words.ts';

/** Back up, load a backup, erase one thing or all with undo. Nothing is erased before it is dumped. */
export async function mount(section: HTMLElement): Promise<void> {
  const t = await settingsWords();
  const find = <T extends HTMLElement>(name: string) => section.querySelector<T>(`[data-${name}]`)!;
  const ask = find('ask');
  const undo = find<HTMLButtonElement>('undo');
  let before: BackupFile | undefined;

  const tell = (key: string, params: WordParams = {}, canUndo = false) => {
    find('text').textContent = t(key, params);
    undo.hidden = !canUndo;
    find('told').hidden = false;
  };
  const attempt = (work: () => Promise<void>) => {
    // What was told last, and its way back, are over as soon as the next thing is done.
    find('told').hidden = true;
    return work().catch(() => tell('settings.data.failed'));
  };

  find<HTMLButtonElement>('backup').addEventListener('click', () =>
    attempt(async () => save(await dumpDevice(new Date().toISOString()))),
  );

  const input = find<HTMLInputElement>('restore');
  input.addEventListener('change', () =>
    attempt(async () => {
      const file = input.files?.[0];
      if (!file) return;
      const { readBackup } = await import('#shell/rules/backup-file.ts');
      const read = readBackup(await file.text());
      input.value = '';
      if (!read.ok) return tell(`settings.problem.${read.code}`);
      await restoreDevice(read.backup);
      showAgain();
      tell('settings.data.restored', { date: madeOn(read.backup.madeAt) });
    }),
  );

  let asked: HTMLButtonElement | undefined;
  for (const button of section.querySelectorAll<HTMLButtonElement>('[data-erase]')) {
    button.addEventListener('click', () => {
      asked = button;
      find('what').textContent =
        `${button.querySelector('b')?.textContent ?? ''}${pageLang() === 'en' ? ':' : '：'}`;
      ask.hidden = false;
      ask.querySelector<HTMLElement>('p')?.focus();
    });
  }
  const close = () => {
    ask.hidden = true;
    asked?.focus();
  };
  find('no').addEventListener('click', close);
  find('yes').addEventListener('click', () =>
    attempt(async () => {
      const what = asked?.dataset['erase'];
      close();
      if (!what) return;
      const dump = await dumpDevice(new Date().toISOString());
      await erase(what).catch(async (reason: unknown) => {
        await restoreDevice(dump);
        throw reason;
      });
      before = dump;
      showAgain();
      tell('settings.data.erased', {}, true);
    }),
  );
  undo.addEventListener('click', () =>
    attempt(async () => {
      if (before) await restoreDevice(before);
      showAgain();
      tell('settings.data.undone');
    }),
  );
  for (const control of section.querySelectorAll<HTMLButtonElement>('[disabled]'))
    control.disabled = false;
}

function erase(what: string): Promise<void> {
  return what === 'all' ? eraseDevice() : eraseNoun(what as (typeof BACKUP_DATABASES)[number]);
}

/** The day a backup was made, by this phone's own calendar, as its file name says it. */
function madeOn(madeAt: string): string {
  const made = new Date(madeAt);
  return Number.isNaN(made.getTime()) ? madeAt : localDay(made);
}

function save(backup: BackupFile): void {
  const name = `shouan-backup-${localDay(new Date())}.json`;
  saveFile(name, 'application/json', [JSON.stringify(backup)]);
}
