import { html, join, type Markup, scrollable } from './html.ts';

/** A heat map: rows are true classes, columns predicted ones, shades are shares of the row. Classes that do not occur are left out. */
export function confusionMatrix(
  classes: readonly string[],
  confusion: readonly (readonly number[])[],
): Markup {
  const sum = (row: readonly number[]): number => row.reduce((total, count) => total + count, 0);
  const shown = classes.flatMap((label, i) => {
    const row = confusion[i] ?? [];
    const predicted = sum(confusion.map((line) => line[i] ?? 0));
    return sum(row) + predicted > 0 ? [{ label, i, row }] : [];
  });
  const table = html`<table class="matrix">
    <thead>
      <tr>
        <td></td>
        ${join(shown.map(({ label }) => html`<th scope="col">${label}</th>`))}
      </tr>
    </thead>
    <tbody>
      ${join(
        shown.map(
          ({ label, row }) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${join(shown.map(({ i }) => cell(row[i] ?? 0, sum(row))))}
            </tr>`,
        ),
      )}
    </tbody>
  </table>`;
  return scrollable('Confusion matrix', table);
}

function cell(count: number, total: number): Markup {
  const share = total > 0 ? count / total : 0;
  const shade = `color-mix(in srgb, var(--accent) ${(share * 85).toFixed(0)}%, transparent)`;
  return html`<td style="background:${shade}">${count === 0 ? '' : count}</td>`;
}
