/** What the page answers to a request. Dates are ISO. */
export interface Receipt {
  /** `received`: the request is in, and nothing is cancelled yet. */
  status: 'done' | 'received';
  reference?: string;
  receivedAt?: string;
  endDate?: string;
  lines?: { label: string; amount: number }[];
  lastBillOn?: string;
  returnBy?: string;
  equipment?: string[];
  undoUrl?: string;
  message?: string;
}

/** Reads what a promise resolved to; undefined where it is no receipt. */
export function readReceipt(value: unknown): Receipt | undefined {
  const status = (value as Receipt | undefined)?.status;
  return status === 'done' || status === 'received' ? { status } : undefined;
}
