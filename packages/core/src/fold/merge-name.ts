/** Joins pieces of a function's name: servers repeat it, send it in two, or send it again and longer. */
export function mergeName(name: string, piece: string): string {
  if (name === '' || piece.startsWith(name)) return piece || name;
  return name + piece;
}
