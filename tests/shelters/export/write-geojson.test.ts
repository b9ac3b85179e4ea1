import { describe, expect, it } from 'vitest';
import { SHELTER_HAZARDS } from '#places/rules/hazards.ts';
import { writeShelterGeojson } from '#shelters/rules/export/write-geojson.ts';
import { writeShelterOsm } from '#shelters/rules/export/write-osm.ts';
import type { Shelter } from '#shelters/schema.ts';
import { buildAccess, buildFull } from '../../support/build-full-shelter.ts';

const two = [buildFull(), buildFull({ id: '2', lon: 118.1, lat: 29.5 })];

describe.each([
  ['our own names', writeShelterGeojson],
  ['tags of OpenStreetMap', writeShelterOsm],
])('GeoJSON with %s', (_, write) => {
  it('is a collection of points, longitude first, in its box', () => {
    const { type, bbox, features } = write(two);
    expect(type).toBe('FeatureCollection');
    expect(bbox).toEqual([118.1, 28.974999, 118.272001, 29.5]);
    expect(features.map(({ id, geometry }) => [id, geometry])).toEqual([
      ['KH-106-0001', { type: 'Point', coordinates: [118.272001, 28.974999] }],
      ['2', { type: 'Point', coordinates: [118.1, 29.5] }],
    ]);
  });

  it('has no box around nothing', () => {
    expect(write([])).toEqual({ type: 'FeatureCollection', sample: false, features: [] });
  });

  it('says that a sample is one', () => {
    const { sample, features } = write([buildFull({ sample: true })]);
    expect(sample).toBe(true);
    expect(features[0]?.properties.sample).toBeTruthy();
    expect(write(two).sample).toBe(false);
  });

  it('keeps to itself who checked, and notes to the office', () => {
    expect(JSON.stringify(write(two))).not.toMatch(/办公室|某某/);
  });
});

describe('under our own names', () => {
  it('every field is as it was, but what is blank', () => {
    const { lon, lat, note, verifiedBy, phone2, ...shown } = buildFull({ phone2: '' });
    expect(writeShelterGeojson([buildFull({ phone2: '' })]).features[0]?.properties).toEqual(shown);
  });
});

describe('as OpenStreetMap has it', () => {
  const tags = (change: Partial<Shelter> = {}) =>
    writeShelterOsm([buildFull(change)]).features[0]?.properties ?? {};

  it('is a place to assemble, for the hazards that are stated', () => {
    const { sample, ...all } = tags();
    expect(all).toEqual({
      emergency: 'assembly_point',
      'assembly_point:flood': 'yes',
      'assembly_point:earthquake': 'no',
      social_facility: 'shelter',
      name: '华山村文化礼堂',
      'name:zh': '华山村文化礼堂',
      'name:en': 'Huashan Village Hall',
      ref: 'KH-106-0001',
      'addr:full': '桐村镇华山村上坞12号',
      capacity: '120',
      ele: '115',
      phone: '0570-6000001;13800000001',
      wheelchair: 'yes',
      check_date: '2026-05-06',
    });
  });

  it.each(SHELTER_HAZARDS)('says of %s what is stated and nothing else', (hazard) => {
    const fitness = (answer: 'yes' | 'no' | 'unknown') => {
      const all = SHELTER_HAZARDS.map((one) => [one, one === hazard ? answer : 'unknown']);
      return Object.fromEntries(all) as Shelter['fitness'];
    };
    const points = (answer: 'yes' | 'no' | 'unknown') =>
      Object.entries(tags({ fitness: fitness(answer) })).filter(([key]) =>
        key.startsWith('assembly_point:'),
      );
    expect(points('yes').map(([, value]) => value)).toEqual(['yes']);
    expect(points('no').map(([, value]) => value)).toEqual(['no']);
    expect(points('unknown')).toEqual([]);
  });

  it.each([
    ['indoor', 'shelter'],
    ['mixed', 'shelter'],
    ['outdoor', undefined],
    ['unknown', undefined],
  ] as const)('under the roof of a place that is %s: %s', (space, value) => {
    expect(tags({ space })['social_facility']).toBe(value);
    expect(tags({ space })['amenity']).toBeUndefined();
  });

  it('writes the address as it stands, where that names town and village already', () => {
    expect(tags({ address: '上坞12号' })['addr:full']).toBe('桐村镇华山村上坞12号');
    expect(tags({ address: '华山村上坞12号' })['addr:full']).toBe('桐村镇华山村上坞12号');
    expect(tags({ address: '', village: '', town: '' })['addr:full']).toBeUndefined();
  });

  it.each(['closed', 'unsafe'] as const)('never sends anyone to a place that is %s', (status) => {
    expect(writeShelterOsm([buildFull({ status }), ...two]).features).toHaveLength(2);
  });

  it('leaves out what is unknown', () => {
    const access = { ...buildAccess('no'), wheelchair: 'unknown' as const };
    const bare = tags({
      access,
      nameEn: undefined,
      capacityPersons: undefined,
      phone: '',
      phone2: '',
    });
    expect(bare).not.toHaveProperty('wheelchair');
    expect(bare).toMatchObject({ drinking_water: 'no' });
    for (const key of ['name:en', 'capacity', 'phone']) expect(bare).not.toHaveProperty([key]);
  });
});
