import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as open from './open-types.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Such a file is on no disk. */
const CLIENT = import.meta.filename.replace('open-types.test', 'client')

/** What the compiler says of a small program that knows nothing of Homeward but its entry point. */
function compiled(text: string): readonly string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.base.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object }
  }
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      composite: false,
      emitDeclarationOnly: false,
      noEmit: true,
      types: [],
      lib: ['ES2024', 'DOM'],
    },
    ROOT,
  )
  const host = ts.createCompilerHost(options)
  const [read, exists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)]
  host.fileExists = (path) => path === CLIENT || exists(path)
  host.getSourceFile = (path, ...how) =>
    path === CLIENT ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2024) : read(path, ...how)
  const program = ts.createProgram([CLIENT], options, host)
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(CLIENT))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

describe('another program that imports homeward/open', () => {
  it('does not compile where it takes a form for what it is not, or reaches past the entry point', () => {
    const faults = compiled(`
import { readOpenFile, type DataValueSet, type EvidenceRecord, type OpenFile } from 'homeward/open'
import { createDevice } from 'homeward/src/device/device.ts'
import { type Device } from 'homeward/open'
export const countAsNumber: DataValueSet['dataValues'][number] = { dataElement: 'a', value: 3 }
export const nameOf = (record: EvidenceRecord) => record.name
export const unasked: OpenFile = readOpenFile('').value
export const device: Device = createDevice()
`)
    for (const fault of [
      /Cannot find module 'homeward\/src/,
      /no exported member 'Device'/,
      /'number' is not assignable to type 'string'/,
      /'name' does not exist/,
      /'value' does not exist/,
    ])
      expect(faults.filter((one) => fault.test(one))).toHaveLength(1)
  }, 60_000)

  it('compiles, and reads a file, a released table and a data value set', () => {
    const client = `
import { DataValueSet, OPEN_VERSION, readOpenFile, readTable, type EvidenceRecord } from 'homeward/open'
export function kindsIn(text: string): readonly string[] {
  const read = readOpenFile(text)
  return read.ok ? read.value.entries.map(({ kind }) => kind) : [read.code]
}
export function firstCount(csv: string): number | null {
  const table = readTable(csv)
  return table.ok ? (table.value.shown[0] ?? null) : null
}
export async function send(base: URL, set: unknown): Promise<number> {
  const body = JSON.stringify(DataValueSet.parse(set))
  return (await fetch(new URL('api/dataValueSets', base), { method: 'POST', body })).status
}
export const agesOf = (records: readonly EvidenceRecord[]): readonly string[] => records.map(({ ageBand }) => ageBand)
export const version: '2.0.0' = OPEN_VERSION
`
    expect(compiled(client)).toEqual([])
  }, 60_000)

  it('finds what it found before: a name that goes, or is another form, needs another version', () => {
    expect([open.OPEN_VERSION, Object.keys(open).sort()]).toEqual([
      '2.0.0',
      [
        'AskedTable',
        'DataValueSet',
        'Dhis2Mapping',
        'Dhis2Metadata',
        'EvidenceRecord',
        'FIELDS',
        'OPEN_SHAPE',
        'OPEN_VERSION',
        'OpenArchive',
        'OpenFile',
        'RecordFields',
        'SheetTemplate',
        'readOpenArchive',
        'readOpenFile',
        'readTable',
        'tableText',
      ],
    ])
  })
})
