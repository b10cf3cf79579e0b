import { gigabytesOf, millisecondsOf } from './cells.js';
import type { Format } from './format.js';
import { promoSteps } from './prices.js';

/** Broadband labels as AT&T publishes them: `priceAmount` is what is paid first. */
export const att: Format = {
  name: 'FCC broadband labels, with the headings of AT&T',
  columns: {
    FCCPlanId: 'id',
    providerName: 'provider',
    planName: 'name',
    serviceType: 'technology, where it is Mobile',
    priceAmount: 'price; the first price where there is an introductory rate',
    planDisclaimer: { text: 'Condition of the price' },
    priceDescription: { text: 'Paid how' },
    introductoryRateValue: 'price: whether there is an introductory rate',
    priceAfterIntroductory: 'price after the introductory rate',
    introductoryPeriodLength: 'price: months of the introductory rate',
    contractStatus: 'contract; otherwise a row of text',
    contractPeriod: 'contract.months',
    contractLinkURL: 'contract.terms',
    lineItemDisclaimer: { text: 'About the fees' },
    terminationFee: 'exit',
    terminationDescription: { text: 'Leaving early' },
    otherTerminationFees: 'fees, optional: names',
    otherTerminationFeesAmount: 'fees, optional: amounts',
    terminationLinkText: { text: 'About leaving early' },
    onTimeyFeeType: 'fees, once: names',
    oneTimeFee: 'fees, once: amounts',
    monthlyFeeType: 'fees, monthly: names',
    monthlyFee: 'fees, monthly: amounts',
    latePaymentFees: 'fees, optional: late payment',
    latePaymentDescription: { text: 'Late payment' },
    tax: { text: 'Taxes' },
    discountsBundlesLinks: { text: 'Discounts and bundles' },
    speedsDownloadSpeed: 'speed.down and speed.downTypical: a label gives the typical speed',
    speedsUploadSpeed: 'speed.up and speed.upTypical',
    speedsLatency: 'latency',
    networkDisclaimerLinkLabel: { text: 'About the speed' },
    networkDisclaimerLinkText: { text: 'Coverage' },
    dataMonthly: 'data.cap',
    dataAadditionalUsageCharge: 'data.after',
    dataSpeedDescription: 'data.after',
    dataDetailsLinkText: { text: 'About data' },
    networkPolicyLinkText: { text: 'Network management' },
    privacyPolicylinkText: { text: 'Privacy' },
    contactUsNumbers: { text: 'Telephone' },
    customerSupportlinkText: { text: 'Support' },
  },
  needed: ['FCCPlanId', 'planName', 'priceAmount', 'introductoryRateValue'],

  read(row) {
    const isMobile = row.cell('serviceType') === 'Mobile';
    if (!isMobile) row.keep('serviceType');

    row.feesOf('onTimeyFeeType', 'oneTimeFee', 'once');
    row.feesOf('monthlyFeeType', 'monthlyFee', 'monthly');
    row.feesOf('otherTerminationFees', 'otherTerminationFeesAmount', 'once', true);
    const late = row.cell('latePaymentFees');
    if (late) row.fee('latePaymentFees', 'Late payment', late, 'once', true);

    const cap = row.field('dataMonthly', gigabytesOf);
    const after = ['dataAadditionalUsageCharge', 'dataSpeedDescription'].map((it) => row.cell(it));
    const contract = contractOf(row);
    const [down, up] = [row.mbps('speedsDownloadSpeed'), row.mbps('speedsUploadSpeed')];
    return {
      id: row.cell('FCCPlanId'),
      name: row.cell('planName'),
      provider: row.cell('providerName') || undefined,
      technology: isMobile ? 'mobile' : undefined,
      price: priceOf(row),
      contract,
      exit: exitOf(row),
      speed: { down, downTypical: down, up, upTypical: up },
      latency: row.field('speedsLatency', millisecondsOf),
      data:
        cap === undefined ? undefined : { cap, after: after.filter(Boolean).join('; ') || null },
    };
  },
};

type Row = Parameters<Format['read']>[0];

function priceOf(row: Row) {
  const first = row.price('priceAmount');
  const introductory = row.cell('introductoryRateValue');
  if (introductory === 'is not' || !introductory) return first;
  if (introductory !== 'is') {
    row.notUnderstood(
      'introductoryRateValue',
      'is neither "is" nor "is not": the price is unknown',
    );
    return undefined;
  }
  const [months, then] = [
    row.months('introductoryPeriodLength'),
    row.price('priceAfterIntroductory'),
  ];
  return promoSteps(row, 'priceAmount', first, months, then);
}

function contractOf(row: Row) {
  const status = row.cell('contractStatus');
  const terms = row.link('contractLinkURL');
  if (/^does not require a contract\.?$/i.test(status)) return terms ? { months: 0, terms } : 0;
  const months = row.months('contractPeriod');
  if (/^requires a contract\.?$/i.test(status) && months) return { months, terms };
  row.keep('contractLinkURL');
  if (status) row.notUnderstood('contractStatus', 'says no months: it stays as a row of text');
  return undefined;
}

/** Only "nothing" can be read as a sum; what is described in words stays words. */
function exitOf(row: Row) {
  const fee = row.price('terminationFee');
  return fee === undefined
    ? undefined
    : fee === 0
      ? (0 as const)
      : { type: 'flat' as const, amount: fee };
}
