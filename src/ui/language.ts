import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { Format, type MoneyWords } from './format.js';

/** The words of a language, or what fetches them. */
type Words<W> = W | (() => Promise<W>);

/** The words of an element, by tags in lower case, which no property of every object is called by. */
export type Languages<W> = { en: W } & Record<string, Words<W> | undefined>;

type Host = ReactiveControllerHost & HTMLElement;
const hosts = new Set<Host>();
/** One for all elements, for the life of the page: `lang` changes seldom. */
let observer: MutationObserver | undefined;

/** Draws every element anew, in the words that there are now. */
export const renewWords = (): void => hosts.forEach((host) => host.requestUpdate());

/** The nearest `lang`, looked for through shadow roots, where the platform's own `:lang()` gives no answer to script. */
function nearestLang(from: Element): string {
  // on a server an element stands nowhere
  if (isServer) return from.getAttribute('lang') ?? 'en';
  const { host } = from.getRootNode() as Partial<ShadowRoot>;
  return from.closest('[lang]')?.getAttribute('lang') ?? (host ? nearestLang(host) : 'en');
}

/** Gives an element its words and formats, by the language of where it stands; follows a change of that. */
export class Language<W extends object> implements ReactiveController {
  readonly #host: Host;
  readonly #languages: Languages<W>;
  /** What is being fetched, by its tag. */
  readonly #fetching = new Map<string, Promise<void>>();
  /** The last words that were there: what is on the screen stays until the next are. */
  #last?: { words: W; tag: string };

  constructor(host: Host, languages: Languages<W>) {
    (this.#host = host).addController(this);
    this.#languages = languages;
    // what a server drew is drawn anew where nothing takes it over: it would stand there twice
    if (!('litElementHydrateSupport' in globalThis)) host.shadowRoot?.replaceChildren();
  }

  hostConnected() {
    hosts.add(this.#host);
    observer ??= new MutationObserver(renewWords);
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

  get words(): W {
    return this.#look().words;
  }

  /** The language of the words: `tag`, or English where there are none of it. */
  get spoken(): string {
    return this.#look().tag;
  }

  /** Until the first words are there, which is when the host is drawn again; then undefined. */
  get waiting(): Promise<void> | undefined {
    this.#look();
    return this.#last ? undefined : this.#fetching.values().next().value;
  }

  #look(): { words: W; tag: string } {
    const { tag } = this;
    const english = { words: this.#languages.en, tag: 'en' };
    const name = tag.toLowerCase();
    const key = this.#languages[name] ? name : name.split('-')[0]!;
    const words = this.#languages[key];
    if (typeof words !== 'function') return (this.#last = words ? { words, tag } : english);
    if (!this.#fetching.has(key)) this.#fetching.set(key, this.#fetch(key, words));
    return this.#last ?? english;
  }

  /** Without a network it speaks English. */
  async #fetch(key: string, words: () => Promise<W>) {
    const languages: Record<string, Words<W> | undefined> = this.#languages;
    languages[key] = await words().catch(() => undefined);
    renewWords();
  }

  get format(): Format {
    return new Format(this.tag, this.words as MoneyWords);
  }
}
