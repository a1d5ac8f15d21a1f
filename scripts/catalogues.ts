import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCatalogue, type CatalogueTrouble } from '../src/web/words/catalogue/check-catalogue.ts'
import { readPo, type PoFile } from '../src/web/words/catalogue/read-po.ts'
import { readMark } from '../src/web/words/catalogue/reviewed.ts'
import {
  APP_LANGUAGES,
  SHEET_LANGUAGES,
  SHEET_ONLY,
  type AppLanguage,
} from '../src/web/words/catalogue/app-languages.ts'

const ROOT = join(import.meta.dirname, '..')

/**
 * The catalogues of a language, below the root: the words of the screens, and those of the guidance, which are loaded
 * later.
 */
export const cataloguePaths = (code: string): readonly [string, string] => [
  `src/web/locales/${code}.po`,
  `src/web/locales/guidance/${code}.po`,
]
/** The catalogue of a language of sheets alone. */
export const sheetCataloguePath = (code: string): string => `src/web/locales/sheets/${code}.po`
const pathsOf = (code: string): readonly string[] =>
  SHEET_ONLY.some((language) => language.code === code) ? [sheetCataloguePath(code)] : cataloguePaths(code)

/** Reads a catalogue strictly; throws with its path and the line. */
export function readCatalogue(path: string, root = ROOT): PoFile {
  const read = readPo(readFileSync(join(root, path), 'utf8'))
  if (!read.ok) throw new Error(`${path}:${read.trouble.line}: ${read.trouble.what}`)
  return read.value
}

/**
 * How complete a language is: the share of all texts that is translated (0 to 1), and whether a native speaker has read
 * it.
 */
export interface Standing {
  readonly share: number
  readonly reviewed: boolean
}

export function standingOf(code: string): Standing {
  if (code === 'en') return { share: 1, reviewed: true }
  const files = cataloguePaths(code).map((path) => readCatalogue(path))
  const texts = files.flatMap((file) => file.entries.filter((entry) => !entry.obsolete))
  const translated = texts.filter((entry) => entry.translation !== '').length
  const marks = files.map((file) => readMark(file.headers.get('X-Reviewed')))
  return {
    share: translated / Math.max(1, texts.length),
    reviewed: marks.every((mark) => mark !== undefined && mark !== 'wrong'),
  }
}

export const standings = (): Readonly<Record<string, Standing>> =>
  Object.fromEntries(APP_LANGUAGES.map(({ code }) => [code, standingOf(code)]))

/**
 * All faults of the catalogues below a root, a line each: the file, the line, the fault, and the English of the text.
 * `languages`: of these alone.
 */
export function troublesOfAll(root = ROOT, languages: readonly AppLanguage[] = SHEET_LANGUAGES): readonly string[] {
  return languages.flatMap((language) =>
    pathsOf(language.code).flatMap((path) => {
      const read = readPo(readFileSync(join(root, path), 'utf8'))
      if (!read.ok) return [`${path}:${read.trouble.line}: ${read.trouble.what}`]
      return checkCatalogue(read.value, language).map((trouble) => `${path}:${trouble.line}: ${troubleLine(trouble)}`)
    }),
  )
}

/** `placeholder-missing (name) in “Hello {name}”`; docs/languages.md explains each code. */
export const troubleLine = ({ what, detail, source }: Pick<CatalogueTrouble, 'what' | 'detail' | 'source'>): string =>
  `${what}${detail === undefined ? '' : ` (${detail})`}${source === undefined ? '' : ` in “${source}”`}`
