import { render } from 'preact';
import { JOURNAL_PREFIX, openJournal } from '#checks/device/journal-store.ts';
import { findEarlier, keepStep } from '#checks/device/keep-checks.ts';
import { newCheck } from '#checks/device/new-check.ts';
import { answerItem, type Check, goTo, nameCheck } from '#checks/rules/check.ts';
import { type Journal, noteCheck, startOver, takeBack } from '#checks/rules/journal.ts';
import { placeAfter } from '#checks/rules/plan-walk.ts';
import { readWords } from '#words/device/read-words.ts';
import { CheckScreen } from './CheckScreen.tsx';
import type { CheckActions, CheckView } from './check-view.ts';
import { shapeOf } from './list-shape.ts';
import { readList } from './read-list.ts';
import { shareText } from './share-text.ts';
import { spokenSummary } from './spoken-summary.ts';

/**
 * Turns the printed checklist into a walk, one item on a screen. Every step is written to the journal
 * before it is drawn; the database follows, one transaction a step. Another tab, the back button or a
 * page from the browser's memory are met by reading the journal again.
 */
export async function mount(element: HTMLElement): Promise<void> {
  if (element.dataset.row !== undefined) return (await import('./check-row.ts')).tellRow(element);
  const t = await readWords({
    'zh-CN': () => import('#content/words/checks/zh-CN.json'),
    en: () => import('#content/words/checks/en.json'),
  });
  const list = readList(element);
  const shape = shapeOf(list);
  const store = openJournal(list.id);
  const earlier = store.read() ? undefined : await findEarlier(list.id);
  if (earlier) store.put({ v: 1, check: earlier });
  let journal: Journal = store.read() ?? { v: 1, check: newCheck(list.id) };
  let kept = true;
  let shared: CheckView['shared'] = 'no';

  const stage = document.createElement('div');
  stage.className = 'stage';

  /** Acts on the journal as it is now: another tab may have moved it on. */
  function change(act: (now: Journal) => Journal): void {
    const now = store.read() ?? journal;
    journal = act(now);
    if (journal !== now) {
      kept = store.put(journal);
      const { check } = journal;
      setTimeout(() => void keepStep(check));
    }
    draw();
  }

  function step(act: (now: Check) => Check): void {
    change((now) => noteCheck(now, act(now.check)));
  }

  const act: CheckActions = {
    answer(item, is, event) {
      if (event.detail > 1) return;
      step((now) => {
        const answer = { is, at: Date.now() };
        const answers = { ...now.answers, [item]: answer };
        return answerItem(now, item, answer, placeAfter(shape, answers, item));
      });
      show();
    },
    go(place) {
      step((now) => goTo(now, place));
      show();
    },
    goOn() {
      step((now) => goTo(now, placeAfter(shape, now.answers, undefined)));
      show();
    },
    name: (name) => step((now) => nameCheck(now, name)),
    startOver() {
      change((now) => startOver(now, newCheck(list.id, now.check.name)));
      show();
    },
    takeBack() {
      change(takeBack);
      show();
    },
    async share() {
      shared = await shareText(spokenSummary(t, list, journal.check));
      draw();
    },
    print(what) {
      element.dataset.print = what;
      print();
    },
  };

  /** A new screen: from its top, with focus on its heading. */
  function show(): void {
    shared = 'no';
    draw();
    scrollTo(0, 0);
    const heading = stage.querySelector<HTMLElement>('.walk h2') ?? stage.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }

  function draw(): void {
    element.dataset.print = journal.check.place.at === 'summary' ? 'result' : 'list';
    render(<CheckScreen view={{ list, journal, t, kept, shared, act }} />, stage);
  }

  function refresh(): void {
    journal = store.read() ?? journal;
    draw();
  }

  draw();
  element.append(stage);
  element.classList.add('alive');
  addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(JOURNAL_PREFIX)) refresh();
  });
  addEventListener('pageshow', (event) => event.persisted && refresh());
  if (journal.check.revision > 0) void keepStep(journal.check);
}
