import { formatter } from '@lingui/format-po'
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyWords } from '../../scripts/apply-words.ts'
import { cataloguePlugin, moduleOf, wordsOf } from '../../scripts/build/catalogue-plugin.ts'
import { compactModule } from '../../scripts/build/compact-words.ts'
import { cataloguePaths, readCatalogue, sheetCataloguePath, troublesOfAll } from '../../scripts/catalogues.ts'
import { textsOfSheets } from '../../scripts/sheet-catalogues.ts'
import { FILES_WITH_TEXTS, wordsInData } from '../../scripts/words-in-data.ts'
import { albania } from '../../src/domain/country-pack/packs/albania.ts'
import { albaniaExample } from '../../src/domain/stocktaking/examples/albania.ts'
import { catalogueKey } from '../../src/web/words/catalogue/check-catalogue.ts'
import { readPo } from '../../src/web/words/catalogue/read-po.ts'
import { APP_LANGUAGES, SHEET_ONLY } from '../../src/web/words/catalogue/app-languages.ts'
import { isPlain } from '../../src/web/words/catalogue/text-key.ts'
import { withTranslations } from '../../src/web/words/catalogue/write-po.ts'

/** What `npm run words` reads and writes catalogues with, as in lingui.config.ts. */
const words = formatter({ lineNumbers: false })

/** The language in whose catalogue a test writes; the others are as in the first test. */
const only = (code: string) => APP_LANGUAGES.filter((language) => language.code === code)

const messagesOf = async (module: string): Promise<Readonly<Record<string, unknown>>> =>
  (
    (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
      readonly messages: Record<string, unknown>
    }
  ).messages

describe('the catalogues', () => {
  it('hold nothing that cannot be shown, and are read in a bounded time of work', () => {
    const began = process.cpuUsage()
    expect(troublesOfAll()).toEqual([])
    const { user, system } = process.cpuUsage(began)
    // Some 1.5 s, and on a busy machine 3: ten are a reader that grew with the square of what it reads.
    expect((user + system) / 1000).toBeLessThan(10_000)
  })

  // `npm run words` reads and writes with a parser that drops a line which it cannot read, without a word; ours refuses
  // the file. On a whole file the two must agree, or one command would change what the other wrote.
  it.each([
    ...APP_LANGUAGES.flatMap(({ code }) => cataloguePaths(code).map((path) => [path, code] as const)),
    ...SHEET_ONLY.map(({ code }) => [sheetCataloguePath(code), code] as const),
  ])('are read and written alike by us and by `npm run words`: %s', async (path, code) => {
    const before = readFileSync(path, 'utf8')
    const read = readCatalogue(path)
    const [first] = read.entries.filter(({ obsolete }) => !obsolete).map(catalogueKey)
    const text = withTranslations(before, read, new Map([[first ?? '', 'Two\nlines, a "mark", a \\ and a\ttab']]))
    const file = { locale: code, sourceLocale: 'en', filename: path }
    const theirs = await words.parse(text, file)
    const ours = readPo(text)
    expect(
      ours.ok && ours.value.entries.map((one) => [one.source, one.context, one.translation, one.obsolete]),
    ).toEqual(
      Object.entries(theirs).map(([id, one]) => [
        one.message ?? id,
        one.context,
        one.translation,
        one.obsolete ?? false,
      ]),
    )
    expect(await words.serialize(theirs, { ...file, existing: text })).toBe(text)
  })

  it('of languages that only sheets have hold each text of a sheet, translated, and no other', () => {
    const texts = textsOfSheets().map(catalogueKey)
    expect(texts.length).toBeGreaterThan(120)
    for (const { code } of SHEET_ONLY) {
      const { entries } = readCatalogue(sheetCataloguePath(code))
      expect(entries.map(catalogueKey), code).toEqual(texts)
      expect(entries.filter(({ translation }) => translation === '').map(({ source }) => source)).toEqual([])
    }
  })

  it('are checked when the app is built', () => {
    expect(cataloguePlugin.buildStart).toBeTypeOf('function')
  })

  it.each(APP_LANGUAGES.filter(({ code }) => code !== 'en').flatMap(({ code }) => cataloguePaths(code)))(
    'reach the app with each text under its own id: %s',
    async (path) => {
      const words = wordsOf(readCatalogue(path))
      const messages = await messagesOf(moduleOf('any', words))
      expect(Object.keys(messages).toSorted()).toEqual(Object.keys(words).toSorted())
      const plain = Object.entries(words).filter(([, text]) => isPlain(text))
      expect(plain.length).toBeGreaterThan(1000)
      expect(plain.filter(([id, text]) => messages[id] !== text)).toEqual([])
    },
  )

  it('are not built from an id of another form, which would be read as another id', async () => {
    expect(() =>
      compactModule(
        new Map([
          ['School', 'Shkollë'],
          ['A+bc12', 'Po'],
        ]),
      ),
    ).toThrow('A+bc12')
    expect(() => compactModule(new Map([['Schools', 'Shkolla']]))).toThrow('Schools')
    const ends = new Map<string, string | CompiledMessage>([
      ['AAAAAA', 'a'],
      ['______', ['{', ['name'], '}"\n']],
      ['AAAAAB', '`${b}`\\'],
    ])
    expect(await messagesOf(compactModule(ends))).toEqual(Object.fromEntries(ends))
    expect(await messagesOf(compactModule(new Map()))).toEqual({})
  })

  it('leave no text of the English out, in any language', () => {
    const textsOf = (path: string) =>
      new Set(readCatalogue(path).entries.flatMap((entry) => (entry.obsolete ? [] : [entry.source])))
    for (const at of [0, 1] as const) {
      const english = textsOf(cataloguePaths('en')[at])
      for (const { code } of APP_LANGUAGES) {
        const texts = textsOf(cataloguePaths(code)[at])
        expect(
          [...english].filter((text) => !texts.has(text)),
          code,
        ).toEqual([])
      }
    }
  })

  it('leave no text without its words, in any language of the screens', () => {
    for (const { code } of APP_LANGUAGES.filter((language) => language.code !== 'en'))
      for (const path of cataloguePaths(code))
        expect(
          readCatalogue(path).entries.flatMap((entry) =>
            !entry.obsolete && entry.translation === '' ? [entry.source] : [],
          ),
          path,
        ).toEqual([])
  })
})

