import { expect, test } from '@playwright/test';
import { type BuiltSite, startBuiltSite } from '../support/built-site.ts';

let site: BuiltSite;
test.beforeAll(async () => {
  site = await startBuiltSite();
});
test.afterAll(() => site.stop());

test('says why nothing can be kept here, also where the session keeps nothing either', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await page.goto(`${site.url}/learn/`);
  const notice = page.getByText('这个浏览器不能把页面存到手机', { exact: false });
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(notice).toBeHidden();
});
