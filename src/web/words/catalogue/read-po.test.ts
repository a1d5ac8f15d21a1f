import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCatalogue } from './check-catalogue.ts'
import { readPo } from './read-po.ts'
import { appLanguage } from './app-languages.ts'

const HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: fr\\n"\n\n'

describe('a catalogue is refused with its line', () => {
  it.each([
    ['where it is something else', '<html>', 1, 'not-a-po-line'],
    ['where it is empty', '', 1, 'no-header'],
    ['without a head', 'msgid "Yes"\nmsgstr "Oui"\n', 1, 'no-header'],
    ['where a text is not closed', `${HEAD}msgid "Yes\nmsgstr "Oui"\n`, 6, 'text-not-closed'],
    ['where a quotation mark stands bare', `${HEAD}msgid "Yes"\nmsgstr "O"ui"\n`, 7, 'text-not-closed'],
    ['where a further line is not closed', `${HEAD}msgid "Yes"\nmsgstr "Oui "\n"et non\n`, 8, 'text-not-closed'],
    [
      'where a further line lost its quotation mark',
      `${HEAD}msgid "Yes"\nmsgstr "Oui "\net non"\n`,
      8,
      'not-a-po-line',
    ],
    ['where the end is cut off', `${HEAD}msgid "Yes"\n`, 6, 'translation-missing'],
    ['with an escape that does not exist', `${HEAD}msgid "Yes"\nmsgstr "O\\x75i"\n`, 7, 'unknown-escape'],
    [
      'with the plurals of gettext',
      `${HEAD}msgid "Day"\nmsgid_plural "Days"\nmsgstr[0] "Jour"\n`,
      7,
      'plural-of-gettext',
    ],
    ['with a text that belongs nowhere', `"Oui"\n${HEAD}`, 1, 'text-without-place'],
    ['with a translation twice', `${HEAD}msgid "Yes"\nmsgstr "Oui"\nmsgstr "Non"\n`, 8, 'text-without-place'],
  ])('%s', (_, text, line, what) => {
    expect(readPo(text)).toEqual({ ok: false, trouble: { line, what } })
  })

  it('whatever is thrown at it, with an answer and never a crash', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('msgid ', 'msgstr ', 'msgctxt ', '"', '\\', '\n', '#', '#~ ', '"a"\n', HEAD),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
        (text) => typeof readPo(text).ok === 'boolean',
      ),
      { numRuns: 300 },
    )
  })
})

describe('a catalogue is read', () => {
  it('with texts over several lines, contexts, places, placeholders, and what is no longer in the app', () => {
    const read = readPo(
      `${HEAD}#. placeholder {0}: day\n#: src/web/a.tsx:1\n#: src/web/b.tsx:2\nmsgctxt "verb"\nmsgid "Look\\n"\n"at {0}"\nmsgstr ""\n"Voir\\n"\n"{0}"\n\n#~ msgid "Old"\n#~ msgstr "Vieux"\n`,
    )
    expect(read.ok && read.value.entries).toMatchObject([
      {
        line: 9,
        from: 12,
        until: 15,
        context: 'verb',
        source: 'Look\nat {0}',
        translation: 'Voir\n{0}',
        places: ['src/web/a.tsx:1', 'src/web/b.tsx:2'],
        notes: ['placeholder {0}: day'],
        obsolete: false,
      },
      { source: 'Old', translation: 'Vieux', obsolete: true },
    ])
  })
})

describe('a catalogue is held against its language', () => {
  const french = appLanguage('fr')
  const check = (text: string) => {
    const read = readPo(text)
    if (!read.ok || !french) throw new Error('cannot be read')
    return checkCatalogue(read.value, french)
  }
  it.each([
    ['another language', HEAD.replace('fr', 'km'), { line: 1, what: 'other-language', detail: 'km' }],
    ['another encoding', HEAD.replace('utf-8', 'latin1'), { line: 1, what: 'not-utf-8' }],
    [
      'a mark with a name in it',
      HEAD.replace('Language', 'X-Reviewed: 2026-11-25 Somebody Named\\n"\n"Language'),
      { line: 1, what: 'mark-unknown' },
    ],
    [
      'a mark of no day',
      HEAD.replace('Language', 'X-Reviewed: 2026-02-31 native-speaker\\n"\n"Language'),
      { line: 1, what: 'mark-unknown' },
    ],
    [
      'a text twice',
      `${HEAD}msgid "Yes"\nmsgstr "Oui"\n\nmsgid "Yes"\nmsgstr "Si"\n`,
      { line: 9, what: 'twice', source: 'Yes' },
    ],
    [
      'a wrong translation',
      `${HEAD}msgid "Hello {name}"\nmsgstr "Bonjour"\n`,
      { line: 7, what: 'placeholder-missing', detail: 'name', source: 'Hello {name}' },
    ],
  ])('and refused with %s', (_, text, expected) => {
    expect(check(text)).toMatchObject([expected])
  })
})
