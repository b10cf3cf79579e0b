/** Kinds of control with nothing to fill in. */
const silent = ['hidden', 'submit', 'button', 'reset', 'image', 'fieldset', 'output', 'object'];

type Control = HTMLInputElement | HTMLButtonElement;

/** True where a form asks its reader for nothing: it can be sent as it is. */
export const isReady = (form: HTMLFormElement): boolean =>
  Array.from(form.elements).every(
    (control) => silent.includes((control as Control).type) || (control as Control).disabled,
  );

/** Sends a page's own form by its own button: the browser validates it, and the page's listeners are asked. */
export function send(form: HTMLFormElement): void {
  const buttons = Array.from(form.elements) as Control[];
  form.requestSubmit(
    buttons.find(({ type, disabled }) => !disabled && (type === 'submit' || type === 'image')),
  );
}

/** Adds fields to what a form sends; its own of the same names stay. Nothing in the page changes. */
export function addFields(data: FormData, fields: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined && !data.has(name)) data.append(name, value);
}
