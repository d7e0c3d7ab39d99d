/** The other tabs that show this conversation. */
export type TabLink = {
  /** Stops the turn that another tab runs. */
  readonly stopElsewhere: () => void;
  readonly close: () => void;
};

/** A link to other tabs that is open while the session is used, once it is known how to make one. */
export function createTabs() {
  let link: TabLink | undefined;
  let isUsed = false;
  let create: (() => TabLink) | undefined;
  return {
    set(make: () => TabLink): void {
      create = make;
      if (isUsed) link ??= make();
    },
    open(): void {
      isUsed = true;
      link ??= create?.();
    },
    close(): void {
      isUsed = false;
      link?.close();
      link = undefined;
    },
    stopElsewhere: (): void => link?.stopElsewhere(),
  };
}
