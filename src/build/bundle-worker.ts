import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Bundles `src/worker/sw.ts` into one classic script, `<dir>/sw.js`.
 *
 * One file because a worker cannot load code on demand; classic because older Android browsers
 * know no module workers, and for the same reason in the language of 2020. Throws when it does not bundle.
 */
export async function bundleWorker(dir: string): Promise<void> {
  const entry = fileURLToPath(new URL('../worker/sw.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    build: {
      outDir: dir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2020',
      lib: { entry, formats: ['iife'], name: 'shouan', fileName: () => 'sw.js' },
    },
  });
}
