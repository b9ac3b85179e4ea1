import type { Severity } from '#checks/rules/sum-check.ts';

/** An item with its words as the static page writes them (HTML of our own build). */
export interface ListItem {
  readonly id: string;
  readonly severity: Severity;
  readonly ask: string;
  readonly good: string;
  readonly why: string;
  readonly hazard: string;
  readonly fix: string;
  readonly basis: string;
}

/** A room of the list; `drawing` is the inside of its pictogram. */
export interface ListGroup {
  readonly id: string;
  readonly title: string;
  readonly drawing: string;
  readonly items: readonly ListItem[];
}

/** The checklist of one page. */
export interface List {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly meta: string;
  /** The static way back to the page of checks. */
  readonly back: { readonly href: string; readonly html: string };
  readonly groups: readonly ListGroup[];
}

/** Reads the list out of the static page, so that every word stands once. Reads only, changes nothing. */
export function readList(element: HTMLElement): List {
  return {
    id: element.dataset.list ?? '',
    title: html(element, 'h1'),
    summary: html(element, '[data-summary]'),
    meta: html(element, '[data-meta]'),
    back: {
      href: element.querySelector('[data-back]')?.getAttribute('href') ?? '',
      html: html(element, '[data-back]'),
    },
    groups: [...element.querySelectorAll<HTMLElement>('[data-group]')].map((group) => ({
      id: group.dataset.group ?? '',
      title: html(group, 'h2 span'),
      drawing: html(group, 'h2 svg'),
      items: [...group.querySelectorAll<HTMLElement>('[data-severity]')].map(readItem),
    })),
  };
}

function readItem(item: HTMLElement): ListItem {
  const part = (name: string) => html(item, `[data-${name}]`);
  return {
    id: item.id,
    severity: item.dataset.severity === 'high' ? 'high' : 'ordinary',
    ask: part('ask'),
    good: part('good'),
    why: part('why'),
    hazard: part('hazard'),
    fix: part('fix'),
    basis: part('basis'),
  };
}

function html(root: ParentNode, selector: string): string {
  return root.querySelector(selector)?.innerHTML.trim() ?? '';
}
