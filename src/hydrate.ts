/**
 * Takes over what `fairstay/server.js` drew, without drawing it anew: `fairstay/hydrate.js`. To be imported before
 * anything that imports Lit. Elements of others are hydrated by it as Lit's own support does.
 */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { LitElement } from 'lit';

interface Hydrating extends Pick<LitElement, 'shadowRoot' | 'updateComplete'> {
  _$needsHydration?: boolean;
  createRenderRoot(): unknown;
  update(changed: Map<PropertyKey, unknown>): void;
  requestUpdate(): void;
}

const prototype = LitElement.prototype as unknown as Hydrating;
const { createRenderRoot, update } = prototype;

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
  if (this.shadowRoot) keepSeen(this.shadowRoot);
  return createRenderRoot.call(this);
};

prototype.update = function (changed) {
  const root = this._$needsHydration && this.shadowRoot;
  if (!root) {
    update.call(this, changed);
    return;
  }
  const sheet = root.querySelector('[data-fairstay]');
  try {
    update.call(this, changed);
  } catch (error) {
    if (!sheet) throw error;
    // not what this version would draw: an old page of a cache, another width
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
