import { describe, expect, it } from 'vitest';
import { readDatum } from '#shelters/rules/import/cells/datum-words.ts';
import { readDay, readMoment } from '#shelters/rules/import/cells/days.ts';
import { readDegrees, splitPair } from '#shelters/rules/import/cells/degrees.ts';
import { readPhones } from '#shelters/rules/import/cells/phones.ts';
import { cleanText, withoutFormula } from '#shelters/rules/import/cells/plain-text.ts';
import { readCount, readMeasure } from '#shelters/rules/import/cells/quantities.ts';
import { safeCsvLine } from '#shelters/rules/import/official/csv-line.ts';

describe('a coordinate', () => {
  it.each([
    ['118.41', 118.41],
    [' 118.410000 ', 118.41],
    ['118,41', 118.41],
    ['１１８．４１', 118.41],
    ['118。41', 118.41],
    ['1.1841E+02', 118.41],
    ['118.41°', 118.41],
    ['118.41度', 118.41],
    ['E118.41', 118.41],
    ['118.41 E', 118.41],
    ['东经118.41', 118.41],
    ['北纬29.137度', 29.137],
    ['118°24\'36"', 118.41],
    ['118°24′36″', 118.41],
    ['118°24’36”E', 118.41],
    ["118°24'36''", 118.41],
    ['118度24分36秒', 118.41],
    ['１１８度２４分３６秒', 118.41],
    ['东经118度24分36秒', 118.41],
    ['118 24 36', 118.41],
    ['118:24:36', 118.41],
    ['118-24-36', 118.41],
    ['118º24′36.0″', 118.41],
    ["118°24.6'", 118.41],
    ['118°24,6′', 118.41],
    ['-118.41', -118.41],
    ['西经118.41', -118.41],
    ['29.137S', -29.137],
  ])('%s is read', (given, value) => {
    expect(readDegrees(given)?.value).toBeCloseTo(value, 9);
  });

  it.each([
    '',
    '不详',
    '118.41.2',
    '118°60\'00"',
    '118°24\'60"',
    '3224000.5',
    '1184',
    '118.41,29.137',
  ])('%s is none', (given) => {
    expect(readDegrees(given)).toBeUndefined();
  });

  it.each([
    ['118.41', true],
    ['118.410', false],
    ['118', true],
    ['1.1841E+02', true],
    ['1.18412E+02', false],
    ['118°24′', true],
    ['118°24.6′', false],
    ['118°24′36″', false],
  ])('%s is rough: %s', (given, coarse) => {
    expect(readDegrees(given)?.coarse).toBe(coarse);
  });

  it.each(['118.41,29.137', '118.41 29.137', '118.41，29.137', '(118.41, 29.137)'])(
    'two in one cell are told apart: %s',
    (given) => expect(splitPair(given)).toEqual(['118.41', '29.137']),
  );

  it('one with a decimal comma is not taken for two', () => {
    expect(splitPair('118,41')).toBeUndefined();
  });
});

describe('a number of persons', () => {
  it.each([
    ['120', 120, false],
    ['0', 0, false],
    ['１２０人', 120, false],
    ['1,200', 1200, false],
    ['1.20E+02', 120, false],
    ['120.0', 120, false],
    ['约500人', 500, true],
    ['500人左右', 500, true],
    ['500余人', 500, true],
    ['500+', 500, true],
  ])('%s is %d, about: %s', (given, value, about) => {
    expect(readCount(given)).toEqual({ value, about });
  });

  it.each(['-1', '1.5', '300-500', '五百', '', '一百多人'])('%s is none', (given) => {
    expect(readCount(given)).toBeUndefined();
  });
});

describe('a measure', () => {
  it.each([
    ['360平方米', 360],
    ['12,5', 12.5],
    ['1,200.5㎡', 1200.5],
    ['-3米', -3],
  ])('%s is %d', (given, value) => expect(readMeasure(given, -500)?.value).toBe(value));

  it('ends at its lowest value, which still counts', () => {
    expect(readMeasure('0', 0)?.value).toBe(0);
    expect(readMeasure('-0.1', 0)).toBeUndefined();
  });
});

describe('a day', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026/1/5', '2026-01-05'],
    ['2026.11.24', '2026-11-24'],
    ['2026年11月24日', '2026-11-24'],
    ['２０２６年１月５日', '2026-01-05'],
    ['20261124', '2026-11-24'],
    ['46350', '2026-11-24'],
    ['46350.5', '2026-11-24'],
    ['2026-11-24 08:30', '2026-11-24'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (given, day) => expect(readDay(given, false)).toBe(day));

  it.each(['2026-02-30', '2026-13-01', '2026年11月', '11/24/2026', '长期', '19999', '80001', ''])(
    '%s is none',
    (given) => expect(readDay(given, false)).toBeUndefined(),
  );

  it('counts from 1904 where the spreadsheet does', () => {
    expect(readDay('44888', true)).toBe('2026-11-24');
  });

  it.each([
    ['2026-11-24 8:30', '2026-11-24 08:30'],
    ['2026-11-24T08:30:00', '2026-11-24 08:30'],
    ['2026年11月24日8时30分', '2026-11-24 08:30'],
    ['2026-11-24', '2026-11-24 00:00'],
    ['46350.354166667', '2026-11-24 08:30'],
  ])('%s is the moment %s', (given, moment) => expect(readMoment(given, false)).toBe(moment));

  it.each(['2026-11-24 24:00', '2026-11-24 08:60', '2026-11-24 早上'])('%s is no moment', (given) =>
    expect(readMoment(given, false)).toBeUndefined(),
  );
});

