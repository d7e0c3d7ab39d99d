import { afterEach, expect, it } from 'vitest';

import { adoptStyles } from './adopt-styles.ts';

const css = '@layer orq-chat { :where(.orq-probe) { color: rgb(1, 2, 3); } }';
const colour = (element: Element) => getComputedStyle(element).color;

function probe(parent: Node): HTMLElement {
  const element = document.createElement('div');
  element.className = 'orq-probe';
  parent.appendChild(element);
  return element;
}

afterEach(() => document.body.replaceChildren());

it('styles a shadow root and not the page around it', () => {
  const host = document.body.appendChild(document.createElement('div'));
  const inside = probe(host.attachShadow({ mode: 'open' }));
  const outside = probe(document.body);
  adoptStyles(inside, css);
  expect(colour(inside)).toBe('rgb(1, 2, 3)');
  expect(colour(outside)).not.toBe('rgb(1, 2, 3)');
});

it('styles a frame by a sheet of that frame', () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const inside = frame.contentDocument!.body.appendChild(probe(document.body));
  adoptStyles(inside, css);
  expect(frame.contentWindow!.getComputedStyle(inside).color).toBe('rgb(1, 2, 3)');
});

it('is added once', () => {
  const before = document.adoptedStyleSheets.length;
  adoptStyles(probe(document.body), css);
  adoptStyles(probe(document.body), css);
  expect(document.adoptedStyleSheets.length).toBe(before + 1);
});
