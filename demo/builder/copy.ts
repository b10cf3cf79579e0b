/** Copying, and what became of it. */
export type Copied = 'copied' | 'selected';

/** Where the clipboard is shut, the text is selected in `field`, to be copied by hand. */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return copySelected(text, field);
  }
}

/** As a table, for editors in which nobody sees code; where HTML is edited, as text, it has to be the code. */
export async function copyTable(html: string, field: HTMLTextAreaElement): Promise<Copied> {
  try {
    const types = { 'text/html': html, 'text/plain': html };
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([
      new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>),
    ]);
    return 'copied';
  } catch {
    return copySelected(html, field);
  }
}

function copySelected(text: string, field: HTMLTextAreaElement): Copied {
  field.value = text;
  field.focus();
  field.select();
  return 'selected';
}

/** Saves a file, from the page itself. */
export function download(name: string, text: string, type = 'application/json') {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
