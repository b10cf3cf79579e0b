/**
 * Takes over what `fairstay/server.js` drew, without drawing it anew: `fairstay/hydrate.js`. To be imported before the
 * elements. Elements of others are hydrated by it as Lit's own support does.
 */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { LitElement, render } from 'lit';

interface Hydrating extends Pick<LitElement, 'shadowRoot' | 'updateComplete'> {
  /** Read by `isStill`. Lit has a mark of this name in one of its two builds. */
  _$needsHydration?: boolean;
  createRenderRoot(): unknown;
  update(changed: Map<PropertyKey, unknown>): void;
  render(): unknown;
  requestUpdate(): void;
}

// where something of the page brought Lit in first, it has not asked for its support
const { litElementHydrateSupport: support } = globalThis as {
  litElementHydrateSupport?: (lit: { LitElement: typeof LitElement }) => void;
};
if (!Object.hasOwn(LitElement, 'observedAttributes')) support?.({ LitElement });

const prototype = LitElement.prototype as unknown as Hydrating;
const { createRenderRoot, update } = prototype;
/** Elements that a server drew, until they are taken over. */
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

/** Into what was drawn empty Lit writes later on, as if there were a text already: into the comment behind it. */
function makeRoom(root: ShadowRoot) {
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    const start = comments.currentNode as Comment;
    const end = start.nextSibling;
    if (start.data === 'lit-part' && end instanceof Comment) end.before('');
  }
}

function unmark(attribute: Attr, mark: string) {
  if (!['id', 'name', 'headers', 'aria-labelledby'].includes(attribute.name)) return;
  if (attribute.ownerElement?.localName === 'slot') return;
  attribute.value = attribute.value.replaceAll(mark, '');
}

const told = ['href', 'src', 'lang'];
const tellers = told.map((name) => `[${name}]:not([data-fairstay])`).join();

/** What Lit takes over as it stands, whatever is to stand there: texts, addresses, languages. */
const gist = (root: ParentNode) =>
  Array.from(root.querySelectorAll(tellers))
    .flatMap((one) => told.map((name) => one.getAttribute(name)))
    .concat(Array.from(root.children, (one) => (one.matches('style') ? '' : one.textContent)))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Whether another feed or another language is to be drawn: a script of the page may have set it. */
function isOther(host: Hydrating, root: ShadowRoot) {
  const wanted = document.createElement('div');
  render(host.render(), wanted, { host });
  return gist(wanted) !== gist(root);
}

prototype.createRenderRoot = function () {
  if (this.shadowRoot) {
    keepSeen(this.shadowRoot);
    makeRoom(this.shadowRoot);
    drawn.add(this);
    this._$needsHydration = true;
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
    // a part of no template, which Lit refuses to take over
    if (sheet && isOther(this, root)) root.replaceChildren(sheet, new Comment('lit-part'));
    update.call(this, changed);
    this._$needsHydration = false;
  } catch (error) {
    this._$needsHydration = false;
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
