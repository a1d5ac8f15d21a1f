/**
 * Wraps a text into lines that fit. It breaks where its language breaks words (Khmer, Lao, Thai, Burmese and Chinese write no spaces), else between two characters; its
 * own line ends stay. Only the spaces at breaks are lost.
 */
export function wrapLines(text: string, language: string, fits: (line: string) => boolean): readonly string[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  const signs = new Intl.Segmenter(language, { granularity: 'grapheme' })
  return text.split(/\r?\n/).flatMap((own) =>
    lines(
      [...words.segment(own)].flatMap(({ segment }) =>
        fits(segment) ? [segment] : [...signs.segment(segment)].map((sign) => sign.segment),
      ),
      fits,
    ),
  )
}

function lines(pieces: readonly string[], fits: (line: string) => boolean): readonly string[] {
  const done: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line === '' || fits((line + piece).trimEnd())) line += piece
    else {
      done.push(line.trimEnd())
      line = piece.trimStart()
    }
  }
  return [...done, line.trimEnd()]
}
