import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import { readFileSync, globSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { idOf } from '../../../scripts/build/catalogue-plugin.ts'
import { readCatalogue } from '../../../scripts/catalogues.ts'
import { copyOfApp } from './copy-of-app.ts'
import { listAgain } from './light-cost/list-again.ts'

/** Letter by letter into a right-to-left script, so that no text reads as English and every text can be found again. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const ARABIC = 'ابجدهوزحطيكلمنسعفصقرشتثخذض'

/** Changes the text between tags; the tags' content, and spaces at the edges, stay. */
const between = (text: string, change: (part: string) => string) =>
  text.replaceAll(/<[^>]*>|[^<]+/g, (part) => (part.startsWith('<') ? part : change(part)))

/** Words of a language that is read from right to left. */
export const mirrored = (text: string): string =>
  between(text, (part) => part.replaceAll(/[a-z]/gi, (letter) => ARABIC[LATIN.indexOf(letter.toLowerCase())] ?? letter))
/** Words three times as long as the English. */
export const threefold = (text: string): string =>
  between(text, (part) => (/\p{L}/u.test(part) ? part.replace(/^(\s*)(.*?)(\s*)$/s, '$1$2 $2 $2$3') : part))

/** A language made from the English: the words of the screens, as the app loads them. */
export function trialWords(change: (text: string) => string): string {
  const entries = readCatalogue('src/web/locales/en.po').entries.filter(({ obsolete }) => !obsolete)
  const messages: Record<string, CompiledMessage> = Object.fromEntries(
    entries.map((entry) => [idOf(entry), compileMessageOrThrow(entry.source, change)]),
  )
  return moduleWith(`JSON.parse(${JSON.stringify(JSON.stringify(messages))})`)
}

const moduleWith = (messages: string) =>
  `export const messages = ${messages}\nexport const guidance = async () => ({ messages: {} })\n`

/** The built app in a separate folder in which words and languages can be replaced as a test needs. */
export interface TrialApp {
  readonly folder: string
  setWords(code: string, module: string): void
}

/** `begun`: languages that can be chosen, whatever their catalogues contain; `mirrored`: read from right to left. */
export async function trialApp({
  begun,
  mirrored: fromRight,
}: {
  readonly begun: readonly string[]
  readonly mirrored: readonly string[]
}): Promise<TrialApp> {
  const folder = copyOfApp('trial-app')
  for (const code of begun)
    change(folder, new RegExp(`\\b${code}:\\{share:[\\d.e-]+,reviewed:!\\d\\}`), `${code}:{share:.5,reviewed:!1}`)
  for (const code of fromRight)
    change(folder, new RegExp(`(code:(["\`'])${code}\\2,name:(["\`']).*?\\3,script:.{6},dir:.)ltr`), '$1rtl')
  await listAgain(folder)
  return { folder, setWords: (code, module) => writeFileSync(join(folder, 'words', `${code}.js`), module) }
}

function change(folder: string, from: RegExp, to: string): void {
  const path = globSync(join(folder, 'assets/*.js')).find((one) => from.test(readFileSync(one, 'utf8')))
  if (path === undefined) throw new Error(`the built app says nowhere ${from.source}`)
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}
