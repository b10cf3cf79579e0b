/**
 * Three made-up customers of three made-up providers. Days are counted from the day of asking, so
 * that the demo is never out of date.
 */

const day = 86_400_000;

/** A date as it is written in a feed: 2026-11-30. */
const iso = (time) => new Date(time).toISOString().slice(0, 10);

/** The last day of the month, `months` from now; UTC, as all days here. */
const monthEnd = (now, months = 0) => {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0);
};

/** The first day after `time` on which bills are made. */
const billAfter = (time, dayOfMonth) => {
  const date = new Date(time);
  const months = date.getUTCMonth() + (date.getUTCDate() < dayOfMonth ? 0 : 1);
  return iso(Date.UTC(date.getUTCFullYear(), months, dayOfMonth));
};

const korea = {
  id: 'kr',
  lang: 'ko',
  policy: 'KR',
  provider: '한빛인터넷',
  name: '김하늘',
  account: '7712-0098',
  email: 'haneul@example.com',
  planId: 'plus-200',
  planName: '플러스 200',
  monthsPassed: 14,
  tenureMonths: 14,
  facts: { offeredThisMonth: false },
  billDay: 5,
  returnDays: 14,
  quote: (now, end = iso(monthEnd(now))) => ({
    currency: 'KRW',
    lines: [
      { label: '이번 달 이용 요금', amount: 35000 },
      ...(end > iso(monthEnd(now)) ? [{ label: '다음 달 이용 요금', amount: 35000 }] : []),
      { label: '할인 반환금', amount: 12200 },
      { label: '미리 낸 요금 환급', amount: -12000 },
    ],
    endDate: iso(monthEnd(now)),
    endDates: [iso(monthEnd(now)), iso(monthEnd(now, 1))],
    equipment: ['모뎀', '셋톱박스'],
  }),
  status: 'received',
  message: '담당자가 확인하면 해지가 확정돼요. 확정되면 문자로 알려 드려요.',
  kept: '혜택을 적용했어요. 다음 청구서부터 바뀌어요.',
};

const germany = {
  id: 'de',
  lang: 'de',
  policy: 'DE',
  provider: 'Nordlicht Netz',
  name: 'Kim Beispiel',
  account: '7712-0098',
  email: 'kim@example.org',
  planId: 'fiber-250',
  planName: 'Fiber 250',
  monthsPassed: 27,
  tenureMonths: 27,
  facts: {},
  billDay: 1,
  returnDays: 14,
  quote: (now, end = iso(now + 30 * day)) => ({
    currency: 'EUR',
    lines: [
      {
        label: 'Grundpreis bis zum Vertragsende',
        amount: (4499 * Math.round((Date.parse(end) - now) / (30 * day))) / 100,
      },
    ],
    // another day is asked for in the form
    endDate: iso(now + 30 * day),
    equipment: ['Router'],
  }),
  status: 'done',
  message: 'Die Bestätigung haben wir auch an Ihre E-Mail-Adresse geschickt.',
  kept: 'Der Wechsel ist vorgemerkt und gilt ab der nächsten Rechnung.',
};

const california = {
  id: 'us',
  lang: 'en',
  policy: 'US-CA',
  provider: 'Bayline Internet',
  name: 'Alex Rivera',
  account: '4410-2207',
  email: 'alex@example.net',
  planId: 'internet-500',
  planName: 'Internet 500',
  monthsPassed: 9,
  tenureMonths: 21,
  facts: {},
  billDay: 12,
  returnDays: 30,
  quote: (now) => ({
    currency: 'USD',
    lines: [
      { label: 'Internet 500, this month', amount: 79.99 },
      { label: 'Refund of days not used', amount: -18.67 },
    ],
    endDate: iso(now + 7 * day),
    equipment: ['Gateway'],
    penaltyFree: true,
  }),
  status: 'done',
  message: 'A copy of this is on its way to your email address.',
  kept: 'Your offer is set. It shows on your next bill.',
};

const customers = { kr: korea, de: germany, us: california };

/** The customer of an id, with the figures of today; nothing for an id that is none. */
export function customerOf(id, now) {
  if (typeof id !== 'string' || !Object.hasOwn(customers, id)) return undefined;
  const { quote, ...customer } = customers[id];
  const { billDay, returnDays } = customer;
  /** What cancelling costs on that day; the earliest where it may not be that one. */
  const quoteFor = (wanted) => {
    const earliest = quote(now);
    const may = earliest.endDates ? earliest.endDates.includes(wanted) : isLater(wanted, earliest);
    const endDate = may ? wanted : earliest.endDate;
    const end = Date.parse(endDate);
    return {
      ...quote(now, endDate),
      endDate,
      returnBy: iso(end + returnDays * day),
      lastBillOn: billAfter(end, billDay),
    };
  };
  const { lastBillOn: _, ...today } = quoteFor();
  return { ...customer, nextBillOn: billAfter(now, billDay), quote: today, quoteFor };
}

/** A date within a year of the earliest. */
function isLater(wanted, { endDate }) {
  const ms = /^\d{4}-\d\d-\d\d$/.test(wanted) ? Date.parse(wanted) : NaN;
  const more = ms - Date.parse(endDate);
  return more >= 0 && more < 366 * day;
}

export const customerIds = Object.keys(customers);
