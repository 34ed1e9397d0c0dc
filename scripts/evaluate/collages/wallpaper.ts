import type { Random } from '../phone-photo.ts';

/** What pictures are pasted on: boards, a checked cloth, a shelf of books, plaster. None is drawn as `catalog build` draws what it calibrates with. */
const WALLS = [boards, checks, books, plaster] as const;

/** A drawn wall as an SVG of this size in pixels. */
export function wallpaper(width: number, height: number, random: Random): string {
  const wall = WALLS[Math.floor(random() * WALLS.length)] ?? boards;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${wall(width, height, random)}</svg>`;
}

function boards(width: number, height: number, random: Random): string {
  const [hue, step] = [20 + random() * 20, 40 + random() * 60];
  return strips(width, step)
    .map((x) => {
      const tone = `hsl(${hue} ${25 + random() * 15}% ${45 + random() * 20}%)`;
      return `${rect(x, 0, step - 2, height, tone)}${rect(x, random() * height, step - 2, 3, '#0003')}`;
    })
    .join('');
}

function checks(width: number, height: number, random: Random): string {
  const [hue, step] = [random() * 360, 30 + random() * 50];
  const stripe = `hsl(${hue} 45% 45% / 0.45)`;
  return [
    rect(0, 0, width, height, `hsl(${hue} 20% 88%)`),
    ...strips(width, step * 2).map((x) => rect(x, 0, step, height, stripe)),
    ...strips(height, step * 2).map((y) => rect(0, y, width, step, stripe)),
  ].join('');
}

function books(width: number, height: number, random: Random): string {
  const shelf = 110 + random() * 60;
  const rows = strips(height, shelf).map((y) => {
    let row = rect(0, y + shelf - 12, width, 12, '#7a5a3a');
    for (let x = 0; x < width;) {
      const [thick, tall] = [10 + random() * 26, shelf * (0.55 + random() * 0.3)];
      const tone = `hsl(${random() * 360} ${20 + random() * 40}% ${25 + random() * 45}%)`;
      row += rect(x, y + shelf - 12 - tall, thick - 1, tall, tone);
      x += thick;
    }
    return row;
  });
  return rect(0, 0, width, height, '#3d2f24') + rows.join('');
}

function plaster(width: number, height: number, random: Random): string {
  const hue = random() * 360;
  const specks = Array.from({ length: 500 }, () => {
    const tone = random() < 0.5 ? '#0001' : '#fff2';
    return `<circle cx="${random() * width}" cy="${random() * height}" r="${1 + random() * 9}" fill="${tone}"/>`;
  });
  return rect(0, 0, width, height, `hsl(${hue} 14% ${60 + random() * 28}%)`) + specks.join('');
}

/** Where strips of this width begin. */
function strips(length: number, step: number): readonly number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, i) => i * step);
}

function rect(
  ...[x, y, width, height, fill]: readonly [number, number, number, number, string]
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}
