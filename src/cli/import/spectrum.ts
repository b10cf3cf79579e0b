import { gigabytesOf, millisecondsOf } from './cells.js';
import type { Format } from './format.js';
import { promoSteps } from './prices.js';

/** Broadband labels as Spectrum publishes them: `monthly_price` is what is paid after the introductory rate. */
export const spectrum: Format = {
  name: 'FCC broadband labels, with the headings of Spectrum',
  columns: {
    unique_plan_id: 'id',
    provider_name: 'provider',
    service_plan_name: 'name',
    tier_plan_name: 'name, after the name of the service',
    connection_type: 'technology, where it is Mobile',
    monthly_price: 'price; the price after the introductory rate where there is one',
    intro_rate: 'price: whether there is an introductory rate',
    intro_rate_price: 'price: the introductory rate',
    intro_rate_time: 'price: months of the introductory rate',
    contract_req: 'contract',
    contract_time: 'contract.months',
    contract_terms_url: 'contract.terms',
    early_termination_fee: 'exit',
    single_purchase_fee_descr: 'fees, once: names',
    single_purchase_fees: 'fees, once: amounts',
    monthly_provider_fee_descr: 'fees, monthly: names',
    monthly_provider_fees: 'fees, monthly: amounts',
    tax: { text: 'Taxes' },
    bundle_discounts_url: { text: 'Discounts and bundles' },
    typical_download_speed: 'speed.down and speed.downTypical: a label gives the typical speed',
    typical_upload_speed: 'speed.up and speed.upTypical',
    typical_latency: 'latency',
    monthly_data_allow: 'data.cap',
    over_usage_data_price: 'data.after',
    additional_data_increments: 'data.after',
    data_allowance_policy_url: { text: 'About data' },
    network_management_policy_url: { text: 'Network management' },
    privacy_policy_url: { text: 'Privacy' },
    customer_support_phone: { text: 'Telephone' },
    customer_support_web: { text: 'Support' },
  },
  needed: ['unique_plan_id', 'service_plan_name', 'monthly_price', 'intro_rate'],

  read(row) {
    const names = [row.cell('service_plan_name'), row.cell('tier_plan_name')];
    const isMobile = row.cell('connection_type') === 'Mobile';
    if (!isMobile) row.keep('connection_type');
    row.feesOf(
      'single_purchase_fee_descr',
      'single_purchase_fees',
      'once',
      /\b(late|declined|returned)\b/i,
    );
    row.feesOf('monthly_provider_fee_descr', 'monthly_provider_fees', 'monthly', /^optional\b/i);
    oneInstall(row);

    const cap = row.field('monthly_data_allow', gigabytesOf);
    const more = ['over_usage_data_price', 'additional_data_increments'].map((it) => row.cell(it));
    const after = more.filter(Boolean).join(' per ');
    const [down, up] = [row.mbps('typical_download_speed'), row.mbps('typical_upload_speed')];
    return {
      id: row.cell('unique_plan_id'),
      name: names.filter(Boolean).join(' '),
      provider: row.cell('provider_name') || undefined,
      technology: isMobile ? 'mobile' : undefined,
      price: priceOf(row),
      contract: contractOf(row),
      exit: exitOf(row),
      speed: { down, downTypical: down, up, upTypical: up },
      latency: row.field('typical_latency', millisecondsOf),
      data: cap === undefined ? undefined : { cap, after: after || null },
    };
  },
};

type Row = Parameters<Format['read']>[0];

function priceOf(row: Row) {
  const regular = row.price('monthly_price');
  const introductory = row.cell('intro_rate');
  if (/^no$/i.test(introductory) || !introductory) return regular;
  if (!/^yes$/i.test(introductory)) {
    row.notUnderstood('intro_rate', 'is neither Yes nor No: the price is unknown');
    return undefined;
  }
  const [first, months] = [row.price('intro_rate_price'), row.months('intro_rate_time')];
  return promoSteps(row, 'intro_rate_price', first, months, regular);
}

function contractOf(row: Row) {
  const [needed, terms] = [row.cell('contract_req'), row.link('contract_terms_url')];
  const months = row.months('contract_time');
  if (/^no$/i.test(needed)) return terms ? { months: 0, terms } : 0;
  if (/^yes$/i.test(needed) && months) return { months, terms };
  if (needed) row.notUnderstood('contract_req', 'says no months: it stays as a row of text');
  return undefined;
}

function exitOf(row: Row) {
  const fee = row.price('early_termination_fee');
  return fee === undefined
    ? undefined
    : fee === 0
      ? (0 as const)
      : { type: 'flat' as const, amount: fee };
}

/** Nobody pays for both: the one with somebody coming is listed, the other added up. */
function oneInstall(row: Row) {
  const alone = row.fees.some(({ label }) => /self.?install/i.test(label));
  const served = row.fees.find(({ label }) => /professional.?install/i.test(label));
  if (!alone || !served || served.optional) return;
  served.optional = true;
  row.remark(
    'single_purchase_fee_descr',
    `"${served.label}" stands beside self-install: it is listed, not added up`,
  );
}
