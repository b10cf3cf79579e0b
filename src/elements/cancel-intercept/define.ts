import { define } from '../../ui/define.js';
import { CancelIntercept } from './cancel-intercept.js';

define('cancel-intercept', CancelIntercept);

// so that to import the element is to know its name, its events and their types
export type * from './cancel-intercept.js';
export type * from './events.js';
export type { FeedErrorDetail, FeedLoadDetail } from '../../ui/feed-controller.js';
