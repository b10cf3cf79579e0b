import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planWith } from './table-of.js';

type Case = [heading: string, cell: string, read: object, note?: 'note'];

const speed = (down: number) => ({ speed: { down } });
const extras = (...labels: string[]) => ({
  extras: labels.map((label) => ({ label, id: label, state: 'included' })),
});
const months = (count: number) => ({ contract: { months: count } });
const data = (cap: number | string) => ({ data: { cap } });

const understood: Case[] = [
  ['속도', '100Mbps', speed(100)],
  ['속도', '100 Mbps', speed(100)],
  ['속도', '1Gbps', speed(1000)],
  ['속도', '2.5Gbps', speed(2500)],
  ['속도', '1,000Mbps', speed(1000)],
  ['속도', '500MB', speed(500), 'note'],
  ['속도', '500M', speed(500), 'note'],
  ['속도', '1기가', speed(1000), 'note'],
  ['속도', '1G', speed(1000), 'note'],
  ['속도', '최대 500Mbps', speed(500), 'note'],
  ['Speed', 'up to 500 Mbps', speed(500), 'note'],
  ['속도', '500', speed(500), 'note'],
  ['속도 (Mbps)', '500', speed(500)],
  ['속도 (Mbps)', '500Mbps', speed(500)],
  ['Speed Download', '100 Mbps', speed(100)],
  ['속도(Gbps)', '1', speed(1000)],
  ['다운로드', '100Mbps', speed(100)],
  ['Download speed', '100Mbps', speed(100)],
  ['속도', '1.1Gbps', speed(1100)],
  ['업로드', '20Mbps', { speed: { up: 20 } }],
  ['Upload', '20 Mbps', { speed: { up: 20 } }],
  ['데이터', '무제한', data('unlimited')],
  ['Data', 'Unlimited', data('unlimited')],
  ['데이터', '100GB', data(100)],
  ['데이터 제공량', '1TB', data(1000)],
  ['Data', '500MB', data(0.5)],
  ['Data (GB)', '100', data(100)],
  ['약정', '24개월', months(24)],
  ['약정 기간', '2년', months(24)],
  ['약정 기간', '3년 약정', months(36)],
  ['약정(년)', '2', months(24)],
  ['약정 기간(개월)', '24', months(24)],
  ['약정', '무약정', months(0)],
  ['약정', '없음', months(0)],
  ['약정', '약정 없음', months(0)],
  ['Contract', '24 months', months(24)],
  ['Contract', '24-month contract', months(24)],
  ['Contract length', '1 year', months(12)],
  ['Contract', 'No contract', months(0)],
  ['Contract', 'month-to-month', months(0)],
  ['통신사', 'KT', { provider: 'KT' }],
  ['데이터(GB)', '무제한', data('unlimited')],
  ['약정(개월)', '무약정', months(0)],
  ['링크', 'https://example.com/a', { url: 'https://example.com/a' }],
  ['고객 지원', '전화/온라인 지원', { support: { channels: ['phone', 'online'] } }],
  ['고객 지원', '24시간 고객 지원', { support: { hours: '24시간' } }],
  ['고객 지원', '24시간 전화, 채팅', { support: { channels: ['phone', 'chat'], hours: '24시간' } }],
  [
    'Support',
    'Phone, live chat and in-store',
    { support: { channels: ['phone', 'chat', 'store'] } },
  ],
  ['Support', '24/7 phone support', { support: { channels: ['phone'], hours: '24/7' } }],
  ['고객 지원', '없음', { support: { channels: [] } }],
  ['부가 서비스', '스트리밍 서비스 포함', extras('스트리밍 서비스')],
  ['부가 서비스', 'A팩, B팩 포함', extras('A팩', 'B팩')],
  ['Extras', 'Netflix + Disney+ included', extras('Netflix', 'Disney+')],
  ['부가 서비스', '넷플릭스, 넷플릭스', extras('넷플릭스')],
  ['부가 서비스', '33,000원 상품권', extras('33,000원 상품권')],
  ['부가 서비스', '1,000GB,33,000원 상품권, 3 GB', extras('1,000GB', '33,000원 상품권', '3 GB')],
  ['Extras', 'TV 2,5 GB', extras('TV 2,5 GB')],
  ['Extras', 'TV 2, 5 GB', extras('TV 2', '5 GB')],
  ['혜택', '없음', { extras: [] }],
  ['부가 서비스', '없어요', { extras: [] }],
];

