import type { JSX } from 'preact';

/** Words of the static page, put back with their clause marks. Never words from outside the build. */
export function Html({
  text,
  as: Tag = 'span',
  extra,
}: {
  text: string;
  as?: 'span' | 'b' | 'p' | 'h1' | 'h2';
  extra?: string;
}): JSX.Element {
  return <Tag class={extra} dangerouslySetInnerHTML={{ __html: text }} />;
}
