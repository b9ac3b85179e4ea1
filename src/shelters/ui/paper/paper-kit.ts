import type { PlacesFile } from '#places/rules/find-village.ts';
import type { ShelterList } from '#shelters/rules/find/shelter-file.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { Lang } from '#words/rules/lang.ts';

/** What every sheet is drawn from. */
export interface PaperKit {
  readonly t: Words;
  readonly lang: Lang;
  readonly places: PlacesFile | undefined;
  readonly shelters: ShelterList | undefined;
  /** 110, 119, 120 with their words, in this order. */
  readonly calls: readonly { readonly id: string; readonly name: string }[];
  /** Inside of a pictogram by name, from the page. */
  readonly drawings: Readonly<Record<string, string>>;
  /** Titles of the sources of what paper says. */
  readonly sources: string;
  readonly origin: string;
  readonly nowMs: number;
  /** Local day of printing, and the day by which the paper is replaced. */
  readonly today: string;
  readonly replaceBy: string;
}

/** Reads what the static page holds for the island: calls, sources, drawings. */
export function readPage(root: HTMLElement): Pick<PaperKit, 'calls' | 'sources' | 'drawings'> {
  const template = root.parentElement?.querySelector<HTMLTemplateElement>('[data-drawings]');
  const drawn = [...(template?.content.querySelectorAll('[data-name]') ?? [])];
  return {
    calls: JSON.parse(root.dataset.calls ?? '[]') as PaperKit['calls'],
    sources: root.dataset.sources ?? '',
    drawings: Object.fromEntries(
      drawn.map((one) => [
        one.getAttribute('data-name') ?? '',
        one.querySelector('svg')?.innerHTML ?? '',
      ]),
    ),
  };
}
