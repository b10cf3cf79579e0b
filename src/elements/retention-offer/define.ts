import { define } from '../../ui/define.js';
import { RetentionOffer } from './retention-offer.js';

define('retention-offer', RetentionOffer);
