import type { JSX } from 'preact';
import { Html } from '#shell/ui/Html.tsx';
import type { CheckView } from './check-view.ts';

/** The items not done, or not sure, each with how to mend it (or what done looks like) and its basis. */
export function FoundList({
  view: { list, t, act },
  kind,
  ids,
}: {
  view: CheckView;
  kind: 'notDone' | 'unsure';
  ids: readonly string[];
}): JSX.Element | null {
  if (ids.length === 0) return null;
  return (
    <section>
      <h2>{t(`checks.list.${kind}`)}</h2>
      <p class="small">{t(`checks.list.${kind}Hint`)}</p>
      <ul class="found">
        {ids.map((id) => {
          const group = list.groups.find(({ items }) => items.some((item) => item.id === id));
          const item = group?.items.find((one) => one.id === id);
          if (!group || !item) return null;
          return (
            <li key={id} data-item={id}>
              <p class="chips">
                <span class={item.severity === 'high' ? 'tag fill' : 'tag'}>
                  {t(`checks.severity.${item.severity}`)}
                </span>
                <Html extra="tag room-tag" text={group.title} />
              </p>
              <h3>
                <Html text={kind === 'notDone' ? item.hazard : item.ask} />
              </h3>
              <p>
                <b>{t(kind === 'notDone' ? 'checks.fix' : 'checks.good')}</b>
                <Html text={kind === 'notDone' ? item.fix : item.good} />
              </p>
              <Html as="p" extra="meta" text={item.basis} />
              <button
                type="button"
                class="way no-print"
                onClick={() => act.go({ at: 'item', item: id })}
              >
                {t('checks.list.change')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
