/** Of this copy of the package: it was told that another one was first. */
let told: true | undefined;

/**
 * Registers an element. The same class again is silent; another class under the tag stays, with one
 * warning for all tags, since to throw would stop the rest of the page's module. Without a registry: nothing.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const there = registry?.get(tag);
  if (!there) registry?.define(tag, element);
  else if (there !== element && !told) {
    told = true;
    console.warn(`fairstay: <${tag}> came twice: load one copy.`);
  }
}
