import type { Check } from '#checks/rules/check.ts';
import { type CheckSum, sumCheck } from '#checks/rules/sum-check.ts';
import { writeSummary } from '#checks/rules/write-summary.ts';
import { localDay } from '#shell/device/overdue.ts';
import { plainText } from '#shell/device/plain-text.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { List } from './read-list.ts';

/** The counts of a check as short sentences; parts that are nought are left out. */
export function countWords(t: Words, sum: CheckSum): readonly string[] {
  const answered = sum.total - sum.left.length;
  const parts = [
    ['done', sum.done],
    ['notDone', sum.notDone.length],
    ['absent', sum.absent],
    ['unsure', sum.unsure.length],
  ] as const;
  return [
    t('checks.sum.looked', { answered, total: sum.total }),
    ...parts
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => t(`checks.sum.${kind}`, { count })),
  ];
}

/** The result of a check as text for a message, in the page's language. */
export function spokenSummary(t: Words, list: List, check: Check): string {
  const items = list.groups.flatMap((group) => group.items);
  const sum = sumCheck(items, check.answers);
  const find = (ids: readonly string[]) => items.filter(({ id }) => ids.includes(id));
  const inOrder = (ids: readonly string[]) =>
    find(ids).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const title = check.name
    ? t('checks.named', { title: plainText(list.title), name: check.name })
    : plainText(list.title);
  return writeSummary({
    title,
    counts: [
      t('checks.date', { date: localDay(new Date(check.startedAt)) }),
      ...countWords(t, sum),
    ],
    notDoneTitle: t('checks.list.notDone'),
    notDone: inOrder(sum.notDone).map((item) => ({
      severity: t(`checks.severity.${item.severity}`),
      hazard: plainText(item.hazard),
      fix: t('checks.fix') + plainText(item.fix),
    })),
    unsureTitle: t('checks.list.unsure'),
    unsure: inOrder(sum.unsure).map(({ ask }) => plainText(ask)),
    foot: t('checks.shareFoot'),
  });
}
