import { expect, test } from 'vitest';
import { delayScripts } from '#build/late-scripts.ts';

test("a page's module is fetched after first paint, not before", () => {
  expect(delayScripts('<p>a</p><script type="module" src="/_astro/x.js"></script>')).toBe(
    '<p>a</p><template data-late="/_astro/x.js"></template>',
  );
});

test('inline scripts and data stay where they are', () => {
  const page = '<script>theme()</script><script type="application/json">{}</script>';
  expect(delayScripts(page)).toBe(page);
});
