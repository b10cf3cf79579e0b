/** Nearly all hosts are plain words: to parse them all would take as long as to read the feed. */
const plainHost = /^(https?:)?\/\/([a-z\d]+(-[a-z\d]+)*\.)+[a-z]{2,}([/?#]|$)/i;

/**
 * Whether a URL may be followed or fetched: http, https, or relative to the document. Browsers drop tabs and
 * line breaks inside a scheme, so these are refused rather than cleaned.
 */
export function safeUrl(value: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (!value.trim() || value.length > 2000 || /[\u0000-\u001f\u007f]/.test(value)) return false;
  const scheme = /^([^/?#]*?):/.exec(value)?.[1];
  if (plainHost.test(value)) return true;
  // without a host anything is a path
  if (scheme === undefined) return !/^ *[/\\]{2}/.test(value) || URL.canParse(value, 'https://a');
  return /^https?$/i.test(scheme) && URL.canParse(value);
}

/** Whether a logo may be drawn: a `data:` picture, or what may be fetched. */
export function safeImage(value: string): boolean {
  return (
    (value.length <= 100_000 &&
      /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]/i.test(value)) ||
    safeUrl(value)
  );
}
