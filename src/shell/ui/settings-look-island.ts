import { changeSettings, readSettings, SETTINGS_EVENT } from '#shell/device/settings.ts';
import { settingsWords } from './settings-words.ts';

/** Text size and brightness: each choice shows at once and is kept at once. */
export function mount(section: HTMLElement): void {
  const inputs = [...section.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const show = () => {
    const settings = readSettings();
    for (const input of inputs) {
      input.checked = (settings[input.name as 'text' | 'theme'] ?? '') === input.value;
    }
  };
  show();
  addEventListener(SETTINGS_EVENT, show);
  for (const input of inputs) {
    const name = input.name as 'text' | 'theme';
    input.addEventListener('change', () => {
      const kept = changeSettings({ [name]: input.value || undefined });
      if (!kept) void tell(section);
    });
  }
}

async function tell(section: HTMLElement): Promise<void> {
  const line = section.querySelector('[data-kept]');
  const t = await settingsWords();
  if (line) line.textContent = t('settings.notKept');
}
