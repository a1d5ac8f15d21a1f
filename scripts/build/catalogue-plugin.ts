import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { generateMessageId } from '@lingui/message-utils/generateMessageId'
import { join, relative } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import type { PoEntry, PoFile } from '../../src/web/words/catalogue/read-po.ts'
import { isPlain, textKey } from '../../src/web/words/catalogue/text-key.ts'
import { readCatalogue, standings, troublesOfAll } from '../catalogues.ts'
import { compactModule } from './compact-words.ts'

const ROOT = new URL('../..', import.meta.url).pathname

type Named = Pick<PoEntry, 'explicit' | 'source' | 'context'>

/** The id under which the source looks a text up: in development, and in tests that build nothing. */
const idInSource = ({ explicit, source, context }: Named): string =>
  explicit ? textKey(source) : String(generateMessageId(source, context))

/** The id under which the built app looks a text up: scripts/build/english-plugin.ts leaves no other in its code. */
export const idOf = (entry: Named): string =>
  entry.context === undefined && isPlain(entry.source) ? textKey(entry.source) : idInSource(entry)

/**
 * What a catalogue adds to the app: only translated texts, since the English is in the code and is shown for every
 * missing text.
 */
export function wordsOf(file: PoFile, id = idOf): Readonly<Record<string, string>> {
  const translated = file.entries.filter((entry) => !entry.obsolete && entry.translation !== '')
  const sources = new Map<string, string>()
  for (const entry of translated) {
    const key = id(entry)
    if (sources.has(key)) throw new Error(`one id for two texts: “${entry.source}” and “${sources.get(key) ?? ''}”`)
    sources.set(key, entry.source)
  }
  return Object.fromEntries(translated.map((entry) => [id(entry), entry.translation]))
}

/** The module that gives the app its words, by the ids of their texts. */
export function moduleOf(code: string, words: Readonly<Record<string, string>>): string {
  const compiled = Object.entries(words).map(([id, text]) => {
    try {
      const said = compileMessageOrThrow(text)
      const [only] = said
      return [id, said.length === 1 && typeof only === 'string' ? only : said] as const
    } catch (error) {
      throw new Error(`${code}: “${text}”: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  })
  return compactModule(new Map(compiled))
}

/**
 * Turns each catalogue into a separate module, and tells the app how complete each language is. A wrong translation
 * ends the build: otherwise a child's file would be shown with a gap.
 */
export const cataloguePlugin: Plugin = {
  name: 'catalogues',
  enforce: 'pre',
  config: () => ({ define: { __STANDINGS__: JSON.stringify(standings()) } }),
  buildStart() {
    const troubles = troublesOfAll()
    if (troubles.length > 0)
      this.error(`Catalogues that cannot be shown (docs/languages.md says what each means):\n${troubles.join('\n')}`)
  },
  transform: {
    filter: { id: /\.po$/ },
    handler(_code, id) {
      const path = relative(ROOT, id)
      const [, code = ''] = /([a-z]+)\.po$/.exec(path) ?? []
      const source = moduleOf(code, wordsOf(readCatalogue(path), this.environment.mode === 'build' ? idOf : idInSource))
      return {
        code: /[/](?:guidance|sheets)[/]/.test(path) ? source : `${source}\n${withGuidance(code, this)}`,
        map: null,
        moduleType: 'js',
      }
    },
  },
}

/**
 * How the module of the screens' words loads that of the guidance. Neither may import a built file whose name changes
 * between versions, as every import that the bundler writes does: the words stored on a device would then be useless.
 */
function withGuidance(code: string, context: Rolldown.TransformPluginContext): string {
  if (context.environment.mode !== 'build') return `export const guidance = () => import('./guidance/${code}.po')`
  context.emitFile({
    type: 'chunk',
    id: join(ROOT, `src/web/locales/guidance/${code}.po`),
    fileName: `words/guidance-${code}.js`,
    preserveSignature: 'strict',
  })
  return `const guidanceFile = './guidance-${code}.js'\nexport const guidance = () => import(/* @vite-ignore */ guidanceFile)`
}

/**
 * Catalogues and translated handbooks keep their names between versions, so that an app that updated itself without a network still finds the
 * words stored on the device.
 */
export function nameOfChunk({ facadeModuleId }: { readonly facadeModuleId?: string | null }): string {
  const [, folder, code, raw] = /locales\/(guidance\/|sheets\/)?([a-z]+)\.po(\?raw)?$/.exec(facadeModuleId ?? '') ?? []
  const [, handbook] = /docs\/handbook\.([a-z]+)\.md\?raw$/.exec(facadeModuleId ?? '') ?? []
  if (handbook !== undefined) return `words/handbook-${handbook}.js`
  if (code === undefined) return 'assets/[name]-[hash].js'
  const kind = folder === undefined ? '' : folder === 'sheets/' ? 'sheet-' : 'guidance-'
  return `words/${kind}${code}${raw ? '-texts' : ''}.js`
}

/** So do the fonts of scripts that a phone may lack, and the table of which font file holds which Chinese character. */
export const nameOfAsset = ({ names }: { readonly names: readonly string[] }): string =>
  names.some((name) => name.endsWith('.woff2') || name === 'chinese.css')
    ? 'fonts/[name][extname]'
    : 'assets/[name]-[hash][extname]'
