import { css } from 'lit';

/** Goes with `StickyTable`. `--w` is a column's width where rows cannot agree on one by themselves. */
export const stickyTableStyles = css`
  .scroller {
    container-type: inline-size;
    table {
      inline-size: 100%;
      border-collapse: separate;
      border-spacing: 0;
    }
    thead {
      position: sticky;
      inset-block-start: var(--fairstay-stick-offset, 0px);
      z-index: 2;
      background: var(--s, Canvas);
      :host([stick='none']) & {
        position: static;
      }
      /* Zoomed to 400 %, a header that stays leaves no room to read in. */
      @media (max-height: 24rem) {
        position: static;
      }
    }
    /* A heading's cell fills its row and cannot stick; the text in it can. */
    caption > *,
    [colspan] > * {
      position: sticky;
      inset-inline-start: 0;
      display: inline-block;
      max-inline-size: 100cqi;
    }
    &[data-first-column] tr {
      > :first-child:not([colspan]) {
        position: sticky;
        inset-inline-start: 0;
        z-index: 1;
        min-inline-size: min(var(--w, var(--first-column, 9em)), 40cqi);
        max-inline-size: 40cqi;
        background: var(--s, Canvas);
      }
      > :not(:first-child) * {
        scroll-margin-inline-start: 40cqi;
      }
    }
    &:not([data-first-column]) tr > :not([colspan]) {
      --w: var(--plan-column, 46cqi);
      scroll-snap-align: start;
    }
    &:not([data-first-column]),
    &[data-mode='C'] {
      tr > :not([colspan]) {
        inline-size: var(--w);
        min-inline-size: var(--w);
        max-inline-size: var(--w);
      }
    }
    &[data-mode='C'] table {
      &,
      > * {
        display: block;
      }
      > :not(caption) {
        overflow: auto hidden;
        outline-offset: -2px;
      }
      > :not(:last-child) {
        scrollbar-width: none;
      }
    }
    &[data-mode='A'] {
      overflow: auto clip;
      outline-offset: -2px;
    }
  }
  /* A follower that snaps fights its leader. */
  [data-lead] {
    scroll-snap-type: inline mandatory;
  }
`;
