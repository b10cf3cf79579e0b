/** `<plan-compare-table>` as a person meets it: by names and roles, not by classes. */
import type { PlanCompareTable } from '../../../src/elements/plan-compare-table/plan-compare-table.js';
import { aTimeout, nextFrame, waitUntil } from '../../support.js';
import { focused } from '../hands.js';

const roles: Record<string, string> = {
  button: 'button',
  link: 'a[href]',
  radio: 'input[type=radio]',
  switch: '[role=switch]',
  checkbox: 'input[type=checkbox]:not([role])',
  combobox: 'select',
  spinbutton: 'input[type=number]',
  columnheader: 'thead th',
  rowheader: 'tbody th',
  image: 'img',
  alert: '[role=alert]',
  summary: 'summary',
};
export type Role = keyof typeof roles;

/** Text as a screen reader takes it: decoration left out, spaces made one. */
export function textOf(node: Node | null | undefined): string {
  const copy = node?.cloneNode(true);
  if (copy instanceof Element)
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The accessible name, as far as the element's own markup needs it. */
function nameOf(node: Element): string {
  const said = node.getAttribute('aria-label');
  if (said !== null) return said;
  const label = (node as HTMLInputElement).labels?.[0];
  if (!label) return textOf(node);
  const copy = label.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('select, input')) control.remove();
  return textOf(copy);
}

