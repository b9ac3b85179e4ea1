/** What the form asks of one of its fields. */
export interface FormField<T> {
  show(value: T): void;
}

/**
 * Wakes the list of kinds: a chosen one closes the list and stands in its row with its drawing. A
 * list that is walked through by arrow keys stays open; Enter closes it.
 */
export function wakeCategory(
  field: HTMLElement,
  onPick: (category: string) => void,
): FormField<string> {
  const pick = field.querySelector<HTMLDetailsElement>('[data-pick]');
  const summary = pick?.querySelector('summary');
  const chosen = field.querySelector<HTMLElement>('[data-chosen]');
  const drawing = field.querySelector<HTMLElement>('[data-drawing]');
  const note = field.querySelector<HTMLElement>('p[data-note]');
  const radios = [...field.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const empty = { text: chosen?.textContent ?? '', drawing: drawing?.innerHTML ?? '' };
  const emptyNote = note?.textContent ?? '';

  const show = (category: string): void => {
    const radio = radios.find(({ value }) => value === category);
    for (const one of radios) one.checked = one === radio;
    const row = radio?.closest('label');
    if (chosen) chosen.textContent = row?.querySelector('b')?.textContent ?? empty.text;
    if (note) note.textContent = radio?.dataset['note'] ?? emptyNote;
    const own = row?.querySelector('svg');
    if (drawing && own) drawing.replaceChildren(own.cloneNode(true));
    else if (drawing) drawing.innerHTML = empty.drawing;
  };
  const close = (): void => {
    if (!pick?.open) return;
    pick.open = false;
    summary?.focus();
  };
  field.addEventListener('change', (event) => {
    const { value } = event.target as HTMLInputElement;
    show(value);
    onPick(value);
  });
  pick?.addEventListener('click', (event) => {
    const isPointer = event.detail > 0 && (event.target as Element).closest('label');
    if (isPointer) setTimeout(close);
  });
  pick?.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    close();
  });
  return { show };
}
