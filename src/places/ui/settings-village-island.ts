import { loadPlaces } from '#places/device/load-places.ts';
import { findVillages, type VillageEntry, villagesOf } from '#places/rules/find-village.ts';
import { nameVillageAndTown } from '#places/rules/name-place.ts';
import { changeSettings, readSettings, SETTINGS_EVENT } from '#shell/device/settings.ts';
import { settingsWords } from '#shell/ui/settings-words.ts';
import { pageLang } from '#words/device/read-words.ts';

/** A town or a village: its id, then its names. */
type Entry = readonly [id: string, zh: string, en: string, ...unknown[]];

/** "My village": typed (characters, pinyin, initials) or picked by town; asked once, used everywhere. */
export async function mount(section: HTMLElement): Promise<void> {
  const t = await settingsWords();
  const town = section.querySelector<HTMLSelectElement>('#town')!;
  const village = section.querySelector<HTMLSelectElement>('#village')!;
  const search = section.querySelector<HTMLInputElement>('#village-search')!;
  const hits = section.querySelector<HTMLElement>('[data-hits]')!;
  const answer = section.querySelector<HTMLElement>('[data-answer]')!;
  const clear = section.querySelector<HTMLButtonElement>('[data-clear]')!;
  const places = await loadPlaces().catch(() => undefined);
  if (!places) {
    answer.textContent = t('settings.village.failed');
    return;
  }
  const lang = pageLang();
  const nameOf = ([, zh, en]: Entry) => (lang === 'en' ? en : zh);

  const fill = (select: HTMLSelectElement, entries: readonly Entry[], chosen: string) => {
    select.replaceChildren(new Option(t('settings.village.none'), ''));
    for (const entry of entries) {
      select.add(new Option(nameOf(entry), entry[0], false, entry[0] === chosen));
    }
    select.disabled = entries.length === 0;
  };
  const show = () => {
    const code = readSettings().village ?? '';
    const mine = places.villages.find(([one]) => one === code);
    const townId = mine?.[3] ?? town.value;
    fill(town, places.towns, townId);
    fill(village, villagesOf(places.villages, townId), code);
    clear.hidden = !mine;
    const name = nameVillageAndTown(places, code, lang);
    if (mine) answer.textContent = t('settings.village.kept', { name });
  };
  const choose = (entry: VillageEntry | undefined) => {
    const kept = changeSettings({
      village: entry?.[0],
      villageName: entry && {
        'zh-CN': nameVillageAndTown(places, entry[0], 'zh-CN'),
        en: nameVillageAndTown(places, entry[0], 'en'),
      },
    });
    hits.replaceChildren();
    hits.hidden = true;
    search.value = '';
    show();
    if (!kept) answer.textContent = t('settings.notKept');
    else if (!entry) answer.textContent = t('settings.village.cleared');
  };

  town.addEventListener('change', () => fill(village, villagesOf(places.villages, town.value), ''));
  village.addEventListener('change', () =>
    choose(places.villages.find(([code]) => code === village.value)),
  );
  clear.addEventListener('click', () => choose(undefined));
  search.addEventListener('input', () => {
    hits.replaceChildren(
      ...findVillages(places, search.value, 6).map((entry) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'row';
        button.textContent = nameVillageAndTown(places, entry[0], lang);
        button.addEventListener('click', () => choose(entry));
        return button;
      }),
    );
    hits.hidden = hits.childElementCount === 0;
  });
  search.disabled = false;
  show();
  addEventListener(SETTINGS_EVENT, () => {
    town.value = '';
    answer.textContent = '';
    show();
  });
}
