import type { APIRoute } from 'astro';
import { wordsFor } from '#words/build-words.ts';
import { addressOf, LANG_PARAMS, langOfParam } from '#words/rules/lang.ts';

export function getStaticPaths() {
  return LANG_PARAMS.map((params) => ({ params }));
}

/** The web app manifest of a language: name, icons, and shortcuts to what is looked for in a hurry. */
export const GET: APIRoute = ({ params }) => {
  const lang = langOfParam(params['lang']);
  const t = wordsFor(lang);
  const at = (path: string) => addressOf(lang, path);
  const icon = (size: number, name: string, purpose: string) => ({
    src: `/icons/${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const shortcut = (name: string, path: string) => ({
    name: t(name),
    url: at(path),
    icons: [icon(192, 'seal-192', 'any')],
  });
  return new Response(
    JSON.stringify({
      id: at('/'),
      name: `${t('shell.name')} · ${t('shell.tagline')}`,
      short_name: t('shell.name'),
      lang,
      dir: 'ltr',
      start_url: at('/'),
      scope: '/',
      display: 'standalone',
      background_color: '#f7f6f0',
      theme_color: '#13201b',
      icons: [
        icon(192, 'seal-192', 'any'),
        icon(512, 'seal-512', 'any'),
        icon(512, 'seal-maskable-512', 'maskable'),
      ],
      shortcuts: [
        shortcut('learn.now.title', '/now/'),
        shortcut('shell.nav.shelters', '/shelters/'),
        shortcut('shell.nav.tip', '/tip/'),
        shortcut('shell.nav.check', '/check/'),
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
};
