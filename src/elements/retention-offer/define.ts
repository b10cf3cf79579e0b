import { define } from '../../ui/define.js';
import { RetentionOffer } from './retention-offer.js';

define('retention-offer', RetentionOffer);

// so that to import the element is to know its name, its events and their types
export type * from './retention-offer.js';
export type * from './events.js';
export type { FeedErrorDetail, FeedLoadDetail } from '../../ui/feed-controller.js';
