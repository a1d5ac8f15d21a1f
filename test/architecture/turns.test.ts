import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { ownFiles } from '../support/own-files.ts'

const GIVEN = `
  import type { Turn } from '../kept/mutex.ts'
  import type { SealedRows } from '../kept/sealed-rows.ts'
  import type { DevicePlatform } from '../platform/platform.ts'
  import type { Replica } from '../kept/replica/replica.ts'
  declare const rows: SealedRows
  declare const turn: Turn
  declare const platform: DevicePlatform
  const drop = rows.drop('state', 'a')
`

const REFUSED = [
  ['rows persisted without a turn', `await rows.persist([drop], 'durable')`, 'Expected 3 arguments'],
  [
    'something else in its place',
    `await rows.persist({}, [drop], 'durable')`,
    "not assignable to parameter of type 'Turn'",
  ],
  ['a turn that was made elsewhere', `export const made: Turn = {}`, "required in type 'Turn'"],
  ['rows written into the replica itself', `await platform.replica.write([drop], 'durable')`, "'write' does not exist"],
  [
    'the replica itself, taken from the platform',
    `export const taken: Replica = platform.replica`,
    "missing the following properties from type 'Replica'",
  ],
] as const
const WRITTEN = `await rows.persist(turn, [drop], 'durable')`

/** As the device is compiled, but for names that a planted line does not use. */
const OPTIONS: ts.CompilerOptions = {
  composite: false,
  emitDeclarationOnly: false,
  noEmit: true,
  noUnusedLocals: false,
}

/** What the compiler says of each of these lines, in a file of the device of its own that is on no disk. */
function compiled(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const planted = new Map(lines.map((line, n) => [resolve('src/device/files', `plant-${n}.ts`), line]))
  const read = ts.getParsedCommandLineOfConfigFile('tsconfig.iso.json', OPTIONS, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '))
    },
  })
  const options = read?.options ?? {}
  const standard = ts.createCompilerHost(options)
  const host: ts.CompilerHost = {
    ...standard,
    fileExists: (path) => planted.has(path) || standard.fileExists(path),
    getSourceFile: (path, ...how) => {
      const line = planted.get(path)
      return line === undefined
        ? standard.getSourceFile(path, ...how)
        : ts.createSourceFile(path, `${GIVEN}\n${line}`, ts.ScriptTarget.ES2024, true)
    },
  }
  const program = ts.createProgram([...planted.keys()], options, host)
  return new Map(
    [...planted].map(([path, line]) => [
      line,
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(path))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    ]),
  )
}

describe('writing without a turn does not compile:', () => {
  const said = compiled([...REFUSED.map(([, line]) => line), WRITTEN])

  it.each(REFUSED)('%s', (_, line, why) => {
    expect(said.get(line)).toEqual([expect.stringContaining(why)])
  })

  it('with the turn of the mutex it does', () => {
    expect(said.get(WRITTEN)).toEqual([])
  })
})

/** Where a replica is made, by each way of storing rows; it calls nobody. */
const REPLICAS = /^(kept\/replica|node)\//

/** Other files of the device that hold a replica which can be written without a turn, and why. */
const HOLDS_A_REPLICA: Readonly<Record<string, string>> = {
  'device.ts': 'is given it by the app, the command line or a test, and guards it before any room gets it',
  'kept/guarded-replica.ts': 'gives the rooms rows that ask for a turn; wipes a member whole, reading nothing',
  'kept/keyed-names.ts':
    'gives rows the names under which they are stored, for the sealed rows, which write under the turn that they are given',
  'practice/begin-practice.ts': 'makes one in memory for the device of practice, and gives it to `createDevice`',
}

/** Files that make a mutex, from which turns come, and which rows it is of. */
const MAKES_A_MUTEX: Readonly<Record<string, string>> = {
  'attendance/handed-over-sheet.ts': 'marks on a sheet, under a key of its own, while the member is locked',
  'child-page/handed-over-page.ts': 'what a child writes, under a key of its own, while the member is locked',
  'kept/key-slots/opfs-key-slots.ts': 'pages of the key slots, which are no rows',
  'vault/open-member.ts': 'every row of the unlocked member',
}

describe('the exceptions stand in a list:', () => {
  const device = ownFiles()
    .filter(({ path }) => /^src\/device\/.*(?<![.]test)[.]ts$/.test(path))
    .map(({ path, text }) => ({ path: path.slice('src/device/'.length), text }))
    .filter(({ path }) => !REPLICAS.test(path))
  const withText = (part: RegExp) =>
    device
      .filter(({ text }) => part.test(text))
      .map(({ path }) => path)
      .sort()

  it('who holds a replica that can be written without a turn', () => {
    const holding = withText(
      /\bReplica\b[^']*from '[^']*\/replica[.]ts'|from '[^']*\/(memory|indexed-db|file)-replica[.]ts'/,
    )
    expect(holding).toEqual(Object.keys(HOLDS_A_REPLICA))
  })

  it('who makes a mutex, and with it turns', () => {
    expect(withText(/\bnew Mutex\(/)).toEqual(Object.keys(MAKES_A_MUTEX))
  })
})
