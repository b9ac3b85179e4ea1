import type { APIRoute } from 'astro';

/** Everything may be indexed; the sitemap's address is absolute, from SITE_URL. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL('/sitemap-index.xml', site)}\n`);
