import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { localDay } from '#shell/device/overdue.ts';
import { findShelters } from '#shelters/rules/find/find-shelters.ts';
import { isRough, nearOf, positionOf } from '#shelters/rules/origin/origin.ts';
import { HazardChips } from '../hazard/HazardChips.tsx';
import { FinderAnswer } from './FinderAnswer.tsx';
import { FromPart } from './FromPart.tsx';
import { forgetVillage, noteAddress, readAddress } from './finder-address.ts';
import type { FinderView, NamedOrigin } from './finder-view.ts';
import { useNow } from './use-now.ts';

/** The finder: what for, from where, and the answer as a list or round the middle of the radar. */
export function FinderScreen({ view, mine }: { view: FinderView; mine: NamedOrigin }): JSX.Element {
  const { list } = view;
  const [address, setAddress] = useState(readAddress);
  const [origin, setOrigin] = useState<NamedOrigin>(mine);
  const now = useNow();
  const { hazard } = address;

  useEffect(() => {
    const follow = () => setAddress(readAddress());
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('popstate', follow);
    };
  }, []);
  const go = (change: Partial<typeof address>) => {
    const next = { ...address, ...change };
    noteAddress(next);
    setAddress(next);
  };
  const lookFrom = (place: NamedOrigin) => {
    forgetVillage();
    setOrigin(place);
  };

  const found = useMemo(() => {
    const { entries } = list;
    const from = { position: positionOf(origin), ...nearOf(origin) };
    const times = { nowMs: now.getTime(), today: localDay(now) };
    return findShelters(entries, { hazard, ...from, ...times }, entries.length);
  }, [list, hazard, origin, now]);

  return (
    <>
      {address.opened === '' && (
        <>
          <HazardChips
            t={view.t}
            question={view.t('shelters.why')}
            drawings={view.drawings}
            hazard={hazard}
            onChoose={(one) => go({ hazard: one })}
          />
          <FromPart view={view} origin={origin} onChange={lookFrom} />
        </>
      )}
      <FinderAnswer
        view={view}
        address={address}
        found={found}
        now={now}
        rough={isRough(origin)}
        origin={origin}
        onLook={(next) => go({ look: next })}
        onPlace={lookFrom}
      />
    </>
  );
}
