import { decimal, gigabytesOf, technologyOf } from './cells.js';
import type { Format } from './format.js';

const numberOf = (text: string) => {
  const value = decimal(text);
  return Number.isNaN(value) ? undefined : value;
};

/** The FCC's Urban Rate Survey of fixed broadband. */
export const survey: Format = {
  name: 'FCC Urban Rate Survey',
  columns: {
    Provider: 'provider',
    State: { text: 'State' },
    Weight: { out: 'how much the row counts in the survey: nothing of the plan' },
    Technology: 'technology, and the name with both speeds: the survey gives no names',
    'Download Bandwidth Mbps': 'speed.down',
    'Upload Bandwidth Mbps': 'speed.up',
    'Usage Allowance GB': 'data.cap',
    'Monthly Charge': 'price',
    'Other Mandatory Charge': 'fees, monthly',
    Surcharge: 'fees, monthly',
    'Total Charge': {
      out: 'it has to be the price and both fees; a row in which it is not is told',
    },
    'Total Charge Spread': { text: 'Total charge spread' },
  },
  madeNames: true,
  needed: ['Provider', 'Technology', 'Monthly Charge', 'Other Mandatory Charge', 'Surcharge'],

  read(row) {
    const [down, up] = ['Download Bandwidth Mbps', 'Upload Bandwidth Mbps'].map((it) =>
      row.mbps(it),
    );
    const kind = row.cell('Technology');
    const price = row.price('Monthly Charge');
    for (const heading of ['Other Mandatory Charge', 'Surcharge']) {
      const text = row.cell(heading);
      if (text) row.fee(heading, heading, text, 'monthly');
    }
    const parts = [price, ...row.fees.map(({ amount }) => amount as number | undefined)];
    const sum = parts.reduce<number>((all, part) => all + Math.round((part ?? NaN) * 100), 0);
    const total = row.field('Total Charge', numberOf);
    if (total !== undefined && Math.round(total * 100) !== sum)
      row.notUnderstood('Total Charge', 'is not the sum of the price and its fees');
    const cap = row.field('Usage Allowance GB', (text) =>
      gigabytesOf(/^inf$/i.test(text) ? text : `${text} GB`),
    );
    return {
      name: [kind, [down, up].filter((it) => it !== undefined).join('/'), 'Mbps'].join(' '),
      provider: row.cell('Provider') || undefined,
      technology: row.field('Technology', technologyOf),
      price,
      speed: { down, up },
      data: cap === undefined ? undefined : { cap },
    };
  },
};
