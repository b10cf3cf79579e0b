import { isReady } from '../../ui/page-form.js';

/** The page's own way to cancel: it works without us, and is the last step with us. */
export interface PageWay {
  /** `ready`: a form with nothing to fill in. `none`: only a listener can cancel. */
  kind: 'ready' | 'form' | 'link' | 'none';
  form?: HTMLFormElement;
  /** What is pressed: the link, or the form's button, if there is one in it. */
  button?: HTMLElement;
}

/** Of what stands in the element's own slot. */
const own = (selector: string, tag = ':scope') =>
  `${tag}>${selector}:not([slot]),${tag}>:not([slot]) ${selector}`;
const submits = ':is(button:not([type]),[type=submit],[type=image])';

/** Selectors of the page's own button or link, which is a way out as ours is. */
export const wayMarks = ({ localName }: HTMLElement, { kind }: PageWay): string =>
  kind === 'link'
    ? own('a[href]', localName)
    : `${localName}>form:not([slot]) ${submits},${localName}>:not([slot]) form ${submits}`;

/** Finds it among an element's children. */
export function pageWay(host: HTMLElement): PageWay {
  const form = host.querySelector<HTMLFormElement>(own('form'));
  if (form) {
    const button = form.querySelector<HTMLElement>(submits);
    return { kind: isReady(form) ? 'ready' : 'form', form, ...(button && { button }) };
  }
  const link = host.querySelector<HTMLElement>(own('a[href]'));
  return link ? { kind: 'link', button: link } : { kind: 'none' };
}

/** Whether a click is upon the page's own link. */
export const pageLink = (host: HTMLElement, clicked: Element): boolean => {
  const link = clicked.closest('a[href]');
  return (
    !!link && pageWay(host).kind === 'link' && [...host.querySelectorAll(own('a'))].includes(link)
  );
};

/** The page's form that takes an offer. */
export const acceptForm = (host: HTMLElement): HTMLFormElement | null =>
  host.querySelector<HTMLFormElement>(':scope>form[slot=accept],:scope>[slot=accept] form');
