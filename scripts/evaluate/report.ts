import { html, join, type Markup, page, scrollable } from '../node/html.ts';
import { confusionMatrix } from '../node/confusion-matrix.ts';
import type { MethodResult } from './evaluate-methods.ts';
import { describeData, type EvaluationResult, format, usedColumns } from './table.ts';

/** The evaluation as one page without any other file. */
export function evaluationPage(result: EvaluationResult): string {
  const { data, methods, classes, browser = [] } = result;
  const last = methods.filter(({ confusion }) => confusion !== undefined).at(-2) ?? methods.at(-1);
  return page(
    'Evaluation',
    html`<h1>Evaluation</h1>
      <p>${describeData(data)}.</p>
      ${scrollable('Figures', figures(methods))}
      <p>
        p, mAP and nDCG: pictures of the same class among the nearest of the catalogue. r: the very
        picture, found by its phone photo. ms: one picture in Node on tfjs-WASM.
      </p>
      <div class="plots">
        ${bars(methods, 'Category, top-1', ({ top1 }) => top1)}
        ${bars(methods, 'Category precision@5', ({ precisionAt5 }) => precisionAt5)}
        ${bars(methods, 'Phone photo, recall@1', ({ recallAt1 }) => recallAt1)}
      </div>
      ${browserTimes(browser)}
      ${
        last?.confusion === undefined
          ? html``
          : html`<h2>Confusion of ${last.name}</h2>
              ${confusionMatrix(classes, last.confusion)}`
      }`,
  );
}

function figures(methods: readonly MethodResult[]): Markup {
  const columns = usedColumns(methods);
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Method</th>
        ${join(columns.map(({ head }) => html`<th scope="col">${head}</th>`))}
      </tr>
    </thead>
    <tbody>
      ${join(
        methods.map(
          (method) =>
            html`<tr>
              <th scope="row">${method.name}<small>${method.note}</small></th>
              ${join(columns.map(({ of, digits }) => html`<td>${format(of(method), digits)}</td>`))}
            </tr>`,
        ),
      )}
    </tbody>
  </table>`;
}

/** One bar a method that has the figure, 0 to 1. */
function bars(
  methods: readonly MethodResult[],
  title: string,
  of: (method: MethodResult) => number | undefined,
): Markup {
  const shown = methods.flatMap((method) => {
    const value = of(method);
    return value === undefined ? [] : [{ name: method.name, value }];
  });
  if (shown.length === 0) return html``;
  return html`<figure>
    <figcaption>${title}</figcaption>
    <dl class="bars">
      ${join(
        shown.map(
          ({ name, value }) =>
            html`<dt>${name}</dt>
              <dd><span style="width:${(value * 100).toFixed(1)}%"></span>${value.toFixed(3)}</dd>`,
        ),
      )}
    </dl>
  </figure>`;
}

function browserTimes(times: NonNullable<EvaluationResult['browser']>): Markup {
  if (times.length === 0) return html``;
  const table = html`<table>
    <thead>
      <tr>
        <th scope="col">Network</th>
        <th scope="col">Backend</th>
        <th scope="col">ms a picture</th>
        <th scope="col">Device</th>
      </tr>
    </thead>
    <tbody>
      ${join(
        times.map(
          ({ name, backend, msPerPicture, device }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${backend}</td>
              <td>${msPerPicture.toFixed(1)}</td>
              <td>${device}</td>
            </tr>`,
        ),
      )}
    </tbody>
  </table>`;
  return html`<h2>In Chromium</h2>
    ${scrollable('Times in Chromium', table)}
    <p>Times of software adapters (SwiftShader, llvmpipe) prove nothing about a GPU.</p>`;
}
