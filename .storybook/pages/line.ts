/** What the kit does, and the id of the story that shows it. */
export type Line = { readonly says: string; readonly story: string };

export type Group = { readonly name: string; readonly lines: readonly Line[] };