for (const [heading, cell, expected, note] of understood)
  test(`${heading}: ${cell}`, () => {
    const { read, text, codes } = planWith(heading, cell);
    assert.deepEqual(read, expected);
    assert.deepEqual(text, []);
    assert.deepEqual(codes, note ? ['note not-understood /rows/0/1'] : []);
  });

const asText: [heading: string, cell: string][] = [
  ['속도', '1.000 Mbps'],
  ['속도', '1.125 Gbps'],
  ['속도', '100/20 Mbps'],
  ['속도(Mbps)', '1Gbps'],
  ['최저보장속도', '30Mbps'],
  ['지연 시간', '12ms'],
  ['데이터', '100'],
  ['설치비', '33,000원'],
  ['설치비', '무료'],
  ['공유기 임대료', '월 1,100원'],
  ['할인', '5,000원'],
  ['카드 할인', '5,000원'],
  ['사은품', '30만원'],
  ['평점', '4.5'],
  ['기술', '광랜'],
  ['상담 시간', '평일 9시–18시'],
  ['고객 지원', '전화 (09:00~18:00)'],
  ['고객 지원', '전화 불가'],
  ['고객 지원(유료)', '전화'],
  ['고객 지원(주말)', '없음'],
  ['약정(위약금)', '없음'],
  ['요금(첫 3개월)', '무료'],
  ['부가 서비스', '스트리밍 없음'],
  ['부가 서비스', '넷플릭스 선택'],
  ['부가 서비스(선택)', '넷플릭스'],
  ['Extras', 'no streaming'],
  ['속도', '100Mbps 이상'],
  ['속도', '빠름'],
  ['속도', '5000000000Mbps'],
  ['속도', '5000000Gbps'],
  ['속도', '2.2.2 Mbps'],
  ['통신사', '가'.repeat(300)],
  ['고객 지원', '전화, 우수 상담'],
  ['부가 서비스', 'A팩 미포함, B팩 포함'],
  ['속도', '50~100Mbps'],
  ['속도', '100 km/h'],
  ['업로드', '100/20 Mbps'],
  ['데이터', '11GB+일 2GB'],
  ['데이터', '없음'],
  ['약정', '12~24개월'],
  ['약정', '2.3개월'],
  ['약정', '9999개월'],
  ['위약금', '100,000원'],
  ['위약금', '있음'],
  ['사은품', '상품권 30만원'],
  ['평점', '90%'],
  ['평점', '7'],
  ['평점', '5/0'],
  ['고객 지원', '우수'],
  ['고객 지원', '평일 전화'],
  ['부가 서비스', '스트리밍 미포함'],
  ['부가 서비스', '✓'],
  ['부가 서비스', 'X'],
  ['부가 서비스', '있음'],
  ['부가 서비스', '포함'],
  ['카드 할인', '실적 30만원 이상 시 10%'],
  ['기술', '광랜 또는 케이블'],
  ['링크', '가입하기'],
  ['할인가', '20,000원'],
  ['연 요금', '360,000원'],
  ['요금(연)', '360,000원'],
  ['요금 (1년)', '360,000원'],
  ['요금 (1년)', '360,000'],
  ['요금(3년 약정)', '30,000원'],
  ['요금 (카드 할인 시)', '20,000원'],
  ['Price / year', '₩359'],
  ['Price (first year)', '₩359'],
  ['색', '빨강'],
  ['색', '없음'],
  ['__proto__', 'constructor'],
];

for (const [heading, cell] of asText)
  test(`${heading}: ${cell} stays as text`, () => {
    const { read, text, points } = planWith(heading, cell);
    assert.deepEqual(read, {});
    assert.deepEqual(text, [cell]);
    assert.equal(points?.[0]?.label, heading);
  });
