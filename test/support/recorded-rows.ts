/** Lines of `what is given = what is made of it`, as pairs; an empty line is none. */
export const recordedRows = (lines: string): [given: string, made: string][] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = line.indexOf(' = ')
      if (at < 0) throw new Error(`"${line}" says nothing of what is made`)
      return [line.slice(0, at).trim(), line.slice(at + 3).trim()]
    })
