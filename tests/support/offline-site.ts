import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bundleWorker } from '#build/bundle-worker.ts';
import { precompress } from '#build/precompress.ts';
import type { WrittenRelease } from '#offline/tasks/write-release.ts';
import { writeRelease } from '#offline/tasks/write-release.ts';

/** What differs between two releases of the small site. */
export type SiteVariant = {
  /** Modules in each language; with the six fixed pages they give the page count. */
  readonly modules?: number;
  /** Sentences of a module, 40 unless told; each adds about 25 bytes to a pack. */
  readonly sentences?: number;
  /** Colour of the shell's style. */
  readonly colour?: string;
  /** Words put into one module, in both languages. */
  readonly changed?: string;
  /** Name of the island's script; its text says it. */
  readonly script?: string;
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NAMES = { 'zh-CN': '暴雨山洪来时先往高处走不要蹚水过河', en: 'move to high ground ' };
type Lang = keyof typeof NAMES;

/**
 * Builds a small site of the true form (slots, both languages, an island's script) into `dir` and
 * runs the real tasks on it: policies, fragments, packs, worker, compressed copies.
 */
export async function buildSite(dir: string, variant: SiteVariant = {}): Promise<WrittenRelease> {
  const { modules = 14, script = 'one' } = variant;
  await put(dir, `_astro/island.${script}.js`, `export const name = '${script}';\n`);
  await put(dir, 'icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>');
  await put(dir, 'places.json', JSON.stringify({ towns: ['城关镇', '华埠镇'] }));
  await put(dir, 'data/shelters.json', JSON.stringify({ shelters: ['（示例）甲'] }));
  await put(dir, 'exports/shelters.json', JSON.stringify({ type: 'FeatureCollection' }));
  await put(dir, 'exports/list/index.html', page('zh-CN', '/exports/list/', variant));
  await put(dir, '_astro/leaflet-src.1.js', 'export const map = 1;');
  await put(dir, '_astro/dot.png', Buffer.from('iVBORw0KGgoAAAANSUhEUg==', 'base64'));
  const paths = ['/', '/now/', '/learn/', '/settings/', '/offline/'];
  for (let i = 0; i < modules; i++) paths.push(`/learn/m${i}/`);
  for (const lang of ['zh-CN', 'en'] as const) {
    for (const path of paths) {
      const address = lang === 'en' ? `/en${path}` : path;
      await put(dir, `${address}index.html`, page(lang, path, variant));
    }
  }
  await put(dir, '404.html', page('zh-CN', '/404/', variant));
  await bundleBoot(dir);
  const written = await writeRelease(dir, { made: '2026-11-20' });
  await bundleWorker(dir);
  await precompress(dir);
  return written;
}

function page(
  lang: Lang,
  path: string,
  { colour = '#123', changed, script = 'one', sentences = 40 }: SiteVariant,
) {
  const worth = path === '/now/' || path === '/offline/' ? 1 : path === '/' ? 2 : 9;
  const told = path === '/learn/m1/' && changed ? changed : '';
  return `<!doctype html>
<html lang="${lang}" data-layout="page" data-offline="pending"><head><meta charset="utf-8"><link rel="icon" href="/icon.svg">
<style>body{color:${colour}}</style><!--s--><title>${lang} ${path}</title><!--/s--></head>
<body><header><!--s--><a href="${path}">$& $1 🆘</a><!--/s--></header>
<!--s--><main id="main" data-worth="${worth}"><h1>${lang} ${path}</h1>${told}${words(lang, path, sentences)}</main><!--/s-->
<script type="module">import '/boot.js';</script>
<button data-island type="button">island</button>
<script type="module">document.querySelector('[data-island]').addEventListener('click', async (e) => { e.target.textContent = (await import('/_astro/island.${script}.js')).name; });</script>
</body></html>`;
}

/** Text that does not shrink to nothing: each sentence carries a number of its own. */
function words(lang: Lang, path: string, sentences: number): string {
  let seed = [...path].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7) >>> 0;
  const next = () => {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
    return seed;
  };
  const sentence = () => {
    const base = [...NAMES[lang]].sort(() => (next() & 1) - 0.5).join('');
    return `<p>${base}${next().toString(36)}${next().toString(36)}</p>`;
  };
  return Array.from({ length: path.includes('/m') ? sentences : 4 }, sentence).join('\n');
}

async function bundleBoot(dir: string): Promise<void> {
  const entry = join(ROOT, 'tests/support/offline-boot.ts');
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    build: {
      outDir: dir,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, formats: ['es'], fileName: () => 'boot.js' },
    },
  });
}

async function put(dir: string, path: string, body: string | Buffer): Promise<void> {
  const file = join(dir, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, body);
}
