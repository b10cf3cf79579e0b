import { readHtmlTable } from '../../src/ui/html-table.js';
import { expect } from '../support.js';

function read(rows: string) {
  const box = document.createElement('div');
  box.innerHTML = `<table>${rows}</table>`;
  const table = readHtmlTable(box.querySelector('table') as HTMLTableElement);
  const text = table.rows.map((row) => row.map((cell) => cell.text));
  return { ...table, cells: table.rows, text };
}
const head = '<tr><th>Plan<th>Price</tr>';
const cell = (content: string) => read(`${head}<tr><td>A<td>${content}</tr>`).cells[0]?.[1];

describe('an HTML table', () => {
  it('has its first row as header', () => {
    const { header, text } = read(`${head}<tr><th>A<td>10</tr><tr><th>B<td>20</tr>`);
    expect(header).to.eql(['Plan', 'Price']);
    expect(text).to.eql([
      ['A', '10'],
      ['B', '20'],
    ]);
  });

  it('has its thead as header, and rows from every tbody', () => {
    const { header, text } = read(
      `<tbody><tr><td>A<td>10<tbody><tr><td>B<td>20</tbody><thead>${head}</thead>`,
    );
    expect(header).to.eql(['Plan', 'Price']);
    expect(text.map(([name]) => name)).to.eql(['A', 'B']);
  });

  it('has the last of two header rows', () => {
    const { header, text } = read(`<thead>
      <tr><th rowspan="2">Plan<th colspan="2">Speed</tr><tr><th>Download<th>Upload</tr></thead>
      <tr><td>A<td>100<td>50</tr>`);
    expect(header).to.eql(['Plan', 'Download', 'Upload']);
    expect(text).to.eql([['A', '100', '50']]);
  });

  it('fills in what spans', () => {
    const { text } = read(`<tr><th>By<th>Plan<th>Down<th>Up</tr>
      <tr><td rowspan="2">X<td>A<td colspan="2">100</tr><tr><td>B<td>200<td>20</tr>
      <tr><td rowspan="0">Y<td>C<td>1<td>2</tr><tr><td>D<td>3<td>4</tr>`);
    expect(text).to.eql([
      ['X', 'A', '100', '100'],
      ['X', 'B', '200', '20'],
      ['Y', 'C', '1', '2'],
      ['Y', 'D', '3', '4'],
    ]);
  });

  it('keeps titles across and the foot apart from plans', () => {
    const { caption, notes, text } = read(`<caption>Our <b>plans</b></caption>
      <thead>${head}</thead><tr><th colspan="2">Fibre</tr><tr><td>A<td>10</tr>
      <tfoot><tr><td>Prices<td>with tax</tr></tfoot>`);
    expect(caption).to.equal('Our plans');
    expect(notes).to.eql(['Fibre', 'Prices with tax']);
    expect(text).to.eql([['A', '10']]);
  });

  it('reads lines and blocks as words apart', () => {
    expect(cell('<p>first</p><p>then<br>last</p>')?.text).to.equal('first then last');
    expect(cell('<ul><li>TV<li>Phone</ul>')?.text).to.equal('TV Phone');
    expect(cell('<b>30</b>,<i>000</i>&nbsp; won')?.text).to.equal('30,000 won');
  });

  it('does not take a footnote mark or a struck price for a price', () => {
    expect(cell('30,000<sup>1)</sup>')?.text).to.equal('30,000 1)');
    expect(cell('<s>30,000</s> 25,000')?.text).to.equal('25,000');
  });

  it('reads images by their alt, and no scripts or tables inside', () => {
    expect(cell('<img alt="yes"><script>x</script><style>x</style>')?.text).to.equal('yes');
    const { text } = read(`${head}<tr><td>A<td>10<table><tr><td>inner</table></tr>`);
    expect(text).to.eql([['A', '10']]);
  });

  it('keeps the first link of a cell as written', () => {
    expect(cell('see <a>x</a><a href="/a?b#c">it</a>')).to.eql({ text: 'see xit', href: '/a?b#c' });
    expect(cell('10')?.href).to.equal(undefined);
  });

  it('reads an empty table as nothing', () => {
    expect(read('')).to.deep.include({ header: [], rows: [], caption: undefined, notes: [] });
  });
});
