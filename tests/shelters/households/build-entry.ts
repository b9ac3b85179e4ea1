import type { ShelterEntry } from '#shelters/rules/find/shelter-file.ts';

/** An entry of the list for phones that fits a flash flood, a landslide and a debris flow; change what matters. */
export function buildEntry(change: Partial<ShelterEntry> = {}): ShelterEntry {
  return {
    id: 'S-1',
    name: '甲村礼堂',
    sample: false,
    town: '马金镇',
    townId: 'majin',
    village: '甲村',
    villageCode: '330824116200',
    address: '',
    entranceNote: '',
    lon: 118.4,
    lat: 29.1,
    level: 'village',
    space: 'indoor',
    duration: 'short',
    fitness: { flashFlood: 'yes', landslide: 'yes', debrisFlow: 'yes' },
    access: [],
    phone: '',
    phone2: '',
    status: 'standby',
    ...change,
  };
}
