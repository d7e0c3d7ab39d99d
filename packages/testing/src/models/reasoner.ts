import type { RouterModel } from '../router/create-test-router.ts';
import { reasoning, text } from '../script/parts.ts';
import { userTexts } from './conversation.ts';
import { localModel } from './local-model.ts';
import { solve } from './solve.ts';

/** `local/reasoner` thinks first, then answers: sums, letters in a word, or what it sees in the message. */
export function reasonerModel(): RouterModel {
  return localModel('local/reasoner', ({ messages }) => {
    const { thoughts, conclusion } = solve(userTexts(messages)[0] ?? '');
    return [reasoning(thoughts.join('\n\n'), { signature: 'bG9jYWwvcmVhc29uZXI=' }), text(conclusion)];
  });
}
