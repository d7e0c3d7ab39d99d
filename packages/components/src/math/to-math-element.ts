import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';

/** A node of Temml's tree: an element of MathML, a text, or a group of nodes. */
export interface MathTree {
  readonly type?: string;
  readonly text?: string;
  readonly classes?: readonly string[];
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  readonly style?: Readonly<Record<string, string | number>>;
  readonly children?: readonly MathTree[];
}

const elements = new Set(
  `math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup
  mtable mtd mtext mtr munder munderover none`.split(/\s+/),
);
const attributes = new Set(
  `accent accentunder columnalign columnspan depth display displaystyle fence form height largeop linethickness lspace mathbackground
  mathcolor mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator stretchy symmetric voffset
  width`.split(/\s+/),
);

/** Nested deeper, a formula is an attack on the browser's layout. */
const MAX_DEPTH = 200;

/**
 * The element of a tree: elements and attributes of presentation alone, whatever else is in it.
 * @throws {RangeError} for a tree that is nested too deep.
 */
export function toMathElement(tree: MathTree, depth = 0): ReactElement {
  if (depth > MAX_DEPTH) throw new RangeError('The formula is nested too deep.');
  const children =
    tree.children?.map((child): ReactNode => child.text ?? toMathElement(child, depth + 1)) ?? [];
  const isElement = tree.type !== undefined && elements.has(tree.type);
  const props = isElement ? propsOf(tree) : null;
  return createElement(isElement ? tree.type : Fragment, props, ...children);
}

function propsOf({ type, classes = [], attributes: all = {}, style = {} }: MathTree): object {
  const shown = Object.entries(all).filter(([name]) => attributes.has(name));
  return {
    ...Object.fromEntries(shown.map(([name, value]) => [name, String(value)])),
    className: [`${type}`, ...classes].map((name) => `orq-tex-${name.replace(/^tml-/, '')}`).join(' '),
    // Set property by property, which a strict Content-Security-Policy allows. jsdom's MathML has no style.
    ref(element: MathMLElement | null) {
      if (element?.style) Object.assign(element.style, type === 'math' ? {} : style);
    },
  };
}
