import type { Plan, TableField } from 'fairstay/feed.js';
import type { Nothing } from '../read/found.js';
import type { Words } from './en.js';

const number = (n: number) => n.toLocaleString('ko');
const channels: Record<string, string> = {
  phone: '전화',
  online: '온라인',
  chat: '채팅',
  store: '매장',
  app: '앱',
};

const money = (amount: number, currency: string) =>
  currency === 'KRW'
    ? `${number(amount)}원`
    : new Intl.NumberFormat('ko', { style: 'currency', currency }).format(amount);

function leaving(rules: NonNullable<Plan['exit']>, currency: string): string {
  const each = rules.map((rule) => {
    switch (rule.type) {
      case 'flat':
        return money(rule.amount, currency);
      case 'perRemainingMonth':
        return `남은 달마다 ${money(rule.amount, currency)}`;
      case 'clawback':
        return `월 할인 ${money(rule.base, currency)}에서 돌려줄 금액`;
      case 'remainingShare':
        return `${money(rule.base, currency)}에서 쓴 기간만큼 줄어든 금액`;
      case 'refund':
        return `${rule.keepMonths}개월 안에 해지하면 ${money(rule.amount, currency)}`;
    }
  });
  if (!each.length) return '없음';
  return each.length > 1 ? `모두 합쳐 ${each.join(' + ')}` : each.join('');
}

function reading(field: TableField, plan: Plan, label: string): string {
  const { price, speed, data, contract, support, exit, currency } = plan;
  const fee = plan.fees?.find((one) => one.label === label)?.amount;
  const amount = price?.steps[0]?.amount;
  const cap = data?.cap;
  const all: Partial<Record<TableField, string | undefined>> = {
    price: amount === undefined ? undefined : `월 ${money(amount, currency)}`,
    down: speed?.down === undefined ? undefined : `${number(speed.down)}Mbps`,
    up: speed?.up === undefined ? undefined : `${number(speed.up)}Mbps`,
    data: cap === undefined ? undefined : cap === 'unlimited' ? '무제한' : `${number(cap)}GB`,
    contract: contract && (contract.months ? `${contract.months}개월` : '무약정'),
    support:
      support &&
      [support.channels?.map((one) => channels[one] ?? one).join(', '), support.hours]
        .filter(Boolean)
        .join(', '),
    extras: plan.extras && (plan.extras.map((extra) => extra.label).join(', ') || '없음'),
    setup: fee === undefined ? undefined : `한 번 ${money(fee, currency)}`,
    fee: fee === undefined ? undefined : `월 ${money(fee, currency)}`,
    exit: exit && leaving(exit, currency),
  };
  return all[field] ?? '';
}

function nothing(reason: Nothing): string {
  switch (reason.seen) {
    case 'empty':
      return '비어 있어요. 표의 칸들을 선택해서 복사한 다음 여기에 붙여 넣어 주세요.';
    case 'picture':
      return '그림이에요. 그림 속 숫자는 읽을 수 없으니 표의 칸을 직접 복사해 주세요.';
    case 'old-excel':
      return '예전 엑셀 파일(.xls)이에요. .xlsx로 다시 저장하거나, 칸을 복사해서 붙여 넣어 주세요.';
    case 'broken-excel':
      return '엑셀 파일(.xlsx)로 열리지 않아요. 암호가 걸려 있다면 풀어 주세요. 칸을 복사해서 붙여 넣어도 돼요.';
    case 'pdf':
      return 'PDF 파일이에요. 표를 스프레드시트에 먼저 옮긴 다음, 그 칸을 복사해 주세요.';
    case 'unknown':
      return '읽을 수 없는 파일이에요. .xlsx, .csv, .tsv, .html, .md, .txt 파일을 읽을 수 있어요.';
    case 'text':
      return `글이 ${number(reason.lines)}줄 있는데, 칸을 나누는 탭이나 쉼표가 없어요. 표 안의 글자만이 아니라 표 전체를 선택해서 다시 복사해 주세요.`;
    case 'uneven':
      return `${number(reason.lines)}줄 있는데, 줄마다 쉼표 수가 달라요. CSV에서는 쉼표가 든 금액을 "35,000"처럼 따옴표로 감싸야 해요. 칸을 바로 복사해서 붙여 넣으면 더 쉬워요.`;
    case 'thin':
      return `${number(reason.rows)}행 ${number(reason.columns)}열뿐이에요. 제목 한 줄과 요금제 한 줄, 열 두 개는 있어야 해요.`;
  }
}

