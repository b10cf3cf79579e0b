import 'fairstay/hydrate.js';
import 'fairstay/plan-compare-table.js';
