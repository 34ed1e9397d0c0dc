/** Rows that one fragment scores: a texel of four results. */
export const ROWS_A_TEXEL = 4;
/** int8 values in a texel of four int32. */
export const VALUES_A_TEXEL = 16;
/** Scores are kept as integers, since float textures cannot be drawn into everywhere. */
export const SCORE_UNIT = 2 ** -30;
/** Score of rows that do not exist or do not pass the mask. */
export const LOWEST = -(2 ** 31);

/** Three corners around everything, without any buffer. */
export const VERTICES = `#version 300 es
void main() {
  gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}`;

const HEAD = `#version 300 es
precision highp float;
precision highp int;
precision highp isampler2D;
precision highp usampler2D;
precision highp sampler2D;
const int LOWEST = -2147483647 - 1;
out ivec4 result;
`;

/** Scores four rows a fragment. Sums are exact in int32, as on the CPU. */
export const SCORE = `${HEAD}
uniform isampler2D rows;
uniform isampler2D query;
uniform sampler2D scales;
uniform usampler2D mask;
uniform int count;
uniform int base;
uniform int texels;
uniform int perLine;
uniform int width;
uniform float scale;
uniform bool masked;

ivec4 signedBytes(int word) {
  return ivec4(word << 24, word << 16, word << 8, word) >> 24;
}

int sumOf(ivec4 values, ivec4 q[4]) {
  ivec4 sum = signedBytes(values.x) * q[0] + signedBytes(values.y) * q[1]
    + signedBytes(values.z) * q[2] + signedBytes(values.w) * q[3];
  return sum.x + sum.y + sum.z + sum.w;
}

bool passes(int row) {
  if (row >= count) return false;
  if (!masked) return true;
  int at = base + row;
  int word = at >> 5;
  uint bits = texelFetch(mask, ivec2(word % width, word / width), 0).x;
  return ((bits >> uint(at & 31)) & 1u) == 1u;
}

void main() {
  ivec2 here = ivec2(gl_FragCoord.xy);
  int first = (here.y * width + here.x) * ${ROWS_A_TEXEL};
  ivec4 row = min(ivec4(first, first + 1, first + 2, first + 3), count - 1);
  ivec4 left = (row % perLine) * texels;
  ivec4 line = row / perLine;
  ivec4 sum = ivec4(0);
  for (int t = 0; t < texels; t++) {
    ivec4 q[4];
    for (int i = 0; i < 4; i++) q[i] = texelFetch(query, ivec2(t * 4 + i, 0), 0);
    sum.x += sumOf(texelFetch(rows, ivec2(left.x + t, line.x), 0), q);
    sum.y += sumOf(texelFetch(rows, ivec2(left.y + t, line.y), 0), q);
    sum.z += sumOf(texelFetch(rows, ivec2(left.z + t, line.z), 0), q);
    sum.w += sumOf(texelFetch(rows, ivec2(left.w + t, line.w), 0), q);
  }
  vec4 score = vec4(sum) * scale * texelFetch(scales, here, 0);
  ivec4 whole = ivec4(score * ${1 / SCORE_UNIT}.0);
  for (int i = 0; i < ${ROWS_A_TEXEL}; i++) if (!passes(first + i)) whole[i] = LOWEST;
  result = whole;
}`;

/** The largest of `factor` texels, each of the four values by itself. */
export const REDUCE = `${HEAD}
uniform isampler2D scores;
uniform int count;
uniform int factor;
uniform int width;
uniform int ownWidth;

void main() {
  ivec2 here = ivec2(gl_FragCoord.xy);
  int first = (here.y * ownWidth + here.x) * factor;
  int end = min(first + factor, count);
  result = ivec4(LOWEST);
  for (int i = first; i < end; i++) {
    result = max(result, texelFetch(scores, ivec2(i % width, i / width), 0));
  }
}`;
