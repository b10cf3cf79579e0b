import { isServer } from 'lit';

/**
 * True on a server, and while what it drew is being taken over (Lit's hydration asks for the same again): nothing is
 * known of the reader's clock, of the page and of what stands inside. Another update comes after it.
 */
export const isStill = (host: object): boolean =>
  isServer || !!(host as { _$needsHydration?: boolean })._$needsHydration;
