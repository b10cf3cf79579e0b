import { randomId } from '../../ui/random-id.js';

/** What a flow needs late, or never: asked for by who presses the button. */
export const loadAudit = () => import('./self-audit.js');
/** What draws a receipt. */
export const loadReceipt = (): Promise<unknown> => import('../cancel-receipt/define.js');
/** No offer without what measures that the way out stays as easy to see beside it. */
export const loadOffers = (): Promise<unknown> =>
  Promise.all([import('../retention-offer/define.js'), loadAudit()]);
export const loadSurvey = (): Promise<unknown> => import('../feedback-survey/define.js');
/** The page's own, where it has one: its file may be another. */
export const loadTable = async (): Promise<unknown> =>
  customElements.get('plan-compare-table') ?? import('../plan-compare-table/define.js');

/** Posts evidence, and keeps it until the server has it. */
export async function postEvidence(endpoint: string, evidence: object): Promise<void> {
  const key = randomId();
  const [{ Outbox }, { pageOutbox }] = await Promise.all([
    import('../../retention/outbox.js'),
    import('../../ui/page-outbox.js'),
  ]);
  const body = { idempotencyKey: key, type: 'evidence', ...evidence };
  // a later page may stand elsewhere
  const { href } = new URL(endpoint, document.baseURI);
  await pageOutbox((world) => new Outbox(world)).post({ key, endpoint: href, body });
}
