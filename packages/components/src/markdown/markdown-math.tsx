import type { MarkdownMathProps } from './components.ts';

/** A formula as its TeX source: what shows where no `math` component is given. */
export function MarkdownMath({ source, display }: MarkdownMathProps) {
  return (
    <code className="orq-math" data-display={display || undefined} dir="ltr">
      {source}
    </code>
  );
}
