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
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.8125em;
    color: var(--soft);
    li {
      border-block-start: 6px solid var(--edge);
      padding-block-start: 0.4em;
    }
    li:first-child {
      border-color: var(--a);
      border-start-start-radius: 3px;
    }
    li + li {
      text-align: end;
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
