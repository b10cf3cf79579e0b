/** The elements in React's JSX: `import type {} from 'fairstay/types/react'`, once in a project. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CustomCssProperties, CustomElements } from './elements.js';

type Tag = keyof CustomElements & keyof HTMLElementTagNameMap;
/** What every element has in React: `ref`, `key`, `className`, `aria-*`, React's own events. */
type Host<E> = DetailedHTMLProps<HTMLAttributes<E>, E>;
type Elements = {
  [T in Tag]: Omit<CustomElements[T], keyof Host<HTMLElement>> & Host<HTMLElementTagNameMap[T]>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
  interface CSSProperties extends CustomCssProperties {}
}
