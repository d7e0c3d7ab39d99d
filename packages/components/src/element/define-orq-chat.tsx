import { createRoot, type Root } from 'react-dom/client';

import { adoptStyles } from '../internal/adopt-styles.ts';
import { OrqChat, type OrqChatProps } from '../orq-chat/orq-chat.tsx';
import css from '../styles/index.css?inline';
import { attributes, toOptions } from './to-options.ts';

/** `<orq-chat>`: the whole panel, in a shadow root with its own style sheet. It shows once it has a model and an address. */
export interface OrqChatElement extends HTMLElement {
  /** Options of `OrqChat` beside the attributes, and over them: what is no text, such as `client` or `tools`. */
  options: Partial<OrqChatProps>;
}

declare global {
  interface HTMLElementTagNameMap {
    'orq-chat': OrqChatElement;
  }
}

/** Inherits nothing but the theme. As large as a page makes it; until then as high as a chat needs. */
const hostStyles = `
  :host { all: initial; color-scheme: inherit; display: block; block-size: 40rem; max-block-size: 100dvb; }
  :host([hidden]) { display: none; }`;

/** Registers the element under a name, once. Does nothing where there are no elements, such as on a server. */
export function defineOrqChat(name = 'orq-chat'): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement implements OrqChatElement {
      static readonly observedAttributes: readonly string[] = attributes;
      #root: Root | null = null;
      #options: Partial<OrqChatProps> = {};

      get options(): Partial<OrqChatProps> {
        return this.#options;
      }

      set options(options: Partial<OrqChatProps>) {
        this.#options = options;
        this.#render();
      }

      connectedCallback(): void {
        this.#root ??= createRoot(this.#container());
        this.#render();
      }

      /** An element that is moved leaves and comes back in one task, and its chat goes on. */
      disconnectedCallback(): void {
        queueMicrotask(() => {
          if (this.isConnected) return;
          this.#root?.unmount();
          this.#root = null;
        });
      }

      attributeChangedCallback(): void {
        this.#render();
      }

      #container(): ShadowRoot {
        const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
        adoptStyles(shadow, hostStyles);
        adoptStyles(shadow, css);
        return shadow;
      }

      #render(): void {
        if (!this.#root) return;
        const attributeOptions = toOptions((attribute) => this.getAttribute(attribute));
        const { model, ...options } = { ...attributeOptions, ...this.#options };
        // A page may set attributes and options one by one: there is no panel before it is known whom to ask.
        if (model === undefined || !(options.baseURL ?? options.client)) return;
        this.#root.render(
          <OrqChat
            model={model}
            {...options}
            part="root"
            onSettled={(result) => {
              this.#options.onSettled?.(result);
              this.dispatchEvent(new CustomEvent('orq-settled', { detail: result }));
            }}
          />,
        );
      }
    },
  );
}
