/** Record `n` of about 1 kB: the same for every system, with words that do not compress to nothing. */
export function record(n: number): { _id: string; title: string; note: string } {
  let state = (n * 2654435761) >>> 0
  const words: string[] = []
  for (let length = 0; length < 900; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const word = state.toString(36)
    words.push(word)
    length += word.length + 1
  }
  return { _id: `record-${String(n).padStart(6, '0')}`, title: `Record ${String(n)}`, note: words.join(' ') }
}
