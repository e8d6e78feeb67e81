/** The lines of the commands' output that say what was refused and why: a few, whole ones. Pure. */
export function tellingLines(output: string): string {
  const telling = output.split("\n").filter((line) => /error: |REFUSED|^ {2}x |^refused|may not be deleted|mandatory/.test(line));
  return [...new Set(telling.map((line) => line.trim()))].slice(0, most).join("\n");
}

const most = 6;
