/** What cancelling costs, of the page: authoritative. Amounts in major units. */
export interface Quote {
  currency: string;
  /** What is to pay; negative: what is paid back. */
  lines: { label: string; amount: number }[];
  /** ISO date. */
  endDate: string;
  /** Days to choose from. */
  endDates?: string[];
  /** What is to be given back. */
  equipment?: string[];
  /** ISO date. */
  returnBy?: string;
  penaltyFree?: boolean;
}
