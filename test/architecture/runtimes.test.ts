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

const KNOWN = 'new Map<string, Uint8Array>([["a", new Uint8Array(1)]]).size'

describe.each(['pure', 'iso', 'node', 'web'] as const)('the %s folders', (runtime) => {
  const compiled = compiling(runtime, [...ABSENT[runtime], KNOWN])

  it.each(ABSENT[runtime].map((name) => [name]))('do not know %s', (name) => {
    expect(compiled.get(name)).toBe(false)
  })

  it('know the language', () => {
    expect(compiled.get(KNOWN)).toBe(true)
  })
})

/** Whether each of these expressions compiles there, in a file of its own that is on no disk. */
function compiling(runtime: keyof typeof FOLDER, expressions: readonly string[]): ReadonlyMap<string, boolean> {
  const planted = new Map(
    expressions.map((expression, n) => [`${process.cwd()}/${FOLDER[runtime]}/plant-${n}.ts`, expression]),
  )
  const { options } = settings(runtime)
  const host = ts.createCompilerHost(options)
  const readFromDisk = host.getSourceFile.bind(host)
  host.getSourceFile = (name, version) => {
    const expression = planted.get(name)
    return expression === undefined
      ? libraryFile(name, () => readFromDisk(name, version))
      : ts.createSourceFile(name, `export const x = ${expression}\n`, version)
  }
  const program = ts.createProgram([...planted.keys()], options, host)
  return new Map(
    [...planted].map(([name, expression]) => [
      expression,
      program.getSemanticDiagnostics(program.getSourceFile(name)).length === 0,
    ]),
  )
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
