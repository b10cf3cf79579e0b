/**
 * The same comparison written by hand, for the benchmarks to be measured against: what a competent developer would
 * write for one feed in one language. From JSON text it draws the same table as the element does in both layouts:
 * the same cells, texts, bars, marks and controls, in a shadow root with the element's own style sheets.
 *
 * It does: parse the text, work out prices month by month, mark the best of each row, draw the controls, order,
 * filter and page the list, redraw all of it on a change.
 * It does not: check the feed (a feed of another shape breaks it) or know the short and long forms that the sample
 * does not use, tell of problems, know a current plan, steps of fees, exit rules but one, points of the feed's own,
 * logos, links, affiliates, sponsors, slots, parts, other languages or currencies, narrow pages, printing or copying,
 * fill in a ledger, compare plans chosen from the list, announce anything, keep a header in sight where the table
 * scrolls sideways, keep nodes and the focus through a redraw.
 */

interface Line {
  label: string;
  amount: number;
  when: 'once' | 'monthly';
  optional?: boolean;
}
interface HandPlan {
  id: string;
  provider: string;
  name: string;
  price: number | { steps: { from: number; amount: number }[] };
  speed: { down: number; up: number };
  contract: number;
  exit: 0 | { amount: number };
  data: 'unlimited' | { cap: number; after: string };
  fees?: Line[];
  discounts?: { label: string; amount: number; condition?: string }[];
  latency?: number;
  support?: string[];
  extras?: string[];
  rating?: { value: number; count: number };
}
interface HandFeed {
  horizon: number;
  source: { name: string };
  plans: HandPlan[];
}

type Lead = 'average' | 'total' | 'first';
type Child = Node | string | false | undefined;

const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
const names = new Intl.Collator('en', { numeric: true });
const byName = (a: string, b: string) => names.compare(a, b);

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (name) node.className = name;
  for (const child of children) if (child) node.append(child);
  return node;
}

const months = (n: number) => `${n} month${n === 1 ? '' : 's'}`;
const speed = (mbps: number) =>
  mbps < 1000 ? `${number.format(mbps)} Mbps` : `${number.format(mbps / 1000)} Gbps`;

const steps = ({ price }: HandPlan) =>
  typeof price === 'number' ? [{ from: 1, amount: price }] : price.steps;

/** Cents of one month: the step it falls in, monthly fees, discounts that ask nothing. */
function monthly(plan: HandPlan, month: number): number {
  let cents = 0;
  for (const step of steps(plan)) if (step.from <= month) cents = Math.round(step.amount * 100);
  for (const fee of plan.fees ?? [])
    if (fee.when === 'monthly' && !fee.optional) cents += Math.round(fee.amount * 100);
  for (const discount of plan.discounts ?? [])
    if (!discount.condition) cents -= Math.round(discount.amount * 100);
  return Math.max(0, cents);
}

const totals = new WeakMap<HandPlan, { horizon: number; amount: number }>();

function total(plan: HandPlan, horizon: number): number {
  const known = totals.get(plan);
  if (known?.horizon === horizon) return known.amount;
  let cents = 0;
  for (let month = 1; month <= horizon; month++) cents += monthly(plan, month);
  for (const fee of plan.fees ?? [])
    if (fee.when === 'once' && !fee.optional) cents += Math.round(fee.amount * 100);
  const amount = cents / 100;
  totals.set(plan, { horizon, amount });
  return amount;
}

const average = (plan: HandPlan, horizon: number) =>
  Math.round((total(plan, horizon) * 100) / horizon) / 100;
const first = (plan: HandPlan) => monthly(plan, 1) / 100;
const regular = (plan: HandPlan) => monthly(plan, Infinity) / 100;
const leaving = ({ exit, contract }: HandPlan, after: number) =>
  exit ? exit.amount * Math.max(0, contract - after) : 0;

const leadNames = { average: 'Average a month', total: 'Total', first: 'First month' };
const orders: Record<string, string> = {
  feed: 'As listed',
  name: 'Name',
  total: 'Total over 24 months',
  first: 'First month',
  regular: 'Regular price',
  down: 'Download',
  up: 'Upload',
  rating: 'Rating',
};

