import type { MobilenetManifest } from '../../src/embed/model-manifest.ts';

/** A public MobileNet: where it lies and what its weights expect. */
export interface PublicModel extends Pick<MobilenetManifest, 'id' | 'version' | 'alpha'> {
  readonly url: string;
  /** Values that 0 and 255 become. */
  readonly range: readonly [number, number];
  /** Pins `model.json`; without it the first download is trusted and recorded. */
  readonly sha256?: string;
}

type Variant = Pick<PublicModel, 'version' | 'alpha'>;

const VARIANTS: readonly Variant[] = [
  { version: 2, alpha: 1 },
  { version: 2, alpha: 0.75 },
  { version: 2, alpha: 0.5 },
  { version: 1, alpha: 1 },
  { version: 1, alpha: 0.75 },
  { version: 1, alpha: 0.5 },
  { version: 1, alpha: 0.25 },
];

/** Addresses of public models: those of `@tensorflow-models/mobilenet`, and the one of tfjs's own demos. */
export const PUBLIC_MODELS: readonly PublicModel[] = [
  ...VARIANTS.map(fromHub),
  {
    // The same network with another input range is another model, so it has an id of its own.
    id: 'mobilenet-v2-100-224-demo',
    version: 2,
    alpha: 1,
    url: 'https://storage.googleapis.com/tfjs-models/savedmodel/mobilenet_v2_1.0_224/model.json',
    range: [-1, 1],
  },
];

function fromHub({ version, alpha }: Variant): PublicModel {
  const width = String(Math.round(alpha * 100)).padStart(3, '0');
  const folder = `mobilenet_v${version}_${width}_224/classification/${version}`;
  return {
    id: `mobilenet-v${version}-${width}-224`,
    version,
    alpha,
    url: `https://tfhub.dev/google/imagenet/${folder}/model.json?tfjs-format=file`,
    range: [0, 1],
  };
}
