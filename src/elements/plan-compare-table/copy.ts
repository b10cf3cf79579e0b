/** A table as text that a spreadsheet takes: tabs between cells, and nothing that it would run as a formula. */
export function tableText({ rows }: HTMLTableElement): string {
  return [...rows]
    .map(({ cells }) => [...cells].map((cell) => safeCell(cell.innerText)).join('\t'))
    .join('\n');
}

/** OWASP, CSV injection: a leading `=`, `+`, `-` or `@`, full-width too, starts a formula. */
const safeCell = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?=[=+\-@＝＋－＠])/, "'");
