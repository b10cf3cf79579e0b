import './elements/plan-compare-table/define.js';
