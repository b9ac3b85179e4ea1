import { SHELTER_HAZARDS } from '#places/rules/hazards.ts';
import { ACCESS, type Shelter } from '#shelters/schema.ts';

/** A shelter with every field stated; change what matters. */
export function buildFull(change: Partial<Shelter> = {}): Shelter {
  const unknown = SHELTER_HAZARDS.map((hazard) => [hazard, 'unknown']);
  return {
    id: 'KH-106-0001',
    name: '华山村文化礼堂',
    nameEn: 'Huashan Village Hall',
    sample: false,
    town: '桐村镇',
    townId: 'tongcun',
    village: '华山村',
    villageCode: '330824106200',
    address: '桐村镇华山村上坞12号',
    lon: 118.272001,
    lat: 28.974999,
    level: 'village',
    space: 'indoor',
    duration: 'short',
    fitness: {
      ...Object.fromEntries(unknown),
      flood: 'yes',
      earthquake: 'no',
    } as Shelter['fitness'],
    capacityPersons: 120,
    areaSquareMetres: 360.5,
    beds: 40,
    elevationMetres: 115,
    riverDistanceMetres: 450,
    access: {
      wheelchair: 'yes',
      powerBackup: 'no',
      water: 'unknown',
      broadcast: 'yes',
      medical: 'no',
      pets: 'yes',
    },
    phone: '0570-6000001',
    phone2: '13800000001',
    status: 'open',
    statusAt: '2026-11-20T08:00:00+08:00',
    peopleNow: 0,
    safetyValidTo: '2027-12-31',
    entranceNote: '东侧大门进入',
    note: '给办公室看的',
    verifiedBy: '某某',
    verifiedOn: '2026-05-06',
    ...change,
  };
}

/** The same answer for every point of access. */
export function buildAccess(answer: 'yes' | 'no'): Shelter['access'] {
  return Object.fromEntries(ACCESS.map((one) => [one, answer])) as Shelter['access'];
}
