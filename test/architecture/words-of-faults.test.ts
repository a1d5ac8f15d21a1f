import { setupI18n } from '@lingui/core'
import { generateMessageId } from '@lingui/message-utils/generateMessageId'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { I18nProvider } from '@lingui/react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { webModules } from '../support/web-modules.ts'
import { cataloguePaths, readCatalogue } from '../../scripts/catalogues.ts'
import { albania } from '../../src/domain/country-pack/packs/albania.ts'
import { readPack } from '../../src/domain/country-pack/read-pack.ts'
import type { DataFault, Fault, SourceLocation } from '../../src/domain/data-files/fault.ts'
import { SHAPE_RULES } from '../../src/domain/entry/shape-rules.ts'
import { readHsdsJson } from '../../src/domain/service-directory/hsds/read-json.ts'
import type { HsdsFault } from '../../src/domain/service-directory/hsds/records.ts'
import { fourLevels } from '../../src/domain/instruments/built-in/four-levels.ts'
import { readInstrument } from '../../src/domain/instruments/read-instrument.ts'
import { albaniaExample } from '../../src/domain/stocktaking/examples/albania.ts'
import { readStocktaking } from '../../src/domain/stocktaking/read-stocktaking.ts'
import type * as lineModule from '../../src/web/views/import-export/fault-line.tsx'
import type * as faultsModule from '../../src/web/views/import-export/faults-of-file.tsx'

let line: typeof lineModule
let faults: typeof faultsModule

beforeAll(async () => {
  const server = await webModules()
  line = (await server.ssrLoadModule('/views/import-export/fault-line.tsx')) as typeof line
  faults = (await server.ssrLoadModule('/views/import-export/faults-of-file.tsx')) as typeof faults
})

/** English is in the source; another language's text is in its catalogue. */
function shown(element: ReturnType<typeof createElement>, locale: 'en' | 'sq' = 'en'): string {
  const texts =
    locale === 'en'
      ? []
      : readCatalogue(cataloguePaths(locale)[0]).entries.filter(
          ({ translation, obsolete }) => translation !== '' && !obsolete,
        )
  const messages: Record<string, string> = {}
  for (const { source, context, translation } of texts)
    messages[String(generateMessageId(source, context))] = translation
  const i18n = setupI18n({ locale, messages: { [locale]: messages } })
  i18n.setMessagesCompiler(compileMessage)
  const html = renderToStaticMarkup(createElement(I18nProvider, { i18n }, element))
  return html.replaceAll(/<[^>]+>/g, '').replaceAll('&quot;', '"')
}
const lineOf = (fault: SourceLocation & (Fault | HsdsFault), locale?: 'en' | 'sq') =>
  shown(createElement(line.FaultLine, { fault }), locale)

const faultsIn = (read: { readonly ok: true } | { readonly ok: false; readonly detail: readonly DataFault[] }) =>
  read.ok ? [] : read.detail
const bent = (value: unknown, over: object) => JSON.stringify({ ...(value as object), ...over })

describe('why a file was refused', () => {
  it.each([
    [
      'facts of a country',
      () => faultsIn(readPack(bent(albania, { country: 'Albania' }))),
      'Line 1: country Write a country as two capital letters, such as AL.',
    ],
    [
      'facts of a country with markup',
      () => faultsIn(readPack(bent(albania, { notKnown: ['<b>'] }))),
      'Line 1: notKnown.0 There is markup in this text. Write plain words.',
    ],
    [
      'a stocktaking',
      () => faultsIn(readStocktaking(bent(albaniaExample, { shape: 3 }))),
      'Line 1: shape A newer app wrote this. This app reads: 2',
    ],
    [
      'a set of questions',
      () => faultsIn(readInstrument(bent(fourLevels, { folder: 'cellar' }))),
      'Line 1: folder Only one of these belongs here: care, health, therapy',
    ],
    [
      'a set of questions without a language',
      () => faultsIn(readInstrument(bent(fourLevels, { language: undefined }))),
      'Line 1: language This is missing.',
    ],
    ['no file', () => faultsIn(readPack('')), 'Line 1: The file is empty.'],
  ])('is said with its place and in a whole sentence: %s', (_, found, words) => {
    expect(shown(createElement(faults.FaultsOfFile, { faults: found() }))).toBe(
      `The file was refused. Nothing was imported, and nothing here has changed.${words}`,
    )
  })

  it('is said of a directory from elsewhere with its file', () => {
    const read = readHsdsJson('[\n {"id": "s1",}\n]')
    expect(read.ok ? '' : lineOf({ ...read.detail, file: 'services.json' })).toBe(
      'services.json Line 2: Not valid JSON from this character of the line: 14',
    )
    expect(lineOf({ file: 'phones.csv', line: 3, where: 'number', code: 'missing' })).toBe(
      'phones.csv Line 3: number This is missing.',
    )
    expect(lineOf({ where: '[0]', code: 'no-such-language', language: 'Elvish' })).toBe(
      '[0] This language has no code that the app knows: Elvish',
    )
  })

  it('is never said in the language of the code', () => {
    for (const code of SHAPE_RULES) expect(lineOf({ where: '', code })).toMatch(/^[A-Z][^]* /)
  })

  it('is said in Albanian as in English', () => {
    expect(lineOf({ line: 3, where: 'ages.to', code: 'ages-backwards' })).toBe(
      'Line 3: ages.to The oldest age is lower than the youngest.',
    )
    expect(lineOf({ line: 3, where: 'ages.to', code: 'ages-backwards' }, 'sq')).toMatch(
      /^Rreshti 3: ages[.]to (?!The )/,
    )
  })
})
