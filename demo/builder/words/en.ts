import type { Plan, TableField } from 'fairstay/feed.js';
import type { Nothing } from '../read/found.js';

const plural = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const money = (amount: number, currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount);

/** What leaving costs, of which all columns together make the rules. */
function leaving(rules: NonNullable<Plan['exit']>, currency: string): string {
  const each = rules.map((rule) => {
    switch (rule.type) {
      case 'flat':
        return money(rule.amount, currency);
      case 'perRemainingMonth':
        return `${money(rule.amount, currency)} for each month left`;
      case 'clawback':
        return `a share of the discount of ${money(rule.base, currency)} a month, paid back`;
      case 'remainingShare':
        return `${money(rule.base, currency)}, less the longer it ran`;
      case 'refund':
        return `${money(rule.amount, currency)} if left within ${plural(rule.keepMonths, 'month')}`;
    }
  });
  if (!each.length) return 'free to leave';
  return each.length > 1 ? `together ${each.join(' + ')}` : each.join('');
}

/** How a cell was read, where that can be said in a few words. */
function reading(field: TableField, plan: Plan, label: string): string {
  const { price, speed, data, contract, support, exit, currency } = plan;
  const fee = plan.fees?.find((one) => one.label === label)?.amount;
  const amount = price?.steps[0]?.amount;
  const cap = data?.cap;
  const all: Partial<Record<TableField, string | undefined>> = {
    price: amount === undefined ? undefined : `${money(amount, currency)} a month`,
    down: speed?.down === undefined ? undefined : `${speed.down.toLocaleString('en')} Mbps`,
    up: speed?.up === undefined ? undefined : `${speed.up.toLocaleString('en')} Mbps`,
    data: cap === undefined ? undefined : cap === 'unlimited' ? 'unlimited' : `${cap} GB`,
    contract: contract && (contract.months ? plural(contract.months, 'month') : 'no contract'),
    support: support && [support.channels?.join(', '), support.hours].filter(Boolean).join(', '),
    extras: plan.extras && (plan.extras.map((extra) => extra.label).join(', ') || 'none'),
    setup: fee === undefined ? undefined : `${money(fee, currency)} once`,
    fee: fee === undefined ? undefined : `${money(fee, currency)} a month`,
    exit: exit && leaving(exit, currency),
  };
  return all[field] ?? '';
}

function nothing(reason: Nothing): string {
  switch (reason.seen) {
    case 'empty':
      return 'It was empty. Select the cells of your table, copy them, and paste here.';
    case 'picture':
      return 'It was a picture. Numbers in a picture cannot be read: copy the cells of the table itself.';
    case 'old-excel':
      return 'It was an old Excel file (.xls). Save it as .xlsx, or copy its cells and paste them here.';
    case 'broken-excel':
      return 'It could not be opened as an Excel file (.xlsx). If it has a password, take it off; or copy its cells and paste them here.';
    case 'pdf':
      return 'It was a PDF. Copy the table into a spreadsheet first, then its cells here.';
    case 'unknown':
      return 'It was a file of a kind that is not known here. .xlsx, .csv, .tsv, .html, .md and .txt can be read.';
    case 'text':
      return `It was ${plural(reason.lines, 'line')} of text, with no tab or comma that parts cells. Select the whole table, not only text in it, and copy again.`;
    case 'uneven':
      return `It was ${plural(reason.lines, 'line')}, each with another number of commas. Amounts with a comma in them need quotes in a CSV file, as in "35,000"; pasting the cells themselves is easier.`;
    case 'thin':
      return `It was ${plural(reason.rows, 'row')} and ${plural(reason.columns, 'column')}. A row of headings and one plan are needed at least, with two columns.`;
  }
}

