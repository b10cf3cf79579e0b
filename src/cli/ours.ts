import { fileURLToPath } from 'node:url';

/** A file of this package, from `src` as from `dist`. */
export const ours = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
