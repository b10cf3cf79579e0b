/** The fair page in other languages. */
import type { Copy } from './page.js';

export const korean: Copy = {
  lang: 'ko',
  title: '인터넷 해지',
  facts:
    '2026년 11월 30일까지 이용할 수 있어요. 지금 해지하면 할인 반환금은 12,200원이에요. 오늘 접수돼요.',
  cancel: '해지하기',
  keep: '계속 이용하기',
  reasons: ['요금이 부담돼요', '느리거나 자주 끊겨요', '이사해요'],
  offer:
    '재약정 20% 할인. 6개월 동안 월 28,000원, 2027년 6월부터 35,000원이에요. 남은 약정은 없어요.',
  accept: '이 혜택으로 유지하기',
};

export const german: Copy = {
  lang: 'de',
  title: 'Vertrag kündigen',
  facts: 'Ihr Vertrag endet am 30. November. Nur die letzte Rechnung über 44,99 € steht noch aus.',
  cancel: 'jetzt kündigen',
  keep: 'Vertrag behalten',
  reasons: ['Zu teuer', 'Zu langsam', 'Ich ziehe um'],
  offer:
    'Kleiner wechseln: 29,99 € im Monat ab 1. Dezember, keine neue Laufzeit, nur für diesen Vertrag.',
  accept: 'Tarif wechseln',
};

export const french: Copy = {
  lang: 'fr',
  title: 'Résilier votre contrat',
  facts:
    'Votre contrat prend fin le 30 novembre. Il reste une seule facture de 29,99 €, sans frais.',
  cancel: 'Résilier votre contrat',
  keep: 'Garder mon offre',
  reasons: ['Trop cher', 'Trop lent', 'Je déménage'],
  offer: '20 % de remise pendant 6 mois, 23,99 € par mois, puis 29,99 € dès le 1er juin.',
  accept: 'Accepter cette offre',
};
