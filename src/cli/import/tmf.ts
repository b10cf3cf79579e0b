import { readTable } from '../../feed/index.js';
import { fieldOf } from './columns.js';
import { mended } from './mended.js';
import { mostPoints, type Draft, type PointInput } from './reader.js';
import type { Tell } from './report.js';
import type { Catalogue } from './tmf-catalogue.js';
import { list, moneyOf, monthsOf, textOf, whenOf, type Fields, type Priced } from './tmf-prices.js';

/** What is read of an offering, and what is left out, as a report shows it. */
export const tmfColumns = [
  ['id, name, productOfferingPrice', 'id, name, price, fees, discounts'],
  ['productOfferingTerm', 'contract'],
  [
    'prodSpecCharValueUse, productOfferingCharacteristic',
    'the fields their names say, else rows of text',
  ],
] as const;

/** Reads the offerings of a catalogue; `points` gets the rows of text that they need. */
export function readTmf(
  { offerings, prices }: Catalogue,
  currency: string,
  points: PointInput[],
  tell: Tell,
): Draft[] {
  const first = new Map<string, string>();
  const read = offerings.flatMap(({ path, fields, event }): Offering[] => {
    const no = (reason: string, sameAs?: string) => {
      tell({ kind: 'row', path, reason, ...(sameAs !== undefined && { sameAs }) });
      return [];
    };
    const [id, name] = [textOf(fields['id']), textOf(fields['name'])];
    if (/Delete/.test(event ?? '')) return no('is told as deleted');
    if (!name) return no(event ? 'is an event that does not name the offering' : 'has no name');
    const known = first.get(id);
    if (known !== undefined) return no(`has the id "${id}", which is there already`, known);
    first.set(id, path);
    if (fields['isSellable'] === false)
      return no('is not for sale on its own (isSellable is false)');
    return [new Offering(path, fields, prices, currency, points, tell)];
  });
  const drafts = read.map((offering) => offering.draft());
  // which rows of text there are is known now
  return drafts.map((draft, i) => ({ ...draft, texts: read[i]?.texts() }));
}

class Offering {
  readonly #values: Record<string, string> = {};
  /** What characteristics say that were understood, by their names. */
  readonly #said = new Map<string, string>();

  constructor(
    readonly path: string,
    readonly fields: Fields,
    readonly prices: Map<string, Fields>,
    readonly currency: string,
    readonly points: PointInput[],
    readonly tell: Tell,
  ) {}

  draft(): Draft {
    const [id, name] = [textOf(this.fields['id']), textOf(this.fields['name'])];
    const { price, fees, discounts } = this.#priced();
    const characteristics = this.#characteristics();
    this.#keep('Status', textOf(this.fields['lifecycleStatus']));
    const { startDateTime: from, endDateTime: to } = list(this.fields['validFor'])[0] ?? {};
    if (from || to)
      this.#keep('Valid', [from, to].map((it) => textOf(it).slice(0, 10)).join(' – '));
    const plan = {
      ...characteristics,
      name,
      price,
      contract: this.#contract(),
      ...(fees.length && { fees }),
      ...(discounts.length && { discounts }),
      values: this.#values,
    };
    return { path: this.path, id, plan };
  }

  /** What it says in the rows of text that others have. */
  texts(): Record<string, string> {
    return Object.fromEntries(
      this.points.flatMap(({ id, label }) => {
        const text = this.#said.get(label)?.slice(0, 2000);
        return text ? [[id, text]] : [];
      }),
    );
  }

