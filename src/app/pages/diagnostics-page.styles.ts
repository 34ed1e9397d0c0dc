import { css } from 'lit';

export const diagnosticsStyles = css`
  h1 {
    font-size: clamp(1.875rem, 4vw, 2.75rem);
  }
  .intro {
    margin: 0.75rem 0 1.5rem;
    color: var(--_muted);
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-bottom: 2rem;
  }
  .choice a {
    display: inline-flex;
    align-items: center;
    min-height: 2.75rem;
    padding-inline: 1.125rem;
    border: 1px solid var(--_line);
    border-radius: 999px;
    color: inherit;
    font-size: 0.9375rem;
    text-decoration: none;
  }
  .choice a[aria-current] {
    border-color: var(--_text);
    background: var(--_text);
    color: var(--_surface);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: 1.25rem;
    margin-bottom: 1.5rem;
  }
  section {
    padding: 1.5rem;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  h2 {
    margin-bottom: 1rem;
    color: var(--_muted);
    font-size: 0.9375rem;
    font-weight: 500;
    letter-spacing: 0;
  }
  h3 {
    margin: 1.5rem 0 0.5rem;
    font-size: 1rem;
  }
  .big {
    margin-bottom: 1rem;
    font-size: 2.25rem;
    font-weight: 500;
    letter-spacing: -0.03em;
    line-height: 1.1;
  }
  dl,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  dl div {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 1.25rem;
    padding-block: 0.5rem;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
    text-align: end;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  i {
    grid-column: 1 / 3;
    height: 4px;
    margin-top: 0.375rem;
    border-radius: 4px;
    background: var(--_accent);
  }
  .together {
    margin-top: 0.5rem;
    border-top: 1px solid var(--_line);
    font-weight: 500;
  }
  li {
    padding-block: 0.5rem;
    overflow-wrap: anywhere;
    color: var(--_muted);
  }
  li b {
    color: var(--_text);
    font-weight: 500;
  }
  .agent,
  .technical {
    margin-top: 0.75rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  .technical {
    text-align: center;
  }
`;