/** One row in columns, one column in a list. */
interface Point {
  id: string;
  group: string;
  label: string;
  better?: 'higher' | 'lower';
  tag?: string;
  bar?: boolean;
  sorts?: boolean;
  /** Undefined: not stated; false: none. */
  value(plan: HandPlan): unknown;
  rank?(plan: HandPlan): number | undefined;
  text?(plan: HandPlan): string | Node;
  note?(plan: HandPlan): string | undefined;
  none?: string;
}

function pointsOf(plans: HandPlan[], horizon: number): Point[] {
  const price = (id: string, label: string, value: (plan: HandPlan) => number): Point => ({
    id,
    group: 'Price',
    label,
    better: 'lower',
    tag: 'Lowest',
    value,
    rank: value,
    text: (plan) => money.format(value(plan)),
  });
  const rate = (id: 'down' | 'up', label: string): Point => ({
    id,
    group: 'Service quality',
    label,
    better: 'higher',
    tag: 'Fastest',
    bar: true,
    sorts: true,
    value: (plan) => plan.speed[id],
    rank: (plan) => plan.speed[id],
    text: (plan) => speed(plan.speed[id]),
  });
  const lines = (items: [string, string, string | undefined | false][]) => {
    const all = document.createDocumentFragment();
    for (const [label, amount, note] of items)
      all.append(make('span', 'line', `${label} ${amount} `, note && make('small', '', note)));
    return all;
  };
  const apart = (plan: HandPlan) =>
    plan.fees?.filter((fee) => fee.optional || fee.when === 'once') ?? [];
  const extras = [...new Set(plans.flatMap((plan) => plan.extras ?? []))];
  return [
    {
      ...price('total', `Total over ${months(horizon)}`, (plan) => total(plan, horizon)),
      bar: true,
      sorts: true,
    },
    price('average', 'Average a month', (plan) => average(plan, horizon)),
    price('first', 'First month', first),
    price('regular', 'Regular price', regular),
    {
      id: 'discounts',
      group: 'Price',
      label: 'Discounts',
      value: (plan) => plan.discounts,
      text: (plan) =>
        lines(
          (plan.discounts ?? []).map((one) => [
            one.label,
            `${money.format(one.amount)} a month`,
            one.condition,
          ]),
        ),
    },
    {
      id: 'fees',
      group: 'Price',
      label: 'One-off and optional fees',
      value: (plan) => plan.fees && (apart(plan).length ? apart(plan) : false),
      text: (plan) =>
        lines(
          apart(plan).map((fee) => [
            fee.label,
            fee.when === 'once' ? money.format(fee.amount) : `${money.format(fee.amount)} a month`,
            fee.optional && 'Optional',
          ]),
        ),
    },
    rate('down', 'Download'),
    rate('up', 'Upload'),
    {
      id: 'latency',
      group: 'Service quality',
      label: 'Latency',
      better: 'lower',
      tag: 'Shortest',
      value: (plan) => plan.latency,
      rank: (plan) => plan.latency,
      text: (plan) => `${number.format(plan.latency ?? 0)} ms`,
    },
    {
      id: 'data',
      group: 'Service quality',
      label: 'Data',
      better: 'higher',
      tag: 'Most',
      value: (plan) => plan.data,
      rank: ({ data }) => (data === 'unlimited' ? Infinity : data.cap),
      text: ({ data }) => (data === 'unlimited' ? 'Unlimited' : `${number.format(data.cap)} GB`),
      note: ({ data }) => (data === 'unlimited' ? undefined : data.after),
    },
    {
      id: 'support',
      group: 'Service quality',
      label: 'Support',
      value: (plan) => plan.support,
      text: (plan) =>
        (plan.support ?? []).map((one) => one[0]?.toUpperCase() + one.slice(1)).join(' · '),
    },
    {
      id: 'rating',
      group: 'Service quality',
      label: 'Rating',
      better: 'higher',
      tag: 'Highest',
      sorts: true,
      value: (plan) => plan.rating,
      rank: (plan) => plan.rating?.value,
      text: (plan) => `${number.format(plan.rating?.value ?? 0)} / 5`,
      note: (plan) => `${number.format(plan.rating?.count ?? 0)} ratings`,
    },
    ...extras.map((extra): Point => ({
      id: extra,
      group: 'Extras',
      label: extra,
      value: (plan) => plan.extras?.includes(extra),
      text: () => {
        const tick = make('span', 'tick', '✓');
        tick.setAttribute('aria-hidden', 'true');
        const both = document.createDocumentFragment();
        both.append(tick, ' Included');
        return both;
      },
    })),
    {
      id: 'contract',
      group: 'Terms',
      label: 'Contract',
      better: 'lower',
      tag: 'Shortest',
      value: (plan) => plan.contract > 0 && plan.contract,
      rank: (plan) => plan.contract,
      text: (plan) => months(plan.contract),
      none: 'No contract',
    },
    {
      id: 'exit',
      group: 'Terms',
      label: 'Leaving costs',
      better: 'lower',
      tag: 'Lowest',
      value: (plan) => leaving(plan, 12),
      rank: (plan) => leaving(plan, 12),
      text: (plan) => {
        const cost = leaving(plan, 12);
        return cost ? money.format(cost) : 'Free to leave';
      },
      note: ({ exit }) => (exit ? 'after 12 months' : undefined),
    },
  ];
}

