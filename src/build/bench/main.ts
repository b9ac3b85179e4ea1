import { benchFirstVisit } from './first-visit.ts';
import { benchImport } from './import.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchOffline } from './offline.ts';
import { budgetOffline } from './offline-budgets.ts';
import { benchRadar } from './radar.ts';
import { benchShelters } from './shelters.ts';
import { benchTips } from './tip.ts';

/**
 * `npm run bench [-- visit|offline|tips|shelters|import|radar|lighthouse …]`: prints each figure beside its floor and its budget.
 * Medians of five interleaved runs; on a busy machine look at the ratios, not at single times.
 */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  visit: async () => {
    console.log(
      'First visit to a lesson, beside the same words with 300 bytes of CSS (LCP budget 1.25 ×, CLS 0, TBT 50 ms, 1 request, scripts 6 KB)',
    );
    console.table(await benchFirstVisit('dist'));
  },
  offline: async () => {
    console.log(
      'Keeping the site (worker 14 KB, content packs 1.3 × their text, shell pack 80 KB, ready 1.5 × the link)',
    );
    const figures = await benchOffline('dist');
    console.dir(figures, { depth: 6 });
    console.table([
      ...budgetOffline(figures),
      ...[
        ['ready, ms', figures.readyMs, figures.readyBudgetMs] as const,
        ['bytes of ten cuts ÷ of none', figures.tenCuts, 1.7] as const,
      ].map(([name, value, budget]) => ({ name, value, budget, isWithin: value <= budget })),
    ]);
  },
  tips: async () => {
    console.log('One durable row a report, beside plain SQLite FULL (budget 0.5 ×)');
    console.dir(await benchTips(), { depth: 4 });
  },
  shelters: benchShelters,
  import: async () => {
    console.log('The county’s list of 100,000 rows (budget 10 s, 512 MB)');
    console.table(benchImport());
  },
  radar: async () => {
    console.log(
      'Frames of the radar, CPU ÷ 4, turning and zooming (budget 30 a second; 33 ms of CPU ÷ 4 a frame)',
    );
    console.table(await benchRadar());
  },
  lighthouse: async () => {
    console.log('Lighthouse, mobile (accessibility, best practices, SEO 100; performance 98)');
    for (const { address, scores, speeds, lost } of await benchLighthouse('dist')) {
      console.log(address, JSON.stringify(scores), `speeds ${speeds}`, lost.join(' '));
    }
  },
};

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await run();
}
