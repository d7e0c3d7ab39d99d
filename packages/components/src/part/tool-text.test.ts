import { describe, expect, it } from 'vitest';

import { layOutJson, showValue, summarizeArguments } from './tool-text.ts';

describe('the text of a tool call', () => {
  it('names the first plain values, in one line', () => {
    expect(summarizeArguments('{"list":[1],"city":"New\\nYork","days":3,"unit":"C"}')).toBe('New York · 3');
  });

  it('is empty for arguments that are not an object, or not finished', () => {
    expect(summarizeArguments('"text"')).toBe('');
    expect(summarizeArguments('{"city":"Gh')).toBe('');
    expect(summarizeArguments('null')).toBe('');
  });

  it('lays out JSON, and leaves other text alone', () => {
    expect(layOutJson('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(layOutJson('{"a":')).toBe('{"a":');
    expect(showValue('plain words')).toBe('plain words');
    expect(showValue({ a: 1 })).toBe('{\n  "a": 1\n}');
    expect(showValue(undefined)).toBe('');
  });
});
