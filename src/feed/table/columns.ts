import { squeezed } from './words.js';

/**
 * Headings as people write them, small and without spaces, signs, units and brackets. The whole heading has to match:
 * of "annual price" or "할인가" nobody knows what it comes to in month 30.
 */
const headings = {
  name: '((요금제|상품|서비스|플랜|plan|service|product|package)(이름|명|name)?|이름|name)',
  provider: '통신사|회사|업체|브랜드|provider|carrier|isp|company|brand',
  price: '(월|monthly)?(이용|기본)?(요금|료|가격|비용|price|cost|rate)|월정액|monthly(fee|charge)',
  down: '(인터넷|다운로드|최대|max|download|internet)?(속도|speed)|다운로드?|download',
  up: '(업로드|upload)(속도|speed)?',
  downMin: '(최저|최소|minimum)(보장)?(속도|speed)',
  downTypical: '(평균|typical|average)(속도|speed)',
  latency: '지연(시간)?|핑|latency|ping',
  data: '(데이터|data)(제공)?(량|용량|한도|cap|allowance|limit)?',
  support: '(고객|기술)?(지원|상담|센터)|고객서비스|(customer)?support|customerservice',
  hours: '(고객)?(상담|지원|센터)시간|(support)?hours',
  extras: '(추가|부가)?(서비스|혜택)|extras?|perks|benefits|addons',
  contract: '(의무)?(약정|계약)(기간)?|(minimum)?(contract|term)(length|term)?|commitment',
  exit: '(중도)?(해지)?(위약금|비용)|할인반환금|(early)?(termination|cancell?ation|exit)fee',
  once: '(설치|가입|개통|유심)(비용?|료)|(setup|installation|activation|onetime)(fee|cost|charge)',
  rental:
    '(장비|단말기|모뎀|공유기|셋톱박스)?(임대|대여)(료|비)|(equipment|router|modem)(rental)?fee',
  off: '(월|monthly)?(할인(금?액)?|discount)',
  offIf: '.+(할인(금?액)?|discount)',
  gifts: '사은품|상품권|gifts?|giftcard|cashback',
  rating: '평점|별점|만족도|(customer)?rating|score',
  url: '링크|가입|신청|홈페이지|바로가기|links?|url|website',
  technology: '기술|방식|technology|type',
};

/** What a column may hold. */
export type Column = keyof typeof headings;

const brackets = /\(.*?\)|\[.*?\]/g;
const units =
  '(단위|월|개월|년|[만천]?원|(per|a)?mo(nth)?s?|years?|[mg]bps|[gt]b|ms|krw|usd|eur|gbp)*$';
/** A price a year is no price a month, but "(3년 약정)" is. */
const otherPeriod = /[/(] ?[매1]? ?[연년주일]간?\)?$|year|yr|annual|week|day/;

const patterns = Object.entries(headings).map(
  ([column, words]) => [column as Column, new RegExp(`^(${words})${units}`)] as const,
);

/** The column that a heading names, if it is one that feeds know. */
export function columnOf(heading: string): Column | undefined {
  // no pattern is given long text to try
  const low = heading.length > 99 ? '' : heading.toLowerCase();
  const bare = squeezed(low.replace(brackets, ''));
  const column = patterns.find(([, pattern]) => pattern.test(bare))?.[0];
  return column && /^(pr|ren|off)/.test(column) && otherPeriod.test(low) ? undefined : column;
}

/** What a heading says in brackets that is no unit. */
export const asideOf = (heading: string) =>
  heading
    .match(brackets)
    ?.filter((it) => !onlyUnits.test(squeezed(it)))
    .join(' ');
const onlyUnits = new RegExp(`^${units}`);
