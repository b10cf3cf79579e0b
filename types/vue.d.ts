/** The elements in Vue's templates: `import type {} from 'fairstay/types/vue'`, once in a project. */
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { CustomElements } from './elements.js';

type Tag = keyof CustomElements & keyof HTMLElementTagNameMap;
type Camel<S extends string> = S extends `${infer A}-${infer B}`
  ? `${A}${Capitalize<Camel<B>>}`
  : S;
/** `onplan-select` is `onPlanSelect`, as which Vue looks for a listener of `@plan-select`. */
type Props<P> = {
  [K in keyof P as K extends `on${infer E}` ? `on${Capitalize<Camel<E>>}` : K]: P[K];
};
type Elements = {
  [T in Tag]: DefineComponent<
    Props<Omit<CustomElements[T], keyof HTMLAttributes | 'ref' | 'key'>> & HTMLAttributes
  >;
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
