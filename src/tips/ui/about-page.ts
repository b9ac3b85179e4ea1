/**
 * The address of the page a mistake is reported on, from `?about=`: a path of this site, at most
 * 200 characters. Null when there is none, or when it is not a path of ours. Never fails.
 */
export function readAbout(search: string): string | null {
  const about = new URLSearchParams(search).get('about');
  if (!about || about.length > 200 || !/^\/(?!\/)[\w\-./%~#?=&]*$/.test(about)) return null;
  return about;
}

/**
 * The words with the page's address in them: put first when it is not there yet, so that a
 * mistake begun on one page and gone on with on another names both.
 */
export function withAddress(words: string, line: string): string {
  if (words.includes(line)) return words;
  return `${line}\n${words}`;
}
