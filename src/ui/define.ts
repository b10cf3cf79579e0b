/**
 * Registers an element. The same class again is silent; another class under the tag stays, with a
 * warning, since to throw would stop the rest of the page's module. Without a registry: nothing.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const there = registry?.get(tag);
  if (!there) registry?.define(tag, element);
  else if (there !== element) console.warn(`fairstay: <${tag}> is already defined.`);
}
