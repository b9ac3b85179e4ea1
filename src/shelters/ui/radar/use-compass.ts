import { useEffect, useRef, useState } from 'preact/hooks';
import { startCompass } from '#places/device/compass.ts';
import { steadyHeading } from '#places/rules/compass-heading.ts';

/** The compass as a view uses it; `upDegrees` is 0, north up, while it is off or says nothing. */
export interface Compass {
  readonly state: 'off' | 'asking' | 'on' | 'unsure' | 'compass-denied' | 'compass-missing';
  readonly upDegrees: number;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Lets a view turn with the phone, from the tap that starts it until it is stopped or closed. */
export function useCompass(): Compass {
  const [state, setState] = useState<Compass['state']>('off');
  const [upDegrees, setUp] = useState(0);
  const end = useRef<() => void>();
  const stop = () => {
    end.current?.();
    end.current = undefined;
    setState('off');
    setUp(0);
  };
  const start = async () => {
    stop();
    setState('asking');
    let last: number | undefined;
    end.current = await startCompass((answer) => {
      if (!answer.ok) {
        setState(answer.code);
        return;
      }
      last =
        last === undefined ? answer.headingDegrees : steadyHeading(last, answer.headingDegrees);
      setUp(last);
      setState(answer.sure ? 'on' : 'unsure');
    });
  };
  useEffect(() => () => end.current?.(), []);
  return { state, upDegrees, start, stop };
}
