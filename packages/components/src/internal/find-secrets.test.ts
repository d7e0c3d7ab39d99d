import { describe, expect, it } from 'vitest';

import { findSecrets, withoutSecrets } from './find-secrets.ts';

const digits = 'aB3dE5fG7hJ9kL2mN4pQ6rS8tU0vW1xY3zA5bC7d';
// Put together here, so that no scanner takes this file for a leak.
const key = (prefix: string, length = 32) => prefix + digits.repeat(2).slice(0, length);
const pem = (name: string, end: string) => `-----BEGIN ${name}-----\nMIIE\n${end}`;

describe('findSecrets', () => {
  it.each([
    ['OpenAI', key('sk-proj-', 60), 'api-key'],
    ['Anthropic', key('sk-ant-api03-'), 'api-key'],
    ['orq', key('orq-'), 'api-key'],
    ['Stripe', key('sk_live_', 24), 'api-key'],
    ['Google', key('AIza', 35), 'api-key'],
    ['AWS', ['AKIA', 'IOSFODNN7EXAMPLE'].join(''), 'aws-key'],
    ['GitHub', key('ghp_', 36), 'token'],
    ['Slack', key('xoxb-', 30), 'token'],
    ['a JSON Web Token', `eyJ${digits}.eyJ${digits}.${digits}`, 'token'],
    ['SSH', pem('OPENSSH PRIVATE KEY', '-----END OPENSSH PRIVATE KEY-----'), 'private-key'],
    ['PKCS 8, cut off', pem('PRIVATE KEY', ''), 'private-key'],
  ])('finds a key of %s among words', (_, secret, kind) => {
    const found = findSecrets(`Use ${secret}\nplease`);
    expect(found).toMatchObject([{ kind, start: 4 }]);
    expect(withoutSecrets(`Use ${secret} `, '…').startsWith('Use …')).toBe(true);
  });

  it.each([
    [
      'prose',
      'The task-force said: skip-level talks, ask-me-anything, sk-learn-contrib-imbalanced-packages.',
    ],
    ['a commit', 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3'],
    ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
    ['a public key', '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----'],
    ['the name of a package', '@orq-chat/components and orq-chat-source'],
    ['an image', `data:image/png;base64,${digits.repeat(50)}`],
  ])('finds none in %s', (_, text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it('finds each once, in their order', () => {
    const [first, second] = [key('sk-'), key('ghp_', 36)];
    const text = `a ${first} b ${second}`;
    expect(findSecrets(text).map(({ start, end }) => text.slice(start, end))).toEqual([first, second]);
    expect(withoutSecrets(text, '•')).toBe('a • b •');
  });
});
