/** What a network sees at each place of a picture. Places are rows from the top, each from the left. */
export interface PictureMaps {
  readonly rows: number;
  readonly columns: number;
  readonly labels: readonly string[];
  /** `rows * columns * labels.length` scores, before softmax, divided by the model's temperature. The average over a part is nearly the part's own score. */
  readonly classes: Float32Array;
}
