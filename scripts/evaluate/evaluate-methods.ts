import { readFile } from 'node:fs/promises';
import type { Pixels } from '../../src/embed/pixels.ts';
import { seeded } from '../../src/core/seeded.ts';
import { decodeFile } from '../node/decode-file.ts';
import { ProgressBar } from '../node/progress-bar.ts';
import {
  type ClassFigures,
  classFigures,
  rankingFigures,
  type RankingFigures,
  type RecallFigures,
  recallFigures,
} from './figures.ts';
import type { Comparison, Extractor, Features, Method, TrainingSet } from './method.ts';
import { phonePhoto } from './phone-photo.ts';
import type { EvaluationData, Labelled } from './picture-set.ts';

const DEPTH = 10;
const TIMED_PICTURES = 15;

export interface MethodResult extends Partial<RankingFigures>, Partial<RecallFigures> {
  readonly name: string;
  readonly note: string;
  readonly top1?: number;
  readonly macroF1?: number;
  readonly confusion?: ClassFigures['confusion'];
  /** The same with the choice among the core classes only. */
  readonly core?: ClassFigures;
  readonly msPerPicture: number;
  readonly bytes: number;
}

export interface Evaluation {
  readonly classes: readonly string[];
  readonly methods: readonly MethodResult[];
}

/** Measures all methods on the same pictures, phone photos and split. */
export async function evaluateMethods(
  data: EvaluationData,
  methods: readonly Method[],
): Promise<Evaluation> {
  const extractors = [...new Set(methods.map(({ extractor }) => extractor))];
  const gallery = await Gallery.extract(data, extractors);
  const times = await timeExtractors(data, extractors);
  const classes = classesOf(data);
  const results: MethodResult[] = [];
  const bar = new ProgressBar('Comparing', methods.length, 'methods');
  for (const method of methods) {
    const { name, note, extractor } = method;
    const view = gallery.of(extractor);
    const training = trainingSet(data, view, classes);
    const comparison = await method.comparison(training);
    results.push({
      name,
      note,
      ...(await classify(method, { data, view, training })),
      ...(comparison === undefined ? {} : rank(data, view, comparison)),
      msPerPicture: times.get(extractor) ?? NaN,
      bytes: extractor.bytes,
    });
    bar.advance(results.length);
  }
  bar.stop();
  return { classes, methods: results };
}

/** Features of one extractor: of the pictures by path, and of the instance queries in their order. */
interface View {
  readonly pictures: ReadonlyMap<string, Features>;
  readonly queries: readonly Features[];
}

/** Every picture is decoded once for all extractors. */
class Gallery {
  readonly #views: ReadonlyMap<Extractor, View>;

  private constructor(views: ReadonlyMap<Extractor, View>) {
    this.#views = views;
  }

  static async extract(data: EvaluationData, extractors: readonly Extractor[]): Promise<Gallery> {
    const everything = [...data.train, ...data.test, ...data.catalogue, ...data.gallery];
    const paths = [...new Set(everything.map(({ path }) => path))];
    const views = new Map(
      extractors.map((extractor) => [
        extractor,
        { pictures: new Map<string, Features>(), queries: [] as Features[] },
      ]),
    );
    const bar = new ProgressBar('Features', paths.length + data.queries.length, 'pictures');
    for (const [i, path] of paths.entries()) {
      const pixels = await decode(path);
      for (const [extractor, { pictures }] of views) {
        pictures.set(path, await extractor.extract(pixels));
      }
      bar.advance(i + 1);
    }
    for (const [i, { picture, phone }] of data.queries.entries()) {
      const plain = await decode(picture.path);
      const pixels = phone ? await phonePhoto(plain, seeded(i + 1)) : plain;
      for (const [extractor, { queries }] of views) queries.push(await extractor.extract(pixels));
      bar.advance(paths.length + i + 1);
    }
    bar.stop();
    return new Gallery(views);
  }

  of(extractor: Extractor): View {
    const view = this.#views.get(extractor);
    if (view === undefined) throw new Error(`Nothing was extracted by ${extractor.name}`);
    return view;
  }
}

async function decode(path: string): Promise<Pixels> {
  return decodeFile(await readFile(path));
}

