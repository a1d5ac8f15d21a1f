import { describe, expect, it } from 'vitest'
import { readPo, type PoFile } from './read-po.ts'
import { importReview } from './import-review.ts'
import { appLanguage } from './app-languages.ts'
import { withReviewMark, withTranslations, writePo } from './write-po.ts'

const head = (more = '') =>
  `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: vi\\n"\n${more}\n`
const CATALOGUE = `${head()}#: src/web/a.tsx:1\nmsgid "Yes"\nmsgstr ""\n\nmsgid "Hello {name}"\nmsgstr "Chào {name}"\n\nmsgid "Two\\n"\n"lines"\nmsgstr ""\n"Hai\\n"\n"dòng"\n\n#~ msgid "Old"\n#~ msgstr "Cũ"\n`

function read(text: string): PoFile {
  const file = readPo(text)
  if (!file.ok) throw new Error(`${file.trouble.what} in line ${file.trouble.line}`)
  return file.value
}
const vietnamese = appLanguage('vi') ?? { code: 'vi', name: '', script: 'Latn', dir: 'ltr', intl: ['vi'] }
const bring = (text: string) => importReview(read(text), read(CATALOGUE).entries, vietnamese)

describe('a file that came back', () => {
  it('gives nothing where it is of another language', () => {
    expect(bring(`${head().replace('vi', 'fr')}msgid "Yes"\nmsgstr "Oui"\n`)).toMatchObject({
      taken: new Map(),
      refused: [{ line: 1, what: 'other-language' }],
    })
  })

  it('is refused text by text, by line and reason, and the right ones are taken', () => {
    const { taken, refused, unknown } = bring(
      `${head()}msgid "Yes"\nmsgstr "${'Đượ̂c'.normalize('NFD')}"\n\nmsgid "Hello {name}"\nmsgstr "Chào"\n\nmsgid "Gone"\nmsgstr "Đi"\n\nmsgid "Old"\nmsgstr "Cũ"\n`,
    )
    expect([...taken.values()]).toEqual(['Đượ̂c'.normalize('NFC')])
    expect(refused).toEqual([{ line: 10, source: 'Hello {name}', what: 'placeholder-missing', detail: 'name' }])
    expect(unknown.map(({ source }) => source)).toEqual(['Gone', 'Old'])
  })

  it('takes nothing away where it is empty, and nothing where it says the same', () => {
    expect(
      bring(`${head()}msgid "Hello {name}"\nmsgstr ""\n\nmsgid "Two\\nlines"\nmsgstr "Hai\\ndòng"\n`).taken.size,
    ).toBe(0)
  })

  it('refuses a second, other translation of the same text', () => {
    const { taken, refused } = bring(`${head()}msgid "Yes"\nmsgstr "Vâng"\n\nmsgid "Yes"\nmsgstr "Dạ"\n`)
    expect([[...taken.values()], refused.map(({ what }) => what)]).toEqual([['Vâng'], ['twice']])
  })
})

describe('a catalogue into which a translation is put', () => {
  it('changes in that translation alone, and reads back as it was meant', () => {
    const said = 'Vâng "ạ"\\\nthôi'
    const text = withTranslations(
      CATALOGUE,
      read(CATALOGUE),
      new Map([
        ['\u0004Yes', said],
        ['\u0004Two\nlines', 'Hai'],
      ]),
    )
    expect(read(text).entries.map(({ source, translation }) => [source, translation])).toEqual([
      ['Yes', said],
      ['Hello {name}', 'Chào {name}'],
      ['Two\nlines', 'Hai'],
      ['Old', 'Cũ'],
    ])
    expect(text.split('\n').filter((line) => !CATALOGUE.includes(line))).toEqual([
      'msgstr "Vâng \\"ạ\\"\\\\\\n"',
      '"thôi"',
      'msgstr "Hai"',
    ])
  })

  it('is marked as read, marked again, and loses its mark', () => {
    const marked = withReviewMark(CATALOGUE, { on: '2026-11-25', by: 'native-speaker' })
    expect(read(marked).headers.get('X-Reviewed')).toBe('2026-11-25 native-speaker')
    const again = withReviewMark(marked, { on: '2027-01-02', by: 'native-speaking-caseworker' })
    expect(read(again).headers.get('X-Reviewed')).toBe('2027-01-02 native-speaking-caseworker')
    expect(withReviewMark(again, undefined)).toBe(CATALOGUE)
  })

  it('goes out and comes back the same', () => {
    const { entries } = read(CATALOGUE)
    const out = read(
      writePo('vi', { on: '2026-11-25', by: 'native-speaker' }, entries, new Map([['\u0004Yes', 'Vâng']])),
    )
    expect(importReview(out, entries, vietnamese)).toMatchObject({
      taken: new Map([['\u0004Yes', 'Vâng']]),
      refused: [],
      unknown: [],
      mark: { on: '2026-11-25', by: 'native-speaker' },
    })
  })
})
