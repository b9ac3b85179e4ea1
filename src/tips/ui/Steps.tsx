import type { JSX } from 'preact';
import { Clauses } from '#shell/ui/Clauses.tsx';
import type { Words } from '#words/rules/format-words.ts';
import type { Step } from './steps.ts';
import { sayProblem, sayTime } from './tip-text.ts';

/** The four steps of a tip in words, drawn as a line with dots. */
export function Steps({ t, steps }: { t: Words; steps: readonly Step[] }): JSX.Element {
  return (
    <ol class="way-of-tip">
      {steps.map((step) => (
        <li
          key={step.key}
          class={step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <b>{t(step.key)}</b>
          {step.state === 'done' && <span class="hidden-text">{t('tips.steps.done')}</span>}
          {step.atMs !== undefined && <small>{sayTime(step.atMs)}</small>}
          {noteOf(t, step) && (
            <small>
              <Clauses text={noteOf(t, step)} />
            </small>
          )}
        </li>
      ))}
    </ol>
  );
}

function noteOf(t: Words, step: Step): string {
  const reason = step.reason ? sayProblem(t, step.reason) : '';
  return step.noteKey ? t(step.noteKey, { reason, count: step.count ?? 0 }) : reason;
}
