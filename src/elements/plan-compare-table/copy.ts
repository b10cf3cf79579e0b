/** A table as text that a spreadsheet takes: tabs between cells, and nothing that it would run as a formula. */
export function tableText({ rows }: HTMLTableElement): string {
  return [...rows]
    .map(({ cells }) => [...cells].map((cell) => safeCell(textOf(cell))).join('\t'))
    .join('\n');
}

/** What is drawn of a cell: of a picker, the plan that is picked. */
function textOf(cell: HTMLElement): string {
  const picker = cell.querySelector('select');
  const picked = picker?.selectedOptions[0]?.text;
  return picked ? cell.innerText.replace(picker.innerText, picked) : cell.innerText;
}

/** OWASP, CSV injection: a leading `=`, `+`, `-` or `@`, full-width too, starts a formula. */
const safeCell = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?=[=+\-@＝＋－＠])/, "'");
