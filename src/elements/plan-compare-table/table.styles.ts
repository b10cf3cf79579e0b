import { css } from 'lit';

/** Both layouts of the table. */
export const tableStyles = css`
  caption {
    text-align: start;
    line-height: 0;
  }
  ::slotted([slot='caption']) {
    padding: 1em 1.25em;
    line-height: 1.5;
  }
  .scroller {
    --first-column: 12em;
    --plan-column: 44cqi;
  }
  th,
  td {
    padding: 0.7em 1.25em;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    border-block-start: 1px solid var(--line);
  }
  .columns {
    td,
    thead th {
      min-inline-size: 9.5em;
    }
    thead tr > * {
      border: 0;
    }
    thead tr:first-child > * {
      padding-block: 1.25em 0;
      vertical-align: bottom;
    }
    thead tr:last-child > * {
      padding-block: 0.5em 1.25em;
      border-block-end: 1px solid var(--line);
    }
    .corner {
      vertical-align: bottom;
      font-size: 0.875em;
      color: var(--soft);
    }
    tbody > tr > th {
      color: var(--soft);
      font-size: 0.9375em;
    }
    .group th {
      padding-block-start: 1.75em;
      border: 0;
      font-size: 0.875em;
      font-weight: 650;
      color: var(--soft);
    }
    tbody > tr > th[scope='row'] {
      color: light-dark(#3d434e, #c3c8d2);
    }
    .point > th {
      padding-block-end: 0;
      font-size: 0.875em;
    }
    .point + tr > td {
      padding-block-start: 0.15em;
      border: 0;
    }
    td.current,
    th.current {
      background: var(--tint);
    }
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    &:empty {
      display: none;
    }
  }
  .tag {
    display: inline-block;
    padding: 0.05em 0.5em;
    border-radius: 0.4em;
    font-size: 0.75em;
    font-weight: 650;
    white-space: nowrap;
    color: var(--good);
    background: var(--good-tint);
    &.lead {
      border-radius: 1em;
      color: light-dark(
        color-mix(in oklab, var(--a) 80%, #000),
        color-mix(in oklab, var(--a) 60%, #fff)
      );
      background: color-mix(in oklab, var(--a) 12%, var(--s));
      white-space: normal;
    }
    &.quiet {
      border-radius: 1em;
      color: var(--ink);
      background: var(--line);
    }
  }
  .provider,
  .name,
  .becomes,
  .line,
  td > small,
  dd > small {
    display: block;
  }
  .provider,
  .name,
  .value,
  .line {
    unicode-bidi: isolate;
  }
  .name {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.35;
  }
  .price {
    font-size: 1.625em;
    font-weight: 750;
    line-height: 1.25;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .becomes {
    min-block-size: 1.5em;
  }
  td .button {
    margin-block-start: 0.75em;
  }
  .affiliate {
    display: block;
    margin-block-start: 0.25em;
  }
  [part='logo'] {
    display: block;
    margin-block: 0.25em;
    object-fit: contain;
  }
  [part='picker'] {
    inline-size: 100%;
    max-inline-size: none;
    font-weight: 650;
    text-overflow: ellipsis;
  }
  .unknown,
  .none {
    color: var(--soft);
  }
  .unknown {
    font-style: italic;
    &:lang(ko) {
      font-style: normal;
    }
    text-decoration: underline dotted from-font;
    text-underline-offset: 0.25em;
  }
  .tick {
    color: var(--good);
  }
  td:has([part='best']) :is(.value, .amount) {
    font-weight: 700;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block-start: 0.35em;
    border-radius: 3px;
    background: light-dark(#eceef2, #2a2e37);
    fill: var(--edge);
    &.best {
      fill: var(--a);
    }
    &:dir(rtl) {
      transform: scaleX(-1);
    }
  }
  details[part='ledger'] {
    display: inline;
    &[open] {
      display: block;
    }
    > summary {
      display: inline-block;
      min-block-size: 1.5em;
      list-style: none;
      cursor: pointer;
      &::-webkit-details-marker {
        display: none;
      }
    }
    .amount {
      text-decoration: underline dotted;
      text-underline-offset: 0.25em;
    }
  }
  dl {
    margin: 0.5em 0;
    font-size: 0.8125em;
    > div {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 1em;
      padding-block: 0.2em;
    }
    .sum {
      border-block-start: 1px solid var(--edge);
      font-weight: 650;
    }
  }
  dt {
    color: var(--soft);
  }
  dd {
    margin: 0;
  }
  .rows {
    thead th,
    thead td {
      border: 0;
      padding-block: 0.5em;
      font-size: 0.8125em;
      color: var(--soft);
      vertical-align: bottom;
      border-block-end: 1px solid var(--edge);
    }
    th,
    td {
      padding-inline: 0.75em;
      min-inline-size: 6em;
      overflow-wrap: break-word;
    }
    tbody tr:first-child > * {
      border: 0;
    }
    tr.current > * {
      background: var(--tint);
    }
    .price {
      font-size: 1.25em;
    }
    .name {
      font-size: 1em;
    }
    .bar {
      min-inline-size: 4em;
    }
    td .button {
      margin: 0;
      min-inline-size: 7em;
    }
    .becomes {
      min-inline-size: 9em;
    }
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-block-size: 2em;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
    cursor: pointer;
  }
  [aria-sort] > .sort {
    color: var(--ink);
    font-weight: 650;
  }
  .naming {
    display: flex;
    gap: 0.5em;
  }
  .check {
    display: inline-grid;
    place-items: start center;
    inline-size: 1.75em;
    min-block-size: 1.75em;
    padding-block-start: 0.2em;
    input {
      inline-size: 1.15em;
      block-size: 1.15em;
      margin: 0;
      accent-color: var(--a);
    }
  }
  .cards td .button {
    margin-block-start: 0.5em;
  }
  .narrow {
    th,
    td,
    .controls,
    .filters,
    .footer {
      padding-inline: 0.9em;
    }
    .price {
      font-size: 1.375em;
    }
    .price + .period {
      white-space: nowrap;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid;
      fill: CanvasText;
      &.best {
        fill: Highlight;
      }
    }
    .tag {
      border: 1px solid;
    }
  }
  @media print {
    thead,
    tbody > tr > th {
      position: static !important;
    }
    tr {
      break-inside: avoid;
    }
    .bar,
    .tag {
      print-color-adjust: exact;
    }
  }
`;
