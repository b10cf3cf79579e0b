import { InvalidArgumentError } from 'commander';

/** BCP 47, as an option gives it. */
export function language(text: string): string {
  try {
    return new Intl.Locale(text).toString();
  } catch {
    throw new InvalidArgumentError('A language tag, such as ko or en-US.');
  }
}
