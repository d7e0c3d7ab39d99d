'use client';

import type { MessagePart } from '@orq-chat/core';
import { createContext, useContext, type ComponentType } from 'react';

/** What a part's view gets. `isTail` is true for the last part of a message that is being written. */
export interface PartViewProps<Type extends MessagePart['type'] = MessagePart['type']> {
  part: Extract<MessagePart, { type: Type }>;
  isTail: boolean;
}

/** Views to use in place of the kit's own, by the type of part. */
export type PartViews = {
  readonly [Type in MessagePart['type']]?: ComponentType<PartViewProps<Type>> | undefined;
};

export const PartViewsContext = createContext<PartViews>({});

export function usePartViews(): PartViews {
  return useContext(PartViewsContext);
}
