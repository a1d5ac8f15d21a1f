import { createHash } from 'node:crypto'
import type { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import type { LogEvent } from '#evidence/ledger/release-log.ts'
import { releasedTables, tableText, type AskedTable } from '#evidence/release/asked-table.ts'
import { cutsFrom, subjectOf } from '#evidence/release/cut-data.ts'
import { checkTable, makeTable, type TableWanted } from '#evidence/release/table-release.ts'
import { loadSolver } from '#evidence/suppression/solver.ts'
import { anyRecord } from './any-record.ts'
import { given, type Enrolled } from '../system.ts'

/** So many records for each month and sex, each under an id of its own. */
export function openedIn(months: Readonly<Record<string, readonly [girls: number, boys: number]>>): EvidenceRecord[] {
  let number = 0
  const id = () => Buffer.from(`record ${String(number++).padStart(9, '0')}`).toString('base64url')
  return Object.entries(months).flatMap(([month, [girls, boys]]) =>
    [...Array<'female'>(girls).fill('female'), ...Array<'male'>(boys).fill('male')].map((sex) =>
      anyRecord({ id: id(), month, sex }),
    ),
  )
}

/** Appends an event to the log of releases as it stands. */
export async function append({ device }: Enrolled, event: LogEvent, output?: Uint8Array): Promise<void> {
  const { lines } = given(await device.releases())
  given(await device.writeRelease({ after: lines.length, event, ...(output && { output }) }))
}

/** The first coordinator makes a table of a cut and asks for its release. */
export async function proposeTable(
  who: Enrolled,
  { release, ...wanted }: Partial<TableWanted> & Pick<TableWanted, 'by'> & { readonly release: string },
): Promise<AskedTable> {
  const { log } = given(await who.device.releases())
  const cuts = cutsFrom(given(await who.device.cutRecords()), new Map(), subjectOf(wanted.by))
  const { asked } = given(
    makeTable(await loadSolver(), cuts, given(releasedTables(log)), {
      cut: 1,
      where: [],
      audience: 'public',
      threshold: 11,
      ...wanted,
    }),
  )
  const output = new TextEncoder().encode(tableText(asked))
  await append(
    who,
    {
      what: 'proposed',
      release,
      form: 'table',
      title: `Table ${release}`,
      asked: JSON.stringify(asked),
      digest: createHash('sha256').update(output).digest('hex'),
      by: who.member,
    },
    output,
  )
  return asked
}

/** The second coordinator counts it again on their own device, and agrees. */
export async function approveTable(who: Enrolled, release: string): Promise<void> {
  const { log } = given(await who.device.releases())
  const asked = JSON.parse(log.proposals.get(release)?.asked ?? 'null') as AskedTable
  const cuts = cutsFrom(
    given(await who.device.cutRecords()),
    new Map(),
    subjectOf(asked.axes.map(({ column }) => column)),
  )
  given(checkTable(await loadSolver(), cuts, given(releasedTables(log)), asked))
  await append(who, { what: 'approved', release, by: who.member })
}
