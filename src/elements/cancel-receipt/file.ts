const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** A page of its own that any browser opens, without script: what a customer keeps. */
export function receiptFile(
  title: string,
  facts: readonly (readonly [string, string])[],
  lang: string,
  notes: readonly string[],
): string {
  const rows = facts.map(([label, value]) => `<dt>${escape(label)}</dt><dd>${escape(value)}</dd>`);
  return `<!doctype html><html lang="${escape(lang)}"><meta charset="utf-8"><title>${escape(title)}</title>
<h1>${escape(title)}</h1>
<dl>
${rows.join('\n')}
</dl>
${notes.map((note) => `<p>${escape(note)}</p>`).join('\n')}
`;
}

/** Offers a text as a file; nothing leaves the page. */
export function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // a browser may begin only after this turn
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
