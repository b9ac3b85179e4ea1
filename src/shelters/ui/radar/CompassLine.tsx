import type { JSX } from 'preact';
import type { Words } from '#words/rules/format-words.ts';
import type { Compass } from './use-compass.ts';

/** What the compass says, in the words of the view that turns with it: of the radar, or of the arrow. */
export function CompassLine(props: {
  words: Words;
  noun: 'radar' | 'going';
  compass: Compass;
}): JSX.Element {
  const { words: t, noun, compass } = props;
  const { state, isMagnetic } = compass;
  return (
    <p class="small" role="status" data-compass={state}>
      {state !== 'off' && t(`${noun}.compass.${state}`)}
      {isMagnetic && (
        <>
          <br />
          {t(`${noun}.compass.magnetic`)}
        </>
      )}
    </p>
  );
}
