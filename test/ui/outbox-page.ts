/** Stands in a frame that tests reload: it makes the page's outbox, as an element does. */
import { Outbox } from '../../src/retention/outbox.js';
import { pageOutbox } from '../../src/ui/page-outbox.js';

const frame = window as unknown as { ready?: Outbox };
frame.ready = pageOutbox((world) => new Outbox(world));
