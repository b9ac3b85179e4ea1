import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readPosition } from '#places/device/read-position.ts';
import type { Box, Position } from '#places/rules/position.ts';
import { roundDistance } from '#places/rules/round-distance.ts';
import { DRAWINGS, Pictogram } from '#shell/ui/Pictogram.tsx';
import { useTurn } from '#shell/ui/use-turn.ts';
import type { Words } from '#words/rules/format-words.ts';

/** What is said of coordinates that cannot be taken. */
const TYPED_PROBLEMS = {
  'point-unreadable': 'shelter-helper.problem.typed',
  'point-zero': 'shelter-helper.problem.typed',
  'point-outside': 'shelter-helper.problem.places.position-outside',
} as const;

interface Props {
  readonly t: Words;
  readonly box: Box;
  readonly lat: string;
  readonly lon: string;
  readonly onPoint: (lat: string, lon: string) => void;
}

/** The door's position: this phone's own, taken there, or typed. Five decimals are a metre. */
export function PointField({ t, box, lat, lon, onPoint }: Props): JSX.Element {
  const [told, setTold] = useState('');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const turn = useTurn();
  useEffect(() => () => void turn.end(), []);
  // The phone may look for 20 s: the form it answers to is the one that stands there by then.
  const latest = useRef(onPoint);
  latest.current = onPoint;
  const take = (point: Position) => {
    turn.end();
    latest.current(point.lat.toFixed(5), point.lon.toFixed(5));
  };
  const locate = async () => {
    setTold(t('shelter-helper.form.locating'));
    const isWanted = turn.begin();
    const answer = await readPosition(box);
    if (!isWanted()) return;
    if (!answer.ok) return setTold(t(`shelter-helper.problem.${answer.code}`));
    const { figure, unit } = roundDistance(answer.fix.accuracyMetres);
    take(answer.fix);
    setTold(
      t('shelter-helper.form.located', {
        lat: answer.fix.lat.toFixed(5),
        lon: answer.fix.lon.toFixed(5),
        figure,
        unit: t(`shelters.unit.${unit}`),
      }),
    );
  };
  const useTyped = async () => {
    // Its arithmetic of datums weighs 5 KB, and most doors are measured or left to the village.
    const part = await import('#shelters/rules/origin/read-point.ts').catch(() => undefined);
    if (!part) return setWrong(t('shelters.partMissing'));
    const read = part.readPoint(typed, 'wgs84', box);
    setWrong(read.ok ? '' : t(TYPED_PROBLEMS[read.code]));
    if (!read.ok) return;
    take(read.position);
    setTyped('');
    setTold('');
  };
  return (
    <div class="field">
      <span class="label">{t('shelter-helper.form.point')}</span>
      <p class="small">{t('shelter-helper.form.pointNote')}</p>
      <div class="buttons">
        <button type="button" class="button tool-button" onClick={() => void locate()}>
          {t('shelter-helper.form.here')}
        </button>
      </div>
      <p role="status">{told || (lat && t('shelter-helper.form.pointKept', { lat, lon }))}</p>
      {lat && (
        <div class="buttons">
          <button
            type="button"
            class="button tool-button"
            onClick={() => {
              turn.end();
              setTold('');
              onPoint('', '');
            }}
          >
            {t('shelter-helper.form.clearPoint')}
          </button>
        </div>
      )}
      <details>
        <summary>
          <Pictogram drawing={DRAWINGS.go} />
          {t('shelter-helper.form.type')}
        </summary>
        <label for="typed-point">{t('shelter-helper.form.typed')}</label>
        <p class="small" id="typed-note">
          {t('shelter-helper.form.typedNote')}
        </p>
        <input
          class="input"
          id="typed-point"
          autocomplete="off"
          aria-describedby="typed-note typed-wrong"
          aria-invalid={wrong ? 'true' : undefined}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void useTyped();
          }}
        />
        <p id="typed-wrong" role="status">
          {wrong}
        </p>
        <div class="buttons">
          <button type="button" class="button tool-button" onClick={() => void useTyped()}>
            {t('shelter-helper.form.take')}
          </button>
        </div>
      </details>
    </div>
  );
}
