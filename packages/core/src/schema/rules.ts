import { exceedsDepth } from './exceeds-depth.ts';
import { isRecord } from './is-record.ts';

/**
 * What becomes of a field that is not null: its value, a mended one, or undefined to leave it out. Throws a
 * `TypeError` that names the field when nothing can. Rules check and mend in one pass, and copy only what they mend.
 */
export type Rule = (value: unknown, name: string) => unknown;

type Fields = ReadonlyMap<string, Rule>;

export const text: Rule = (value) => (typeof value === 'string' ? value : undefined);
export const number: Rule = (value) => (Number.isFinite(value) ? value : undefined);
export const anyList: Rule = (value, name) => (Array.isArray(value) ? bounded(value, name) : undefined);

/** A value that stays as it is, unless it is nested so deep that its readers may overflow on it. */
export const bounded: Rule = (value, name) => {
  if (exceedsDepth(value)) throw new TypeError(`\`${name}\` is nested too deep`);
  return value;
};

export function fieldsOf(fields: Readonly<Record<string, Rule>>): Fields {
  return new Map([['__proto__', () => undefined], ...Object.entries(fields)]);
}

/** An object with some fields known and all others kept. */
export function record(fields: Fields): Rule {
  return (value, name) => {
    if (!isRecord(value)) throw wrongType(name, 'an object');
    let result = value;
    for (const key in value) {
      const field = value[key];
      const rule = fields.get(key);
      if (field === null && key !== '__proto__') continue;
      const next = rule ? rule(field, key) : typeof field === 'object' ? bounded(field, key) : field;
      if (next === field) continue;
      if (result === value) result = { ...value };
      if (next === undefined) delete result[key];
      else result[key] = next;
    }
    return result;
  };
}

/** An object, or nothing when it is of another type. */
export function lenientRecord(fields: Fields): Rule {
  const rule = record(fields);
  return (value, name) => (isRecord(value) ? rule(value, name) : undefined);
}

export function listOf(rule: Rule): Rule {
  return (value, name) => {
    if (!Array.isArray(value)) throw wrongType(name, 'a list');
    let result: unknown[] = value;
    for (let at = 0; at < value.length; at++) {
      const next = rule(value[at], name);
      if (next === value[at]) continue;
      if (result === value) result = [...value];
      result[at] = next;
    }
    return result;
  };
}

export function wrongType(name: string, expected: string): TypeError {
  return new TypeError(`\`${name}\` is not ${expected}`);
}
