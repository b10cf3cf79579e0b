import { InvalidArgumentError } from 'commander';

/** Whether amounts can be written in it. */
export const isCurrency = (code: string) => Intl.supportedValuesOf('currency').includes(code);

/** A `--currency`. */
export function currencyCode(text: string): string {
  if (!/^[A-Z]{3}$/.test(text)) throw new InvalidArgumentError('Three capitals, such as KRW.');
  if (!isCurrency(text))
    throw new InvalidArgumentError('No currency has this code; expected one such as KRW.');
  return text;
}
