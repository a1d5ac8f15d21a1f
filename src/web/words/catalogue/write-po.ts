import { keyOf } from './check-catalogue.ts'
import type { PoEntry, PoFile } from './read-po.ts'
import { REVIEWED, writeMark, type ReviewedMark } from './reviewed.ts'

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' }
const quoted = (text: string) => `"${text.replaceAll(/[\\"\n\t\r]/g, (letter) => ESCAPED[letter] ?? letter)}"`

/** A text of a PO file, broken after each end of a line as our catalogues are. */
function written(word: string, text: string): readonly string[] {
  const [first = '', ...rest] = text.split(/(?<=\n)/)
  return [`${word} ${quoted(first)}`, ...rest.map(quoted)]
}

/** Puts translations into the text of a catalogue and changes no other line, so that whoever reads the change sees the translations alone. */
export function withTranslations(text: string, file: PoFile, translations: ReadonlyMap<string, string>): string {
  const lines = text.split('\n')
  const changed = file.entries.filter((entry) => !entry.obsolete && translations.has(keyOf(entry)))
  for (const entry of changed.toReversed())
    lines.splice(entry.from - 1, entry.until - entry.from, ...written('msgstr', translations.get(keyOf(entry)) ?? ''))
  return lines.join('\n')
}

/** Sets the mark that a native speaker has read a catalogue, or takes it away. */
export function withMark(text: string, mark: ReviewedMark | undefined): string {
  const lines = text.split('\n').filter((line) => !line.startsWith(`"${REVIEWED}:`))
  const language = lines.findIndex((line) => line.startsWith('"Language:'))
  if (mark) lines.splice(language + 1, 0, quoted(`${REVIEWED}: ${writeMark(mark)}\n`))
  return lines.join('\n')
}

/** A whole PO file for a reviewer: what a translator's own program opens, and `npm run apply-words` takes back. */
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
        ...written('msgstr', translations.get(keyOf(entry)) ?? entry.translation),
      ].join('\n'),
    )
  return `${['msgid ""', 'msgstr ""', ...head.map((line) => quoted(`${line}\n`))].join('\n')}\n\n${texts.join('\n\n')}\n`
}
