import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { saveFile } from '#shell/device/save-file.ts';
import { HOUSEHOLD_LIMITS } from '#shelters/rules/households/household.ts';
import {
  type HouseholdFileProblem,
  readHouseholdFile,
  writeHouseholdFile,
} from '#shelters/rules/households/household-file.ts';
import { type MergePlan, planMerge } from '#shelters/rules/households/plan-merge.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { HelperView } from './households-view.ts';

/** Households to another phone and back: a file, read only after what it changes was shown. */
export function HandOn({ view }: { view: HelperView }): JSX.Element {
  const { t, act, households, box, today } = view;
  const [plan, setPlan] = useState<MergePlan>();
  const [problem, setProblem] = useState('');
  const [asking, setAsking] = useState(false);
  const read = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const answer = readHouseholdFile(await file.text(), box);
    input.value = '';
    setPlan(undefined);
    if (!answer.ok) return setProblem(sayProblem(answer.problem, t));
    const next = planMerge(households, answer.file.households);
    const many = households.length + next.added.length > HOUSEHOLD_LIMITS.households;
    if (many) {
      return setProblem(t('shelter-helper.file.many', { limit: HOUSEHOLD_LIMITS.households }));
    }
    setProblem('');
    setPlan(next);
  };
  return (
    <section>
      <h2>{t('shelter-helper.file.title')}</h2>
      <p class="small measure">{t('shelter-helper.file.note')}</p>
      <div class="rows">
        {households.length > 0 && (
          <button type="button" class="row" onClick={() => save(households, today)}>
            <span>
              <b>{t('shelter-helper.file.export')}</b>
            </span>
          </button>
        )}
        <label class="row file">
          <span>
            <b>{t('shelter-helper.file.import')}</b>
            <small>{t('shelter-helper.file.importNote')}</small>
          </span>
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => void read(event.currentTarget)}
          />
        </label>
        {households.length > 0 && (
          <button type="button" class="row" onClick={() => setAsking(true)}>
            <span>
              <b>{t('shelter-helper.erase')}</b>
              <small>{t('shelter-helper.eraseNote')}</small>
            </span>
          </button>
        )}
      </div>
      <div role="status">
        {problem && <p class="notice">{problem}</p>}
        {plan && (
          <PlanBox
            t={t}
            plan={plan}
            onNo={() => setPlan(undefined)}
            onYes={() => {
              setPlan(undefined);
              act.load([...plan.added, ...plan.changed.map(({ after }) => after)]);
            }}
          />
        )}
        {asking && (
          <div class="notice">
            <p>{t('shelter-helper.eraseAsk', { count: households.length })}</p>
            <div class="buttons two">
              <button type="button" class="button" onClick={() => setAsking(false)}>
                {t('shelter-helper.eraseNo')}
              </button>
              <button
                type="button"
                class="button ink"
                onClick={() => {
                  setAsking(false);
                  act.removeAll();
                }}
              >
                {t('shelter-helper.eraseYes')}
              </button>
            </div>
          </div>
        )}
      </div>
    </section>
  );
}

function PlanBox({
  t,
  plan: { added, changed, same, older },
  onYes,
  onNo,
}: {
  t: Words;
  plan: MergePlan;
  onYes: () => void;
  onNo: () => void;
}): JSX.Element {
  const comma = t('shelter-helper.comma');
  const names = changed
    .map(({ before, after }) =>
      before.nickname === after.nickname
        ? after.nickname
        : `${before.nickname} → ${after.nickname}`,
    )
    .join(comma);
  const nothing = added.length + changed.length === 0;
  const count = (key: 'same' | 'older', n: number) =>
    n > 0 && <p>{t(`shelter-helper.file.${key}`, { count: n })}</p>;
  return (
    <div class="notice">
      <p>
        <b>{t(nothing ? 'shelter-helper.file.nothing' : 'shelter-helper.file.plan')}</b>
      </p>
      {added.length > 0 && <p>{t('shelter-helper.file.added', { count: added.length })}</p>}
      {changed.length > 0 && (
        <p>{t('shelter-helper.file.changed', { count: changed.length, names })}</p>
      )}
      {count('same', same)}
      {count('older', older)}
      <div class="buttons two">
        <button type="button" class="button" onClick={onNo}>
          {t(nothing ? 'shelter-helper.close' : 'shelter-helper.file.no')}
        </button>
        {!nothing && (
          <button type="button" class="button ink" onClick={onYes}>
            {t('shelter-helper.file.yes')}
          </button>
        )}
      </div>
    </div>
  );
}

function sayProblem(problem: HouseholdFileProblem, t: Words): string {
  const { code } = problem;
  if (code === 'households.row') {
    const field = t(`shelter-helper.file.field.${problem.field}`);
    return t(`shelter-helper.file.problem.${code}`, { row: problem.row, field });
  }
  return t(`shelter-helper.file.problem.${code}`, {
    ...('row' in problem ? { row: problem.row } : {}),
    ...('count' in problem ? { count: problem.count } : {}),
  });
}

function save(households: HelperView['households'], day: string): void {
  const text = writeHouseholdFile(households, new Date().toISOString());
  saveFile(`shouan-households-${day}.json`, 'application/json', [text]);
}
