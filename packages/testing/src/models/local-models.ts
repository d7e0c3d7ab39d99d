import { answer } from '../script/reply.ts';
import { text } from '../script/parts.ts';
import type { RouterModel } from '../router/create-test-router.ts';
import { textOf } from '../wire.ts';

/** Models that a person can talk to with no key and no network. */
export function localModels(): readonly RouterModel[] {
  return [{ id: 'local/echo', reply: ({ messages }) => answer(text(textOf(messages.at(-1)?.content))) }];
}
