import { ESLint } from 'eslint'
import ts from 'typescript'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

/** What does not exist in a runtime, one expression a line: each must fail to compile there. */
const ABSENT = {
  pure: [
    'process',
    'window',
    'document',
    'fetch',
    'crypto',
    'console',
    'setTimeout',
    'localStorage',
    'TextEncoder',
    'indexedDB',
  ],
  iso: ['process', 'Buffer', '__dirname', 'setImmediate'],
  node: ['window', 'document', 'indexedDB'],
  web: ['process', 'Buffer', '__dirname', 'setImmediate'],
} as const

const FOLDER = { pure: 'src/domain', iso: 'src/device', node: 'src/server', web: 'src/web' } as const

describe.each(['pure', 'iso', 'node', 'web'] as const)('the %s folders', (runtime) => {
  it.each(ABSENT[runtime].map((name) => [name]))('do not know %s', (name) => {
    expect(compiles(runtime, `export const x = ${name}\n`)).toBe(false)
  })

  it('know the language', () => {
    expect(compiles(runtime, 'export const x = new Map<string, Uint8Array>([["a", new Uint8Array(1)]]).size\n')).toBe(
      true,
    )
  })
})

describe('in the rules of the work', () => {
  it.each([
    ['the clock', 'src/domain/x.ts', 'export const x = Date.now()'],
    ['the day', 'src/guidance/x.ts', 'export const x = new Date()'],
    ['chance', 'src/evidence/x.ts', 'export const x = Math.random()'],
  ])('ESLint refuses %s', async (_, file, text) => {
    expect(await refusedRules(file, text)).toContain('no-restricted-syntax')
  })

  it('a day that is passed in is allowed', async () => {
    expect(await refusedRules('src/domain/x.ts', 'export const x = (day: string) => new Date(day)')).toEqual([])
  })
})

describe('elsewhere', () => {
  it.each([
    ['a page in the device', 'src/device/x.ts', 'export const x = document', 'no-restricted-globals'],
    ['a setting read in the server', 'src/server/x.ts', 'export const x = process.env', 'no-restricted-properties'],
    ['a log line in the server', 'src/server/x.ts', "export const x = () => { console.log('x') }", 'no-console'],
    ['a default export', 'src/web/x.ts', 'const x = 1\nexport default x', 'no-restricted-exports'],
    ['a file that is too long', 'src/domain/x.ts', `export const x = 1\n${'//\n'.repeat(300)}`, 'max-lines'],
    [
      'a test that does not run',
      'src/domain/x.test.ts',
      ['it', "skip('x', () => {})"].join('.'),
      'no-restricted-syntax',
    ],
  ])('ESLint refuses %s', async (_, file, text, rule) => {
    expect(await refusedRules(file, text)).toContain(rule)
  })
})

/** The rules that need no types; type-aware ones run in `npm run lint`, over files that exist. */
const eslint = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
})

async function refusedRules(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath })
  return result?.messages.map((message) => message.ruleId ?? message.message) ?? []
}

function compiles(runtime: keyof typeof FOLDER, text: string): boolean {
  const planted = `${process.cwd()}/${FOLDER[runtime]}/x.ts`
  const { options } = settings(runtime)
  const host = ts.createCompilerHost(options)
  const readFromDisk = host.getSourceFile.bind(host)
  host.getSourceFile = (name, version) =>
    name === planted ? ts.createSourceFile(name, text, version) : libraryFile(name, () => readFromDisk(name, version))
  const program = ts.createProgram([planted], options, host)
  return program.getSemanticDiagnostics(program.getSourceFile(planted)).length === 0
}

function settings(runtime: keyof typeof FOLDER): ts.ParsedCommandLine {
  const read = ts.readConfigFile(`tsconfig.${runtime}.json`, (path) => ts.sys.readFile(path))
  return ts.parseJsonConfigFileContent(read.config, ts.sys, process.cwd())
}

const libraries = new Map<string, ts.SourceFile | undefined>()
function libraryFile(name: string, read: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
  if (!libraries.has(name)) libraries.set(name, read())
  return libraries.get(name)
}
