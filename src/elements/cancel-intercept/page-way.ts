import { isReady } from '../../ui/page-form.js';

/** The page's own way to cancel: it works without us, and is the last step with us. */
export interface PageWay {
  /** `ready`: a form with nothing to fill in. `none`: only a listener can cancel. */
  kind: 'ready' | 'form' | 'link' | 'none';
  form?: HTMLFormElement;
}

const own = (selector: string) => `:scope>${selector}:not([slot]),:scope>:not([slot]) ${selector}`;

/** Finds it among an element's children. */
export function pageWay(host: HTMLElement): PageWay {
  const form = host.querySelector<HTMLFormElement>(own('form')) ?? undefined;
  if (form) return { kind: isReady(form) ? 'ready' : 'form', form };
  return { kind: host.querySelector(own('a[href]')) ? 'link' : 'none' };
}

/** The page's form that takes an offer. */
export const acceptForm = (host: HTMLElement): HTMLFormElement | null =>
  host.querySelector<HTMLFormElement>(':scope>form[slot=accept],:scope>[slot=accept] form');
