import { readWords } from '#words/device/read-words.ts';
import type { WordParams } from '#words/rules/format-words.ts';

/** A button of a notice: its word, and what it does; the notice closes after it. */
export interface NoticeAction {
  readonly key: string;
  readonly run: () => void;
}

/**
 * Shows one notice under the header, in words, until the person closes it; a notice with the same key
 * replaces the one before. It is announced politely (`role="status"`), steals no focus and vanishes by
 * no clock. Without its words (not kept, no network) nothing is shown.
 */
export async function showNotice(
  key: string,
  params: WordParams = {},
  actions: readonly NoticeAction[] = [],
): Promise<void> {
  const place = document.getElementById('notices');
  const t = await readWords({
    'zh-CN': () => import('#content/words/shell/zh-CN.json'),
    en: () => import('#content/words/shell/en.json'),
  }).catch(() => undefined);
  if (!place || !t) return;
  place.querySelector(`[data-notice="${key}"]`)?.remove();
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.dataset['notice'] = key;
  const text = document.createElement('p');
  text.textContent = t(key, params);
  const buttons = document.createElement('div');
  buttons.className = 'buttons two';
  for (const action of actions.length > 0 ? actions : [CLOSE]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button tool-button';
    button.textContent = t(action.key);
    button.addEventListener('click', () => {
      notice.remove();
      action.run();
    });
    buttons.append(button);
  }
  notice.append(text, buttons);
  place.append(notice);
}

const CLOSE: NoticeAction = { key: 'shell.notice.close', run: () => undefined };