/** 한국어 */
export const ko: Words = {
  title: '요금제 표 만들기',
  intro: '스프레드시트나 글에 있는 표를 블로그에 넣을 비교표로 바꿔요. 코드는 몰라도 돼요.',
  private: '입력한 내용은 이 브라우저 밖으로 나가지 않아요. 새로고침해도 그대로 남아 있어요.',
  back: '다른 데모',
  language: '이 페이지의 언어',
  undo: '되돌리기',
  redo: '다시 하기',
  undone: '되돌렸어요.',
  redone: '다시 했어요.',
  clear: '모두 지우기',
  clearSure: '이 브라우저에서 작업을 지울까요?',
  clearYes: '네, 지울게요',
  clearNo: '아니요, 둘게요',
  cleared: '지웠어요. 이제 여기에 남은 것이 없어요.',

  kept: {
    denied:
      '이 브라우저에는 작업을 저장할 수 없어요. 다른 기능은 모두 쓸 수 있으니, 페이지를 닫기 전에 복사해 두세요.',
    full: '표가 커서 이 브라우저에 저장할 자리가 없어요. 다른 기능은 모두 쓸 수 있으니, 페이지를 닫기 전에 복사해 두세요.',
  },
  elsewhere: '다른 탭에서 이 작업을 바꿨어요. 어느 쪽을 이어서 쓸까요?',
  takeTheirs: '다른 탭의 내용 가져오기',
  keepMine: '이 탭의 내용 쓰기',

  steps: { bring: '붙여 넣기', check: '열 확인하기', looks: '모양 고르기', take: '복사하기' },
  next: [
    '열마다 어떻게 읽었는지 보고, 다르면 고쳐요.',
    '언어와 색, 보여 줄 내용을 고르고 넓은 화면과 휴대폰에서 어떻게 보이는지 봐요.',
    '글에 넣을 코드를 복사해요.',
  ],

  bringHere: '여기에 표를 붙여 넣어 주세요',
  bringHelp:
    '엑셀, 구글 스프레드시트, 리브레오피스의 칸이나 웹 페이지의 표를 복사해서 여기에서 Ctrl+V를 눌러요. CSV, 마크다운, HTML도 돼요.',
  bringTyped: '입력한 글 읽기',
  bringFile: '파일 고르기',
  bringDrop: '또는 여기에 끌어다 놓기: .xlsx, .csv, .html, .md',
  bringSample: '예시로 시작해요',
  bringAgain: '다른 표 넣기',
  bringCancel: '지금 표 그대로 두기',
  reading: '읽고 있어요…',
  brought: (plans, columns) => `표를 가져왔어요. ${number(plans)}행 ${number(columns)}열이에요.`,
  broughtOf: (tables) => `표가 ${number(tables)}개 있어서 가장 큰 것을 가져왔어요.`,
  broughtNotes: (notes) => `표 바깥의 글 ${notes.length}줄은 넣지 않았어요: ${notes.join(' · ')}`,
  broughtLeft: (rows) => `50,000행을 넘는 ${number(rows)}행은 넣지 않았어요.`,
  notATable: '표를 찾지 못했어요.',
  nothing,

  plans: (n) => `요금제 ${number(n)}개를 읽었어요.`,
  noPlans: '아직 보여 줄 요금제가 없어요.',
  unread: (n) =>
    `알아보지 못한 칸이 ${number(n)}개 있어요. 값은 모르는 것으로 치고, 적은 글자는 요금제를 나란히 놓은 배치에서만 보여요.`,
  allRead: '아는 제목의 칸은 모두 알아봤어요.',
  goUnread: '다음 칸으로 가기',
  wrongLinks: (rows) =>
    `${rows.slice(0, 5).join(', ')}행${rows.length > 5 ? ` 등 ${rows.length}개 행` : ''}의 주소는 쓸 수 없어서 복사할 코드와 파일에서 뺐어요. 다른 것은 그대로예요. 주소는 https://로 시작해야 해요.`,
  wrongLinksIn: (n) => `주소 ${number(n)}개는 뺐어요`,
  wrongLink: '쓸 수 없는 주소라서 뺐어요. https:// 주소로 바꿔 주세요.',
  pastedCells: (rows, columns) =>
    `여기부터 ${number(rows)}행, 한 행에 ${number(columns)}칸을 붙여 넣었어요.`,
  turned: '제목이 첫 번째 열에 있는 것 같아요.',
  headless: '첫 줄에 금액이나 속도가 있어서 제목이 아니라 요금제 같아요.',
  twice: '제목이 두 줄인 것 같아요. 지금은 둘째 줄을 요금제로 읽고 있어요.',
  priceless: '월 요금으로 읽은 열이 없어요. 요금이 든 열의 제목 아래에서 ‘월 요금’을 골라 주세요.',
  total: (name) => `‘${name}’ 행도 요금제로 읽었어요. 요금제가 아니면 빼 주세요.`,
  leaveAsIs: '그대로 둘게요',
  turn: '행과 열 바꾸기',
  currency: '통화',
  currencyRead: (code) => `표에서 읽은 대로 (${code})`,
  currencyUnread: '골라 주세요',
  currencyAsk: '어느 나라 돈인지 적힌 칸이 없어요. 어떤 통화예요?',
  currencyGuess: (code) =>
    `어느 나라 돈인지 적힌 칸이 없어서 ${code === 'KRW' ? '원(KRW)' : code}으로 읽었어요. 맞나요?`,
  currencyNamed: (name, code) =>
    `칸에 적힌 통화가 먼저예요. 고른 통화 대신 ${name}(${code}) 단위로 읽었어요. 바꾸려면 칸을 고쳐 주세요.`,
  grid: '표',
  heading: (n) => `${n}번째 열의 제목`,
  readAs: (heading) => `${heading}: 무엇으로 읽을까요`,
  byHeading: (what) => (what ? `자동 · ${what}` : '자동'),
  asText: '글자 그대로',
  fields: {
    name: '요금제 이름',
    provider: '통신사',
    price: '월 요금',
    down: '속도(다운로드)',
    up: '업로드 속도',
    data: '데이터',
    support: '고객 지원',
    extras: '부가 서비스',
    contract: '약정',
    link: '링크',
    setup: '한 번 내는 비용(설치비)',
    fee: '매달 내는 비용(임대료)',
    exit: '해지 비용(위약금)',
  },
  readingOf: reading,
  staysAll: '나란히 놓은 배치에서 글자로 보여요',
  staysMoney: '총비용에 들어가지 않아요. 어떤 금액인지 위에서 골라 주세요',
  secondOf: '다른 열이 먼저 있어요',
  emptyColumn: '비어 있어요',
  staysSome: (unread, filled) => `${filled}칸 중 ${unread}칸은 글자로`,
  costless: (n, field) =>
    field === 'exit'
      ? `요금제 ${number(n)}개는 약정 기간을 몰라요. 약정 열을 넣어 주세요`
      : `요금제 ${number(n)}개는 총비용을 알 수 없어요. 금액이나 ‘없음’을 적어 주세요`,
  unclearHeading:
    '제목에 덧붙인 말 때문에 금액을 알 수 없어요. 실제로 내는 금액을 적고, 제목에서 그 말을 빼 주세요',
  exitPartly: (n) =>
    `요금제 ${number(n)}개는 해지 비용을 알 수 없어요. 해지 비용 열마다 금액이나 ‘없음’을 적어 주세요`,
  staysCell: '알아보지 못해서 글자로 남아요',
  cell: (plan, heading) => `${plan}, ${heading}`,
  link: (plan, heading) => `${plan}, ${heading}의 링크`,
  rowNumber: (n) => `${n}행`,
  columnNumber: (n) => `${n}열`,
  removeRow: (name) => `${name} 빼기`,
  removeColumn: (name) => `${name} 열 빼기`,
  addRow: '행 더하기',
  addColumn: '열 더하기',
  lower: '첫 줄도 요금제예요',
  raise: '첫 행을 제목으로 쓰기',
  more: '표 바꾸기',
  rows: (from, to, all) => `${number(all)}행 중 ${number(from)}–${number(to)}행`,
  pagePrevious: '이전',
  pageNext: '다음',

  tableLang: '표의 언어',
  accent: '강조 색',
  accentOwn: '내 블로그 색으로',
  accentPale: (ratio, dark) =>
    `${dark ? '어두운' : '흰'} 바탕에서 잘 안 보여요. 명암비가 ${ratio}:1인데 3:1은 되어야 해요. 더 ${dark ? '밝은' : '진한'} 색을 골라 주세요.`,
  layout: '배치',
  layouts: { auto: '개수에 맞게', columns: '요금제를 나란히', rows: '요금제를 목록으로' },
  lead: '맨 위에 보일 금액',
  leads: { average: '월 평균', total: '총비용', first: '첫 달 요금' },
  horizon: '계산할 기간',
  months: (n) => `${n}개월`,
  sort: '순서',
  sorts: {
    feed: '표에 적은 순서',
    total: '총비용이 낮은 순',
    down: '빠른 순',
    name: '이름순',
  },
  differences: '다른 점만 보여 주기',
  withoutControls: '읽는 사람이 조작하는 버튼 빼기',
  disclosure: '대가를 받고 쓴 글인가요?',
  disclosureHelp: '여기에 적은 말이 첫 요금제보다 먼저 나와요.',
  disclosureExample: '이 글은 A 서비스에서 원고료를 받았어요.',
  updated: '요금 기준일',
  optional: '없어도 돼요',

  preview: '미리 보기',
  wide: '넓은 화면',
  phone: '휴대폰',
  dark: '어둡게',
  drag: '모서리를 끌면 너비가 바뀌어요.',
  firstOnly: (n) => `미리 보기에는 처음 ${number(n)}개만 보여요. 복사하면 모두 들어가요.`,
  noPreview: '통화를 고르면 여기에 비교표가 보여요.',
  emptyPreview: '요금제가 생기면 여기에 비교표가 보여요.',

  kinds: {
    inline: '글 안에 모두 넣기',
    file: '요금 파일을 따로 두기',
    plain: '스크립트 없는 보통 표',
  },
  kindHelp: {
    inline:
      'HTML을 고칠 수 있고 스크립트를 지우지 않는 블로그(티스토리, 직접 설치한 워드프레스 등)에 써요. 코드 하나면 끝이에요.',
    file: '여러 글에서 같은 표를 보여 줄 때 써요. 파일 하나만 고치면 모든 글이 바뀌어요.',
    plain:
      '스크립트를 지우는 곳(네이버 블로그, 브런치, 메일)에 써요. 금액은 지금 계산한 그대로 남아요.',
  },
  script: '스크립트 주소',
  scriptHelp:
    '이 파일을 내 사이트에 올리고(또는 CDN에 있는 주소를 찾아서) 그 주소를 여기에 적어요.',
  scriptGet: 'plan-compare-table.js 받기',
  feedSrc: 'plans.json 주소',
  feedHelp: '아래에서 plans.json을 받아 내 사이트에 올리고, 그 주소를 여기에 적어요.',
  wrongAddress: '페이지에서 불러올 수 없는 주소예요. https:// 또는 /로 시작해야 해요.',
  withTable: '스크립트가 없을 때 보일 보통 표도 함께 넣기',
  code: '코드',
  copy: '코드 복사하기',
  copyTable: '표로 복사하기',
  copyTableHelp:
    '글쓰기 화면에 붙여 넣으면 표가 되고, HTML 편집 화면에 붙여 넣으면 코드가 들어가요. 어느 쪽이든 괜찮아요.',
  download: 'plans.json 받기',
  downloaded: 'plans.json을 내려받은 파일에 저장했어요.',
  copied: '복사했어요. 글의 HTML 편집 화면에 붙여 넣어 주세요.',
  copiedTable: '표로 복사했어요. 글쓰기 화면에 붙여 넣어 주세요. HTML 편집 화면도 괜찮아요.',
  selected: '브라우저가 복사를 막았어요. 코드를 선택해 두었으니 Ctrl+C를 눌러 주세요.',
  shortened: (chars) =>
    `코드가 길어서(${number(chars)}자) 앞부분만 보여요. 복사하면 모두 들어가요.`,
  plainTooLong: (n) =>
    `요금제가 ${number(n)}개를 넘으면 글에 넣기에는 표가 너무 길어요. 다른 방법을 고르거나 행을 줄여 주세요.`,
};
