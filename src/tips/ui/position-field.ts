import type { TipPosition } from '#tips/rules/check-position.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { FormField } from './category-field.ts';
import { sayPosition } from './write-out.ts';

const PATIENCE_MS = 20_000;
const ROUGH_METRES = 500;

/**
 * Wakes "use the phone's position": asked only when pressed, its error shown, refused is fine.
 */
export function wakePosition(
  field: HTMLElement,
  t: Words,
  onPick: (position: TipPosition | null) => void,
): FormField<TipPosition | null> {
  const locate = field.querySelector<HTMLButtonElement>('[data-locate]');
  const remove = field.querySelector<HTMLButtonElement>('[data-unlocate]');
  const line = field.querySelector<HTMLElement>('[data-position-line]');
  if (!locate || !remove || !line) return { show: () => undefined };

  const show = (position: TipPosition | null): void => {
    remove.hidden = position === null;
    locate.hidden = position !== null;
    if (!position) return;
    const isRough = (position.accuracyMetres ?? 0) > ROUGH_METRES;
    line.textContent = [
      t('tips.form.positionGot', sayPosition(position)),
      isRough ? t('tips.form.positionRough') : '',
    ].join(' ');
  };
  const fail = (key: string): void => {
    locate.disabled = false;
    line.textContent = t(key);
  };

  locate.addEventListener('click', () => {
    const { geolocation } = navigator as { geolocation?: Geolocation };
    if (!geolocation) return fail('tips.form.positionFailed');
    locate.disabled = true;
    line.textContent = t('tips.form.positionWait');
    geolocation.getCurrentPosition(
      ({ coords }) => {
        locate.disabled = false;
        const position = {
          lon: round(coords.longitude),
          lat: round(coords.latitude),
          accuracyMetres: Math.ceil(coords.accuracy),
        };
        show(position);
        onPick(position);
        remove.focus();
      },
      ({ code }) => fail(code === 1 ? 'tips.form.positionRefused' : 'tips.form.positionFailed'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 },
    );
  });
  remove.addEventListener('click', () => {
    show(null);
    line.textContent = t('tips.form.positionAsk');
    onPick(null);
    locate.focus();
  });
  return { show };
}

/** Six decimals are a tenth of a metre: more would only pretend. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
