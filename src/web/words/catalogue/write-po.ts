import { catalogueKey } from './check-catalogue.ts'
import type { PoEntry, PoFile } from './read-po.ts'
import { REVIEWED, writeMark, type ReviewedMark } from './reviewed.ts'

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' }
const quoted = (text: string) => `"${text.replaceAll(/[\\"\n\t\r]/g, (letter) => ESCAPED[letter] ?? letter)}"`

/** A text of a PO file, with a line break after each newline, as in our catalogues. */
function written(word: string, text: string): readonly string[] {
  const [first = '', ...rest] = text.split(/(?<=\n)/)
  return [`${word} ${quoted(first)}`, ...rest.map(quoted)]
}

/** Writes translations into the text of a catalogue and changes no other line, so that the diff shows the translations only. */
export function withTranslations(text: string, file: PoFile, translations: ReadonlyMap<string, string>): string {
  const lines = text.split('\n')
  const changed = file.entries.filter((entry) => !entry.obsolete && translations.has(catalogueKey(entry)))
  for (const entry of changed.toReversed())
    lines.splice(
      entry.from - 1,
      entry.until - entry.from,
      ...written('msgstr', translations.get(catalogueKey(entry)) ?? ''),
    )
  return lines.join('\n')
}

/** Sets or removes the mark that a native speaker has reviewed a catalogue. */
export function withReviewMark(text: string, mark: ReviewedMark | undefined): string {
  const lines = text.split('\n').filter((line) => !line.startsWith(`"${REVIEWED}:`))
  const language = lines.findIndex((line) => line.startsWith('"Language:'))
  if (mark) lines.splice(language + 1, 0, quoted(`${REVIEWED}: ${writeMark(mark)}\n`))
  return lines.join('\n')
}

/** A complete PO file for a reviewer: for a translator's own program and for `npm run apply-words`. */
export function writePo(
  language: string,
  mark: ReviewedMark | undefined,
  entries: readonly PoEntry[],
  translations: ReadonlyMap<string, string>,
): string {
  const head = [
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    `Language: ${language}`,
    ...(mark ? [`${REVIEWED}: ${writeMark(mark)}`] : []),
  ]
  const texts = entries
    .filter((entry) => !entry.obsolete)
    .map((entry) =>
      [
        ...(entry.explicit ? ['#. js-lingui-explicit-id'] : []),
        ...entry.notes.map((note) => `#. ${note}`),
        ...entry.places.map((place) => `#: ${place}`),
        ...(entry.context === undefined ? [] : written('msgctxt', entry.context)),
        ...written('msgid', entry.source),
        ...written('msgstr', translations.get(catalogueKey(entry)) ?? entry.translation),
      ].join('\n'),
    )
  return `${['msgid ""', 'msgstr ""', ...head.map((line) => quoted(`${line}\n`))].join('\n')}\n\n${texts.join('\n\n')}\n`
}
