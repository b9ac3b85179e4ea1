import { z } from 'zod';
import { bothLanguages, bothTexts, id, text } from '#words/schema.ts';

const degrees = z.number();
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "must be 'MM-DD'");
const levels = z.strictObject({
  red: bothTexts,
  orange: bothTexts,
  yellow: bothTexts,
  blue: bothTexts,
});

/** `content/region/county.yaml`. */
export const countyFile = z.strictObject({
  id,
  name: bothTexts,
  /** Without 县 or "County", for the narrow places. */
  shortName: bothTexts,
  province: bothTexts,
  /** Area code of the county's telephones, e.g. '0570'. */
  areaCode: z.string().regex(/^0\d{2,3}$/),
  /** True once the county says that the app speaks for it. */
  adopted: z.boolean(),
  /** The approval number of the map (审图号), once lines of the county are drawn and it was given. */
  mapApproval: text.optional(),
  /** A key of Tianditu (天地图) for browsers; with it the shelter page offers a map while online. */
  tiandituKey: z
    .string()
    .regex(/^[0-9a-f]{32}$/, 'must have 32 figures and letters a to f')
    .optional(),
  /** Where the county lies, degrees WGS-84; a position outside is not used. */
  box: z.strictObject({ west: degrees, east: degrees, south: degrees, north: degrees }),
  /** Magnetic declination in the middle of the county, degrees, east of true north positive; and from where. */
  declination: z.strictObject({ degrees: degrees.min(-180).max(180), source: id }).optional(),
  /** The words for the four colours: of a home check, and the official four of a business. */
  levels: z.strictObject({ home: levels, business: levels }),
});

/** `content/region/townships.yaml`: the county's towns in the order they are shown. */
export const townshipsFile = z
  .array(
    z.strictObject({
      id,
      name: bothTexts,
      /** Nine-digit statistics code; left out where there is none of its own. */
      code: z
        .string()
        .regex(/^\d{9}$/)
        .optional(),
      /** The county still has to say that this is so. */
      confirm: z.literal('county').optional(),
    }),
  )
  .min(1);

/** One row of `content/region/villages.csv`. */
export const villageRow = z.strictObject({
  code12: z.string().regex(/^\d{12}$/, 'must have twelve figures'),
  name: text,
  kind: z.enum(['village', 'community']),
  townId: id,
  /** `county` where the county still has to say that it belongs to this town. */
  confirm: z.enum(['', 'county']).default(''),
  /** Toneless syllables of the whole name, where the generated ones would be wrong. */
  pinyin: z
    .string()
    .regex(/^([a-zü]+( [a-zü]+)*)?$/, 'must be syllables with a space between, as: hua shan cun')
    .default(''),
  /** The middle of the village, degrees WGS-84; both columns or neither, and only from the county. */
  lon: z
    .string()
    .regex(/^(\d+(\.\d+)?)?$/, 'must be degrees, as 118.41')
    .default(''),
  lat: z
    .string()
    .regex(/^(\d+(\.\d+)?)?$/, 'must be degrees, as 29.137')
    .default(''),
});

/** `content/region/hotlines.yaml`: the numbers to call, in order. */
export const hotlinesFile = z
  .array(
    z.strictObject({
      /** What `calls:` names: the digits as people know them, e.g. '119'. */
      id: z.string().regex(/^\d{3,8}$/),
      /** What stands after `tel:`. */
      dial: z.string().regex(/^\+?\d{3,14}$/),
      /** As shown, e.g. 0570-6612350. */
      show: z.string().regex(/^[\d-]+$/),
      /** True for the three of a danger to life. */
      emergency: z.boolean().default(false),
      /** The county still has to say that it answers. */
      confirm: z.literal('county').optional(),
      ...bothLanguages(z.strictObject({ name: text, purpose: text })),
    }),
  )
  .min(3);

const nthWeekday = z.strictObject({
  month: z.int().min(1).max(12),
  /** 0 Sunday … 6 Saturday. */
  weekday: z.int().min(0).max(6),
  /** 1 first … 4 fourth, -1 last. */
  nth: z.union([z.int().min(1).max(4), z.literal(-1)]),
});

/** When a day comes round: `on` a date, `from`–`to` (may pass the year's end), or the nth weekday. */
export const dayRule = z.union(
  [
    z.strictObject({ on: monthDay }),
    z.strictObject({ from: monthDay, to: monthDay }),
    z.strictObject({ nthWeekday }),
  ],
  { error: "must be { on: 'MM-DD' }, { from, to } or { nthWeekday: { month, weekday, nth } }" },
);

/** `content/region/days.yaml`: campaign days and seasons. */
export const daysFile = z.array(
  z.strictObject({
    id,
    when: dayRule,
    /** The module that fits the day. */
    module: id.optional(),
    ...bothLanguages(
      z.strictObject({
        name: text,
        /** One sentence for the home page: what to do this month. */
        text,
      }),
    ),
  }),
);

const linePoints = z.array(z.tuple([degrees, degrees]).rest(degrees)).min(2);

/**
 * `content/region/lines.geojson`, RFC 7946, WGS-84: rivers and roads to draw under the radar. Lines
 * alone: an area could be an administrative boundary, which a public map may not show unapproved.
 */
export const linesFile = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({ kind: z.enum(['river', 'road']) }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('LineString'), coordinates: linePoints }),
        z.object({ type: z.literal('MultiLineString'), coordinates: z.array(linePoints) }),
      ]),
    }),
  ),
});

/** The county: names, box, words of the levels. */
export type County = z.infer<typeof countyFile>;
/** `{ id: 'majin', name: { 'zh-CN', en }, code?, confirm? }`. */
export type Town = z.infer<typeof townshipsFile>[number];
/**
 * A village or community: `code` has twelve figures; `generated` says that the English name was
 * made from pinyin; `pinyin` is toneless syllables (`'hua shan cun'`) for searching.
 */
export type Village = {
  readonly code: string;
  readonly name: { readonly 'zh-CN': string; readonly en: string };
  readonly kind: 'village' | 'community';
  readonly townId: string;
  readonly generated: boolean;
  readonly confirm: boolean;
  readonly pinyin: string;
  /** Its middle, degrees WGS-84, where the county has given it. */
  readonly position?: { readonly lon: number; readonly lat: number } | undefined;
};
/** `{ id: '119', dial, show, emergency, confirm?, 'zh-CN': { name, purpose }, en }`. */
export type Hotline = z.infer<typeof hotlinesFile>[number];
/** `{ id, when, module?, 'zh-CN': { name, text }, en }`. */
export type CampaignDay = z.infer<typeof daysFile>[number];
/** A river or a road: its points in order, degrees WGS-84. */
export type RegionLine = {
  readonly kind: 'river' | 'road';
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
};
/** The county's places, numbers and days. */
export type Region = {
  readonly county: County;
  readonly towns: readonly Town[];
  readonly villages: readonly Village[];
  readonly hotlines: readonly Hotline[];
  readonly days: readonly CampaignDay[];
  /** Rivers and roads; none while the county has given none. */
  readonly lines: readonly RegionLine[];
};
