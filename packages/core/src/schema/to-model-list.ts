import { isRecord } from './is-record.ts';
import type { Model, ModelList } from './model.ts';
import { fieldsOf, number, record, text } from './rules.ts';

const model = record(fieldsOf({ object: text, created: number, owned_by: text }));

/** Reads a list of models; some servers send it bare. Entries without an id are left out. Null when it is no list. */
export function toModelList(value: unknown): ModelList | null {
  const data = isRecord(value) ? (value['data'] ?? []) : value;
  if (!Array.isArray(data)) return null;
  return { object: 'list', data: data.filter(hasId).map(toModel) };
}

function hasId(value: unknown): boolean {
  return isRecord(value) && typeof value['id'] === 'string';
}

function toModel(entry: unknown): Model {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its id was checked, and the rules did the rest
  return model(entry, 'model') as Model;
}
