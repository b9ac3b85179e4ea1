import type { JSX } from 'preact';
import { placeNow } from '#checks/rules/plan-walk.ts';
import type { CheckView } from './check-view.ts';
import { ItemScreen } from './ItemScreen.tsx';
import { shapeOf } from './list-shape.ts';
import { StartScreen } from './StartScreen.tsx';
import { SummaryScreen } from './SummaryScreen.tsx';

/** The whole check, one screen of it: start, item or summary. */
export function CheckScreen({ view }: { view: CheckView }): JSX.Element {
  const { list, journal } = view;
  const place = placeNow(shapeOf(list), journal.check);
  if (place.at === 'start') return <StartScreen view={view} />;
  if (place.at === 'summary') return <SummaryScreen view={view} />;
  const item = list.groups.flatMap(({ items }) => items).find(({ id }) => id === place.item);
  return item ? <ItemScreen view={view} item={item} /> : <StartScreen view={view} />;
}
