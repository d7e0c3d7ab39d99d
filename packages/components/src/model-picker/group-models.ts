import type { Model } from '@orq-chat/core';

export type ModelGroup = { readonly name: string; readonly models: readonly Model[] };

/** The part of an id that names the model itself: `gpt-4o` of `openai/gpt-4o`. */
export function shortName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function ownerOf({ id, owned_by: owner }: Model): string {
  return id.includes('/') ? id.slice(0, id.indexOf('/')) : (owner ?? '');
}

/** Models that contain every word of the query, by their owner, in the order the router lists them. */
export function groupModels(models: readonly Model[], query: string): readonly ModelGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Model[]>();
  for (const model of models) {
    const text = model.id.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const owner = ownerOf(model);
    const group = groups.get(owner);
    if (group) group.push(model);
    else groups.set(owner, [model]);
  }
  return [...groups].map(([name, found]) => ({ name, models: found }));
}
