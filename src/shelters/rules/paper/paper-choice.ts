import { PANEL_IDS, type PanelId } from './panels.ts';

/** What can be printed. */
export const SHEETS = ['card', 'pendant', 'village', 'door'] as const;

/** One of them, e.g. `'door'`. */
export type Sheet = (typeof SHEETS)[number];

/**
 * What a person chose to print. `who` is `'all'`, `'blank'` or a household's id; `panels` are two
 * different ones; `villageCode` and `shelterId` are `''` until chosen.
 */
export type PaperChoice = {
  readonly sheet: Sheet;
  readonly who: string;
  readonly panels: readonly [PanelId, PanelId];
  readonly villageCode: string;
  readonly shelterId: string;
};

/** What is chosen before anybody has: the card, for all, with the two hazards of these valleys. */
export const FIRST_CHOICE: PaperChoice = {
  sheet: 'card',
  who: 'all',
  panels: ['rain', 'slide'],
  villageCode: '',
  shelterId: '',
};

/**
 * Reads the part of an address behind `#`, as `writeChoice` wrote it. It stands there and not behind
 * `?` because what is behind `#` never leaves the phone. What cannot be read is as in FIRST_CHOICE;
 * the same panel twice gives the next other one in the second place. Never fails.
 */
export function readChoice(hash: string): PaperChoice {
  const given = new Map(
    hash
      .replace(/^#/, '')
      .split('&')
      .map((part): [string, string] => {
        const [name = '', value = ''] = part.split('=', 2);
        return [name, value];
      }),
  );
  const get = (name: string) => decode(given.get(name) ?? '');
  const panel = (name: string) => PANEL_IDS.find((id) => id === get(name));
  const village = get('village');
  return {
    sheet: SHEETS.find((sheet) => sheet === get('sheet')) ?? FIRST_CHOICE.sheet,
    who: get('who') || FIRST_CHOICE.who,
    panels: choosePanels(panel('a') ?? 'rain', panel('b') ?? 'slide'),
    villageCode: /^\d{12}$/.test(village) ? village : '',
    shelterId: get('shelter'),
  };
}

/** Writes a choice for the part of an address behind `#`; what is as in FIRST_CHOICE is left out. */
export function writeChoice({ sheet, who, panels, villageCode, shelterId }: PaperChoice): string {
  const isUsual = panels.join() === FIRST_CHOICE.panels.join();
  const said = [
    ['sheet', sheet],
    ['who', who === FIRST_CHOICE.who ? '' : who],
    ['a', isUsual ? '' : panels[0]],
    ['b', isUsual ? '' : panels[1]],
    ['village', villageCode],
    ['shelter', shelterId],
  ].filter(([, value]) => value);
  return `#${said.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')}`;
}

/** Two different panels: the second gives way to the next in the order of the choice. */
function choosePanels(first: PanelId, second: PanelId): readonly [PanelId, PanelId] {
  if (first !== second) return [first, second];
  return [first, PANEL_IDS.find((id) => id !== first) ?? 'slide'];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
