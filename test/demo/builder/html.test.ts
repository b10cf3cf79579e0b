/** The clipboards of spreadsheets, in every engine: each has a parser of its own. */
import { readHtml } from '../../../demo/builder/read/html.js';
import { expect } from '../../support.js';
import { excel, googleSheets, libreOffice } from './clipboards.js';

function read(html: string) {
  const reading = readHtml(html);
  if (!reading || !('table' in reading)) throw new Error(`no table: ${JSON.stringify(reading)}`);
  const { table, ...rest } = reading;
  return { ...rest, header: table.header, rows: table.rows };
}
const texts = (html: string) => read(html).rows.map((row) => row.map(({ text }) => text));

const header = ['서비스', '요금', '속도', '고객 지원', '부가 서비스'];

describe('a clipboard', () => {
  it('of Google Sheets, with a link and a line break in cells', () => {
    const { rows, ...rest } = read(googleSheets);
    expect(rest).to.eql({ header, tables: 1, notes: [], left: 0 });
    expect(rows[0]?.[0]).to.eql({ text: 'A 서비스', href: 'https://example.com/a' });
    expect(texts(googleSheets)).to.eql([
      ['A 서비스', '₩30,000', '100Mbps', '전화/ 온라인 지원', '스트리밍 서비스 포함'],
      ['B 서비스', '₩35,000', '200Mbps', '24시간 고객 지원', '클라우드 저장소 포함'],
      ['C 서비스', '₩25,000', '50Mbps', '전화 지원', '없음'],
    ]);
  });

  it('of Excel, with a merged title and a cell merged downwards', () => {
    const { notes } = read(excel);
    expect(read(excel).header).to.eql(header);
    expect(notes).to.eql(['2026년 요금 비교']);
    expect(texts(excel)).to.eql([
      ['A 서비스', '30,000원', '100Mbps', '전화/ 온라인 지원', '스트리밍 서비스 포함'],
      ['B 서비스', '35,000원', '200Mbps', '24시간 고객 지원', '없음'],
      ['C 서비스', '25,000원', '50Mbps', '전화 지원', '없음'],
    ]);
  });

  it('of LibreOffice', () => {
    expect(read(libreOffice).header).to.eql(header);
    expect(texts(libreOffice)[0]).to.eql([
      'A 서비스',
      '₩30,000',
      '100Mbps',
      '전화/ 온라인 지원',
      '스트리밍 서비스 포함',
    ]);
  });

  it('without a table is none', () => {
    expect(readHtml('<p>30,000원</p>')).to.equal(undefined);
  });

  it('of several tables gives the largest, whatever holds them for the layout', () => {
    const { tables, header } = read(`<table><tr><td>
      <table><tr><td>가<td>나</tr><tr><td>1<td>2</tr></table>
      <table><tr><td>다<td>라</tr><tr><td>1<td>2</tr><tr><td>3<td>4</tr></table>
    </table>`);
    expect({ tables, header }).to.eql({ tables: 2, header: ['다', '라'] });
  });

  it('runs nothing that is in it, and fetches nothing', async () => {
    let ran = false;
    Object.assign(window, { pasted: () => (ran = true) });
    const address = new URL('/__faults__/ok?key=pasted', location.href).href;
    read(`<table><tr><td>이름<td>요금</tr>
      <tr><td><img src="${address}" onerror="pasted()"><script>pasted()</script>A<td>1원</tr></table>`);
    await new Promise((done) => setTimeout(done, 50));
    const asked = await fetch('/__faults__/count?key=pasted').then((answer) => answer.text());
    expect({ ran, asked: Number(asked) }).to.eql({ ran: false, asked: 0 });
  });
});
