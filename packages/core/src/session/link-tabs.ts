import type { ChatStorage } from '../storage/types.ts';
import { reloadOnFocus } from './reload-on-focus.ts';
import { shareTabs, type SharedTabs } from './share-tabs.ts';
import type { TabLink } from './tabs.ts';

/** Keeps the tabs that show one conversation together, as well as the platform can. */
export function linkTabs({ storage, ...shared }: SharedTabs & { readonly storage: ChatStorage }): TabLink {
  const link = shareTabs(shared);
  if (link) return link;
  return { stopElsewhere: () => undefined, close: reloadOnFocus(shared.store, storage, shared.environment) };
}
