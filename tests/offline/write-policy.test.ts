import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { writePolicy } from '#offline/tasks/write-policy.ts';

const page = (head: string, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string) =>
  /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

describe('writing the policy', () => {
  test('stands right after the charset and changes nothing else', () => {
    const html = writePolicy(page('<title>x</title>'), '/');
    expect(html).toMatch(/<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/);
    expect(html.replace(/<meta http-equiv[^>]*>/, '')).toBe(page('<title>x</title>'));
    expect(policyOf(html)).not.toContain('unsafe');
  });

  test('allows each inline script and style once, by its hash', () => {
    const html = page(
      '<script>a()</script><script>a()</script><style>b{}</style>',
      '<script type="module">c()</script>',
    );
    const policy = policyOf(writePolicy(html, '/'));
    expect(policy).toContain(`script-src 'self' ${sha('a()')} ${sha('c()')};`);
    expect(policy).toContain(`style-src ${sha('b{}')};`);
  });

  test('hashes as browsers do, CRLF as LF', () => {
    expect(policyOf(writePolicy(page('<script>a\r\nb</script>'), '/'))).toContain(sha('a\nb'));
  });

  test('allows pictures of the origins a layout names, and of no others', () => {
    const named = (images: string) =>
      page('<title>x</title>').replace('<html>', `<html lang="en" data-images="${images}">`);
    const one = 'https://t0.tianditu.gov.cn';
    expect(policyOf(writePolicy(named(one), '/'))).toContain(`img-src 'self' data: blob: ${one};`);
    expect(policyOf(writePolicy(page(''), '/'))).toContain(`img-src 'self' data: blob:;`);
    for (const bad of ['*', 'http://a.cn', `${one}; script-src *`, 'https://*', 'data:']) {
      expect(() => writePolicy(named(bad), '/')).toThrow('must be https origins');
    }
  });

  test('counts neither data blocks nor scripts of a file', () => {
    const html = page(
      '<script type="application/ld+json">{}</script><script src="/a.js"></script>',
    );
    expect(policyOf(writePolicy(html, '/'))).toContain(`script-src 'self'; style-src 'none';`);
  });

  test.each([
    ['an inline style', '<p style="color:red">'],
    ['an inline style without quotes', '<p class=a style=color:red>'],
    ['an inline handler', '<p onclick="x()">'],
    ['a script in a slot', '<!--s--><script>x()</script><!--/s-->'],
    ['a style in a slot', '<!--s--><style>p{}</style><!--/s-->'],
    ['an external style sheet', '<link rel="stylesheet" href="/a.css">'],
  ])('refuses %s, naming the page', (_, body) => {
    expect(() => writePolicy(page('', body), '/now/')).toThrow('/now/');
  });

  test.each([
    '<p title="style=x onclick=y">',
    '<p data-style="x" data-onclick="y">',
    '<script>if(a<b){x.style="c";onload=d}</script>',
    '<p>style="x" onclick="y"</p>',
  ])('takes no offence at %s', (body) => {
    expect(() => writePolicy(page('', body), '/')).not.toThrow();
  });

  test('refuses a page without charset', () => {
    expect(() => writePolicy('<html><head></head></html>', '/now/')).toThrow('/now/');
  });
});
