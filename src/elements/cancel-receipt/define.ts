import { define } from '../../ui/define.js';
import { CancelReceipt } from './cancel-receipt.js';

define('cancel-receipt', CancelReceipt);

// so that to import the element is to know its name, its events and their types
export type * from './cancel-receipt.js';
