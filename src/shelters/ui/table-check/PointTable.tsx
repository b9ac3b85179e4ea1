import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { groupRows } from '#shelters/rules/import/group-rows.ts';
import type { ImportProblem } from '#shelters/rules/import/import-problem.ts';
import type { MendedRow } from '#shelters/rules/import/mend-row.ts';
import { problemWords } from '#shelters/rules/import/problem-words.ts';
import type { ResultView } from './check-view.ts';
import { Pager, pageOf } from './Pager.tsx';

const HEADINGS = ['row', 'name', 'place', 'position', 'changed'] as const;

/** Every row that can be used: where it is in WGS-84 and what was changed. Pages of fifty. */
export function PointTable({ view: { result, t } }: { view: ResultView }): JSX.Element {
  const [page, setPage] = useState(0);
  const byRow = groupRows(result.warnings, ({ row }) => row);
  const changesOf = ({ row, datum }: MendedRow): readonly string[] => {
    const shifted = datum === 'gcj02' || datum === 'bd09';
    const from = { datum: t(`shelter-check.datum.${datum}`) };
    return [
      ...(shifted ? [t('shelter-check.page.wasDatum', from)] : []),
      ...(byRow.get(row) ?? []).map((one: ImportProblem) => problemWords(one, t).message),
    ];
  };
  return (
    <>
      <table class="points">
        <thead>
          <tr>
            {HEADINGS.map((key) => (
              <th key={key} scope="col">
                {t(`shelter-check.page.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pageOf(result.rows, page).map((row) => {
            const changes = changesOf(row);
            return (
              <tr key={row.row}>
                <td>
                  <span class="only-narrow">
                    {t('shelter-check.page.rowNumber', { row: row.row })}
                  </span>
                  <span class="only-wide">{row.row}</span>
                </td>
                <td lang="zh-CN">
                  <b>{row.name}</b>
                </td>
                <td lang="zh-CN">{[row.town, row.village].filter(Boolean).join(' ')}</td>
                <td>
                  {t('shelter-check.page.degrees', {
                    lat: row.position.lat.toFixed(6),
                    lon: row.position.lon.toFixed(6),
                  })}
                </td>
                <td class="small">
                  {changes.length === 0
                    ? t('shelter-check.page.unchanged')
                    : changes.map((change) => <p key={change}>{change}</p>)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Pager page={page} count={result.rows.length} go={setPage} t={t} />
    </>
  );
}
