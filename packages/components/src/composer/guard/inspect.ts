import { findSecrets, withoutSecrets, type Secret } from '../../internal/find-secrets.ts';
import { countHidden, withoutHidden } from '../../internal/hidden-characters.ts';

/** What a person should know of a text before a model gets it. */
export type Finding = {
  /** What looks like a key, in its own words. */
  readonly secrets: readonly { readonly kind: Secret['kind']; readonly text: string }[];
  /** Characters that cannot be seen. */
  readonly hidden: number;
};

/** What is to be said of a text; null where nothing is. `accepted` holds what a person has chosen to keep. */
export function inspect(text: string, accepted: ReadonlySet<string>): Finding | null {
  const secrets = findSecrets(text)
    .map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }))
    .filter((secret) => !accepted.has(secret.text));
  const hidden = accepted.has(hiddenMark) ? 0 : countHidden(text);
  return secrets.length > 0 || hidden > 0 ? { secrets, hidden } : null;
}

/** Stands for hidden characters among what was accepted. */
export const hiddenMark = '\u200B';

/** The text without what was found in it. */
export function cleaned(text: string, mark: string): string {
  return withoutSecrets(withoutHidden(text), mark);
}