function becomes(plan: HandPlan, horizon: number): string {
  const runs: { from: number; amount: number }[] = [];
  for (const { from } of steps(plan)) {
    const amount = monthly(plan, from) / 100;
    if (runs.at(-1)?.amount !== amount) runs.push({ from, amount });
  }
  if (runs.length === 1) return `${money.format(first(plan))} a month for all ${months(horizon)}`;
  return runs
    .map(({ amount, from }, i) => {
      const next = runs[i + 1];
      if (!next) return `then ${money.format(amount)}`;
      const to = next.from - 1;
      return from === 1
        ? `${money.format(amount)} for the first ${months(to)}`
        : `${money.format(amount)} to month ${to}`;
    })
    .join(', ');
}

function option(value: string, text: string, selected = false): HTMLOptionElement {
  const node = make('option', '', text);
  node.value = value;
  node.selected = selected;
  return node;
}

function bar(share: number, best: boolean): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', best ? 'bar best' : 'bar');
  svg.setAttribute('viewBox', '0 0 100 1');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  rect.setAttribute('width', String(share * 100));
  rect.setAttribute('height', '1');
  svg.append(rect);
  return svg;
}

function tagOf(text: string, kind = 'tag'): HTMLSpanElement {
  const tag = make('span', kind, text);
  tag.setAttribute('part', 'best'); // the style sheet asks for it
  return tag;
}

export interface HandOptions {
  /** Plans drawn before "show more" in a list. */
  pageSize?: number;
  /** What the table looks like. */
  styles: CSSStyleSheet[];
}

