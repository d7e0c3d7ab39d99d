import { describe, expect, it } from 'vitest';

import { checkFile } from './check-layers.mjs';

describe('the layers', () => {
  it('lets a room import what lies to its left', () => {
    expect(
      checkFile('packages/core/src/fold/fold-chunk.ts', "import { a } from '../schema/usage.ts';"),
    ).toEqual([]);
    expect(checkFile('packages/hooks/src/use-message.ts', "import { a } from '@orq-chat/core';")).toEqual([]);
  });

  it('refuses an import from the right', () => {
    expect(
      checkFile('packages/core/src/schema/usage.ts', "import { a } from '../fold/fold-chunk.ts';"),
    ).toHaveLength(1);
    expect(checkFile('packages/core/src/index.ts', "import { a } from '@orq-chat/hooks';")).toHaveLength(1);
    expect(checkFile('packages/testing/src/index.ts', "import { a } from '@orq-chat/core';")).toHaveLength(1);
    expect(checkFile('packages/server/src/index.ts', "import { a } from '@orq-chat/core';")).toHaveLength(1);
  });

  it('refuses to reach into another package', () => {
    expect(
      checkFile('packages/hooks/src/use-message.ts', "import { a } from '../../core/src/errors.ts';"),
    ).toHaveLength(1);
    expect(
      checkFile('packages/components/src/index.ts', "import { a } from '@orq-chat/core/src/errors.ts';"),
    ).toHaveLength(1);
  });

  it('lets tests use the test router', () => {
    const text = "import { createTestRouter } from '@orq-chat/testing';";
    expect(checkFile('packages/hooks/src/use-message.dom.test.tsx', text)).toEqual([]);
    expect(checkFile('packages/hooks/src/use-message.ts', text)).toHaveLength(1);
  });
});
