import type { Tool } from '@orq-chat/core';

/** Arguments that a person wrote, as a value, or what is wrong with them in the words of the tool's own schema. */
export async function checkArguments(
  text: string,
  tool: Tool | undefined,
  notJson: string,
): Promise<{ readonly input: unknown } | { readonly problem: string }> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { problem: notJson };
  }
  const result = await tool?.input?.['~standard'].validate(input);
  if (!result?.issues) return { input };
  const problems = result.issues.map(({ message, path = [] }) =>
    [...path.map((key) => String(typeof key === 'object' ? key.key : key)), message].join(': '),
  );
  return { problem: problems.join(' · ') };
}
