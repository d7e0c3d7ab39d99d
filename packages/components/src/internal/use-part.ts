'use client';

import { createElement, type ComponentProps, type JSX, type ReactElement } from 'react';

import { cx } from './cx.ts';
import { mergeProps, type AnyProps } from './merge-props.ts';
import { useUnstyled } from './unstyled.ts';
import { useMergedRef, type AnyRef } from './use-merged-ref.ts';

type Tag = keyof JSX.IntrinsicElements;

/** What a part is in, shown as `data-*`: `true` as an empty attribute, `false` and `undefined` as none. */
export type PartState = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Props of a part: those of its element, and `render` to put another element in its place. */
export type PartProps<T extends Tag> = ComponentProps<T> & {
  /** Gets the merged props and the part's state, and returns the element to use instead. */
  render?: ((props: ComponentProps<T>, state: PartState) => ReactElement) | undefined;
};

type AnyPartProps = AnyProps & {
  readonly render?: ((props: AnyProps, state: PartState) => ReactElement) | undefined;
  readonly ref?: AnyRef<Element>;
};

function toDataAttributes(state: PartState): AnyProps {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(state)) {
    if (value === false || value === undefined || value === null) continue;
    attributes[`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] =
      value === true ? '' : value;
  }
  return attributes;
}

/**
 * Makes a part's element: class `orq-<part>`, `data-orq-part`, its state as `data-*`, the part's own props and,
 * over them, the caller's.
 */
export function usePart<T extends Tag>(
  tag: T,
  part: string,
  props: PartProps<T>,
  own?: ComponentProps<T>,
  state?: PartState,
): ReactElement;
export function usePart(
  tag: string,
  part: string,
  { render, ref, ...theirs }: AnyPartProps,
  { ref: ownRef, className, ...own }: AnyPartProps = {},
  state: PartState = {},
): ReactElement {
  const styled = !useUnstyled();
  const mergedRef = useMergedRef(ownRef, ref);
  const props = {
    'data-orq-part': part,
    ...toDataAttributes(state),
    ...mergeProps(
      {
        ...own,
        className: cx(styled && `orq-${part}`, styled && typeof className === 'string' && className),
      },
      theirs,
    ),
    ...(mergedRef ? { ref: mergedRef } : {}),
  };
  return render ? render(props, state) : createElement(tag, props);
}
