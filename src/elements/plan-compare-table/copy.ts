/** A table as text that a spreadsheet takes: tabs between cells, and nothing that it would run as a formula. */
export function tableText({ rows }: HTMLTableElement): string {
  return [...rows]
    .map(({ cells }) => [...cells].map((cell) => safeCell(textOf(cell))).join('\t'))
    .join('\n');
}

/** What is seen of a cell: a picker lies unseen over the name of the plan that is picked. */
function textOf(cell: HTMLElement): string {
  return cell.innerText.replace(
    cell.querySelector<HTMLElement>('select,.hidden')?.innerText ?? '',
    '',
  );
}

/** OWASP, CSV injection: a leading `=`, `+`, `-` or `@`, full-width too, starts a formula. */
const safeCell = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?=[=+\-@＝＋－＠])/, "'");
