import { expect, test } from 'vitest';
import { colourHistogram, jpegCoefficients } from '../../../../scripts/evaluate/classical.ts';
import { linear, nearestNeighbours, rawComparison } from '../../../../scripts/evaluate/learned.ts';
import { phonePhoto } from '../../../../scripts/evaluate/phone-photo.ts';
import { randomForest } from '../../../../scripts/evaluate/random-forest.ts';
import { argmax, jaccard } from '../../../../scripts/evaluate/similarities.ts';
import { goldenPicture } from '../../../../src/embed/golden-picture.ts';
import type { Pixels } from '../../../../src/embed/pixels.ts';
import '@tensorflow/tfjs-backend-cpu';
import { seeded } from '../../../seeded.ts';

function plain(r: number, g: number, b: number): Pixels {
  const data = new Uint8Array(64 * 64 * 4);
  for (let i = 0; i < data.length; i += 4) data.set([r, g, b, 255], i);
  return { width: 64, height: 64, data };
}

/** Points of two classes that no straight line parts: the sign of a product. */
function checkerboard(count: number) {
  const random = seeded(8);
  const points = Array.from({ length: count }, () =>
    Float32Array.of(random() - 0.5, random() - 0.5),
  );
  const labels = points.map(([x = 0, y = 0]) => (x * y > 0 ? 1 : 0));
  return { features: points.map((values) => ({ values })), labels, classes: ['no', 'yes'] };
}

function accuracy(
  classify: (features: { readonly values: Float32Array }) => ArrayLike<number>,
  { features, labels }: ReturnType<typeof checkerboard>,
): number {
  return (
    features.filter((point, i) => argmax(classify(point)) === labels[i]).length / labels.length
  );
}

test('a forest learns what a linear machine cannot', async () => {
  const data = checkerboard(600);
  const training = {
    ...data,
    features: data.features.slice(0, 400),
    labels: data.labels.slice(0, 400),
  };
  const unseen = { ...data, features: data.features.slice(400), labels: data.labels.slice(400) };
  expect(accuracy(randomForest(training, seeded(1)), unseen)).toBeGreaterThan(0.9);
  expect(accuracy(await linear('squared-hinge')(training), unseen)).toBeLessThan(0.7);
  const vote = await nearestNeighbours(rawComparison('euclidean'))(training);
  expect(accuracy(vote, unseen)).toBeGreaterThan(0.9);
});

test('both linear losses part what a line parts', async () => {
  const data = checkerboard(300);
  const labels = data.features.map(({ values: [x = 0, y = 0] }) => (x + y > 0.1 ? 1 : 0));
  for (const loss of ['softmax', 'squared-hinge'] as const) {
    const classify = await linear(loss)({ ...data, labels });
    expect(accuracy(classify, { ...data, labels })).toBeGreaterThan(0.95);
  }
});

test('a colour histogram counts pixels, JPEG coefficients see a plain picture as its mean alone', async () => {
  const { values } = await colourHistogram.extract(plain(255, 0, 0));
  expect(values.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
  expect(Math.max(...values)).toBeCloseTo(1, 5);
  const coefficients = (await jpegCoefficients.extract(plain(228, 228, 228))).values;
  expect(coefficients[0]).toBeCloseTo(800, 1); // 8 times the distance from 128
  expect(Array.from(coefficients.subarray(1, 10)).every((value) => Math.abs(value) < 0.01)).toBe(
    true,
  );
});

test('Jaccard similarity of graded sets', () => {
  expect(jaccard(Float32Array.of(1, 0, 1), Float32Array.of(1, 1, 0))).toBeCloseTo(1 / 3, 9);
  expect(jaccard(Float32Array.of(0.5, 0), Float32Array.of(1, 0))).toBeCloseTo(0.5, 9);
  expect(jaccard(Float32Array.of(0), Float32Array.of(0))).toBe(1);
});

test('a phone photo is the same for the same seed, another for another, and still the picture', async () => {
  const picture = goldenPicture(1);
  const [first, again, other] = await Promise.all(
    [1, 1, 2].map((seed) => phonePhoto(picture, seeded(seed))),
  );
  expect(first?.data).toEqual(again?.data);
  expect(first?.data).not.toEqual(other?.data);
  expect(first?.width).toBe(320);
  const histogram = async (pixels: Pixels | undefined) =>
    (await jpegCoefficients.extract(pixels ?? picture)).values;
  const { similarity, represent } = rawComparison('cosine');
  const own = represent({ values: await histogram(picture) });
  const near = similarity(own, represent({ values: await histogram(first) }));
  const far = similarity(own, represent({ values: await histogram(plain(40, 200, 90)) }));
  expect(near).toBeGreaterThan(far);
});
