import { css } from 'lit';

/** Both layouts of the table. */
export const tableStyles = css`
  caption {
    text-align: inherit;
    line-height: 0;
    slot {
      vertical-align: top;
    }
  }
  ::slotted([slot='caption']) {
    padding: 1em 1.25em;
    line-height: 1.5;
  }
  .scroller {
    --z: 1;
    --plan-column: max(44cqi, 8.5em);
  }
  th,
  td {
    /* smaller letters, yet the same edge */
    padding: 0.7em calc(var(--p) / var(--z));
    font-size: calc(var(--z) * 1em);
    text-align: inherit;
    vertical-align: top;
    font-weight: 400;
    border-block-start: 1px solid var(--line);
  }
  th[colspan] {
    padding-inline: 0;
    span {
      padding-inline: calc(var(--p) / var(--z));
    }
  }
  .current {
    background: var(--tint) !important;
  }
  .columns {
    --first-column: 12em;
    td,
    thead th {
      min-inline-size: 9.5em;
    }
    thead tr > * {
      border: 0;
      padding-block: 1.25em 0;
      vertical-align: bottom;
    }
    .offers > * {
      padding-block: 0.5em 0;
      border: 0;
      vertical-align: top;
    }
    .corner {
      vertical-align: bottom !important;
      --z: 0.875;
      color: var(--soft);
    }
    thead tr:last-child > * {
      padding-block-end: 1.25em;
      border-block-end: 1px solid var(--line);
      /* what stays in sight is small where there is little to see it in */
      .narrow & {
        padding-block: 0.75em 0.6em;
        line-height: 1.3;
      }
    }
    .group th {
      padding-block-start: 1.75em;
      border: 0;
      font-weight: 650;
    }
    tbody {
      tr > td {
        padding-block: 0.7em;
      }
      th {
        --z: 0.9375;
        color: var(--soft);
      }
    }
    .point > th {
      padding-block-end: 0;
    }
    .point + tr > td {
      padding-block-start: 0.15em;
      border: 0;
      background: none !important;
    }
  }
  .rows {
    thead > * > * {
      --z: 0.8125;
      border: 0;
      vertical-align: bottom;
    }
    th,
    td {
      overflow-wrap: break-word;
    }
    .button {
      margin: 0;
    }
    .wide & {
      /* all points of a list have room on a page, in words of an ordinary length */
      --p: 0.55em;
      th,
      td {
        min-inline-size: 4.5em;
      }
      .button {
        min-inline-size: 7em;
      }
      .none,
      .unknown {
        white-space: nowrap;
      }
      .becomes {
        min-inline-size: 9em;
      }
    }
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
  }
  .tag {
    margin-block-end: 0.4em;
    padding: 0.05em 0.6em;
    border-radius: 1em;
    font-size: 0.75em;
    font-weight: 650;
    background: var(--line);
    @media (forced-colors: active) {
      border: 1px solid;
    }
    &[part='best'] {
      border-radius: 0.4em;
      white-space: nowrap;
      color: light-dark(#0a6b45, #63d6a1);
      background: light-dark(#e3f6ed, #16372a);
    }
    &.lead {
      border-radius: 1em;
      white-space: normal;
      color: color-mix(in oklab, var(--a) 70%, var(--ink));
      background: color-mix(in oklab, var(--a) 12%, var(--s));
    }
  }
  small,
  .soft {
    font-size: 0.8125em;
    color: var(--soft);
  }
  .soft,
  .name,
  .line,
  th small,
  td > small,
  dd > small {
    display: block;
  }
  .period {
    display: inline-block;
  }
  .line + .line {
    margin-block-start: 0.3em;
  }
  .name {
    font-weight: 700;
    .wide .columns & {
      font-size: 1.125em;
    }
  }
  .price {
    /* a total in won stands on one line of a phone's column */
    font-size: clamp(1.0625em, 5cqi, 1.375em);
    font-weight: 750;
    line-height: 1.25;
    .wide & {
      white-space: nowrap;
    }
    .wide .columns & {
      font-size: 1.625em;
    }
  }
  .becomes {
    min-block-size: 1.5em;
  }
  td .button {
    inline-size: 100%;
    margin-block: 0.25em;
  }
  img {
    display: block;
    object-fit: contain;
  }
  .picker {
    position: relative;
    display: flex;
    justify-content: space-between;
    gap: 0.25em;
    padding: 0.3em 0.6em;
    border: 1px solid var(--edge);
    border-radius: calc(var(--r) * 0.75);
    line-height: 1.3;
    &::after {
      content: '▾' / '';
    }
    select {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      min-block-size: 0;
      opacity: 0;
    }
  }
  .unknown,
  .none {
    color: var(--soft);
  }
  .unknown,
  .amount {
    /* WebKit does not know them as one */
    text-decoration-line: underline;
    text-decoration-style: dotted;
    text-underline-offset: 0.25em;
  }
  .tick {
    color: light-dark(#0a6b45, #63d6a1);
  }
  td:has([part='best']) > .value,
  :has(+ [part='best']) {
    font-weight: 700;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block-start: 0.35em;
    border-radius: 3px;
    background: var(--line);
    fill: var(--edge);
    &.best {
      fill: var(--a);
    }
    &:dir(rtl) {
      transform: scaleX(-1);
    }
    @media (forced-colors: active) {
      border: 1px solid;
      fill: CanvasText;
    }
  }
  summary {
    min-block-size: 24px;
    list-style: none;
    &::-webkit-details-marker {
      display: none;
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
  }
  .sum {
    border-block-start: 1px solid var(--edge);
    font-weight: 650;
  }
  dd {
    margin: 0;
    margin-inline-start: auto;
    text-align: end;
  }
  .sort {
    display: flex;
    gap: 0.3em;
    align-items: end;
    min-block-size: 2em;
    padding: 0;
    border: 0;
    color: inherit;
    text-align: inherit;
    [aria-sort] > & {
      font-weight: 700;
    }
  }
  .naming {
    flex-wrap: nowrap;
    align-items: start;
    overflow-wrap: anywhere;
    .narrow & {
      flex-direction: column;
    }
    input {
      flex: none;
      inline-size: 1.2em;
      block-size: 1.2em;
      margin: 0.25em 0;
      accent-color: var(--a);
    }
  }
  @media print {
    /* a screen's columns have room on a page, and nothing can be scrolled to */
    .wide table {
      font-size: min(1em, 1.6cqi);
    }
    .scroller {
      overflow: visible !important;
    }
    thead,
    th {
      position: static !important;
    }
    thead,
    tr {
      break-inside: avoid;
    }
    /* of a list that is longer than it is drawn the paper says so */
    .button:not(.more) {
      display: none;
    }
    /* Chromium draws no button in a header that comes again on the next page */
    .sort {
      display: contents;
    }
    .bar {
      print-color-adjust: exact;
    }
  }
`;
