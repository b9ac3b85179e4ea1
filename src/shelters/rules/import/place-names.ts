import type { PlacesFile } from '#places/rules/find-village.ts';
import { halfWidth } from './cells/plain-text.ts';
import type { ReadCell } from './column-readers.ts';
import type { ImportProblem, WarningCode } from './import-problem.ts';

/** The county's towns by name, each with the names of its villages: `{ 马金镇: ['瑶坑村', …] }`. */
export type PlaceNames = ReadonlyMap<string, readonly string[]>;

/** What there is to tell about one of the two cells. */
type PlaceWarning = {
  readonly code: WarningCode;
  readonly column: '乡镇' | '村社区';
  readonly details?: ImportProblem['details'];
};

/** The two cells as the county writes them, and what to tell about each. */
export type NamedPlace = {
  readonly town: string;
  readonly village: string;
  readonly warnings: readonly PlaceWarning[];
};

/** The names in the file that phones keep. */
export function placeNamesOf({ towns, villages }: PlacesFile): PlaceNames {
  return new Map(
    towns.map(([id, name]) => [
      name,
      villages.filter(([, , , townId]) => townId === id).map(([, village]) => village),
    ]),
  );
}

/**
 * Compares 乡镇 and 村社区 with the county's own names, because whoever looks from a village is shown
 * the shelters that bear its name. A name without its ending is completed (`马金` → `马金镇`), a blank
 * town filled where only one has the village; both are told. What is unknown stays as written and is
 * told; what could be two things is not guessed. Without names nothing is compared. Never fails.
 */
export function readPlaceNames(
  townCell: ReadCell,
  villageCell: ReadCell,
  names: PlaceNames | undefined,
): NamedPlace {
  const cells = [
    { column: '乡镇', code: townCell.warning },
    { column: '村社区', code: villageCell.warning },
  ] as const;
  const warnings = cells.flatMap(({ column, code }) => (code ? [{ column, code }] : []));
  const written = { town: townCell.text, village: villageCell.text };
  if (!names) return { ...written, warnings };
  const town = readTown(written.town, written.village, names);
  const village = readVillage(written.village, town.name, names);
  return {
    town: town.name ?? written.town,
    village: village.name ?? written.village,
    warnings: [...warnings, ...town.warnings, ...village.warnings],
  };
}

/** A name of the county, or undefined when the cell tells none. */
type FoundName = { readonly name: string | undefined; readonly warnings: readonly PlaceWarning[] };

function readTown(written: string, village: string, names: PlaceNames): FoundName {
  const column = '乡镇';
  if (written !== '') {
    const name = complete(written, [...names.keys()]);
    if (name === undefined) return found(undefined, { code: 'shelters.town-unknown', column });
    return name === plain(written) ? found(name) : found(name, completed(column, name));
  }
  const [home, other] = homesOf(village, names);
  if (home === undefined || other !== undefined) return found(undefined);
  return found(home, { code: 'shelters.town-filled', column, details: { name: home } });
}

function readVillage(written: string, town: string | undefined, names: PlaceNames): FoundName {
  const column = '村社区';
  if (written === '') return found(undefined);
  const name = complete(written, names.get(town ?? '') ?? []);
  if (name !== undefined) {
    return name === plain(written) ? found(name) : found(name, completed(column, name));
  }
  const homes = homesOf(written, names);
  if (homes.length === 0) return found(undefined, { code: 'shelters.village-unknown', column });
  const details = { name: homes.join('、') };
  return found(undefined, { code: 'shelters.village-elsewhere', column, details });
}

function found(name: string | undefined, ...warnings: readonly PlaceWarning[]): FoundName {
  return { name, warnings };
}

function completed(column: PlaceWarning['column'], name: string): PlaceWarning {
  return { code: 'shelters.place-completed', column, details: { name } };
}

/** The towns that have a village of this name. */
function homesOf(village: string, names: PlaceNames): readonly string[] {
  if (village === '') return [];
  return [...names].flatMap(([town, villages]) => (complete(village, villages) ? [town] : []));
}

function plain(given: string): string {
  return halfWidth(given).replace(/\s/g, '');
}

/** What staff leave off the end of a name. */
const ENDING = /(镇|乡|街道|办事处|村|社区)$/;

/** The one name that is meant: as written, or the only one that is the same without its ending. */
function complete(given: string, known: readonly string[]): string | undefined {
  const written = plain(given);
  if (known.includes(written)) return written;
  const alike = known.filter((one) => one.replace(ENDING, '') === written);
  return alike.length === 1 ? alike[0] : undefined;
}