/** A name on a form of a country, as in its pack. */
const ON_A_FORM = albania.forms[0]?.name ?? ''

describe('texts that stand in data', () => {
  it('are gathered for translators from guidance, countries and worked examples, each under its English, and from no other file', async () => {
    const gathered = new Set<string>()
    for (const file of FILES_WITH_TEXTS) await wordsInData.extract(file, '', ({ id }) => gathered.add(id))
    expect(FILES_WITH_TEXTS.filter((file) => !wordsInData.match(file))).toEqual([])
    expect([...gathered]).toEqual(expect.arrayContaining([ON_A_FORM, ...(albania.notKnown ?? []), albaniaExample.name]))
    expect(wordsInData.match('src/web/app/app.tsx')).toBe(false)
  })
})

describe('a wrong translation ends the build', () => {
  let root: string
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'catalogues-'))
    cpSync('src/web/locales', join(root, 'src/web/locales'), { recursive: true })
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('with the file, the line, and the English of the text', () => {
    const path = join(root, 'src/web/locales/uk.po')
    const text = readFileSync(path, 'utf8')
    const entry = readCatalogue('src/web/locales/uk.po').entries.find(
      ({ source, obsolete }) => /^[^{}<]*\{\w+\}[^{}<]*$/.test(source) && !obsolete,
    )
    if (!entry) throw new Error('no text with one placeholder')
    const lines = text.split('\n')
    writeFileSync(path, [...lines.slice(0, entry.from - 1), 'msgstr "без"', ...lines.slice(entry.until - 1)].join('\n'))
    const [, name = ''] = /\{(\w+)\}/.exec(entry.source) ?? []
    expect(troublesOfAll(root, only('uk'))).toEqual([
      `src/web/locales/uk.po:${entry.from}: placeholder-missing (${name}) in “${entry.source}”`,
    ])
    writeFileSync(path, text.slice(0, text.lastIndexOf('msgstr')))
    expect(troublesOfAll(root, only('uk'))).toEqual([
      expect.stringMatching(/^src\/web\/locales\/uk\.po:\d+: translation-missing$/),
    ])
    writeFileSync(path, text)
  })

  it('also of what a country says: a hidden sign, markup, or something filled in that nobody fills in', () => {
    const [, path] = cataloguePaths('sq')
    const before = readFileSync(join(root, path), 'utf8')
    const { from, until } = readCatalogue(path).entries.find(
      ({ source, obsolete }) => source === ON_A_FORM && !obsolete,
    ) ?? { from: 0, until: 0 }
    const lines = before.split('\n')
    for (const [wrong, what] of [
      ['Plani\u202E', 'bidi-control'],
      ['<b>Plani</b>', 'markup (<b)'],
      ['Plani {0}', 'placeholder-unknown (0)'],
    ] as const) {
      writeFileSync(
        join(root, path),
        [...lines.slice(0, from - 1), `msgstr "${wrong}"`, ...lines.slice(until - 1)].join('\n'),
      )
      expect(troublesOfAll(root, only('sq'))).toEqual([`${path}:${from}: ${what} in “${ON_A_FORM}”`])
    }
    writeFileSync(join(root, path), before)
  })
})

