import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ANSWER_SCHEMAS } from '#contract/answer.ts'
import { toBytes } from '#contract/codec.ts'
import { CompareAnswer } from '#contract/compare.ts'
import { PullFrame, SyncAnswer } from '#contract/sync.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { fromANewerServer } from '../support/newer-server.ts'
import {
  type LeftOut,
  type ListPath,
  listsIn,
  readAnswer,
  readFrames,
  without,
  writeFrames,
} from '../support/left-out.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

/** Answers from which a device keeps what is in files: each names who asks for it. */
const KEPT = { SyncAnswer: '/v1/sync', PullFrame: '/v1/pull', CompareAnswer: '/v1/compare' } as const
const SCHEMAS = { SyncAnswer, PullFrame, CompareAnswer } as const
type Kept = keyof typeof KEPT

/** Answers with lists that are read anew each time that somebody asks, so that what one left out the next one has; and those of a first sign-in, which is refused as a whole. Each is played in `asked-anew.test.ts`, `TakenEvidence` in `test/sync/evidence-waits.test.ts`. */
const ASKED_ANEW: readonly string[] = [
  'AccessLogAnswer',
  'CutRecordsPage',
  'CutsPage',
  'DeviceList',
  // A mark of the directory that is left out is asked for with the next sync.
  'DirectoryAppended',
  'ErasureList',
  // A mark of an erasure that is left out is asked for with the next comparison.
  'ErasureMarks',
  'EvaluatedBatch',
  'EvidencePage',
  'FileReaders',
  // Fewer tokens than were asked for: the device asks again.
  'GivenTokens',
  'InvitationList',
  'InvitationOpened',
  'Messages',
  'NetworkView',
  'QuarantineList',
  'ReleaseLogPage',
  // Says of each record for statistics whether it waits or is written: where one is left out, all are sent again.
  'TakenEvidence',
  'VaultOpened',
]

const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })
/** Who asks for what, and how many files she holds: more than a comparison answers one by one; elsewhere each is read again for nothing. */
const HELD = [
  { kinds: ['SyncAnswer', 'PullFrame'], files: 3 },
  { kinds: ['CompareAnswer'], files: 70 },
] as const satisfies readonly { readonly kinds: readonly Kept[]; readonly files: number }[]

async function answers(): Promise<readonly (readonly [string, z.ZodType])[]> {
  const folder = join(import.meta.dirname, '../../src/contract')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const modules = await Promise.all(
    files.map((file) => import(`../../src/contract/${file.slice(0, -3)}.ts`) as Promise<Record<string, unknown>>),
  )
  return modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, schema]): (readonly [string, z.ZodType])[] =>
      schema instanceof z.ZodType && ANSWER_SCHEMAS.has(schema) ? [[name, schema]] : [],
    ),
  )
}

/** Each value with one field left out, at every level, and which field that is. */
function withOneFieldLess(value: unknown, at = ''): readonly (readonly [string, unknown])[] {
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return []
  const put = (key: string, part: unknown): unknown =>
    Array.isArray(value) ? value.with(Number(key), part) : { ...value, [key]: part }
  return Object.entries(value).flatMap(([key, part]) => {
    const here = Array.isArray(value) ? `${at}.*` : `${at}.${key}`
    if (key === 'fromTomorrow') return []
    const deeper = withOneFieldLess(part, here).map(([name, less]) => [name, put(key, less)] as const)
    if (Array.isArray(value)) return deeper
    const { [key]: _, ...less } = value as Record<string, unknown>
    return [[here, less] as const, ...deeper]
  })
}

/** What an answer may lack: what a server of before does not know, and what not every refusal has to say. */
const MAY_LACK: readonly string[] = [
  'CompareAnswer.cursor',
  'CutRecordsPage.records.*.mark',
  'DeviceList.devices.*.app',
  'DirectoryAppended.stood',
  'EvidencePage.records.*.mark',
  'Problem.retryAfter',
  'Problem.where',
  'SessionAnswer.accountKnown',
  'SyncAnswer.stood',
  'TakenEvidence.written',
  'VaultOpened.former',
]

const liesOf = (kinds: readonly Kept[]) =>
  kinds.flatMap((kind) =>
    listsIn(SCHEMAS[kind]).flatMap((path) =>
      (['all of it', 'the middle'] as const).map((what): readonly [Kept, string, LeftOut, ListPath] => [
        kind,
        path.join('.'),
        what,
        path,
      ]),
    ),
  )

describe('An answer with lists', () => {
  it('is one of those that are left out of below, or read anew each time', async () => {
    const below = HELD.flatMap(({ kinds }): readonly Kept[] => kinds)
    expect(below.toSorted()).toEqual(Object.keys(KEPT).sort())
    const withLists = (await answers()).flatMap(([name, schema]) => (listsIn(schema).length > 0 ? [name] : []))
    expect(withLists.sort()).toEqual([...below, ...ASKED_ANEW].sort())
  })
})

describe('An answer from which one field is left out, at any level', () => {
  it('is not read, whichever answer and whichever field, but for those that an answer may lack', async () => {
    const readAll = (await answers()).flatMap(([name, schema]) =>
      fromANewerServer(schema).flatMap((sample) =>
        withOneFieldLess(sample).flatMap(([field, less]) =>
          schema.safeParse(less).success ? [`${name}${field}`] : [],
        ),
      ),
    )
    expect([...new Set(readAll)].sort()).toEqual(MAY_LACK.toSorted())
  })
})

