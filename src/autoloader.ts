/**
 * Loads the file of an element when its tag first stands on the page, and nothing of what the page does not have. Where
 * the files stand beside this one: those that share their parts.
 */
const files = new Map(
  Object.entries({
    'plan-compare-table': 'parts/plan-compare-table.js',
    'cancel-intercept': 'cancel-intercept.js',
    'cancel-receipt': 'cancel-receipt.js',
    'retention-offer': 'retention-offer.js',
    'feedback-survey': 'feedback-survey.js',
  }),
);

const roots = new WeakSet<Node>();
/** Tags that somebody else may define: what is drawn inside them is looked through then. */
const awaited = new Set<string>();

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) look(node);
});

function load(tag: string): void {
  const file = files.get(tag);
  if (!file || !files.delete(tag) || customElements.get(tag)) return;
  const { href } = new URL(file, import.meta.url);
  import(/* @vite-ignore */ href).catch((error: unknown) => {
    console.error(`fairstay: <${tag}> could not be loaded, and stays as it is.`, error);
  });
}

/** Looks through a node that came onto the page, and the open shadow roots in it. */
function look(node: Node): void {
  const inside = (node as Partial<ParentNode>).querySelectorAll?.('*') ?? [];
  for (const { localName: tag, shadowRoot } of [node as Element, ...inside]) {
    load(tag);
    if (shadowRoot) autoload(shadowRoot);
    else if (tag?.includes('-') && !customElements.get(tag)) wait(tag);
  }
  if (!files.size) observer.disconnect();
}

function wait(tag: string): void {
  if (awaited.has(tag)) return;
  awaited.add(tag);
  // some names with a hyphen are no element's
  customElements.whenDefined(tag).then(
    () => look(document),
    () => undefined,
  );
}

/** Watches a shadow root that is not found from the document: a closed one, or one attached late. */
export function autoload(root: Document | ShadowRoot): void {
  if (roots.has(root)) return;
  roots.add(root);
  observer.observe(root, { childList: true, subtree: true });
  look(root);
}

autoload(document);
