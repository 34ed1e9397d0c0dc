const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** IEEE 754 half precision, rounded to the nearest even; too large becomes infinite, too small subnormal or zero. */
export function toFloat16(value: number): number {
  float[0] = value;
  const word = bits[0] ?? 0;
  const sign = (word >>> 16) & 0x8000;
  const exponent = ((word >>> 23) & 0xff) - 112; // half's bias is 15, single's 127
  const mantissa = word & 0x7fffff;
  if (exponent >= 31) return sign | 0x7c00 | (Number.isNaN(value) ? 0x200 : 0);
  if (exponent <= 0) return sign | subnormal(mantissa | 0x800000, exponent);
  return sign + roundShift((exponent << 23) | mantissa, 13);
}

function subnormal(mantissa: number, exponent: number): number {
  const shift = 14 - exponent;
  return shift > 24 ? 0 : roundShift(mantissa, shift);
}

/** `value >> shift`, to nearest, ties to even. A carry into the exponent is right as it is. */
function roundShift(value: number, shift: number): number {
  const rest = value & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  const floor = value >>> shift;
  return rest > half || (rest === half && (floor & 1) === 1) ? floor + 1 : floor;
}
