import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { packName } from '#offline/rules/manifest-shape.ts';
import { writeRelease, writeRetirement } from '#offline/tasks/write-release.ts';
import { bundleWorker } from './bundle-worker.ts';
import { contentDate } from './content-date.ts';
import { contentRoots } from './content-files.ts';
import { delayPageScripts, delayScripts } from './late-scripts.ts';
import { precompress } from './precompress.ts';

/**
 * Astro integration that makes the built site work without the network: policies, fragments,
 * packs, manifest, worker, compressed copies, in this order. Put it last in `integrations`.
 *
 * `RETIRE_OFFLINE=1` builds the kill switch instead of a release: see docs/decisions/023.
 */
export function offline(): AstroIntegration {
  return {
    name: 'shouan-offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const { base, overlay } = contentRoots();
        await delayPageScripts(out);
        const { manifest, tooLarge } = await writeRelease(out, {
          made: await contentDate(overlay ? [base, overlay] : [base]),
          prepare: delayScripts,
        });
        if (process.env.RETIRE_OFFLINE === '1') await writeRetirement(out);
        await bundleWorker(out);
        const { files, brotliBytes } = await precompress(out);
        const packs = manifest.packs.map((pack) => `${packName(pack)} ${pack.bytes}`);
        logger.info(`release ${manifest.release}, ${Object.keys(manifest.pages).length} pages`);
        logger.info(`packs, bytes: ${packs.join(', ')}`);
        logger.info(`${files} files compressed to ${brotliBytes} bytes`);
        for (const address of tooLarge) logger.warn(`${address} is too large to keep offline`);
      },
    },
  };
}
