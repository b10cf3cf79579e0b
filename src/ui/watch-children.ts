/** True once the parser is past a node: until then its children may be half there. */
const isWhole = (node: Node | null): boolean =>
  document.readyState !== 'loading' || (!!node && (!!node.nextSibling || isWhole(node.parentNode)));

/**
 * Calls `changed` once the children are whole, at once if they are, and after each change of them.
 * @returns what ends it
 */
export function watchChildren(host: HTMLElement, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  let frame = 0;
  const look = () => {
    if (!isWhole(host)) frame = requestAnimationFrame(look);
    else {
      observer.observe(host, { childList: true, characterData: true, subtree: true });
      changed();
    }
  };
  look();
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
