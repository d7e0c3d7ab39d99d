import type { ChatClient, ChatStatus, Message } from '@orq-chat/core';
import { expectTypeOf } from 'vitest';
import * as z from 'zod';

import { useChatCompletion } from './use-chat-completion.ts';
import { useChatSelector } from './use-chat-selector.ts';
import { useStructuredCompletion } from './use-structured-completion.ts';

const model = 'openai/gpt-4o';

/** What `select` gives is what `selected` holds. */
export function useSelection(client: ChatClient) {
  const plain = useChatCompletion({ client, model });
  expectTypeOf(plain.selected).toEqualTypeOf<undefined>();
  expectTypeOf(plain.messages).toEqualTypeOf<readonly Message[]>();

  const counted = useChatCompletion({
    baseURL: '/api/orq',
    model,
    select: ({ path, turn }) => ({ count: path.length, step: turn.step }),
  });
  expectTypeOf(counted.selected).toEqualTypeOf<{ count: number; step: number }>();
  expectTypeOf(useChatSelector((state) => state.turn.status)).toEqualTypeOf<ChatStatus>();

  // @ts-expect-error -- there is no such state
  useChatCompletion({ client, model, select: (state) => state.tokens });
  // @ts-expect-error -- a model is needed
  useChatCompletion({ client });
}

/** The value of a structured completion is its schema's, and null until it is there. */
export function useValue(client: ChatClient) {
  const schema = z.object({ city: z.string(), at: z.string().transform((text) => new Date(text)) });
  const trip = useStructuredCompletion({
    client,
    model,
    schema,
    onFinish: (value) => expectTypeOf(value).toEqualTypeOf<{ city: string; at: Date }>(),
  });
  expectTypeOf(trip.value).toEqualTypeOf<{ city: string; at: Date } | null>();
  expectTypeOf(trip.partial).toEqualTypeOf<{ readonly city?: string; readonly at?: string } | undefined>();
  expectTypeOf(trip.error).toEqualTypeOf<Error | null>();

  // @ts-expect-error -- a schema is needed
  useStructuredCompletion({ client, model });
}