const PLACES = eachDatabaseInLong().flatMap((kind) => HELD.map((each) => ({ ...each, name: kind.name, kind })))

describe.each(PLACES)(
  'What one answer leaves out to who holds $files files, on $name',
  ({ kind, kinds, files: held }) => {
    let system: System
    let arben: Founder
    let besa: Enrolled
    let drita: Enrolled
    let mira: Enrolled
    /** Drita's device to which nobody ever lies. */
    let honest: Tested
    let evil: EvilLine
    let file: FileId
    let news: readonly FileId[] = []
    let told = 0

    beforeAll(async () => {
      system = await startSystem(kind)
      arben = await found(system)
      besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
      mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
      evil = evilLine(system.http)
      drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: evil.http }))
      const files = given(
        await drita.device.openFiles(Array.from({ length: held }, () => ({ drafts: [visit('before')] }))),
      )
      file = files[0] as FileId
      given(await drita.device.sync())
      given(await besa.device.sync())
      given(await besa.device.grant({ file, member: arben.member, rights: { card: 'read', care: 'write' } }))
      given(await drita.device.sync())
      honest = await furtherDevice(system, drita)
    })
    afterAll(() => system.stop())

    /** A file that Drita holds and loses, a new one, a right given and taken, three notes of others, and one of a device that is new in the directory. */
    async function happen(): Promise<void> {
      told += 1
      const [lost] = given(
        await besa.device.openFiles([
          { drafts: [visit('not hers for long')], grants: [{ member: drita.member, rights: { care: 'write' } }] },
        ]),
      )
      given(await besa.device.sync())
      for (const device of [drita.device, honest]) given(await device.sync())
      given(await besa.device.revoke({ file: lost as FileId, member: drita.member }))
      news = given(
        await besa.device.openFiles([
          { drafts: [visit('new')], grants: [{ member: drita.member, rights: { care: 'keep' } }] },
        ]),
      )
      given(await besa.device.grant({ file, member: mira.member, rights: { care: 'read' } }))
      given(await besa.device.revoke({ file, member: mira.member }))
      for (let note = 0; note < 3; note += 1) {
        given(await besa.device.write([{ file, draft: visit(`of Besa ${String(told)}.${String(note)}`) }]))
        given(await besa.device.sync())
      }
      const devices = [await furtherDevice(system, arben.founded), await furtherDevice(system, arben.founded)]
      for (const [at, device] of devices.entries()) {
        given(await device.write([{ file, draft: visit(`of Arben ${String(told)}.${String(at)}`) }]))
        given(await device.sync())
      }
      given(await drita.device.write([{ file, draft: visit(`of Drita ${String(told)}`) }]))
    }

    /** From the next answer in which there is something to leave out, once. */
    function leaveOut(kind: Kept, path: ListPath, what: LeftOut): () => boolean {
      let done = false
      evil.alter(KEPT[kind], (bytes) => {
        if (done) return bytes
        if (kind !== 'PullFrame') {
          const lossy = without(readAnswer(bytes), path, what)
          done = lossy !== undefined
          return lossy ? toBytes(lossy) : bytes
        }
        const frames = readFrames(bytes).map((frame) => {
          const lossy = done ? undefined : without(frame, path, what)
          done ||= lossy !== undefined
          return lossy ?? frame
        })
        return writeFrames(frames)
      })
      return () => done
    }

    const comesIn = async () => {
      await drita.device.lock()
      given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    }

    /** What a person sees of the files that something happened to, and what a file says about how it was kept where that accuses a writer. */
    async function seenOn(device: Tested) {
      const files = given(await device.files()).map((line) => line.file)
      const views = await Promise.all([file, ...news].map(async (id) => given(await device.file(id))))
      return {
        files: files.toSorted(),
        entries: views.map(({ caseFile }) =>
          caseFile.entries.map((entry) => (entry.body as { saw?: string }).saw ?? entry.kind).toSorted(),
        ),
        accuses: views.flatMap(({ alarms }) => alarms.filter(({ what }) => what !== 'server-older')),
        devices: given(await device.devices())
          .map((one) => one.device)
          .toSorted(),
      }
    }

    it.each(liesOf(kinds))(
      '%s, %s, %s: is here after the next comparison and two rounds',
      async (answer, _, what, path) => {
        await happen()
        if (answer !== 'SyncAnswer')
          evil.alterSync((said) => ({ ...said, folders: said.folders.map((one) => ({ ...one, rows: [] })) }))
        if (answer === 'CompareAnswer')
          evil.alterSync((said) => ({ ...said, directory: [], access: [], folders: [], gone: [] }))
        const leftOut = leaveOut(answer, path, what)
        await drita.device.sync()
        if (answer === 'CompareAnswer') {
          evil.alterSync((said) => said)
          await comesIn()
          await drita.device.sync()
        }
        expect(leftOut(), 'the answer had something to leave out').toBe(true)

        evil.behave()
        await comesIn()
        given(await drita.device.sync())
        given(await drita.device.sync())
        given(await honest.sync())
        expect(await seenOn(drita.device)).toEqual(await seenOn(honest))
        expect((await drita.device.syncState()).unsent).toBe(0)
      },
    )
  },
)
