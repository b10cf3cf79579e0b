import type { LitElement } from 'lit';
import { auditWayOut, type Measured } from '../../retention/audit/index.js';
import type { FlowView, Policy } from '../../retention/index.js';
import { pageWay, wayMarks } from './page-way.js';

/** Measures what a profile promises, once a screen and its offers, where they can be seen. */
export class SelfAudit {
  /** What was measured. */
  #seen = new Set<string>();

  /**
   * @param again what was measured is measured once more
   * @returns what breaks the policy
   */
  measure(
    host: LitElement,
    { screen, offers, wayOut }: FlowView,
    limits: Policy,
    again?: boolean,
  ): Measured[] {
    const key = `${screen} ${offers.map(({ offer }) => offer.id).join()}`;
    const root = host.renderRoot as ShadowRoot;
    const shown = host.isConnected && root.querySelector<HTMLElement>('.root:not(.shut)');
    if ((!again && this.#seen.has(key)) || !wayOut?.enabled || !shown || !shown.offsetWidth)
      return [];
    this.#seen.add(key);
    // what is shown after a failure is one way more, beside ours
    const pages = root.querySelector('.pair slot') ? `,${wayMarks(host, pageWay(host))}` : '';
    const cancel = `[data-audit=cancel]${pages}`;
    // where the last button has words of its own, those of the first are none for it
    const { confirmLabels } = limits;
    const own = screen === 'confirm' && confirmLabels ? { ...limits, entryLabels: {} } : limits;
    return auditWayOut(root, { limits: own, marks: { cancel } });
  }

  /** Whether the page takes our way out away, and has one of its own to put there, as without script. */
  isSpoilt(host: LitElement, findings: readonly Measured[]): boolean {
    return (
      pageWay(host).kind !== 'none' &&
      !host.renderRoot.querySelector('.pair slot') &&
      findings.some(({ rule }) => /^(present|visible|target|contrast)$/.test(rule))
    );
  }
}
