import type { PlanInput } from '../schema.js';
import { lexicon, squeezed } from './words.js';

export const technologies = lexicon(
  'fiber 광 광랜 광케이블 fibre ftth|cable 케이블 hfc|dsl vdsl|fixed-wireless fixedwireless 5ghome|mobile 모바일 무선 lte 5g|satellite 위성',
);

const channels = lexicon(
  'phone 전화|online 온라인 인터넷 홈페이지 web|chat 채팅 톡 livechat|store 매장 대리점 instore|app 앱|이메일|email|카카오톡',
);
const hours = /24( ?시간| ?h(ou)?rs?|\/7)|\d+(:\d\d|시)? ?[-~–] ?\d+(:\d\d|시)/i;

/** "전화/온라인 지원", "24시간 고객 지원": only where every word of it is understood. */
export function readSupport(text: string): Pick<PlanInput, 'support'> | undefined {
  const open = hours.exec(text)?.[0];
  const found = text
    .replace(hours, '')
    .replace(/고객|지원|상담|customer|support/gi, '')
    .split(/[/,·+&]|및| and /)
    .map(squeezed)
    .filter(Boolean)
    .map((word) => channels.get(word));
  if (found.includes(undefined) || !(open || found[0])) return undefined;
  return {
    support: { ...(found[0] && { channels: [...new Set(found as string[])] }), hours: open },
  };
}

/** "A, B 포함": what is listed is included. */
export function readExtras(text: string): Pick<PlanInput, 'extras'> | undefined {
  const labels = text
    .replace(/^includ(es|ing) | ?(포함|제공|included)$/i, '')
    .split(/[,、，;·•]| [+/] | 및 /)
    .map((label) => label.trim());
  // "미포함" has left its first syllable; a mark or a yes names no extra
  const odd = labels.some((it) =>
    /^.?$|(^| )(미|불|not)$|(미포함|미제공|제외)$|^(yes|있음|있어요)$/is.test(it),
  );
  return odd ? undefined : { extras: [...new Set(labels)] };
}
