import { z } from 'zod';
import { SHELTER_HAZARDS } from '#places/rules/hazards.ts';
import { day, text } from '#words/schema.ts';

/** What is known of one point: `unknown` is never shown as `yes`. */
export const KNOWN = ['yes', 'no', 'unknown'] as const;
/** Who runs it: 县级, 乡镇级, 村级. */
export const LEVELS = ['county', 'town', 'village', 'unknown'] as const;
/** 室内型, 室外型, 室内外. */
export const SPACES = ['indoor', 'outdoor', 'mixed', 'unknown'] as const;
/** 紧急, 短期, 长期. */
export const DURATIONS = ['emergency', 'short', 'long', 'unknown'] as const;
/** 未启用, 已启用, 已满, 关闭, 停用. */
export const STATUSES = ['standby', 'open', 'full', 'closed', 'unsafe', 'unknown'] as const;
/** The points of comfort and access a row tells of. */
export const ACCESS = [
  'wheelchair',
  'powerBackup',
  'water',
  'broadcast',
  'medical',
  'pets',
] as const;

const known = z.enum(KNOWN);
const count = z.number().int().min(0).optional();
const metres = z.number().optional();

/** A shelter after its row of 36 columns was read; the keeper's name is left behind on purpose. */
export const shelter = z.strictObject({
  /** Any text that is unique and never used again, e.g. KH-115-0001. */
  id: text,
  name: text,
  /** From `names.en.csv`; without it the English pages show the Chinese name. */
  nameEn: text.optional(),
  /** True for every row of `sample.csv`. */
  sample: z.boolean(),
  /** As written in the row; `townId` when the region knows it. */
  town: z.string(),
  townId: text.optional(),
  village: z.string(),
  /** Twelve figures, when town and village are known to the region. */
  villageCode: z.string().optional(),
  address: z.string(),
  /** Degrees, WGS-84. */
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  level: z.enum(LEVELS),
  space: z.enum(SPACES),
  duration: z.enum(DURATIONS),
  /** One answer for every hazard of SHELTER_HAZARDS. */
  fitness: z.record(z.enum(SHELTER_HAZARDS), known),
  capacityPersons: count,
  areaSquareMetres: metres,
  beds: count,
  elevationMetres: metres,
  riverDistanceMetres: metres,
  access: z.record(z.enum(ACCESS), known),
  phone: z.string(),
  phone2: z.string(),
  status: z.enum(STATUSES),
  /** ISO 8601 with offset; without it the status has no age and counts as unknown. */
  statusAt: z.iso.datetime({ offset: true }).optional(),
  peopleNow: count,
  /** Past this day the building counts as unsafe until it is assessed again. */
  safetyValidTo: day.optional(),
  entranceNote: z.string(),
  note: z.string(),
  verifiedBy: z.string(),
  verifiedOn: day.optional(),
});

/** A shelter as pages read it. */
export type Shelter = z.infer<typeof shelter>;
/** `'yes'`, `'no'` or `'unknown'`. */
export type Known = z.infer<typeof known>;
/** `'standby'`, `'open'`, `'full'`, `'closed'`, `'unsafe'` or `'unknown'`. */
export type ShelterStatus = Shelter['status'];
/** A point of access, e.g. `'wheelchair'`. */
export type Access = (typeof ACCESS)[number];
