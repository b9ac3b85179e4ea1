import type { ShelterFacts } from '#shelters/rules/find/rank-shelters.ts';
import { COLUMNS, type Column } from '#shelters/rules/table/columns.ts';

/** A shelter that fits a flash flood and is open since noon of 24 November 2026; change what matters. */
export function buildShelter(change: Partial<ShelterFacts> = {}): ShelterFacts {
  return {
    id: 'S-1',
    lon: 118.4,
    lat: 29.1,
    townId: 'majin',
    fitness: { flashFlood: 'yes' },
    status: 'open',
    statusAt: '2026-11-24T12:00:00+08:00',
    ...change,
  };
}

/** A row of the county's table: only what must be there, and what is given. */
export function buildRow(cells: Partial<Record<Column, string>> = {}): readonly string[] {
  const least = { 名称: '甲村礼堂', 经度: '118.4', 纬度: '29.1', 坐标系: 'WGS84' };
  const all: Partial<Record<Column, string>> = { ...least, ...cells };
  return COLUMNS.map((column) => all[column] ?? '');
}
