/**
 * Takes over what `fairstay/server.js` drew, without drawing it anew: `fairstay/hydrate.js`. To be imported before
 * anything that imports Lit. Elements of others are hydrated by it as Lit's own support does.
 */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { LitElement } from 'lit';

interface Hydrating extends Pick<LitElement, 'shadowRoot' | 'updateComplete'> {
  createRenderRoot(): unknown;
  update(changed: Map<PropertyKey, unknown>): void;
  requestUpdate(): void;
}

const prototype = LitElement.prototype as unknown as Hydrating;
const { createRenderRoot, update } = prototype;
/** Elements that a server drew, until they are taken over. Lit's own mark has another name in each of its builds. */
const drawn = new WeakSet<Hydrating>();

/** Of what was drawn for several widths, only what is seen stays; its ids are then its own. */
function keepSeen(root: ShadowRoot) {
  for (const one of root.querySelectorAll<HTMLElement>('[data-width]')) {
    if (getComputedStyle(one).display === 'none') one.remove();
    else
      for (const node of one.querySelectorAll('*'))
        for (const attribute of node.attributes)
          if (attribute.value.includes('~')) unmark(attribute, `~${one.dataset['width']}`);
  }
}

function unmark(attribute: Attr, mark: string) {
  if (!['id', 'name', 'headers', 'aria-labelledby'].includes(attribute.name)) return;
  if (attribute.ownerElement?.localName === 'slot') return;
  attribute.value = attribute.value.replaceAll(mark, '');
}

prototype.createRenderRoot = function () {
  if (this.shadowRoot) {
    keepSeen(this.shadowRoot);
    drawn.add(this);
  }
  return createRenderRoot.call(this);
};

prototype.update = function (changed) {
  const root = this.shadowRoot;
  if (!root || !drawn.delete(this)) {
    update.call(this, changed);
    return;
  }
  const sheet = root.querySelector('[data-fairstay]');
  try {
    update.call(this, changed);
  } catch (error) {
    if (!sheet) throw error;
    // not what is to be drawn: a page knows its customer, an old page of a cache, another width
    root.replaceChildren(sheet);
    update.call(this, changed);
  }
  void this.updateComplete.then(() => {
    // what a reader opened before there was any script stays open
    for (const opened of root.querySelectorAll('details[open]'))
      opened.dispatchEvent(new Event('toggle'));
    // what hangs on the reader comes now
    this.requestUpdate();
  });
};
