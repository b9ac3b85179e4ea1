import type { JSX } from 'preact';
import { Drawn, QrCode } from './PaperParts.tsx';
import type { PaperKit } from './paper-kit.ts';
import { RULES, TAKE } from './take-list.ts';

/** The last panel: what to take, how to go, when it was printed, and the code. */
export function TakePanel({
  kit,
  address,
  hasDistance,
}: {
  kit: PaperKit;
  address: string;
  hasDistance: boolean;
}): JSX.Element {
  const { t, today, replaceBy, sources } = kit;
  return (
    <>
      <h4 class="panel-head">
        <Drawn kit={kit} name="bag" />
        {t('shelter-paper.take.title')}
      </h4>
      <ul class="take">
        {TAKE.map(([key, drawing]) => (
          <li key={key}>
            <Drawn kit={kit} name={drawing} />
            <span>{t(`shelter-paper.take.${key}`)}</span>
          </li>
        ))}
      </ul>
      <div class="with-qr">
        <div>
          <dl class="paper-rules">
            {RULES.map((rule) => (
              <div key={rule}>
                <dt>{t(`shelter-paper.rule.${rule}`)}</dt>
                <dd>{t(`shelter-paper.rule.${rule}Text`)}</dd>
              </div>
            ))}
          </dl>
          <p class="paper-small">
            {t('shelter-paper.dates', { date: today, by: replaceBy })}{' '}
            {hasDistance && t('shelter-paper.straight')} {t('shelter-paper.fold')}
          </p>
          <p class="paper-small">{t('shelter-paper.source', { names: sources })}</p>
        </div>
        <QrCode kit={kit} address={address} />
      </div>
    </>
  );
}
