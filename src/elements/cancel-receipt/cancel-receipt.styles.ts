import { css } from 'lit';

export const styles = css`
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    > * {
      display: inline-grid;
      align-items: center;
      min-block-size: 44px;
    }
  }
  .tick {
    display: inline-block;
    inline-size: 0.35em;
    block-size: 0.7em;
    margin-inline: 0.2em 0.5em;
    border: solid var(--a);
    border-width: 0 0.16em 0.16em 0;
    transform: rotate(45deg) translateY(-0.1em);
  }
`;
