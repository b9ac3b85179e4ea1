/** What to take, each with its pictogram; words `shelter-paper.take.<key>`. Source: fact-pack. */
export const TAKE = [
  ['id', 'idcard'],
  ['medicine', 'pill'],
  ['food', 'water'],
  ['light', 'torch'],
  ['clothes', 'bag'],
  ['aid', 'elder'],
] as const;

/** The rules of the way, in order; words `shelter-paper.rule.<key>` and `…Text`. */
export const RULES = ['leave', 'follow', 'arrive', 'stay'] as const;

/** Where both come from: ids of `content/sources.yaml`. */
export const PAPER_SOURCES = ['fact-pack', 'zj-geohazard'] as const;

/** Pictograms that sheets draw. */
export const PAPER_PICTOGRAMS = [
  'flood',
  'wave',
  'landslide',
  'quake',
  'fire',
  'shelter',
  'bag',
  'idcard',
  'pill',
  'water',
  'torch',
  'elder',
  'wheelchair',
] as const;
