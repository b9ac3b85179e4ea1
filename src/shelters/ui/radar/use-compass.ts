import { useEffect, useRef, useState } from 'preact/hooks';
import { startCompass } from '#places/device/compass.ts';
import { steadyHeading } from '#places/rules/compass-heading.ts';
import { useTurn } from '#shell/ui/use-turn.ts';

/** The compass as a view uses it; `upDegrees` is 0, north up, while it is off or says nothing. */
export interface Compass {
  readonly state: 'off' | 'asking' | 'on' | 'unsure' | 'compass-denied' | 'compass-missing';
  readonly upDegrees: number;
  /** The view turns with the phone. */
  readonly isTurning: boolean;
  /** It turns by magnetic north, because the county's declination is not known. */
  readonly isMagnetic: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * Lets a view turn with the phone, from the tap that starts it until it is stopped or closed.
 * `declination` (degrees, east positive) is added to the phone's magnetic north; without it the view
 * stays magnetic.
 */
export function useCompass(declination: number | undefined): Compass {
  const [state, setState] = useState<Compass['state']>('off');
  const [upDegrees, setUp] = useState(0);
  const end = useRef<() => void>();
  const turn = useTurn();
  const fallSilent = () => {
    turn.end();
    end.current?.();
    end.current = undefined;
  };
  const stop = () => {
    fallSilent();
    setState('off');
    setUp(0);
  };
  const start = async () => {
    stop();
    setState('asking');
    const isWanted = turn.begin();
    let last: number | undefined;
    const stopReading = await startCompass((answer) => {
      if (!isWanted()) return;
      if (!answer.ok) {
        setState(answer.code);
        return;
      }
      last =
        last === undefined ? answer.headingDegrees : steadyHeading(last, answer.headingDegrees);
      setUp((last + (declination ?? 0) + 360) % 360);
      setState(answer.sure ? 'on' : 'unsure');
    });
    // iOS asks the person first, who may have gone on before answering.
    if (isWanted()) end.current = stopReading;
    else stopReading();
  };
  useEffect(() => fallSilent, []);
  const isTurning = state === 'on' || state === 'unsure';
  const isMagnetic = isTurning && declination === undefined;
  return { state, upDegrees, isTurning, isMagnetic, start, stop };
}
