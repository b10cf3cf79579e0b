import type { PlanInput } from '../schema.js';
import { readQuantity } from './number.js';

/** What a reader may ask besides what a cell says. */
export interface Cell {
  /** The cell alone. */
  text: string;
  href?: string;
  /** The plan as it is read so far. */
  plan: Partial<PlanInput>;
  /** A text as an amount in the feed's currency, else NaN. */
  amount(text: string): number;
  /** Says how a text was read that could be read otherwise. */
  tell(as: string): void;
}

/**
 * What a cell adds to its plan; false where it is not understood. What is `said` is the cell and what its heading has
 * in brackets: below 요금(만원) a "3" says "3 만원", below 요금(첫 달) it says nothing that is understood.
 */
type Reader = (said: string, cell: Cell) => Partial<PlanInput> | false;

const none = /^(없음|없어요|없습니다|none|no)$/i;
const noContract = /^(무약정|(약정 )?없음|no(ne| contract)|month.to.month)( 개월)?$/i;
const always = /24( ?시간| ?h(ou)?rs?|\/7)/i;
const channels = 'phone 전화 online 온라인 chat 채팅 store 매장 app 앱'.split(' ');
const doubtful =
  /^.?$|미포함|불포함|미제공|제외|별도|선택|유료|있음|없|\b(no|not|without|yes|optional)\b/i;

/** Mbps. "500MB" and "500M" are what people write who mean megabits. */
const speed =
  (field: 'down' | 'up'): Reader =>
  (said, { plan, tell }) => {
    const value = readQuantity(said, /^(([mg]|메가|기가)(bps|b)?)?$/i);
    if (!(value <= 1e9)) return false;
    if (!/^\d.*bps$/i.test(said)) tell(`${value} Mbps`);
    return { speed: { ...(plan.speed as object), [field]: value } };
  };

/**
 * The headings of each field, small and without spaces and signs, and how the cells below are read. The whole heading
 * has to match: of "annual price" or "할인가" nobody knows what it comes to in month 30.
 */
export const fields: [headings: RegExp, read: Reader][] = [
  [
    /^((요금제|상품|서비스|플랜|plan|product|service)(이름|명|name)?|이름|name)$/,
    (_, { text }) => ({ name: text }),
  ],
  [/^(통신사|회사|업체|provider|carrier|isp)$/, (_, { text }) => ({ provider: text })],
  [
    /^(월|monthly)?(이용|기본)?(요금|료|가격|price|cost)((per)?mo(nth)?|월)?$|^월정액$/,
    (said, { amount }) => {
      const price = /^(무료|free)$/i.test(said) ? 0 : amount(said);
      return price <= 1e10 && { price };
    },
  ],
  [
    /^(인터넷|최대)?(속도|speed)(다운로드|download)?$|^(다운로드|download)(속도|speed)?$/,
    speed('down'),
  ],
  [/^(속도|speed)?(업로드|upload)(속도|speed)?$/, speed('up')],
  [
    /^(데이터|data)(제공|용)?(량|cap|allowance|limit)?$/,
    (said) => {
      if (/^(무제한|unlimited)( gb)?$/i.test(said)) return { data: 'unlimited' };
      const cap = readQuantity(said, /^([mgt]b?|기가)$/i) / 1e3;
      return cap <= 1e9 && { data: { cap } };
    },
  ],
  [
    /^(고객)?(지원|상담|센터|서비스)$|^(customer)?(support|service)$/,
    (said) => {
      if (none.test(said)) return { support: [] };
      const hours = always.exec(said)?.[0];
      const words = said
        .toLowerCase()
        .replace(always, '')
        .replace(/고객|지원|상담|및|customer|support|and|live|in-/g, '')
        .match(/[^\s,/·+&]+/g);
      const found = words?.map((word) => channels.indexOf(word));
      if (found ? found.includes(-1) : !hours) return false;
      // of each pair the first
      const named = found && [...new Set(found.map((at) => channels[at & ~1]!))];
      return { support: { channels: named, hours } };
    },
  ],
  [
    /^(추가|부가)?(서비스|혜택)$|^(extras?|perks|benefits|addons)$/,
    (said, { text }) => {
      if (none.test(said)) return { extras: [] };
      // 33,000원 상품권 is one thing
      const labels = said
        .replace(/ ?(포함|제공|included)$/i, '')
        .split(/ ?[,/·](?<!\d.(?=\d)) ?| [+&] | 및 /);
      if (said !== text || doubtful.test(said) || labels.includes('')) return false;
      return { extras: [...new Set(labels)] };
    },
  ],
  [
    /^(의무)?(약정|계약)(기간)?$|^(contract|commitment)(length|term)?$/,
    (said) => {
      if (noContract.test(said)) return { contract: 0 };
      const contract = readQuantity(said, /^((개월|months?|년|years?)( ?약정| contract)?)?$/i);
      return contract % 1 === 0 && contract <= 600 && { contract };
    },
  ],
  [
    /^(링크|가입|신청|바로가기|links?|url|website)$/,
    (_, { text, href }) => {
      if (/^https?:\S+$/i.test(text)) return { url: href ?? text };
      return !!href && { url: href, cta: text };
    },
  ],
];
