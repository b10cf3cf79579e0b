import { define } from '../../ui/define.js';
import { CancelIntercept } from './cancel-intercept.js';

define('cancel-intercept', CancelIntercept);
