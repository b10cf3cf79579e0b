import { css } from 'lit';

export const styles = css`
  :host {
    container-type: normal;
  }
  [part='price'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
    strong {
      font-size: 1.5em;
      line-height: 1.25;
    }
  }
  .time {
    font-size: 0.8125em;
    color: var(--soft);
    svg {
      display: block;
      inline-size: 100%;
      block-size: 8px;
      border-radius: 3px;
    }
    svg:dir(rtl) {
      transform: scaleX(-1);
    }
    rect {
      fill: var(--edge);
      stroke: var(--s);
      stroke-width: 2px;
      vector-effect: non-scaling-stroke;
      &:first-child {
        fill: var(--a);
      }
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 1em;
      margin: 0;
      padding: 0.4em 0 0;
      list-style: none;
    }
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    label {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
      min-block-size: 44px;
    }
    input {
      inline-size: 1.15em;
      block-size: 1.15em;
      margin: 0;
      accent-color: var(--a);
    }
    [role='alert'] {
      inline-size: 100%;
    }
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    font-size: 0.9375em;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    color: var(--soft);
  }
`;
