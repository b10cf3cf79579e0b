import './elements/feedback-survey/define.js';
import './elements/plan-compare-table/define.js';
import './elements/cancel-intercept/define.js';
import './elements/cancel-receipt/define.js';
import './elements/retention-offer/define.js';
