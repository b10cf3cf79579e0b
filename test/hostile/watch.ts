/** Sees whether any script of a feed ran or any request was made: what a page must never see. */
import { aTimeout } from '../support.js';

declare global {
  interface Window {
    __pwned(what: unknown): void;
  }
}

const dialogs = ['alert', 'confirm', 'prompt', 'open', 'print', 'pass', 'fail'] as const;
/** What the runner asks for, and the icon that a browser asks for by itself. */
const own =
  /\/__web-test-runner__\/|\/__wds|\/__shared__\/|\/__faults__\/count|\.ts(\?|$)|\/node_modules\/|^[a-z]+:\/\/[^/]+\/favicon\.ico$/;

/** Watches until `end`, which gives all that was seen: nothing, if all is well. */
export class Watch {
  readonly #seen: string[] = [];
  readonly #stops: (() => void)[] = [];
  readonly #observer = new PerformanceObserver((list) => this.#requests(list.getEntries()));

  constructor() {
    const page = window as unknown as Record<string, unknown>;
    const replace = (name: string) => {
      const before = page[name];
      page[name] = (...args: unknown[]) =>
        void this.#seen.push(`${name}(${args.map(String).join()})`);
      this.#stops.push(() => (page[name] = before));
    };
    for (const name of ['__pwned', ...dialogs]) replace(name);
    // problems are told to the page's author, thousands of them here
    const { warn } = console;
    console.warn = () => {};
    this.#stops.push(() => (console.warn = warn));
    const listen = (target: EventTarget, type: string, tell: (event: Event) => string) => {
      const listener = (event: Event) => void this.#seen.push(tell(event));
      target.addEventListener(type, listener, true);
      this.#stops.push(() => target.removeEventListener(type, listener, true));
    };
    listen(window, 'error', (event) => `error ${(event as ErrorEvent).message}`);
    listen(
      window,
      'unhandledrejection',
      (event) => `rejection ${(event as PromiseRejectionEvent).reason}`,
    );
    listen(
      document,
      'securitypolicyviolation',
      (event) => `csp ${(event as SecurityPolicyViolationEvent).blockedURI}`,
    );
    listen(document, 'submit', () => 'a form was sent');
    listen(document, 'pwned', () => 'an event that only a script of the feed sends');
    performance.setResourceTimingBufferSize(10_000);
    performance.clearResourceTimings();
    this.#observer.observe({ type: 'resource' });
  }

  #requests(entries: PerformanceEntryList) {
    for (const { name } of entries) if (!own.test(name)) this.#seen.push(`request ${name}`);
  }

  async end(ms = 250): Promise<string[]> {
    await aTimeout(ms);
    this.#requests(this.#observer.takeRecords());
    this.#observer.disconnect();
    for (const stop of this.#stops) stop();
    // what blns would have left behind
    if ('vulnerable' in document) this.#seen.push('document.vulnerable');
    return this.#seen;
  }
}

const forbidden =
  'script,iframe,frame,object,embed,applet,video,audio,source,track,link,meta,base,form,textarea,style,math,image,set,animate,use,foreignObject,portal,template,marquee,isindex,xml,layer';

/** What stands in a tree that no feed may put there. */
export function intruders(root: ParentNode): string[] {
  const found = [...root.querySelectorAll(forbidden)].map(({ localName }) => `<${localName}>`);
  for (const node of root.querySelectorAll('*'))
    for (const { name, value } of node.attributes) {
      if (/^(on|srcdoc$|action$|formaction$|background$|xlink:href$)/.test(name))
        found.push(`${name}="${value}"`);
      // the table's own measures
      if (
        name === 'style' &&
        !/^(--[\w-]+|[\w-]+): [^(:]*;?( (--[\w-]+|[\w-]+): [^(:]*;?)*$/.test(value)
      )
        found.push(`style="${value}"`);
      if (name === 'href' && !/^https?:$/.test((node as HTMLAnchorElement).protocol))
        found.push(`href="${value}"`);
    }
  return found;
}

/** Uses every control and goes over every node, as a curious reader would; links are not followed. */
export async function use(el: HTMLElement & { updateComplete: Promise<unknown> }): Promise<number> {
  const root = el.shadowRoot as ShadowRoot;
  const stay = (event: Event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link && /^https?:$/.test(link.protocol)) event.preventDefault();
  };
  document.addEventListener('click', stay);
  for (const node of root.querySelectorAll('*'))
    for (const type of [
      'pointerover',
      'mouseover',
      'mouseenter',
      'mousemove',
      'focus',
      'blur',
      'load',
      'error',
    ])
      node.dispatchEvent(new Event(type));
  const controls = root.querySelectorAll<HTMLElement>('a,button,summary,input');
  // not one by one: each click may draw the table anew
  for (const control of controls) control.focus();
  let used = 0;
  for (const control of controls) {
    if (!control.isConnected) continue;
    control.click();
    used++;
  }
  await el.updateComplete;
  // what a click has opened, too
  for (const control of controls) control.focus();
  for (const select of root.querySelectorAll('select')) {
    if (!select.isConnected || !select.options.length) continue;
    select.selectedIndex = select.options.length - 1;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    used++;
  }
  await el.updateComplete;
  document.removeEventListener('click', stay);
  return used;
}