describe('a file that came back from a reviewer', () => {
  let root: string
  const returned = (text: string) => new TextEncoder().encode(text)
  const head = (more = '') =>
    `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: lo\\n"\n${more}\n`
  const marks = () => cataloguePaths('lo').map((path) => readCatalogue(path, root).headers.get('X-Reviewed'))
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'keeper-'))
    cpSync('src/web/locales', join(root, 'src/web/locales'), { recursive: true })
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('is refused whole where it is no catalogue, of no language of ours, or not in UTF-8', () => {
    expect(applyWords(returned('PK\u0003'), root)).toMatchObject({ taken: 0, refused: ['line 1: not-a-po-line'] })
    expect(applyWords(returned(head().replace('lo', 'tlh')), root)).toMatchObject({
      taken: 0,
      refused: ['line 1: other-language (tlh)'],
    })
    expect(applyWords(Uint8Array.of(0xff, 0xfe, 0x6d), root)).toMatchObject({
      taken: 0,
      refused: ['line 1: not-utf-8'],
    })
  })

  it('brings the mark that all was read, which a later change without one takes away', () => {
    const mark = '"X-Reviewed: 2026-11-25 native-speaking-caseworker\\n"\n'
    expect(applyWords(returned(`${head(mark)}msgid "Today"\nmsgstr "ແມ່ນທົດລອງ"\n`), root)).toMatchObject({
      taken: 1,
      refused: [],
    })
    expect(marks()).toEqual(['2026-11-25 native-speaking-caseworker', '2026-11-25 native-speaking-caseworker'])
    expect(troublesOfAll(root, only('lo'))).toEqual([])
    expect(applyWords(returned(`${head()}msgid "Today"\nmsgstr "ເຈົ້າທົດລອງ"\n`), root)).toMatchObject({
      taken: 1,
      refused: [],
    })
    expect(marks()).toEqual([undefined, '2026-11-25 native-speaking-caseworker'])
  })

  it('is taken into what a country says, and refused there, too, with its line', () => {
    const [, path] = cataloguePaths('lo')
    const saved = () => readCatalogue(path, root).entries.find(({ source }) => source === ON_A_FORM)?.translation
    expect(applyWords(returned(`${head()}msgid "${ON_A_FORM}"\nmsgstr "ແຜນທົດລອງ"\n`), root)).toEqual({
      taken: 1,
      refused: [],
      unknown: 0,
    })
    expect(saved()).toBe('ແຜນທົດລອງ')
    expect(applyWords(returned(`${head()}msgid "${ON_A_FORM}"\nmsgstr "ແຜນ {0}"\n`), root)).toMatchObject({
      taken: 0,
      refused: [`line 7: placeholder-unknown (0) in “${ON_A_FORM}”`],
    })
    expect(saved()).toBe('ແຜນທົດລອງ')
  })

  it('brings no mark where something in it was refused', () => {
    expect(
      applyWords(
        returned(`${head('"X-Reviewed: 2026-11-26 native-speaker\\n"\n')}msgid "Yes"\nmsgstr "ແມ່ນ\u202E"\n`),
        root,
      ),
    ).toMatchObject({ taken: 0, refused: ['line 8: bidi-control in “Yes”'] })
    expect(marks()[0]).toBeUndefined()
  })
})
