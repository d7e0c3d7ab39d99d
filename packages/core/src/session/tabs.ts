/** The other tabs that show this conversation. */
export type TabLink = {
  /** Stops the turn that another tab runs. */
  readonly stopElsewhere: () => void;
  readonly close: () => void;
};

/** A link to other tabs that is open while the session is used. */
export type Tabs = TabLink & { readonly open: () => void };

export function createTabs(createLink: () => TabLink): Tabs {
  let link: TabLink | undefined;
  return {
    open() {
      link ??= createLink();
    },
    close() {
      link?.close();
      link = undefined;
    },
    stopElsewhere: () => link?.stopElsewhere(),
  };
}
