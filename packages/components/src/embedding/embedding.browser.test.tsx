import { Orq } from '@orq-chat/core';
import { answer, createTestRouter, text } from '@orq-chat/testing';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { defineOrqChat } from '../element/index.ts';
import { OrqChat } from '../index.ts';
import { richConversation } from '../stories/conversation.ts';
import css from '../styles/index.css?inline';

const lazySheets = Object.values(
  import.meta.glob<string>('../styles/lazy/*.css', { query: '?inline', import: 'default', eager: true }),
);

/** The helper of other tests would bring our style sheet into the page before any layer of the page. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** What any page may have, none of it ours. */
const hostMarkup = `
  <h1>One</h1><h2>Two</h2><p>Text, <a href="#x">a link</a>, <code>code</code>, <kbd>key</kbd>, <b>bold</b>.</p>
  <ul><li>An entry</li></ul><ol><li>Another</li></ol><blockquote>Words</blockquote><pre>lines</pre><hr>
  <table><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
  <form><fieldset><legend>Form</legend><label>Name <input value="x"></label><textarea>y</textarea>
  <select><option>z</option></select><input type="range"><button class="button">Go</button></fieldset></form>
  <details open><summary>More</summary>Inside</details><dialog open>Dialog</dialog>
  <svg width="8" height="8"><path d="M0 0h8"></path></svg><button class="icon menu option root">Host</button>`;

/** What a reset does, such as that of Tailwind. */
const reset = `
  *, ::before, ::after, ::backdrop { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; }
  h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit; } a { color: inherit; text-decoration: inherit; }
  ol, ul, menu { list-style: none; } img, svg, video { display: block; vertical-align: middle; }
  code, pre { font-family: monospace; font-size: 1em; } table { border-collapse: collapse; text-indent: 0; }
  button, input, select, textarea { font: inherit; color: inherit; background-color: transparent; border-radius: 0; }
  textarea { resize: vertical; } ::placeholder { opacity: 0.5; } button { appearance: button; }`;

/** Rules that real pages have, none of them in a layer. */
const hostile = `
  * { box-sizing: content-box; letter-spacing: 2px; word-spacing: 9px; text-indent: 20px; }
  body { font: italic 30px/3 serif; color: hotpink; text-align: center; text-transform: uppercase; white-space: pre; }
  button, input, textarea { width: 100%; padding: 20px; border: 5px dotted red; background: yellow; border-radius: 0; }
  p, h1, h2, h3, ul, ol, li, pre, article, section { margin: 40px; padding: 10px; list-style: square inside; }
  svg { display: block; width: 100%; fill: lime; stroke: none; } div { display: block; float: left; } a { color: red; }`;

const sheets: CSSStyleSheet[] = [];

function addSheet(content: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(content);
  sheets.push(sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

afterEach(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  sheets.length = 0;
  document.querySelector('orq-chat')?.remove();
});

/** Every computed style of an element and all inside it, a line each. */
function stylesOf(root: Element): readonly string[] {
  for (const animation of document.getAnimations()) animation.finish();
  return [root, ...root.querySelectorAll('*')].flatMap((element, index) => {
    const style = getComputedStyle(element);
    // Two switches of a compiler, which tokens.css sets: nothing else reads them.
    const names = [...style].filter((property) => !property.startsWith('--lightningcss-'));
    const name = `${index} ${element.getAttribute('class') ?? element.tagName}`;
    return names.map((property) => `${name} ${property}: ${style.getPropertyValue(property)}`);
  });
}

/** Where everything that can be seen is, and how it is painted. */
function looksOf(root: Element): readonly string[] {
  for (const animation of document.getAnimations()) animation.finish();
  return [...root.querySelectorAll('*')]
    .filter((element) => !element.closest('.orq-visually-hidden') && element.checkVisibility())
    .map((element, index) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const properties = [
        'color',
        'background-color',
        'font',
        'opacity',
        'text-decoration',
        'border-radius',
        'fill',
        'stroke',
      ];
      const values = properties.map((property) => style.getPropertyValue(property));
      return [index, element.getAttribute('class') ?? element.tagName, x, y, width, height, ...values].join(
        ' | ',
      );
    });
}

/** The lines that are not the same. */
function difference(before: readonly string[], after: readonly string[]): readonly string[] {
  const known = new Set(before);
  return after.filter((line) => !known.has(line)).slice(0, 20);
}

const client = () => {
  const router = createTestRouter({ script: [answer(text('Good morning.'))] });
  return new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
};

describe('the page around a panel', () => {
  it('looks the same with the style sheets of the kit, all of them', () => {
    const host = document.createElement('main');
    host.innerHTML = hostMarkup;
    document.body.append(host);
    const before = [...stylesOf(host), ...stylesOf(document.documentElement)];
    expect(before.length).toBeGreaterThan(10_000);
    for (const content of [css, ...lazySheets]) addSheet(content);
    expect(difference(before, [...stylesOf(host), ...stylesOf(document.documentElement)])).toEqual([]);
    host.remove();
  });
});

describe('a panel in a page with other ideas', () => {
  function setUp() {
    addSheet(css);
    return render(
      <div className="host" id="host">
        <OrqChat client={client()} model="local/echo" name="Ada" initialMessages={richConversation} />
      </div>,
    );
  }
  const panel = () => document.querySelector('.orq-root')!;

  it('looks as designed beside a reset in a layer before ours', async () => {
    addSheet(`@layer page, orq-chat; #host { inline-size: 380px; block-size: 600px; }`);
    setUp();
    await screen.findByRole('button', { name: /^Copy code/ });
    await act(painted);
    const before = looksOf(panel());
    expect(before.length).toBeGreaterThan(50);
    addSheet(`@layer page { ${reset} }`);
    expect(difference(before, looksOf(panel()))).toEqual([]);
  });

  it('can still be used where they are in none, and beat every layer', async () => {
    addSheet(`#host { inline-size: 380px; block-size: 600px; } ${hostile}`);
    setUp();
    await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
    await waitFor(() => expect(screen.getAllByRole('article').at(-1)).toHaveTextContent('Good morning.'));
    for (const button of screen.getAllByRole('button')) {
      const box = button.getBoundingClientRect();
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    }
  });
});

describe('the element in a page with other ideas', () => {
  beforeAll(() => defineOrqChat());

  it('looks as designed, whatever the page says', async () => {
    const element = document.createElement('orq-chat');
    element.setAttribute('model', 'local/echo');
    element.options = { client: client(), initialMessages: richConversation };
    const place = document.createElement('div');
    place.style.setProperty('inline-size', '380px');
    place.append(element);
    document.body.append(place);
    const panel = await waitFor(() => {
      const found = element.shadowRoot?.querySelector('.orq-root');
      expect(found?.querySelector('[aria-label^="Copy code"]')).toBeTruthy();
      return found!;
    });
    await act(painted);
    const before = stylesOf(panel);
    expect(before.length).toBeGreaterThan(10_000);
    addSheet(hostile);
    expect(difference(before, stylesOf(panel))).toEqual([]);
    place.remove();
  });
});