export const en = {
  title: 'Plan table builder',
  intro: 'From a table in a spreadsheet or a post to a comparison on your blog, without code.',
  private:
    'Nothing leaves this browser. Your work is kept here alone, and is still there after a reload.',
  back: 'All demos',
  language: 'Language of this page',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone.',
  redone: 'Done again.',
  clear: 'Clear all',
  clearSure: 'Clear this work from the browser?',
  clearYes: 'Yes, clear',
  clearNo: 'No, keep',
  cleared: 'Cleared. Nothing is kept here any more.',

  kept: {
    denied:
      'This browser does not let pages keep anything. All else works; before you close the page, copy what you made.',
    full: 'There is no room left in this browser to keep so large a table. All else works; before you close the page, copy what you made.',
  },
  elsewhere: 'This work was changed in another tab. Which one shall go on?',
  takeTheirs: 'The one of the other tab',
  keepMine: 'The one of this tab',

  steps: { bring: 'Paste', check: 'Check the columns', looks: 'Choose the looks', take: 'Copy' },
  next: [
    'See how each column was understood, and correct it.',
    'Choose language, colour and what is shown, and look at it wide and on a phone.',
    'Copy it into your post.',
  ],

  bringHere: 'Paste your table here',
  bringHelp:
    'Copy cells in Excel, Google Sheets or LibreOffice, or a table of a web page, and press Ctrl+V here. CSV, Markdown and HTML are fine too.',
  bringTyped: 'Read what is typed',
  bringFile: 'Choose a file',
  bringDrop: 'or drop one here: .xlsx, .csv, .html, .md',
  bringSample: 'Start from an example',
  bringAgain: 'Another table',
  bringCancel: 'Keep the table that is there',
  reading: 'Reading…',
  brought: (plans: number, columns: number) =>
    `There is a table: ${plural(plans, 'row')}, ${plural(columns, 'column')}.`,
  broughtOf: (tables: number) => `There were ${plural(tables, 'table')}; the largest was taken.`,
  broughtNotes: (notes: string[]) =>
    `${plural(notes.length, 'line')} outside the rows was left out: ${notes.join(' · ')}`,
  broughtLeft: (rows: number) => `${plural(rows, 'row')} beyond 50,000 was left out.`,
  notATable: 'There is no table in it.',
  nothing,

  plans: (n: number) => `${plural(n, 'plan')}.`,
  noPlans: 'There is no plan to show yet.',
  unread: (n: number) =>
    `${plural(n, 'cell was', 'cells were')} not understood: taken for unknown, and seen as written only where plans stand side by side.`,
  allRead: 'Every cell below a known heading was understood.',
  goUnread: 'Go to the next one',
  wrongLinks: (rows: number[]) =>
    `An address cannot be used in ${plural(rows.length, 'row')} (${rows.slice(0, 5).join(', ')}): it is left out of what you copy and download, and all else stays. It has to begin with https://.`,
  wrongLinksIn: (n: number) => `${plural(n, 'address', 'addresses')} left out`,
  wrongLink: 'This address cannot be used, and is left out. It has to begin with https://.',
  pastedCells: (rows: number, columns: number) =>
    `Pasted ${plural(rows, 'row')} of ${plural(columns, 'cell')} from here on.`,
  turned: 'The headings seem to stand in the first column.',
  headless: 'The first row has amounts or speeds: it seems to be a plan, not headings.',
  twice: 'There seem to be two rows of headings; the second one is read as a plan.',
  priceless:
    'No column is read as the monthly price. Choose “Monthly price” below the heading of the one that is.',
  total: (name: string) => `The row “${name}” is read as a plan too. If it is none, remove it.`,
  leaveAsIs: 'Keep as it is',
  turn: 'Swap rows and columns',
  currency: 'Currency',
  currencyRead: (code: string) => `From the cells (${code})`,
  currencyUnread: 'Please choose',
  currencyAsk: 'No cell says which money it is. Which one is it?',
  currencyGuess: (code: string) =>
    `No cell says which money it is; it was taken for ${code}. Is that right?`,
  currencyNamed: (name: string, code: string) =>
    `What the cells name counts: they are read as ${name} (${code}), not as what is chosen here. To change it, edit the cells.`,
  grid: 'The table',
  heading: (n: number) => `Heading of column ${n}`,
  readAs: (heading: string) => `${heading}: read as`,
  byHeading: (what = '') => (what ? `Auto · ${what}` : 'Auto'),
  asText: 'Text, as it is',
  fields: {
    name: 'Name of the plan',
    provider: 'Provider',
    price: 'Monthly price',
    down: 'Speed (download)',
    up: 'Upload speed',
    data: 'Data',
    support: 'Support',
    extras: 'Extras',
    contract: 'Contract',
    link: 'Link',
    setup: 'Fee paid once (set-up)',
    fee: 'Fee a month (equipment)',
    exit: 'Cost of leaving early',
  } satisfies Record<TableField, string>,
  readingOf: reading,
  staysAll: 'Shown as text, side by side only',
  staysMoney: 'Not counted in the total: choose above what these amounts are',
  secondOf: 'Another column is that already',
  emptyColumn: 'Empty',
  staysSome: (unread: number, filled: number) => `${unread} of ${filled} stay as text`,
  costless: (n: number, field: TableField) =>
    field === 'exit'
      ? `${plural(n, 'plan')} without a contract to leave: add a column for it`
      : `Cost unknown for ${plural(n, 'plan')}: write an amount, or “none”`,
  unclearHeading:
    'Cost unknown: what the heading says besides may change the amounts. Write what is really paid, and take that out of the heading',
  exitPartly: (n: number) =>
    `Cost of leaving unknown for ${plural(n, 'plan')}: each column for it needs an amount, or “none”`,
  staysCell: 'Not understood: stays as text',
  cell: (plan: string, heading: string) => `${plan}, ${heading}`,
  link: (plan: string, heading: string) => `Link of ${plan}, ${heading}`,
  rowNumber: (n: number) => `row ${n}`,
  columnNumber: (n: number) => `column ${n}`,
  removeRow: (name: string) => `Remove ${name}`,
  removeColumn: (name: string) => `Remove column ${name}`,
  addRow: 'Add a row',
  addColumn: 'Add a column',
  lower: 'The first row is a plan too',
  raise: 'Use the first row as headings',
  more: 'Change the table',
  rows: (from: number, to: number, all: number) =>
    `Rows ${from.toLocaleString('en')} to ${to.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  pagePrevious: 'Previous',
  pageNext: 'Next',

  tableLang: 'Language of the table',
  accent: 'Accent colour',
  accentOwn: 'A colour of my own',
  accentPale: (ratio: string, dark: boolean) =>
    `It is hard to see on a ${dark ? 'dark' : 'white'} page: its contrast is ${ratio} to 1, and 3 to 1 is needed. Take a ${dark ? 'lighter' : 'darker'} one.`,
  layout: 'Layout',
  layouts: {
    auto: 'By how many there are',
    columns: 'Plans side by side',
    rows: 'Plans in a list',
  },
  lead: 'Price on top',
  leads: { average: 'Average a month', total: 'Total', first: 'First month' },
  horizon: 'Counted over',
  months: (n: number) => plural(n, 'month'),
  sort: 'Order',
  sorts: {
    feed: 'As in the table',
    total: 'Lowest cost first',
    down: 'Fastest first',
    name: 'By name',
  },
  differences: 'Only rows that differ',
  withoutControls: 'Without controls for readers',
  disclosure: 'Are you paid for this post?',
  disclosureHelp: 'What you write here stands above the first plan.',
  disclosureExample: 'This post is paid for by Service A.',
  updated: 'Date of the figures',
  optional: 'optional',

  preview: 'Preview',
  wide: 'Wide',
  phone: 'Phone',
  dark: 'Dark',
  drag: 'Drag its corner to change the width.',
  firstOnly: (n: number) => `The preview shows the first ${n}; what you copy has them all.`,
  noPreview: 'Once the currency is known, the comparison is shown here.',
  emptyPreview: 'Once there is a plan, the comparison is shown here.',

  kinds: {
    inline: 'All in the post',
    file: 'Figures in a file of their own',
    plain: 'A plain table, without script',
  },
  kindHelp: {
    inline:
      'For blogs whose HTML you can edit, and that keep scripts (Tistory, WordPress of your own, …). One piece of code.',
    file: 'For when several posts show the same table: you change one file, and all of them change.',
    plain:
      'For blogs that strip scripts (Naver, Brunch, mail). The figures are worked out now and do not change any more.',
  },
  script: 'Address of the script',
  scriptHelp:
    'Put this file on your site (or use the address at which a CDN has it) and write its address here.',
  scriptGet: 'Get plan-compare-table.js',
  feedSrc: 'Address of plans.json',
  feedHelp: 'Download plans.json below, put it on your site, and write its address here.',
  wrongAddress: 'This is no address that a page can load. It begins with https:// or /.',
  withTable: 'Put the plain table inside too, for readers without script',
  code: 'Code',
  copy: 'Copy the code',
  copyTable: 'Copy as a table',
  copyTableHelp:
    'Pasted where you write your post it is a table; pasted where the HTML is edited it is the code. Either is fine.',
  download: 'Download plans.json',
  downloaded: 'plans.json was saved with your downloads.',
  copied: 'Copied. Now paste it in your post, where the HTML is edited.',
  copiedTable:
    'Copied as a table. Now paste it where you write your post; where the HTML is edited is fine too.',
  selected: 'The browser did not let the page copy. The code is selected: press Ctrl+C.',
  shortened: (chars: number) =>
    `The code is long (${chars.toLocaleString('en')} characters); its beginning is shown, and all of it is copied.`,
  plainTooLong: (n: number) =>
    `A plain table of more than ${n} plans would be too long for a post. Take one of the other two ways, or remove rows.`,
};

export type Words = typeof en;
