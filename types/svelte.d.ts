/** The elements in Svelte's templates: `import type {} from 'fairstay/types/svelte'`, once in a project. */
import type { HTMLAttributes } from 'svelte/elements';
import type { CustomElements } from './elements.js';

type Tag = keyof CustomElements & keyof HTMLElementTagNameMap;
type Elements = {
  [T in Tag]: Omit<CustomElements[T], keyof HTMLAttributes<HTMLElement>> &
    HTMLAttributes<HTMLElementTagNameMap[T]>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
