export { exitCost } from './exit.js';
export { totalCost, type LedgerLine, type TotalCost } from './ledger.js';
export type { Audience } from './months.js';
export type { CostOptions } from './period.js';
export { firstPrice, monthlyPrice, priceRuns, regularPrice, type PriceRun } from './price.js';
export { switchCost, type SwitchCost } from './switch.js';
export { averageCost, costsOver, totalAmount } from './total.js';