const matches = (name: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

export class ComparePage {
  constructor(readonly el: PlanCompareTable) {}

  get root(): ShadowRoot {
    return this.el.shadowRoot as ShadowRoot;
  }

  /** Waits until all is drawn and measured. */
  async settled(): Promise<this> {
    await this.el.updateComplete;
    await nextFrame();
    // filters are filled in a task later
    await aTimeout(0);
    await nextFrame();
    await this.el.updateComplete;
    return this;
  }

  all(role: Role): HTMLElement[] {
    const found = this.root.querySelectorAll<HTMLElement>(roles[role] as string);
    return [...found].filter((node) => node.checkVisibility());
  }

  names(role: Role): string[] {
    return this.all(role).map(nameOf);
  }

  /** The one control of that role and name; throws where there is none. */
  find<E extends HTMLElement = HTMLElement>(role: Role, name: string | RegExp): E {
    const found = this.all(role).find((node) => matches(nameOf(node), name));
    if (!found) throw new Error(`no ${role} "${name}" among: ${this.names(role).join(' | ')}`);
    return found as E;
  }

  has(role: Role, name: string | RegExp): boolean {
    return this.all(role).some((node) => matches(nameOf(node), name));
  }

  /** Clicks and waits for what comes of it. */
  async click(role: Role, name: string | RegExp): Promise<void> {
    this.find(role, name).click();
    await this.settled();
  }

  /** Picks an option, named by its text, in a field. */
  async select(field: string | RegExp, option: string): Promise<void> {
    await this.#choose(this.find<HTMLSelectElement>('combobox', field), option);
  }

  /** Where a reader says which plan stands in a column. */
  get pickers(): HTMLSelectElement[] {
    return this.parts<HTMLSelectElement>('picker');
  }

  /** Puts a plan in a column, counted from 1. */
  async pick(column: number, plan: string): Promise<void> {
    const picker = this.head(column - 1).name.querySelector('select');
    if (!picker) throw new Error(`no picker in column ${column}`);
    await this.#choose(picker, plan);
  }

  async #choose(list: HTMLSelectElement, option: string): Promise<void> {
    const found = [...list.options].find(({ text }) => text.replace(/\s+/g, ' ').trim() === option);
    if (!found) throw new Error(`no option "${option}" in: ${list.innerText}`);
    list.value = found.value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Fills a number in. */
  async fill(field: string | RegExp, value: string): Promise<void> {
    const input = this.find<HTMLInputElement>('spinbutton', field);
    input.value = value;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** The chosen option of a field. */
  chosen(field: string | RegExp): string {
    return this.find<HTMLSelectElement>('combobox', field).selectedOptions[0]?.text.trim() ?? '';
  }

  /** The name of the radio button that is on, of those of a group. */
  checked(group: 'lead' | 'horizon'): string {
    const on = this.root.querySelector(`input[name=${group}]:checked`);
    return on ? nameOf(on) : '';
  }

  parts<E extends HTMLElement = HTMLElement>(name: string): E[] {
    return [...this.root.querySelectorAll<E>(`[part~="${name}"]`)];
  }

  part<E extends HTMLElement = HTMLElement>(name: string): E {
    const [first] = this.parts<E>(name);
    if (!first) throw new Error(`no part "${name}"`);
    return first;
  }

  /** Throws where no table is drawn. */
  get table(): HTMLTableElement {
    return this.part<HTMLTableElement>('table');
  }

  get layout(): 'columns' | 'rows' {
    return this.root.querySelector('table.rows') ? 'rows' : 'columns';
  }

  /** Names of the plans, in order. */
  get plans(): string[] {
    const pickers = 'thead select';
    if (this.root.querySelector(pickers) || this.layout === 'columns')
      return this.parts('plan').map((plan) => {
        const picker = plan.querySelector('select');
        return picker ? (picker.selectedOptions[0]?.text.trim() ?? '') : this.#nameIn(plan);
      });
    return this.parts('plan').map((plan) => this.#nameIn(plan));
  }

  #nameIn(plan: Element): string {
    return textOf(plan.querySelector('[part~=name]'));
  }

  /** Names of the points, down a table in columns or across a list. */
  get points(): string[] {
    const heads =
      this.layout === 'columns'
        ? this.root.querySelectorAll('tbody th[part~=point] ')
        : this.root.querySelectorAll('thead th');
    return [...heads].map((head) => textOf(withoutNotes(head)));
  }

  get groups(): string[] {
    return this.parts('group-name').map((name) => textOf(name));
  }

  /** The header of a plan: its name and, below, its price and button. */
  head(plan: number): { name: HTMLElement; offer: HTMLElement } {
    const [name, offer] = [this.parts('plan')[plan], this.parts('offer')[plan]];
    if (!name || !offer) throw new Error(`no plan ${plan}`);
    return { name, offer };
  }

  /** The cells of a row, by the name of its point. */
  cells(point: string): HTMLElement[] {
    const heads = [...this.root.querySelectorAll<HTMLElement>('tbody th')];
    const head = heads.find((one) => textOf(withoutNotes(one)) === point);
    if (!head) throw new Error(`no row "${point}" among: ${this.points.join(' | ')}`);
    const row = head.parentElement as HTMLTableRowElement;
    const values = row.classList.contains('point') ? row.nextElementSibling : row;
    return [...(values?.querySelectorAll('td') ?? [])];
  }

  row(point: string): string[] {
    return this.cells(point).map(textOf);
  }

  /** In a list: the text of a plan's row. */
  line(plan: string): string {
    const row = this.parts('plan').find((one) => this.#nameIn(one) === plan);
    if (!row) throw new Error(`no plan "${plan}" among: ${this.plans.join(' | ')}`);
    return textOf(row);
  }

  /** Opens the ledger of the nth total and reads its lines. */
  async openLedger(plan: number): Promise<{ label: string; amount: string }[]> {
    this.part('ledger');
    this.parts('ledger-toggle')[plan]?.click();
    await waitUntil(() => this.#lines(plan)?.length, 'the ledger did not open');
    return this.ledger(plan);
  }

  ledger(plan: number): { label: string; amount: string }[] {
    return [...(this.#lines(plan) ?? [])].map((line) => ({
      label: textOf(line.querySelector('dt')),
      amount: textOf(line.querySelector('dd')),
    }));
  }

  #lines(plan: number) {
    return this.parts('ledger')[plan]?.querySelectorAll('dl > div');
  }

  /** What a screen reader was told last. */
  get announced(): string {
    return textOf(this.part('status'));
  }

  /** What a screen reader is told from now on: live regions speak only when they change. */
  hearing(): string[] {
    const told: string[] = [];
    const region = this.part('status');
    new MutationObserver(() => told.push(textOf(region))).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return told;
  }

  get focused(): string {
    const node = focused();
    return node ? nameOf(node) : '';
  }

  /** Details of the events of a name, as they come. */
  hear<Detail>(name: string): Detail[] {
    const heard: Detail[] = [];
    this.el.addEventListener(name, (event) => heard.push((event as CustomEvent<Detail>).detail));
    return heard;
  }

  /** Everything that can be seen of it, as text. */
  get text(): string {
    return textOf(this.part('root'));
  }
}

function withoutNotes(head: Element): Element {
  const copy = head.cloneNode(true) as Element;
  for (const note of copy.querySelectorAll('[part~=note]')) note.remove();
  return copy;
}