describe('a telephone', () => {
  it.each([
    ['0570-6010000', '0570-6010000'],
    ['０５７０－６０１００００', '0570-6010000'],
    ['(0570)6010000', '0570-6010000'],
    ['（0570）6010000', '0570-6010000'],
    ['0570 6010000', '0570-6010000'],
    ['05706010000', '05706010000'],
    ['0570-6010000转8', '0570-6010000-8'],
    ['13800000000', '13800000000'],
    ['138 0000 0000', '13800000000'],
    ['+86 13800000000', '13800000000'],
    ['13800000000.0', '13800000000'],
    ['1.3800000001E10', '13800000001'],
    ['6010000', '6010000'],
    ['400-000-0000', '400-000-0000'],
    ['110', '110'],
    ['12345', '12345'],
  ])('%s stays as it is dialled: %s', (given, number) => {
    expect(readPhones(given, '0570')).toEqual({ numbers: [number], warnings: [] });
  });

  it.each([
    ['570-6010000', '0570-6010000'],
    ['5706010000', '05706010000'],
    ['570-60100001', '0570-60100001'],
  ])('%s gets back its zero', (given, number) => {
    expect(readPhones(given, '0570')).toEqual({
      numbers: [number],
      warnings: ['shelters.phone-zero'],
    });
  });

  it.each(['571-6010000', '10-60100000'])('the zero of another place is not guessed: %s', (given) =>
    expect(readPhones(given, '0570').numbers).toEqual([]),
  );

  it.each([
    ['1.38E+10', 'shelters.phone-lost'],
    ['138000', 'shelters.phone-invalid'],
    ['见门口', 'shelters.phone-words'],
    ['138000000001', 'shelters.phone-invalid'],
  ])('%s gives no number, and says so', (given, warning) => {
    const read = readPhones(given, '0570');
    expect(read.numbers).toEqual([]);
    expect(read.warnings).toContain(warning);
  });

  it('loses the name that stands beside it', () => {
    expect(readPhones('张三 13800000000', '0570')).toEqual({
      numbers: ['13800000000'],
      warnings: ['shelters.phone-words'],
    });
  });

  it('is two when two stand there', () => {
    const { numbers, warnings } = readPhones('0570-6010000/13800000000', '0570');
    expect(numbers).toEqual(['0570-6010000', '13800000000']);
    expect(warnings).toEqual(['shelters.phone-several']);
  });
});

describe('a datum', () => {
  it.each([
    ['WGS84', 'wgs84'],
    ['wgs-84', 'wgs84'],
    ['ＷＧＳ８４', 'wgs84'],
    ['WGS 1984', 'wgs84'],
    ['WGS84（GPS）', 'wgs84'],
    ['WGS84坐标系', 'wgs84'],
    ['CGCS2000', 'cgcs2000'],
    ['2000国家大地坐标系', 'cgcs2000'],
    ['天地图', 'cgcs2000'],
    ['GCJ-02', 'gcj02'],
    ['gcj02', 'gcj02'],
    ['高德', 'gcj02'],
    ['高德地图', 'gcj02'],
    ['腾讯', 'gcj02'],
    ['火星坐标系', 'gcj02'],
    ['高德/GCJ02', 'gcj02'],
    ['BD09', 'bd09'],
    ['BD-09', 'bd09'],
    ['百度', 'bd09'],
    ['百度坐标', 'bd09'],
  ])('%s is %s', (given, datum) => expect(readDatum(given)).toBe(datum));

  it.each(['', '北京54', '西安80', 'WGS84/GCJ02', 'BD09MC', '地图'])(
    '%s is never guessed',
    (given) => expect(readDatum(given)).toBeUndefined(),
  );
});

describe('words', () => {
  it('stand on one line, with half-width figures and nothing unseen', () => {
    expect(cleanText(' 华山路\r\n１８号\u200B ＡＢ\u00A0座（东） ')).toBe(
      '华山路 18号 AB 座（东）',
    );
  });

  it('keep rare characters and emoji', () => {
    expect(cleanText('𠮷村🏠')).toBe('𠮷村🏠');
  });

  it.each([
    ['=1+1', '1+1'],
    ['＝cmd', 'cmd'],
    ['@SUM(A1)', 'SUM(A1)'],
    ['-1层入口', '−1层入口'],
    ['东门', '东门'],
  ])('never run as a formula: %s', (given, safe) => expect(withoutFormula(given)).toBe(safe));

  it.each(['=1', '+1', '-1', '@a', '\ta', '\ra', '＝1', '＋1', '－1', '＠a'])(
    'are held by a quotation mark in a file for spreadsheets: %j',
    (cell) => expect(safeCsvLine([cell]).replace(/^"/, '')).toMatch(/^'/),
  );
});
