/** What a code block is given. */
export interface CodeBlockProps {
  readonly code: string;
  /** As the fence names it; may be empty. */
  readonly language: string;
  /** The rest of the fence's first line. */
  readonly meta: string;
  /** The fence has not closed yet. */
  readonly open: boolean;
}

/** A block of code in a figure named by its language. */
export function CodeBlock({ code, language }: CodeBlockProps) {
  return (
    <figure className="orq-code" dir="ltr">
      <figcaption>{language}</figcaption>
      <pre>
        <code>{code}</code>
      </pre>
    </figure>
  );
}
