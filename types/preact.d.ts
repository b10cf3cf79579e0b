/** The elements in Preact's JSX: `import type {} from 'fairstay/types/preact'`, once in a project. */
import type { HTMLAttributes } from 'preact';
import type { CustomElements } from './elements.js';

type Tag = keyof CustomElements & keyof HTMLElementTagNameMap;
type Elements = {
  [T in Tag]: Omit<CustomElements[T], keyof HTMLAttributes> &
    HTMLAttributes<HTMLElementTagNameMap[T]>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