  #keep(label: string, text: string) {
    if (!text) return;
    let point = this.points.find((it) => it.label === label);
    if (!point && this.points.length < mostPoints) {
      point = { id: `row-${this.points.length + 1}`, label: label.slice(0, 200), kind: 'text' };
      this.points.push(point);
    }
    if (point) this.#values[point.id] = text.slice(0, 2000);
  }

  #value(column: string, found: string, reason: string) {
    this.tell({ kind: 'value', path: this.path, column, found, reason });
  }

  #priced(): Priced {
    const priced: Priced = { fees: [], discounts: [] };
    const unread: Priced['fees'] = [];
    for (const reference of list(this.fields['productOfferingPrice'])) {
      const id = textOf(reference['id']);
      const price = reference['priceType'] === undefined ? this.prices.get(id) : reference;
      const label = textOf(price?.['name'] ?? reference['name']) || `Price ${id}`;
      // what is due for use alone is no part of any total
      const isUsage = /^usage/i.test(textOf(price?.['priceType']));
      const wrong = (reason: string) => {
        this.#keep('Price that is not understood', label);
        const lost = isUsage ? '' : 'the costs of this plan are unknown, and ';
        this.#value('productOfferingPrice', id, `${reason}: ${lost}it stays as a row of text`);
        const when = price && whenOf(price) === 'once' ? 'once' : 'monthly';
        if (!isUsage) unread.push({ label: label.slice(0, 200), when } as (typeof unread)[number]);
      };
      if (!price) {
        wrong('is a reference, and the price itself is not in the file');
        continue;
      }
      const [money, when] = [moneyOf(price), whenOf(price)];
      if (!money || !when) wrong('is neither a monthly nor a one-time amount');
      else if (money.unit !== this.currency)
        wrong(`is in ${money.unit}, and this feed in ${this.currency}`);
      else if (when === 'monthly' && priced.price === undefined) priced.price = money.value;
      else priced.fees.push({ label: label.slice(0, 200), amount: money.value, when });
      if (money && when === 'monthly') this.#discounts(price, money.value, priced);
      if (list(price['tax']).length) this.#keep('Tax', taxOf(list(price['tax'])));
    }
    // without a price nothing is too low
    if (priced.price !== undefined) priced.fees.push(...unread);
    return priced;
  }

  /** What lowers a price: one whose amount is not here makes the costs of the plan unknown. */
  #discounts(price: Fields, of: number, { discounts }: Priced) {
    const relations = list(price['popRelationship'] ?? price['productOfferingPriceRelationship']);
    for (const relation of relations) {
      if (!/^discount/i.test(textOf(relation['relationshipType']))) continue;
      const alteration = this.prices.get(textOf(relation['id'])) ?? {};
      const label = (textOf(alteration['name']) || `Discount ${textOf(relation['id'])}`).slice(
        0,
        200,
      );
      const { percentage } = alteration;
      const money = moneyOf(alteration);
      const isShare =
        !money && typeof percentage === 'number' && percentage > 0 && percentage <= 100;
      const amount =
        money?.unit === this.currency ? money.value : isShare ? (of * percentage) / 100 : NaN;
      const to = monthsOf(alteration['applicationDuration']);
      if (amount >= 0 && whenOf(alteration) === 'monthly' && to !== undefined) {
        discounts.push({ label, amount, from: 1, to });
        if (isShare)
          this.tell({
            kind: 'remark',
            path: this.path,
            column: 'discount',
            found: `${percentage} %`,
            reason: `is read as ${amount} a month`,
          });
        continue;
      }
      discounts.push({ label } as (typeof discounts)[number]);
      this.#value(
        'discount',
        label,
        'says no amount for each month, or for how many: the costs of this plan are unknown',
      );
    }
  }

  #contract(): number | undefined {
    const terms = list(this.fields['productOfferingTerm']);
    const [term, more] = terms;
    if (!term) return undefined;
    const months = monthsOf(term['duration']);
    if (months !== undefined && !more) return months;
    const names = terms.map((it) => textOf(it['name'])).join('; ');
    this.#keep('Terms', names);
    const reason = more ? 'are several terms' : 'is no number of months';
    this.#value('productOfferingTerm', names, `${reason}: it stays as a row of text`);
    return undefined;
  }

  /** Characteristics go through the reader of tables: their names are its headings. */
  #characteristics(): object {
    const all = [
      ...list(this.fields['prodSpecCharValueUse']).map((it) => [
        it,
        it['productSpecCharacteristicValue'],
      ]),
      ...list(this.fields['productOfferingCharacteristic']).map((it) => [
        it,
        it['productOfferingCharacteristicValue'],
      ]),
    ] as [Fields, unknown][];
    let fields: object = {};
    for (const [characteristic, given] of all) {
      const name = textOf(characteristic['name']);
      const values = list(given);
      const usual =
        values.find((it) => it['isDefault'] === true) ??
        (values.length === 1 ? values[0] : undefined);
      const written = (it: Fields) =>
        [textOf(it['value']), textOf(it['unitOfMeasure'])].filter(Boolean).join(' ');
      const text = usual ? written(usual) : '';
      const plain = this.#read(name, text);
      const how = plain || !text ? undefined : mended(fieldOf(name) ?? '', text, this.currency);
      const read = plain ?? (how && this.#read(name, how.text));
      if (how && read) {
        const reason = how.remark;
        this.tell({ kind: 'remark', path: this.path, column: name, found: text, reason });
        if (how.keeps) this.#keep(name, text);
      }
      if (read) {
        fields = { ...fields, ...read };
        this.#said.set(name, text);
      } else {
        const text = values
          .map(
            (it) =>
              `${written(it)}${it['isDefault'] === true && values.length > 1 ? ' (default)' : ''}`,
          )
          .join(', ');
        this.#keep(name, text);
        this.#value(name, text, 'is not understood: it stays as a row of text');
      }
    }
    return fields;
  }

  /** What the reader of tables makes of a characteristic; undefined where it makes nothing of it. */
  #read(heading: string, text: string): object | undefined {
    const table = { header: ['#', heading], rows: [[{ text: '#' }, { text }]] };
    const [plan] = readTable(table, { currency: this.currency }).feed?.plans ?? [];
    if (!plan || plan.values?.['column-2'] || plan.price) return undefined;
    const { id: _id, name: _name, currency: _currency, values: _values, ...read } = plan;
    return Object.keys(read).length ? read : undefined;
  }
}

const taxOf = (taxes: Fields[]) =>
  taxes
    .map((it) =>
      [textOf(it['taxCategory']), it['taxRate'] === undefined ? '' : `${textOf(it['taxRate'])} %`]
        .filter(Boolean)
        .join(' '),
    )
    .join(', ');
