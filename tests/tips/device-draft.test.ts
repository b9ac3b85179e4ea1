import { expect, test } from 'vitest';
import { type Draft, EMPTY_DRAFT, loadDraft, readDraft, saveDraft } from '#tips/device/draft.ts';

const full: Draft = {
  v: 1,
  category: 'fire',
  townId: 'huabu',
  villageCode: '330824101200',
  position: { lon: 118.4, lat: 29.1, accuracyMetres: 20 },
  words: '𠮷村口 🔥\u202e',
  about: '',
  receipt: '0V3K7QM9QXD4TRE8WH0PV3NB6YG',
  made: { utcMs: 1, offsetMinutes: 480 },
};

test('reads back every field as it was written', () => {
  expect(readDraft(JSON.stringify(full))).toEqual(full);
});

test.each([null, '', '{', '[]', '"text"', '{"v":2,"words":"later release"}'])(
  'reads %j as an empty draft',
  (text) => {
    expect(readDraft(text)).toEqual(EMPTY_DRAFT);
  },
);

test('keeps the words when another field is spoiled', () => {
  const spoiled = { ...full, category: 7, position: 'here', made: null };
  expect(readDraft(JSON.stringify(spoiled))).toMatchObject({
    words: full.words,
    category: '',
    position: null,
    receipt: null,
  });
});

test('a draft lives on in memory where storage is switched off', () => {
  expect(saveDraft('tip', full)).toBe(false);
  expect(loadDraft('tip')).toEqual(full);
  expect(loadDraft('mistake')).toEqual(EMPTY_DRAFT);
});
