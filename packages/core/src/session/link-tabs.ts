import type { ChatStorage } from '../storage/types.ts';
import { goOn, isOrphan } from './go-on.ts';
import { reloadOnFocus } from './reload-on-focus.ts';
import { shareTabs, type SharedTabs } from './share-tabs.ts';
import { defaultTabEnvironment } from './tab-environment.ts';
import { createTabs, type TabLink, type Tabs } from './tabs.ts';

type LinkedTabs = Omit<SharedTabs, 'tabs'> & { readonly storage: ChatStorage };

/** Keeps the tabs that show one conversation together, as well as the platform can. */
export function linkTabs(shared: LinkedTabs): Tabs {
  return createTabs(() => createLink(shared));
}

function createLink({ storage, ...shared }: LinkedTabs): TabLink {
  const tabs = shared.environment.tabs ?? defaultTabEnvironment;
  const link = shareTabs({ ...shared, tabs });
  if (link) return link;
  if (isOrphan(shared)) void goOn(shared);
  return { stopElsewhere: () => undefined, close: reloadOnFocus(shared.store, storage, tabs) };
}
