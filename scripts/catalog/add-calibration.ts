import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CalibrationFigures, encodeCalibration } from '../../src/catalog/calibration.ts';
import { MANIFEST_NAME, type PackManifest } from '../../src/catalog/pack-manifest.ts';
import { describeBoth, describeFile, describePack, named } from '../../src/catalog/write-pack.ts';
import { readChecked, readPackFolder } from './pack-folder.ts';
import { fitCalibration } from './fit-calibration.ts';
import type { CalibrationSamples } from './take-samples.ts';

export interface Calibrated {
  readonly manifest: PackManifest;
  /** How well the calibration judges what it was made of; absent for too few products. */
  readonly calibrated?: CalibrationFigures;
}

/** Measures what scores mean in a whole pack and writes it into its folder. Without samples the pack stays as it is. */
export async function addCalibration(
  folder: string,
  manifest: PackManifest,
  samples: CalibrationSamples | undefined,
): Promise<Calibrated> {
  if (samples === undefined) return { manifest };
  const calibration = await fitCalibration(await readPackFolder(folder), samples);
  const { json, vectors } = encodeCalibration(calibration);
  const files = [
    await named('calibration', 'json', json),
    await named('calibration', 'bin', vectors),
  ] as const;
  for (const { name, content } of files) await writeFile(join(folder, name), content);
  const complete = await rewritten(folder, manifest, { calibration: describeBoth(files) });
  return { manifest: complete, calibrated: calibration.figures };
}

/** Keeps a part's samples for the merge, which calibrates the whole. */
export async function addSamples(
  folder: string,
  manifest: PackManifest,
  samples: CalibrationSamples | undefined,
): Promise<Calibrated> {
  if (samples === undefined) return { manifest };
  const file = await named('samples', 'json', new TextEncoder().encode(JSON.stringify(samples)));
  await writeFile(join(folder, file.name), file.content);
  return { manifest: await rewritten(folder, manifest, { samples: describeFile(file) }) };
}

/** The samples of all parts as those of the whole catalogue; undefined when no part has any. */
export async function joinedSamples(
  parts: readonly { readonly folder: string; readonly manifest: PackManifest }[],
): Promise<CalibrationSamples | undefined> {
  let joined: CalibrationSamples | undefined;
  let firstRow = 0;
  for (const { folder, manifest } of parts) {
    if (manifest.samples !== undefined) {
      const text = new TextDecoder().decode(await readChecked(folder, manifest.samples));
      const own = JSON.parse(text) as CalibrationSamples;
      const views = own.views.map((view) => ({ ...view, row: view.row + firstRow }));
      joined = {
        views: [...(joined?.views ?? []), ...views],
        nonsense: own.nonsense,
        classes: summed(joined?.classes ?? {}, own.classes),
      };
    }
    firstRow += manifest.count;
  }
  return joined;
}

function summed(
  a: CalibrationSamples['classes'],
  b: CalibrationSamples['classes'],
): CalibrationSamples['classes'] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    Array.from(names, (name) => {
      const [one = {}, other = {}] = [a[name], b[name]];
      const labels = new Set([...Object.keys(one), ...Object.keys(other)]);
      const sums = Array.from(labels, (label) => [label, (one[label] ?? 0) + (other[label] ?? 0)]);
      return [name, Object.fromEntries(sums) as Record<string, number>];
    }),
  );
}

async function rewritten(
  folder: string,
  { images, ...about }: PackManifest,
  changes: Partial<PackManifest>,
): Promise<PackManifest> {
  const manifest = await describePack({ ...about, ...changes, images });
  await writeFile(join(folder, MANIFEST_NAME), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}
