import { describe, expect, it } from 'vitest';

import { decodePunycode } from './punycode.ts';
import { suspiciousHost } from './suspicious-host.ts';

/** As the URL parser writes it. */
const ascii = (host: string) => new URL(`https://${host}`).host;

describe('suspiciousHost', () => {
  it.each([
    ['аррӏе.com', 'apple.com'],
    ['раypal.com', 'paypal.com'],
    ['login.gооgle.com:8443', 'login.google.com:8443'],
    ['micrοsoft.com', 'microsoft.com'],
  ])('says what %s can be taken for', (host, looksLike) => {
    expect(suspiciousHost(ascii(host))).toMatchObject({ looksLike });
  });

  it('flags a name in several scripts, although it looks like no other', () => {
    expect(suspiciousHost(ascii('банкbank.com'))).toEqual({ shown: 'банкbank.com', looksLike: null });
  });

  it.each([
    'example.com',
    'münchen.de',
    'пример.рф',
    '例え.テスト',
    '中国tv.cn',
    'ελλάδα.gr',
    'مثال.إختبار',
    'xn--a.com',
  ])('leaves %s alone', (host) => {
    expect(suspiciousHost(host.startsWith('xn--') ? host : ascii(host))).toBeNull();
  });
});

describe('decodePunycode', () => {
  it.each(['münchen', 'пример', '例え', 'ascii-und-ümlaut', '他们为什么不说中文', 'ليهمابتكلموشعربي؟'])(
    'gives back %s',
    (label) => {
      const encoded = new URL(`https://${label.replace('؟', '')}.x`).host
        .replace(/^xn--/, '')
        .replace(/\.x$/, '');
      expect(decodePunycode(encoded)).toBe(label.replace('؟', ''));
    },
  );

  it.each(['!', 'a-ü', '99999999999', 'zzzzzzzzzzzz'])('is null for %s', (label) => {
    expect(decodePunycode(label)).toBeNull();
  });
});
