/**
 * What a person has chosen, kept in localStorage `shouan.settings` as JSON and read by the head script
 * before first paint. Life cycle: written on each change, erased with "erase all". An unreadable or
 * foreign value counts as nothing chosen; unknown keys of a later release are kept as they are.
 */
export interface Settings {
  /** Absent: as the phone is set. */
  readonly theme?: 'light' | 'dark';
  /** Absent: standard. */
  readonly text?: 'elder';
  /** Twelve-digit code of "my village"; absent until given. */
  readonly village?: string;
  /** Its name with its town, in both languages, so that a card can say it without the list. */
  readonly villageName?: { readonly 'zh-CN': string; readonly en: string };
}

/** The key in localStorage; the head script reads the same. */
export const SETTINGS_KEY = 'shouan.settings';

/** Reads the settings; never fails, also where storage is switched off. */
export function readSettings(): Settings {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Settings) : {};
  } catch {
    return {};
  }
}

/**
 * Changes settings and shows them at once; a key set to `undefined` goes back to its default.
 * Gives `false` when the phone does not let it be kept: it then holds for this page only.
 */
export function changeSettings(
  change: {
    readonly [key in keyof Settings]: Settings[key] | undefined;
  },
): boolean {
  const next = { ...readSettings(), ...change };
  showSettings(next);
  try {
    localStorage.setItem(SETTINGS_KEY, JSON.stringify(next));
    return true;
  } catch {
    return false;
  }
}

/** Puts theme and text size on `<html>`, as the head script does. */
export function showSettings({ theme, text }: Settings): void {
  const { dataset } = document.documentElement;
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  else delete dataset['theme'];
  if (text === 'elder') dataset['text'] = text;
  else delete dataset['text'];
}

/** Heard by the page's controls when the settings changed under them: erased, or loaded from a backup. */
export const SETTINGS_EVENT = 'shouan-settings';

/** Reads the settings again and shows them, also in controls that are already awake. */
export function showAgain(): void {
  showSettings(readSettings());
  dispatchEvent(new Event(SETTINGS_EVENT));
}
