import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportProblem } from '#shelters/rules/import/import-problem.ts';
import { problemWords } from '#shelters/rules/import/problem-words.ts';
import type { Words } from '#words/rules/format-words.ts';
import { Pager, pageOf } from './Pager.tsx';

/** Refused rows, or what to look at, each with its row, what is so and the mend. */
export function ProblemList({
  kind,
  problems,
  t,
}: {
  kind: 'refused' | 'warnings';
  problems: readonly ImportProblem[];
  t: Words;
}): JSX.Element | null {
  const [page, setPage] = useState(0);
  if (problems.length === 0) return null;
  return (
    <section data-list={kind}>
      <h2>{t(`shelter-check.page.${kind}`)}</h2>
      <ul class={kind === 'refused' ? 'rows problems' : 'rows problems dashed'}>
        {pageOf(problems, page).map((problem, index) => (
          <Problem key={index} problem={problem} t={t} />
        ))}
      </ul>
      <Pager page={page} count={problems.length} go={setPage} t={t} />
    </section>
  );
}

function Problem({ problem, t }: { problem: ImportProblem; t: Words }): JSX.Element {
  const { message, mend } = problemWords(problem, t);
  const { row, field } = problem;
  const where =
    row === 1 ? t('shelter-check.page.whole') : t('shelter-check.page.rowNumber', { row });
  return (
    <li>
      <p class="small">
        <b>{where}</b> <span lang="zh-CN">{field}</span>
      </p>
      <p>{message}</p>
      <p class="small">
        {t('shelter-check.page.mend')} · {mend}
      </p>
    </li>
  );
}
