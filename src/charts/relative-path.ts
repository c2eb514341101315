/**
 * A path as d3 writes it (M, L, C and Z, absolute) in whole units and relative steps, which repeat from shape to shape
 * and so weigh next to nothing once compressed.
 */
export function relativePath(path: string): string {
  let at = { x: 0, y: 0 };
  let written = '';
  for (const [, command = '', given = ''] of path.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    if (command === 'Z') {
      written += 'z';
      continue;
    }
    const numbers = given.split(/[ ,]/).map((number) => Math.round(Number(number)));
    const end = { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 };
    const [dx, dy] = [end.x - at.x, end.y - at.y];
    if (command === 'M') written += `M${end.x} ${end.y}`;
    else if (dy === 0) written += `h${dx}`;
    else if (dx === 0) written += `v${dy}`;
    else if (command === 'L') written += `l${dx} ${dy}`;
    else written += `c${numbers.map((number, n) => number - (n % 2 === 0 ? at.x : at.y)).join(' ')}`;
    at = end;
  }
  return written;
}