/** Draws the feed in the host, and follows what the reader does. */
export function drawByHand(
  host: HTMLElement,
  text: string,
  { pageSize = 25, styles }: HandOptions,
): void {
  const feed = JSON.parse(text) as HandFeed;
  const { plans } = feed;
  const view = {
    lead: 'average' as Lead,
    horizon: feed.horizon,
    sort: 'feed',
    differences: false,
    count: pageSize,
    provider: '',
    priceMax: '',
    downMin: '',
    contractMax: '',
  };
  const columns = plans.length <= 5;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = styles;

  const leadOf = (plan: HandPlan) =>
    view.lead === 'total'
      ? total(plan, view.horizon)
      : view.lead === 'first'
        ? first(plan)
        : average(plan, view.horizon);

  const rank: Record<string, (plan: HandPlan) => number> = {
    total: (plan) => total(plan, view.horizon),
    first,
    regular,
    down: (plan) => -plan.speed.down,
    up: (plan) => -plan.speed.up,
    rating: (plan) => -(plan.rating?.value ?? -Infinity),
  };

  function kept(): HandPlan[] {
    const { provider, priceMax, downMin, contractMax, sort } = view;
    let shown = plans;
    if (provider || priceMax || downMin || contractMax)
      shown = plans.filter(
        (plan) =>
          (!provider || plan.provider === provider) &&
          (!priceMax || leadOf(plan) <= Number(priceMax)) &&
          (!downMin || plan.speed.down >= Number(downMin)) &&
          (!contractMax || plan.contract <= Number(contractMax)),
      );
    const key = rank[sort];
    if (sort === 'name') return [...shown].sort((a, b) => byName(a.name, b.name));
    if (!key) return shown;
    return shown
      .map((plan) => ({ plan, value: key(plan) }))
      .sort((a, b) => a.value - b.value || byName(a.plan.name, b.plan.name))
      .map(({ plan }) => plan);
  }

  function radios(name: string, legend: string, options: [string, string][], chosen: string) {
    const all = make('span', 'options');
    for (const [value, text] of options) {
      const input = make('input', '');
      input.type = 'radio';
      input.name = name;
      input.value = value;
      input.checked = value === chosen;
      all.append(make('label', '', input, make('span', '', text)));
    }
    return make('fieldset', 'choice', make('legend', '', legend), all);
  }

  function controls(shown: HandPlan[]): HTMLElement {
    const { lead, horizon } = view;
    const horizons = [
      ...new Set([
        12,
        24,
        36,
        feed.horizon,
        horizon,
        ...shown.slice(0, 5).flatMap((plan) => plan.contract || []),
      ]),
    ].sort((a, b) => a - b);
    const end = make('span', 'end');
    if (columns) {
      const select = make('select', '');
      select.name = 'sort';
      for (const key in orders) select.append(option(key, orders[key] ?? key, key === view.sort));
      const only = make('input', '');
      only.type = 'checkbox';
      only.name = 'differences';
      only.setAttribute('role', 'switch');
      only.checked = view.differences;
      end.append(
        make('label', 'field', 'Order ', select),
        make('label', 'switch', 'Differences only ', only),
      );
    } else {
      const all = `${number.format(shown.length)} of ${number.format(plans.length)}`;
      end.append(
        make('span', 'count', shown.length < plans.length ? all : `${plans.length} plans`),
      );
    }
    return make(
      'div',
      'strip controls',
      radios('lead', 'Price shown', Object.entries(leadNames), lead),
      radios(
        'horizon',
        'Over',
        horizons.map((n) => [String(n), months(n)]),
        String(horizon),
      ),
      end,
    );
  }

  function filters(): HTMLElement {
    const field = (name: 'provider' | 'downMin' | 'contractMax', label: string, any: string) => {
      const select = make('select', '', option('', any));
      select.name = name;
      return make('label', 'field', `${label} `, select);
    };
    const price = make('input', '');
    price.type = 'number';
    price.name = 'priceMax';
    price.min = '0';
    price.step = 'any';
    price.inputMode = 'decimal';
    price.value = view.priceMax;
    return make(
      'div',
      'strip controls filters',
      field('provider', 'Provider', 'Any'),
      make('label', 'field', `Price up to (${leadNames[view.lead]}, USD) `, price),
      field('downMin', 'Download from', 'Any'),
      field('contractMax', 'Contract', 'Any'),
    );
  }

  let choices: { provider: string[]; downMin: number[]; contractMax: number[] } | undefined;
  function fillFilters(): void {
    if (!choices) {
      const providers = new Set<string>();
      let [slowest, fastest, longest] = [Infinity, 0, 0];
      for (const plan of plans) {
        providers.add(plan.provider);
        slowest = Math.min(slowest, plan.speed.down);
        fastest = Math.max(fastest, plan.speed.down);
        longest = Math.max(longest, plan.contract);
      }
      const speeds = [25, 50, 100, 300, 500, 1000, 2000, 5000, 10000];
      choices = {
        provider: [...providers].sort(byName),
        downMin: speeds.filter((one) => one > slowest && one <= fastest),
        contractMax: [0, 12, 24, 36].filter((one) => one <= longest),
      };
    }
    const texts = {
      provider: String,
      downMin: (n: string | number) => speed(Number(n)),
      contractMax: (n: string | number) => (n ? `Up to ${months(Number(n))}` : 'No contract'),
    };
    for (const name of ['provider', 'downMin', 'contractMax'] as const) {
      const select = root.querySelector(`[name=${name}]`);
      for (const one of choices[name])
        select?.append(option(String(one), texts[name](one), String(one) === view[name]));
    }
  }

  function price(plan: HandPlan): Child[] {
    const { lead, horizon } = view;
    const period = {
      average: leadNames.average,
      total: `Total over ${months(horizon)}`,
      first: leadNames.first,
    };
    return [
      make('span', 'price', money.format(leadOf(plan))),
      ' ',
      make('span', 'soft period', period[lead]),
      ' ',
      make('span', 'soft becomes', becomes(plan, horizon)),
    ];
  }

  function content(point: Point, plan: HandPlan, best: boolean, scale: number): Child[] {
    const value = point.value(plan);
    const tag = best ? tagOf(point.tag ?? '') : undefined;
    if (value === undefined) return [make('span', 'unknown', 'Not stated')];
    if (value === false) return [make('span', 'none', point.none ?? 'None'), ' ', tag];
    const drawn = scale ? bar(Number(value) / scale, best) : undefined;
    if (point.id === 'total') {
      const summary = make('summary', '', make('span', 'amount', money.format(Number(value))), ' ');
      if (tag) summary.append(tag);
      const left = leaving(plan, view.horizon);
      return [
        make('details', '', summary),
        plan.fees ? undefined : make('small', '', 'fees not stated'),
        left > 0 &&
          make('small', '', `${money.format(left)} if you leave after ${months(view.horizon)}`),
        drawn,
      ];
    }
    const note = point.note?.(plan);
    const text = point.text?.(plan);
    return [
      columns ? make('span', 'value', text) : text,
      ' ',
      tag,
      note !== undefined && make('small', '', note),
      drawn,
    ];
  }

  function caption(text: string): HTMLElement {
    const node = make('caption', '', make('span', 'hidden', text));
    node.id = 'caption';
    return node;
  }

  function across(shown: HandPlan[]): HTMLTableElement {
    const { horizon, differences } = view;
    const facts = new Map<Point, { best?: number; scale: number }>();
    const points = pointsOf(shown, horizon).filter((point) => {
      const values = shown.map((plan) => point.value(plan));
      if (values.every((value) => value === undefined)) return false;
      if (differences && new Set(values.map((value) => JSON.stringify(value))).size < 2)
        return false;
      const ranks = shown.flatMap((plan) => point.rank?.(plan) ?? []);
      const [least, most] = [Math.min(...ranks), Math.max(...ranks)];
      const best =
        ranks.length > 1 && least !== most ? (point.better === 'lower' ? least : most) : undefined;
      facts.set(point, { best, scale: point.bar ? most : 0 });
      return true;
    });
    const cheapest = facts.get(points[0] as Point)?.best;
    const heads = make('tr', '', make('td', 'corner', make('span', 'count')));
    const offers = make(
      'tr',
      '',
      make('td', 'corner', make('span', 'count', `${shown.length} plans`)),
    );
    for (const plan of shown) {
      const tags = make('span', 'tags');
      if (total(plan, horizon) === cheapest)
        tags.append(tagOf(`Lowest cost over ${months(horizon)}`, 'tag lead'));
      const head = make('th', '', tags, make('span', 'soft provider', plan.provider));
      head.append(' ', make('span', 'name', plan.name));
      head.scope = 'col';
      heads.append(head);
      offers.append(make('td', '', ...price(plan)));
    }
    const table = make(
      'table',
      'columns',
      caption(`${shown.length} plans`),
      make('thead', '', heads, offers),
    );
    let body: HTMLElement | undefined;
    let group = '';
    for (const point of points) {
      if (!body || point.group !== group) {
        group = point.group;
        const head = make('th', '', make('span', '', group));
        head.scope = 'rowgroup';
        head.colSpan = shown.length + 1;
        body = make('tbody', '', make('tr', 'group', head));
        table.append(body);
      }
      const name = make('th', '', point.label);
      name.scope = 'row';
      const row = make('tr', '', name);
      const { best, scale = 0 } = facts.get(point) ?? {};
      for (const plan of shown)
        row.append(
          make(
            'td',
            '',
            ...content(point, plan, best !== undefined && point.rank?.(plan) === best, scale),
          ),
        );
      body.append(row);
    }
    return table;
  }

  function down(shown: HandPlan[]): HTMLTableElement {
    const usual = ['total', 'down', 'up', 'data', 'contract', 'exit', 'rating'];
    const all = pointsOf([], view.horizon);
    const points = usual
      .flatMap((id) => all.find((point) => point.id === id) ?? [])
      .filter(({ value }) => plans.some((plan) => value(plan) !== undefined));
    const head = make('tr', '');
    const heading = (label: string, key?: string) => {
      const cell = make('th', '');
      cell.scope = 'col';
      if (key) {
        const arrow = make('span', 'arrow', key === view.sort ? '↑' : '↕');
        arrow.setAttribute('aria-hidden', 'true');
        const button = make('button', 'sort', label, arrow);
        button.value = key;
        if (key === view.sort) cell.setAttribute('aria-sort', 'ascending');
        cell.append(button);
      } else cell.append(label);
      head.append(cell);
    };
    heading('Plan', 'name');
    heading(leadNames[view.lead]);
    for (const { label, id, sorts } of points) heading(label, sorts ? id : undefined);
    const body = make('tbody', '');
    for (const plan of shown.slice(0, view.count)) {
      const check = make('input', '');
      check.type = 'checkbox';
      check.value = plan.id;
      check.setAttribute('aria-description', 'Compare side by side');
      const who = make('span', '', make('span', 'tags'), make('span', 'soft', plan.provider), ' ');
      who.append(make('span', 'name', plan.name));
      const name = make('th', '', make('label', 'naming', check, who));
      name.scope = 'row';
      const row = make('tr', '', name, make('td', '', ...price(plan)));
      for (const point of points) row.append(make('td', '', ...content(point, plan, false, 0)));
      body.append(row);
    }
    return make('table', 'rows', caption(`${shown.length} plans`), make('thead', '', head), body);
  }

  function draw(): void {
    const shown = kept();
    const scroller = make('div', 'scroller', columns ? across(shown) : down(shown));
    scroller.setAttribute('role', 'region');
    scroller.setAttribute('aria-labelledby', 'caption');
    scroller.setAttribute('data-first-column', '');
    const frame = make('div', 'frame wide', controls(shown), !columns && filters(), scroller);
    const left = shown.length - view.count;
    if (!columns && left > 0)
      frame.append(make('button', 'button more', `Show ${Math.min(left, pageSize)} more`));
    const copy = make('button', 'plain', 'Copy table');
    const note = make('span', 'end', 'Totals hold one-off fees and the price after discounts end.');
    frame.append(
      make(
        'div',
        'strip footer',
        make('span', '', 'Tax not included'),
        make('span', '', `Source: ${feed.source.name}`),
        note,
        copy,
      ),
    );
    root.replaceChildren(make('div', 'root', frame));
    if (!columns) fillFilters();
  }

  root.addEventListener('change', ({ target }) => {
    const control = target as HTMLInputElement | HTMLSelectElement;
    const { name, value } = control;
    if (!(name in view)) return;
    const read = {
      horizon: Number(value),
      differences: 'checked' in control && control.checked,
    }[name];
    Object.assign(view, { [name]: read ?? value, count: pageSize });
    draw();
  });
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (button?.matches('.sort')) view.sort = button.value;
    else if (button?.matches('.more')) view.count += pageSize;
    else return;
    draw();
  });
  draw();
}
