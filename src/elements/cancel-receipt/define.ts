import { define } from '../../ui/define.js';
import { CancelReceipt } from './cancel-receipt.js';

define('cancel-receipt', CancelReceipt);
