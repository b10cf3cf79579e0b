/** The table of the blog post. */
import type { Sheet } from './work.js';

const lines = {
  ko: [
    '서비스|요금|속도|고객 지원|부가 서비스',
    'A 서비스|30.000원|100Mbps|전화/온라인 지원|스트리밍 서비스 포함',
    'B 서비스|35.000원|200Mbps|24시간 고객 지원|클라우드 저장소 포함',
    'C 서비스|25.000원|50Mbps|전화 지원|없음',
  ],
  en: [
    'Service|Price|Speed|Support|Extras',
    'Service A|$30/mo|100 Mbps|phone/online|streaming included',
    'Service B|$35/mo|200 Mbps|24/7 phone|cloud storage included',
    'Service C|$25/mo|50 Mbps|phone|none',
  ],
};

export function sample(lang: keyof typeof lines): Sheet {
  const [header = [], ...rows] = lines[lang].map((line) => line.split('|'));
  const cells = rows.map((row) => row.map((text) => ({ text })));
  return { header, rows: cells, fields: [], currency: '' };
}
