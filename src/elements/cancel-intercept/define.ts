import { define } from '../../ui/define.js';
import '../cancel-receipt/define.js';
import { CancelIntercept } from './cancel-intercept.js';

define('cancel-intercept', CancelIntercept);
