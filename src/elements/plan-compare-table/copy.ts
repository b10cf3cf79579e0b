/** A table as text that a spreadsheet takes: tabs between cells, and nothing that it would run as a formula. */
export function tableText(table: HTMLTableElement): string {
  return [...table.rows]
    .map((row) => [...row.cells].map((cell) => safeCell(cell.innerText)).join('\t'))
    .join('\n');
}

/** OWASP, CSV injection: a leading `=`, `+`, `-` or `@` starts a formula. */
function safeCell(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return /^[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain;
}

/** Copies text; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // an insecure page or a frame without the permission: the older way
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', put, { once: true, capture: true });
    const done = document.execCommand('copy');
    document.removeEventListener('copy', put, { capture: true });
    return done;
  }
}
