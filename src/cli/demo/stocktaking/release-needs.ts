import { createHash } from 'node:crypto'
import type { StockFigures } from '#domain/kinds/stocktaking/stock-figures.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { HelpAnswer } from '#domain/vocabulary/stocktaking/stocktaking-codes.ts'
import type { LogEvent } from '#evidence/ledger/release-log.ts'
import type { AreaCode } from '#evidence/record/codes.ts'
import { releasedTables, tableText, type AskedTable } from '#evidence/release/asked-table.ts'
import { cutsFrom, subjectOf } from '#evidence/release/cut-data.ts'
import { checkTable, makeTable } from '#evidence/release/table-release.ts'
import type { Cut } from '#evidence/suppression/cut.ts'
import { PUBLIC } from '#evidence/suppression/policy.ts'
import { loadSolver, type Solver } from '#evidence/suppression/solver.ts'
import { needsInReleased } from '#evidence/tables/needs-in-released.ts'
import { answered } from '../../device/answered.ts'
import type { Enrolled } from '../scene/found-agency.ts'

/** One table each: with few tables hardly any cell must be hidden, and a person who tries the demonstration can still release others. */
const TABLES: Readonly<Partial<Record<AreaCode, string>>> = {
  'psychological-psychosocial': 'Needs and help: talking and support',
  'education-early-childhood': 'Needs and help: school and learning',
  'accommodation-care': 'Needs and help: a place to live',
  'administrative-documentation': 'Needs and help: papers',
}

/** The coordinator who makes tables, and the one who checks each. */
export interface TwoCoordinators {
  readonly asks: Enrolled
  readonly looks: Enrolled
}

/** Makes four tables of needs from one cut; each is released by two people as in the app: one makes and proposes it, the other counts it again and agrees. Returns what is read from the released tables. */
export async function releaseNeeds({ asks, looks }: TwoCoordinators): Promise<readonly StockFigures[]> {
  answered(await asks.device.sync(), 'hearing who came in')
  await append(asks, { what: 'cut-made', cut: 1, by: asks.member })
  const solver = await loadSolver()
  const [hers, theirs] = [await cutsOf(asks), await cutsOf(looks)]
  const figures: StockFigures[] = []
  for (const [need, title] of Object.entries(TABLES)) {
    const release = createHash('sha256').update(`homeward demonstration\0release\0${need}`).digest('hex').slice(0, 24)
    await propose(asks, { solver, cuts: hers, by: [`needs-and-help ${need}`], release, title })
    await agree(looks, { solver, cuts: theirs, release })
    figures.push(await readOut(asks, release))
  }
  return figures
}

/** The records of the cut as this person's own device fetches them. No table was released before, so no child can have left the cut since. */
async function cutsOf({ device }: Enrolled): Promise<readonly Cut[]> {
  return cutsFrom(answered(await device.cutRecords(), 'the records of the cut'), new Map(), subjectOf([]))
}

interface ToMake {
  readonly solver: Solver
  readonly cuts: readonly Cut[]
  readonly by: readonly string[]
  readonly release: string
  readonly title: string
}

async function propose(who: Enrolled, { solver, cuts, by, release, title }: ToMake): Promise<void> {
  const { asked } = answered(
    makeTable(solver, cuts, await tablesOut(who), {
      cut: 1,
      by,
      where: [],
      audience: 'public',
      threshold: PUBLIC.threshold,
    }),
    title,
  )
  const output = new TextEncoder().encode(tableText(asked))
  await append(
    who,
    {
      what: 'proposed',
      release,
      form: 'table',
      title,
      asked: JSON.stringify(asked),
      digest: createHash('sha256').update(output).digest('hex'),
      by: who.member,
    },
    output,
  )
}

async function agree(
  who: Enrolled,
  { solver, cuts, release }: Pick<ToMake, 'solver' | 'cuts' | 'release'>,
): Promise<void> {
  const { log } = answered(await who.device.releases(), 'the log of releases')
  const asked = JSON.parse(log.proposals.get(release)?.asked ?? 'null') as AskedTable
  answered(checkTable(solver, cuts, await tablesOut(who), asked), 'the second look')
  await append(who, { what: 'approved', release, by: who.member })
}

/** Needs as a stocktaking imports them: from the same bytes that were released. */
async function readOut({ device }: Enrolled, release: string): Promise<StockFigures> {
  const { log, lines } = answered(await device.releases(), 'the log of releases')
  const proposal = log.proposals.get(release)
  const line = lines.find(({ event }) => event.what === 'proposed' && event.release === release)
  const approved = lines.find(({ event }) => event.what === 'approved' && event.release === release)
  if (!proposal || !line || !approved) throw new Error(`${release} is not out`)
  const output = answered(await device.releaseOutput({ seq: line.seq, digest: proposal.digest }), 'what left')
  const needs = answered(needsInReleased(new TextDecoder().decode(output)), 'the needs in it')
  return {
    release,
    title: proposal.title,
    letOutOn: PlainDate.parse(new Date(approved.at).toISOString().slice(0, 10)),
    figures: needs.map(({ need, help, children }) => ({
      need,
      help: HelpAnswer.parse(help),
      ...(children !== null && { children }),
    })),
  }
}

async function tablesOut({ device }: Enrolled): Promise<readonly AskedTable[]> {
  return answered(
    releasedTables(answered(await device.releases(), 'the log of releases').log),
    'the tables that are out',
  )
}

async function append({ device }: Enrolled, event: LogEvent, output?: Uint8Array): Promise<void> {
  const { lines } = answered(await device.releases(), 'the log of releases')
  answered(await device.writeRelease({ after: lines.length, event, ...(output && { output }) }), event.what)
}
