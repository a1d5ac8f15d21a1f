import ts from 'typescript'
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
