'use client';

import { OrqChat } from '@orq-chat/components';

export function Chat({ model }: { model: string }) {
  return <OrqChat baseURL="/api/orq" model={model} />;
}
