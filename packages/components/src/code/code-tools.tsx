'use client';

import type { ReactElement } from 'react';

import { IconButton } from '../internal/icon-button.tsx';
import { useCopy } from '../internal/use-copy.ts';
import { useMarkdownLabels } from '../markdown/markdown-labels.tsx';
import { WrapIcon } from './wrap-icon.tsx';

export interface CodeToolsProps {
  readonly code: string;
  /** Name of the language; may be empty. */
  readonly label: string;
  readonly wraps: boolean;
  readonly onWrap: () => void;
}

/** The buttons of a code block: to wrap its lines, and to copy it. */
export function CodeTools({ code, label, wraps, onWrap }: CodeToolsProps): ReactElement {
  const labels = useMarkdownLabels();
  const { copied, copy } = useCopy(() => code);
  return (
    <>
      <IconButton icon="copy" label={labels.wrapLines} aria-pressed={wraps} onClick={onWrap}>
        <WrapIcon />
      </IconButton>
      <IconButton
        icon={copied ? 'check' : 'copy'}
        label={copied ? labels.copied : labels.copyCode(label)}
        onClick={copy}
      />
    </>
  );
}
