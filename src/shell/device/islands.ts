/** What an island's module exports: it takes the static element over. */
export interface Island {
  readonly mount: (element: HTMLElement) => void | Promise<void>;
}

/** Island name → its module, loaded only on pages that carry `<div data-island="name">`. */
export type Islands = Readonly<Record<string, () => Promise<Island>>>;

/**
 * Wakes every island of the page. One that cannot be loaded or breaks leaves its static version standing,
 * so that the page stays readable; the reason goes to the console.
 */
export function wakeIslands(islands: Islands, root: ParentNode = document): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-island]')) {
    const load = islands[element.dataset['island'] ?? ''];
    if (!load) continue;
    load()
      .then(inNextTask)
      .then((island) => island.mount(element))
      .then(() => element.setAttribute('data-awake', ''))
      .catch((reason: unknown) => console.error('island', element.dataset['island'], reason));
  }
}

/** The page hears taps between a module's own start and what it draws. */
function inNextTask<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value)));
}
