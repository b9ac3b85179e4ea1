import { render } from 'preact';
import { keepSending } from '#tips/device/keep-sending.ts';
import { loadPlaces } from './place-list.ts';
import { StatusPage } from './StatusPage.tsx';
import { readTipWords } from './tip-text.ts';

/** The list of this phone's tips and the look-up; the names of kinds and towns come from the static page. */
export async function mount(root: HTMLElement): Promise<void> {
  const t = await readTipWords();
  const places = await loadPlaces();
  const names = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-category]')].map((one) => [
      one.dataset['category'] ?? '',
      one.textContent ?? '',
    ]),
  );
  keepSending();
  root.replaceChildren();
  render(<StatusPage t={t} names={names} places={places} />, root);
}
