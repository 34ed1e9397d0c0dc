import { parseSync } from 'vite';
import type { DistFiles } from './dist-files.ts';

/** Hosts that the code names and never asks, each with why it is there. */
const HARMLESS: Readonly<Record<string, string>> = {
  'www.w3.org': 'names of XML namespaces',
  'github.com': 'advice in messages of tfjs',
  'js.tensorflow.org': 'advice in messages of tfjs',
  'www.tensorflow.org': 'advice in messages of tfjs',
  'developer.mozilla.org': 'advice in messages of tfjs',
  'discuss.tensorflow.org': 'advice in messages of tfjs',
  'tfhub.dev': 'default addresses in the mobilenet package, which we always give an own model',
  'storage.googleapis.com':
    'default addresses in the mobilenet package and tfjs, which we always give an own model',
  'lit.dev': 'advice in messages of lit',
  'goo.gle': 'advice in messages of tfjs',
  localhost: 'a base for relative addresses',
  'www.apache.org': 'licence notices',
  'opensource.org': 'licence notices of tfjs-layers',
  'emscripten.org': 'advice in messages of tfjs',
  'en.wikipedia.org': 'sources in comments of shaders',
  'arxiv.org': 'sources in comments of shaders',
  'www.shadertoy.com': 'sources in comments of shaders',
  'bit.ly': 'advice in messages of workbox',
};

/** Everything in the built code that would break it somewhere, in words. */
export function checkCode(dist: DistFiles): readonly string[] {
  const problems: string[] = [];
  for (const path of dist.paths.filter((name) => /\.(?:js|html|css)$/.test(name))) {
    const code = dist.text(path);
    if (path.endsWith('.js') && !parses(code)) problems.push(`${path} is not valid JavaScript`);
    if (code.includes('data:video/mp2t')) problems.push(`${path} has a worker inlined as source`);
    if (/["'(]\/assets\//.test(code)) problems.push(`${path} has an absolute address of an asset`);
    for (const [, host = ''] of code.matchAll(/\bhttps?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*)/gi)) {
      if (!(host in HARMLESS)) problems.push(`${path} names the foreign host ${host}`);
    }
  }
  return [...new Set(problems)];
}

function parses(code: string): boolean {
  return parseSync('chunk.js', code).errors.length === 0;
}
