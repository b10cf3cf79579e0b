/** `<feedback-survey>` as a customer meets it: by names and roles. */
import '../../../src/elements/feedback-survey/define.js';
import type { FeedbackSurvey } from '../../../src/elements/feedback-survey/feedback-survey.js';
import { expect, nextFrame } from '../../support.js';
import { focused } from '../hands.js';

const roles = {
  button: 'button',
  radio: '[type=radio]',
  checkbox: '[type=checkbox]',
  textbox: 'textarea',
};
type Role = keyof typeof roles;

export const textOf = (node: Node | null | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

function nameOf(node: Element): string {
  return textOf((node as HTMLInputElement).labels?.[0] ?? node);
}

const holders: Element[] = [];
const warnings: string[] = [];

/** Puts a survey on the page. */
export async function show(
  survey: unknown,
  {
    lang = 'en',
    width = '600px',
    around = '',
    markup = '<feedback-survey></feedback-survey>',
  } = {},
): Promise<SurveyPage> {
  const holder = document.createElement('div');
  holder.lang = lang;
  holder.style.cssText = around;
  holder.style.width = width;
  holder.innerHTML = markup;
  document.body.append(holder);
  holders.push(holder);
  const el = holder.querySelector('feedback-survey') as FeedbackSurvey;
  if (survey !== undefined) el.survey = survey;
  return new SurveyPage(el).settled();
}

/** In a suite: clears the page after each test, which fails where the console was written to. */
export function watchPage(): string[] {
  const { warn, error } = console;
  before(() => {
    console.warn = console.error = (...args: unknown[]) => void warnings.push(args.join(' '));
  });
  after(() => {
    Object.assign(console, { warn, error });
  });
  afterEach(() => {
    for (const holder of holders.splice(0)) holder.remove();
    expect(warnings.splice(0)).to.eql([]);
  });
  return warnings;
}

export class SurveyPage {
  /** Outcomes that the element told. */
  readonly closed: string[] = [];

  constructor(readonly el: FeedbackSurvey) {
    el.addEventListener('survey-close', ({ detail }) => this.closed.push(detail.outcome));
  }

  get root(): ShadowRoot {
    return this.el.shadowRoot as ShadowRoot;
  }

  async settled(): Promise<this> {
    await this.el.updateComplete;
    await nextFrame();
    await this.el.updateComplete;
    return this;
  }

  all(role: Role): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(roles[role])];
  }

  names(role: Role): string[] {
    return this.all(role).map(nameOf);
  }

  find<E extends HTMLElement = HTMLElement>(role: Role, name: string): E {
    const found = this.all(role).find((node) => nameOf(node) === name);
    if (!found) throw new Error(`no ${role} "${name}" among: ${this.names(role).join(' | ')}`);
    return found as E;
  }

  async click(role: Role, name: string): Promise<void> {
    this.find(role, name).click();
    await this.settled();
  }

  async write(name: string, words: string): Promise<void> {
    const field = this.find<HTMLTextAreaElement>('textbox', name);
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settled();
  }

  /** The words of the questions that are asked. */
  get questions(): string[] {
    return [...this.root.querySelectorAll('[part=label]')].map(textOf);
  }

  get heading(): string {
    const slot = this.root.querySelector('h2 slot') as HTMLSlotElement | null;
    const slotted = slot?.assignedNodes()[0];
    return textOf(slotted ?? this.root.querySelector('h2'));
  }

  get status(): string {
    return textOf(this.root.querySelector('[role=status]'));
  }

  get alert(): string {
    return textOf(this.root.querySelector('[role=alert]'));
  }

  get focused(): string {
    const node = focused();
    return node && this.root.contains(node) ? nameOf(node) : '';
  }
}
