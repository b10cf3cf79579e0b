/** The elements in Solid's JSX: `import type {} from 'fairstay/types/solid'`, once in a project. */
import type { JSX } from 'solid-js';
import type { CustomElementsSolidJs } from './elements.js';

type Tag = keyof CustomElementsSolidJs & keyof HTMLElementTagNameMap;
type Elements = {
  [T in Tag]: Omit<CustomElementsSolidJs[T], keyof JSX.HTMLAttributes<HTMLElement>> &
    JSX.HTMLAttributes<HTMLElementTagNameMap[T]>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
