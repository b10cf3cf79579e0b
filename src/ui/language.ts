import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en, type Words } from '../locales/en.js';
import { ko } from '../locales/ko.js';
import { Format } from './format.js';

const languages = new Map<string, Words>([
  ['en', en],
  ['ko', ko],
]);

/**
 * Adds or replaces the words of a language for every element on the page.
 *
 * @param tag BCP 47, as in a `lang` attribute: `de`, `pt-BR`
 */
export function registerLocale(tag: string, words: Words): void {
  languages.set(tag.toLowerCase(), words);
  for (const host of hosts) host.requestUpdate();
}

type Host = ReactiveControllerHost & HTMLElement;
const hosts = new Set<Host>();
let observer: MutationObserver | undefined;

/** The nearest `lang`, looked for through shadow roots, where the platform's own `:lang()` gives no answer to script. */
function nearestLang(from: Element): string {
  let node: Element | undefined = from;
  while (node) {
    const found: Element | null = node.closest('[lang]');
    if (found) return found.getAttribute('lang')!;
    const root: Node = node.getRootNode();
    node = 'host' in root ? (root as ShadowRoot).host : undefined;
  }
  return '';
}

function known(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Gives an element its words and formats, by the language of where it stands; follows a change of that. */
export class Language implements ReactiveController {
  #host: Host;
  #format?: Format;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    hosts.add(this.#host);
    // one observer for all elements; `lang` changes seldom
    observer ??= new MutationObserver(() => hosts.forEach((host) => host.requestUpdate()));
    observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
  }

  hostDisconnected() {
    hosts.delete(this.#host);
    if (hosts.size) return;
    observer?.disconnect();
  }

  /** BCP 47, of where the element stands; English where the page says nothing that is a language. */
  get tag(): string {
    return known(nearestLang(this.#host));
  }

  get words(): Words {
    const tag = this.tag.toLowerCase();
    return languages.get(tag) ?? languages.get(tag.split('-')[0]!) ?? en;
  }

  get format(): Format {
    const { tag, words } = this;
    if (this.#format?.tag !== tag || this.#format.words !== words)
      this.#format = new Format(tag, words);
    return this.#format;
  }
}
