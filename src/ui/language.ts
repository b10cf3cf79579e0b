import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en, type Words } from '../locales/en.js';
import { ko } from '../locales/ko.js';
import { Format } from './format.js';

/** By tags in lower case, which no property of every object is called by. */
const languages: Record<string, Words | undefined> & { en: Words } = { en, ko };

type Host = ReactiveControllerHost & HTMLElement;
const hosts = new Set<Host>();
/** One for all elements, for the life of the page: `lang` changes seldom. */
let observer: MutationObserver | undefined;

const renew = () => hosts.forEach((host) => host.requestUpdate());

/**
 * Adds or replaces the words of a language for every element on the page.
 *
 * @param tag BCP 47, as in a `lang` attribute: `de`, `pt-BR`
 */
export function registerLocale(tag: string, words: Words): void {
  languages[tag.toLowerCase()] = words;
  renew();
}

/** The nearest `lang`, looked for through shadow roots, where the platform's own `:lang()` gives no answer to script. */
function nearestLang(from: Element): string {
  const { host } = from.getRootNode() as Partial<ShadowRoot>;
  return from.closest('[lang]')?.getAttribute('lang') ?? (host ? nearestLang(host) : 'en');
}

/** Gives an element its words and formats, by the language of where it stands; follows a change of that. */
export class Language implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    hosts.add(this.#host);
    observer ??= new MutationObserver(renew);
    observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
  }

  hostDisconnected() {
    hosts.delete(this.#host);
    if (!hosts.size) observer?.disconnect();
  }

  /** BCP 47, of where the element stands; English where the page says nothing that is a language. */
  get tag(): string {
    try {
      return Intl.getCanonicalLocales(nearestLang(this.#host))[0]!;
    } catch {
      return 'en';
    }
  }

  get words(): Words {
    return this.pick(languages);
  }

  /** Of words by tag in lower case, those for where the element stands; English where there are none. */
  pick<T>(by: Record<string, T | undefined> & { en: T }): T {
    const tag = this.tag.toLowerCase();
    return by[tag] ?? by[tag.split('-')[0]!] ?? by.en;
  }

  get format(): Format {
    return new Format(this.tag, this.words);
  }
}