function classesOf({ train }: EvaluationData): readonly string[] {
  return [...new Set(train.map(({ label = '' }) => label))].sort();
}

function featuresOf({ pictures }: View, { path }: Labelled): Features {
  const features = pictures.get(path);
  if (features === undefined) throw new Error(`${path} has no features`);
  return features;
}

function trainingSet(
  { train }: EvaluationData,
  view: View,
  classes: readonly string[],
): TrainingSet | undefined {
  if (train.length === 0) return undefined;
  return {
    classes,
    features: train.map((picture) => featuresOf(view, picture)),
    labels: train.map(({ label = '' }) => classes.indexOf(label)),
  };
}

async function classify(
  { classifier }: Method,
  {
    data,
    view,
    training,
  }: {
    readonly data: EvaluationData;
    readonly view: View;
    readonly training: TrainingSet | undefined;
  },
): Promise<Partial<MethodResult>> {
  if (classifier === undefined || training === undefined) return {};
  const { classes } = training;
  const classify = await classifier(training);
  const scores = data.test.map((picture) => classify(featuresOf(view, picture)));
  if (scores.every((row) => Array.from(row).every((score) => score === 0))) return {}; // knows none of these classes
  const labels = data.test.map(({ label = '' }) => classes.indexOf(label));
  const all = classes.map((_, i) => i);
  const { top1, macroF1, confusion } = classFigures(scores, labels, all);
  if (data.core.length === 0) return { top1, macroF1, confusion };
  const core = data.core.map((label) => classes.indexOf(label));
  return { top1, macroF1, confusion, core: classFigures(scores, labels, core) };
}

function rank(data: EvaluationData, view: View, comparison: Comparison): Partial<MethodResult> {
  const represented = (picture: Labelled): Float32Array =>
    comparison.represent(featuresOf(view, picture));
  const catalogue = data.catalogue.map(represented);
  const totals = new Map<string, number>();
  for (const { label = '' } of data.catalogue) totals.set(label, (totals.get(label) ?? 0) + 1);
  const ranked = data.test.map((picture) => {
    const own = represented(picture);
    const similarities = catalogue.map((other) => comparison.similarity(own, other));
    const relevant = best(similarities).map((i) => data.catalogue[i]?.label === picture.label);
    return { relevant, total: totals.get(picture.label ?? '') ?? 0 };
  });
  const gallery = data.gallery.map(represented);
  const places = data.queries.map(({ picture, phone }, q) => {
    const answer = data.gallery.findIndex((other) =>
      phone ? other.path === picture.path : other.id === picture.id,
    );
    const own = comparison.represent(view.queries[q] ?? { values: new Float32Array() });
    return placeOf(gallery, answer, (other) => comparison.similarity(own, other));
  });
  return {
    ...(ranked.length > 0 ? rankingFigures(ranked) : {}),
    ...(places.length > 0 ? recallFigures(places) : {}),
  };
}

function best(similarities: readonly number[]): readonly number[] {
  return similarities
    .map((value, i) => ({ value, i }))
    .sort((a, b) => b.value - a.value || a.i - b.i)
    .slice(0, DEPTH)
    .map(({ i }) => i);
}

/** How many are more alike than the answer; equals count when they come first. */
function placeOf(
  gallery: readonly Float32Array[],
  answer: number,
  similarity: (other: Float32Array) => number,
): number {
  const values = gallery.map(similarity);
  const own = values[answer] ?? -Infinity;
  return values.filter((value, i) => value > own || (value === own && i < answer)).length;
}

/** Median milliseconds a picture, extractors taking turns so that a busy moment hits all of them. */
async function timeExtractors(
  { gallery }: EvaluationData,
  extractors: readonly Extractor[],
): Promise<ReadonlyMap<Extractor, number>> {
  const times = new Map(extractors.map((extractor) => [extractor, [] as number[]]));
  for (const { path } of gallery.slice(0, TIMED_PICTURES)) {
    const pixels = await decode(path);
    for (const [extractor, taken] of times) {
      const began = performance.now();
      await extractor.extract(pixels);
      taken.push(performance.now() - began);
    }
  }
  return new Map([...times].map(([extractor, taken]) => [extractor, median(taken)]));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
