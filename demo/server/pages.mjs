/** The few pages that the server draws itself. All text is escaped. */

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text) => String(text).replace(/[&<>"']/g, (letter) => entities[letter]);

/** JSON that may stand in a script element: nothing in it can end one. */
export const scriptJson = (value) => JSON.stringify(value ?? null).replaceAll('<', '\\u003c');

const words = {
  en: {
    failed: 'It did not go through',
    unsure: 'It is not confirmed',
    already: {
      cancelled: 'This was cancelled before. What you sent last was not done.',
      'kept-with-offer': 'This offer was set up before. What you sent last was not done.',
    },
    facts: [
      'Plan',
      'Reference',
      'Received',
      'Service ends',
      'Expected last bill',
      'To be returned',
      'by',
    ],
    expired: 'This page was open for too long. Go back, load it again, and send it once more.',
    unchanged: 'Nothing was changed. Go back and try again, or call us.',
    unknown: 'We could not confirm it. Sending it again cannot do it twice.',
    back: 'Go back',
    undo: 'Take back the cancellation',
    undoText: 'Your plan goes on as before.',
    done: 'Your cancellation is complete',
    received: 'Your request to cancel was received',
    'kept-with-offer': 'Your offer is set up',
    kept: 'You are keeping your plan',
    none: 'There is no such receipt here',
  },
  ko: {
    failed: '처리되지 않았어요',
    unsure: '확인되지 않았어요',
    already: {
      cancelled: '이미 해지를 신청했어요. 방금 보낸 것은 처리되지 않았어요.',
      'kept-with-offer': '이미 혜택을 신청했어요. 방금 보낸 것은 처리되지 않았어요.',
    },
    facts: [
      '요금제',
      '접수 번호',
      '접수 시각',
      '이용 종료일',
      '예상 마지막 요금',
      '반납할 장비',
      '반납 기한',
    ],
    expired: '화면을 너무 오래 열어 두었어요. 돌아가서 새로 고친 뒤 다시 보내 주세요.',
    unchanged: '바뀐 것은 없어요. 돌아가서 다시 시도하거나 고객 센터로 전화해 주세요.',
    unknown: '처리되었는지 확인하지 못했어요. 다시 보내도 두 번 처리되지 않아요.',
    back: '돌아가기',
    undo: '해지 신청 철회하기',
    undoText: '철회하면 쓰던 상품을 그대로 이용할 수 있어요.',
    done: '해지가 완료되었어요',
    received: '해지 신청이 접수되었어요',
    'kept-with-offer': '혜택이 적용되었어요',
    kept: '계속 이용해요',
    none: '여기에는 그런 접수 내역이 없어요',
  },
  de: {
    failed: 'Das hat nicht geklappt',
    unsure: 'Nicht bestätigt',
    already: {
      cancelled:
        'Hier wurde schon gekündigt. Was Sie zuletzt gesendet haben, wurde nicht ausgeführt.',
      'kept-with-offer':
        'Das Angebot war schon gebucht. Was Sie zuletzt gesendet haben, wurde nicht ausgeführt.',
    },
    facts: [
      'Tarif',
      'Vorgangsnummer',
      'Eingegangen',
      'Vertragsende',
      'Voraussichtliche letzte Rechnung',
      'Zurückzugeben',
      'bis',
    ],
    expired:
      'Die Seite war zu lange offen. Gehen Sie zurück, laden Sie sie neu und senden Sie sie noch einmal ab.',
    unchanged:
      'Es wurde nichts geändert. Gehen Sie zurück und versuchen Sie es noch einmal, oder rufen Sie uns an.',
    unknown: 'Wir konnten es nicht bestätigen. Noch einmal senden kann nichts doppelt auslösen.',
    back: 'Zurück',
    undo: 'Kündigung zurücknehmen',
    undoText: 'Ihr Vertrag läuft weiter wie bisher.',
    done: 'Ihre Kündigung ist bestätigt',
    received: 'Ihre Kündigung ist eingegangen',
    'kept-with-offer': 'Ihr Angebot ist gebucht',
    kept: 'Sie behalten Ihren Vertrag',
    none: 'Diesen Beleg gibt es hier nicht',
  },
};

const wordsOf = (lang) => (Object.hasOwn(words, lang) ? words[lang] : words.en);

/** What came of it, in words. */
export const doneTitle = (lang, outcome = 'none') => wordsOf(lang)[outcome] ?? wordsOf(lang).none;

export const undoTitle = (lang) => wordsOf(lang).undo;

/** Why somebody is led to a receipt of another time. */
export const alreadyText = (lang, outcome) => wordsOf(lang).already[outcome] ?? '';

/** What a receipt says, for those without scripts: all of it, in lines. */
export function receiptText(lang, plan, receipt, currency) {
  const { reference, receivedAt, endDate, lines = [], equipment = [], returnBy, message } = receipt;
  const [named, number, at, end, bill, returned, by] = wordsOf(lang).facts;
  const money = new Intl.NumberFormat(lang, { style: 'currency', currency });
  const day = (date) =>
    new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  const time = new Intl.DateTimeFormat(lang, {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' },
  });
  return [
    [named, plan],
    [number, reference],
    [at, receivedAt && `${time.format(new Date(receivedAt))} UTC`],
    [end, endDate && day(endDate)],
    ...lines.map(({ label, amount }) => [label, money.format(amount)]),
    [bill, lines.length && money.format(lines.reduce((sum, { amount }) => sum + amount, 0))],
    [returned, equipment.join(', ')],
    [by, equipment.length && returnBy && day(returnBy)],
    ['', message],
  ]
    .filter(([, value]) => value)
    .map((line) => line.filter(Boolean).join(': '))
    .join('\n');
}

const page = (lang, title, body) => `<!doctype html>
<html lang="${escape(lang ?? 'en')}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)}</title>
    <link rel="icon" href="/icon.svg" />
    <link rel="stylesheet" href="/demo.css" />
  </head>
  <body>
    <main class="page">
      <h1>${escape(title)}</h1>
      ${body}
    </main>
  </body>
</html>
`;

/** Says that a form was not done, and whether anything was. */
export function failurePage({ code, status, lang }, back) {
  const said = wordsOf(lang);
  const text = said[code === 'expired' ? 'expired' : status >= 500 ? 'unknown' : 'unchanged'];
  const link = back ? `<p><a href="${escape(back)}">${escape(said.back)}</a></p>` : '';
  return page(lang, status >= 500 ? said.unsure : said.failed, `<p>${escape(text)}</p>${link}`);
}

/** A link must not take anything back by itself: this asks with a form. */
export function undoPage({ id, receipt, customer }, lang, token) {
  const said = wordsOf(lang);
  const hidden = { token, customer, receipt: id };
  const inputs = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}" />`,
  );
  return page(
    lang,
    said.undo,
    `<p>${escape(receipt.reference)}</p><p>${escape(said.undoText)}</p>
      <form action="/account/undo" method="post">${inputs.join('')}<button>${escape(said.undo)}</button></form>`,
  );
}
