import { expect, it } from 'vitest';
import { smsLink } from '#shell/rules/sms-link.ts';
import { telLink, writeShareText } from '#shelters/rules/going/share-text.ts';

it('leaves out lines that say nothing', () => {
  expect(writeShareText(['去礼堂', '', undefined, '  ', '电话 0570'])).toBe('去礼堂\n电话 0570');
  expect(writeShareText([])).toBe('');
});

it('opens a message with the text as it is, signs and line ends too', () => {
  const text = '去 A&B 礼堂？\n29.1, 118.4 #1';
  const link = smsLink(text);
  expect(link.startsWith('sms:?body=')).toBe(true);
  expect(decodeURIComponent(link.slice('sms:?body='.length))).toBe(text);
  expect(link).not.toMatch(/[&#\s]/);
});

it.each([
  ['0570-6612350', 'tel:05706612350'],
  ['＋86 570 6612350', 'tel:+865706612350'],
  ['（0570）6612350', 'tel:05706612350'],
  ['110', 'tel:110'],
  ['12', undefined],
  ['', undefined],
  ['问村干部', undefined],
  ['0570-6612350 转 8', 'tel:057066123508'],
])('dials %s as %s', (phone, link) => {
  expect(telLink(phone)).toBe(link);
});
