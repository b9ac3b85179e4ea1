import type { Box } from '#places/rules/position.ts';
import type { FoundShelters } from '#shelters/rules/find/find-shelters.ts';
import type { ShelterEntry, ShelterList } from '#shelters/rules/find/shelter-file.ts';
import type { Origin } from '#shelters/rules/origin/origin.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { Lang } from '#words/rules/lang.ts';
import type { FinderAddress, FinderLook } from './finder-address.ts';

/** What the finder was given and does not change while it is open. */
export interface FinderView {
  readonly t: Words;
  readonly lang: Lang;
  readonly list: ShelterList;
  readonly box: Box;
  /** Magnetic declination here, degrees, east positive; where the county has none the compass stays magnetic. */
  readonly declination?: number | undefined;
  /** Town id → its name in the page's language. */
  readonly towns: Readonly<Record<string, string>>;
  /** Hazard → the inside of its pictogram, where it has one. */
  readonly drawings: Readonly<Record<string, string>>;
  /** The county has given rivers or roads to draw under the radar. */
  readonly hasLines: boolean;
  /** A key of Tianditu, where the county has one. */
  readonly mapKey?: string | undefined;
}

/** An origin with the name the line says it by; a village has both names, so that it can be kept. */
export type NamedOrigin = Origin & {
  readonly name?: string;
  readonly names?: Readonly<Record<Lang, string>>;
};

/** What was found and how it is looked at; the same for the list, the radar and one shelter. */
export interface AnswerProps {
  readonly view: FinderView;
  readonly address: FinderAddress;
  readonly found: FoundShelters<ShelterEntry>;
  readonly now: Date;
  readonly rough: boolean;
  readonly origin: NamedOrigin;
  readonly onLook: (look: FinderLook) => void;
  readonly onPlace: (origin: NamedOrigin) => void;
}
