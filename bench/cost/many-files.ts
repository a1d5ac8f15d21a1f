import type { Device } from '../../src/device/api.ts'
import type { Draft } from '../../src/domain/entry/entry.ts'
import type { FileId, MemberId } from '../../src/domain/entry/ids.ts'
import type { PlainDate } from '../../src/domain/entry/plain-date.ts'
import { median, type Row, shown } from '../row.ts'
import { given } from '../sync/seed.ts'
import type { Agency } from './agency.ts'
import { growth, grown, processorTime } from './growth.ts'
import type { NewFile } from '../../src/device/files/api.ts'
import { yesToStatistics } from '../../test/support/yes-to-statistics.ts'

/** Long enough ago that no task of the first days is open. */
const OPENED = '2025-03-02' as PlainDate
const TOGETHER = 20
const TIMES = 5

const child = (n: number): readonly Draft[] => [
  { kind: 'file-opened', at: OPENED, body: { source: 'school', askedAboutOthers: 'none-there', othersThere: [] } },
  {
    kind: 'card',
    at: OPENED,
    body: {
      called: { text: `Child ${String(n)}` },
      pronoun: 'she',
      ageBand: '12-14',
      languages: [],
      interpreter: 'not-known',
    },
  },
  { kind: 'child-group', at: OPENED, body: { group: 'trafficked-child', stands: 'yes', words: 'as she said' } },
  yesToStatistics(OPENED),
]

const carried = (by: MemberId): Draft => ({ kind: 'case-holder', at: OPENED, body: { member: by, as: 'caseworker' } })

async function opened(device: Device, files: readonly NewFile[]): Promise<readonly FileId[]> {
  const ids = given(await device.openFiles(files))
  given(await device.sync())
  return ids
}

/** Opens files on a supervisor's device for the caseworkers of a team and delivers each; then lists all of them. */
export async function team(
  agency: Agency,
  { members, files }: { readonly members: number; readonly files: number },
): Promise<readonly Row[]> {
  const supervisor = await agency.enrol('Besa Leka', ['supervisor'])
  const workers: MemberId[] = []
  while (workers.length < members - 2)
    workers.push((await agency.enrol(`Worker ${String(workers.length)}`, ['caseworker'])).member)
  const { device } = supervisor
  given(await device.sync())
  const fileOf = (n: number): NewFile => {
    const worker = workers[n % workers.length] ?? supervisor.member
    return {
      drafts: [...child(n), carried(worker)],
      grants: [{ member: worker, rights: { card: 'write', care: 'write' } }],
    }
  }
  const lists: number[] = []
  const steps = files / TOGETHER
  const rows = await growth(
    `a team of ${String(members)} with ${files.toLocaleString('en')} files, opened and delivered`,
    { steps, each: TOGETHER, unit: 'one file opened and delivered' },
    async (n) => {
      await opened(
        device,
        Array.from({ length: TOGETHER }, (_, at) => fileOf(n * TOGETHER + at)),
      )
    },
    // For each tenth: time to list all files, divided by their number.
    async (count) => {
      lists.push(await middle(() => device.files(), count * TOGETHER))
    },
  )
  return [
    ...rows,
    ...grown(`the list of ${files.toLocaleString('en')} files`, {
      second: lists[1] ?? NaN,
      last: lists[9] ?? NaN,
      unit: 'one file of the list',
    }),
  ]
}

/**
 * Statistics records for files of pairs of siblings: the time of a round without anything new, divided by the number of
 * files; and the number of records sent.
 */
export async function evidence({ device }: Agency, files: number): Promise<readonly Row[]> {
  const sent: number[] = []
  const looked: number[] = []
  const tenth = files / 10
  for (let n = 1; n <= 10; n += 1) {
    for (let at = 0; at < tenth; at += TOGETHER) {
      const ids = await opened(
        device,
        Array.from({ length: TOGETHER }, (_, one) => ({ drafts: child(n * tenth + at + one) })),
      )
      given(await device.write(ids.flatMap((file, one) => tied(file, ids[one ^ 1]))))
      given(await device.sync())
    }
    const all = n * tenth
    const time = await processorTime(async () => {
      const { sent: some } = given(await device.shareEvidence())
      if (some !== tenth) throw new Error(`of ${String(tenth)} records ${String(some)} were sent`)
    })
    const quiet = await middle(() => device.shareEvidence(), 1)
    looked.push(quiet / all)
    sent.push((time - quiet) / tenth)
  }
  return [
    ...grown(`sharing evidence of ${files.toLocaleString('en')} files`, {
      second: looked[1] ?? NaN,
      last: looked[9] ?? NaN,
      unit: 'one file looked at',
    }),
    shown('   one record sent, in the second tenth', sent[1] ?? NaN, 'ms'),
    shown('   one record sent, in the last tenth', sent[9] ?? NaN, 'ms'),
  ]
}

const brother = `${'brother'.padStart(21, '0')}A`

function tied(file: FileId, theirs: FileId | undefined): readonly { readonly file: FileId; readonly draft: Draft }[] {
  return theirs === undefined
    ? []
    : [
        {
          file,
          draft: {
            kind: 'tie',
            at: OPENED,
            body: {
              person: brother,
              tie: 'brother',
              safe: 'safe',
              livesWithChild: 'yes',
              cares: 'no',
              theirFile: theirs,
            },
          },
        },
      ]
}

/** Processor time of the median run, divided by `count`. */
async function middle(work: () => Promise<unknown>, count: number): Promise<number> {
  const times: number[] = []
  while (times.length < TIMES) times.push(await processorTime(work))
  return median(times) / count
}
