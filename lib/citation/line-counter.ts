/** Create a function that returns the line of a place in a text, from 1 on; places are asked for in ascending order. */
export function createLineCounter(text: string): (place: number) => number {
  let line = 1;
  let end = text.indexOf("\n");
  return (place) => {
    for (; end >= 0 && end < place; end = text.indexOf("\n", end + 1)) line += 1;
    return line;
  };
}
