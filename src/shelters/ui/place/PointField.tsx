import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Datum } from '#places/rules/datum.ts';
import type { Box } from '#places/rules/position.ts';
import type { Origin } from '#shelters/rules/origin/origin.ts';
import { readPoint } from '#shelters/rules/origin/read-point.ts';
import type { Words } from '#words/rules/format-words.ts';

/** The datums a person is asked about; Tianditu's is that of the phone. */
const CHOICES: readonly Datum[] = ['wgs84', 'gcj02', 'bd09'];

/** Coordinates typed or pasted, in the datum of the map they come from. */
export function PointField({
  box,
  words: t,
  onTake,
}: {
  box: Box;
  words: Words;
  onTake: (origin: Origin) => void;
}): JSX.Element {
  const [text, setText] = useState('');
  const [datum, setDatum] = useState<Datum>('wgs84');
  const [problem, setProblem] = useState<string>();
  const use = (event: Event) => {
    event.preventDefault();
    const read = readPoint(text, datum, box);
    if (read.ok) onTake({ kind: 'point', position: read.position });
    else setProblem(t(`origin.problem.${read.code}`));
  };
  return (
    <form onSubmit={use}>
      <label for="shelter-point">{t('origin.point')}</label>
      <input
        class="input"
        id="shelter-point"
        autocomplete="off"
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby="shelter-point-hint"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p class="small" id="shelter-point-hint">
        {t('origin.pointHint')}
      </p>
      <label for="shelter-datum">{t('origin.datum')}</label>
      <select
        class="input"
        id="shelter-datum"
        value={datum}
        onChange={({ currentTarget }) => setDatum(currentTarget.value as Datum)}
      >
        {CHOICES.map((one) => (
          <option key={one} value={one}>
            {t(`origin.datum.${one}`)}
          </option>
        ))}
      </select>
      <p class="notice" role="status" hidden={problem === undefined}>
        {problem}
      </p>
      <button type="submit" class="button tool-button">
        {t('origin.usePoint')}
      </button>
      <p class="small">{t('origin.onRadar')}</p>
    </form>
  );
}
