/** Hands an element what a story gives it: properties, attributes of the page and custom properties. */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

type Given = Readonly<Record<string, unknown>>;

class GivenDirective extends Directive {
  /** What the element had by itself, to give back where a control is emptied. */
  #own = new Map<string, unknown>();

  /** On a server, where no story is drawn. */
  render(handed: Given): unknown {
    return handed && noChange;
  }

  override update({ element }: ElementPart, [given]: [Given]) {
    const host = element as unknown as HTMLElement & Record<string, unknown>;
    for (const [name, value] of Object.entries(given))
      if (name.startsWith('--')) host.style.setProperty(name, value ? String(value) : null);
      else {
        if (!this.#own.has(name)) this.#own.set(name, host[name]);
        host[name] = value ?? this.#own.get(name);
      }
    return noChange;
  }
}

export const given = directive(GivenDirective);
