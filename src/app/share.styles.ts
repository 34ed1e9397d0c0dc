import { css } from 'lit';

export const shareStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
  }
  span {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
`;
