import { loadPlaces } from '#places/device/load-places.ts';
import { readPosition } from '#places/device/read-position.ts';
import { SHELTER_HAZARDS, type ShelterHazard } from '#places/rules/hazards.ts';
import type { Box, Position } from '#places/rules/position.ts';
import { roundDistance } from '#places/rules/round-distance.ts';
import { localDay } from '#shell/device/overdue.ts';
import { readSettings } from '#shell/device/settings.ts';
import {
  type RankedShelter,
  rankShelters,
  type ShelterFacts,
} from '#shelters/rules/find/rank-shelters.ts';
import type { Words } from '#words/rules/format-words.ts';
import { findPart } from './find-part.ts';
import { shelterWords } from './shelter-words.ts';
import { type Row, showRow } from './show-row.ts';

/** Hazards whose answer, when no shelter fits, is not "ask" but "go". */
const UPHILL: readonly ShelterHazard[] = ['flashFlood', 'flood', 'debrisFlow'];
const AWAY: readonly ShelterHazard[] = ['fire', 'forestFire'];

/** Statuses are looked at again this often while the page is open. */
const LOOK_AGAIN_MS = 60_000;

/**
 * The shelter finder: moves the static rows into three lists for the chosen hazard. The hazard can
 * come in the address (`/shelters/?hazard=landslide`), the town from "my village". A position stays
 * on this page: it is neither kept nor sent.
 */
export async function mount(root: HTMLElement): Promise<void> {
  const t = await shelterWords();
  const find = (selector: string) => findPart(root, selector);
  const rows = [...root.querySelectorAll<HTMLElement>('[data-shelter]')].map(
    (element): Row => ({
      ...(JSON.parse(element.dataset.shelter ?? '') as ShelterFacts),
      element,
    }),
  );
  const box = JSON.parse(root.dataset.box ?? '') as Box;
  const town = findPart<HTMLSelectElement>(root, '[data-town]');
  const line = find('[data-line]');
  let hazard = hazardOfAddress();
  let position: Position | undefined;

  const show = () => {
    const now = new Date();
    const nowMs = now.getTime();
    const question = { hazard, position, townId: town.value, nowMs, today: localDay(now) };
    const { fitting, unstated, unfit } = rankShelters(rows, question);
    for (const ranked of [...fitting, ...unstated, ...unfit]) showRow(ranked, nowMs, t);
    const name = t(`shelters.hazard.${hazard}`);
    fillGroup(
      find('[data-group=fitting]'),
      fitting,
      t('shelters.fitting', { hazard: name, count: fitting.length }),
    );
    fillGroup(
      find('[data-group=unstated]'),
      unstated,
      t('shelters.unstated', { count: unstated.length }),
    );
    fillGroup(find('[data-group=unfit]'), unfit, t('shelters.unfit', { count: unfit.length }));
    find('[data-group=fitting]').hidden = false;
    find('[data-none]').hidden = fitting.length > 0;
    find('[data-none]').textContent = noneWords(hazard, t);
    find('[data-note]').textContent = t('shelters.unstatedText', { hazard: name });
    find('[data-group=all]').hidden = true;
  };

  for (const input of root.querySelectorAll<HTMLInputElement>('[name=hazard]')) {
    input.checked = input.value === hazard;
    if (input.checked) input.closest('details')?.setAttribute('open', '');
    input.addEventListener('change', () => {
      hazard = input.value as ShelterHazard;
      show();
    });
  }
  const chooseTown = (id: string) => {
    town.value = id;
    position = undefined;
    const chosen = town.selectedOptions[0]?.text ?? '';
    line.textContent = town.value ? t('shelters.fromTown', { town: chosen }) : '';
    show();
  };
  town.addEventListener('change', () => chooseTown(town.value));
  find('[data-locate]').addEventListener('click', async () => {
    line.textContent = t('shelters.locating');
    const answer = await readPosition(box);
    position = answer.ok ? answer.fix : undefined;
    if (answer.ok) {
      const { figure, unit } = roundDistance(answer.fix.accuracyMetres);
      line.textContent = t('shelters.located', { figure, unit: t(`shelters.unit.${unit}`) });
    } else line.textContent = t(`shelters.problem.${answer.code}`);
    show();
  });

  find('[data-question]').hidden = false;
  show();
  setInterval(show, LOOK_AGAIN_MS);
  const mine = await townOfMyVillage();
  if (mine && !town.value && !position) chooseTown(mine);
}

function fillGroup(group: HTMLElement, ranked: readonly RankedShelter<Row>[], title: string): void {
  group.hidden = ranked.length === 0;
  findPart(group, 'h2, [data-title]').textContent = title;
  const list = findPart(group, 'ol');
  list.hidden = ranked.length === 0;
  const elements = ranked.map(({ shelter }) => shelter.element);
  const same =
    elements.length === list.children.length &&
    elements.every((one, i) => one === list.children[i]);
  if (!same) list.replaceChildren(...elements);
}

function noneWords(hazard: ShelterHazard, t: Words): string {
  if (UPHILL.includes(hazard)) return t('shelters.noneUphill');
  if (hazard === 'landslide') return t('shelters.noneSlide');
  return t(AWAY.includes(hazard) ? 'shelters.noneFire' : 'shelters.none');
}

function hazardOfAddress(): ShelterHazard {
  const asked = new URLSearchParams(location.search).get('hazard');
  return SHELTER_HAZARDS.find((one) => one === asked) ?? SHELTER_HAZARDS[0];
}

async function townOfMyVillage(): Promise<string | undefined> {
  const { village } = readSettings();
  if (!village) return undefined;
  const places = await loadPlaces().catch(() => undefined);
  return places?.villages.find(([code]) => code === village)?.[3];
}
