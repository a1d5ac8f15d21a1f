import type { Bytes } from '#bytes.ts'
import { verifiedLine } from '#device/evidence/verified-line.ts'
import {
  proposalsOut,
  exportTable,
  isOwnTable,
  notGiven,
  type NotExported,
  type ExportTable,
} from '#evidence/export/export-table.ts'
import { admit, EMPTY_LOG, type LogEvent, type Proposal, type ReleaseLog } from '#evidence/ledger/release-log.ts'
import { type Directory, verifyDirectory } from '#sealing/directory/directory.ts'
import { hex, own } from '#sealing/primitives/bytes.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { idText } from '#sealing/primitives/id.ts'
import type { Store } from '#store/database/role.ts'
import { readReleaseOutput, releaseLines, type ReleaseLineRow } from '#store/evidence/releases.ts'
import { foundedOrganisation } from '#store/people/organisation.ts'
import { readDirectory } from '#store/people/directory.ts'
import { CommandRefused } from '../terminal/refusal.ts'

/** One release with the bytes that left, and where it stands in the log. */
export interface ReleasedFile {
  readonly proposal: Proposal
  readonly output: Uint8Array
  readonly line: number
  readonly answeredAt: number
}

export interface ReleasedFiles {
  readonly files: readonly ReleasedFile[]
  /** The tables of our own records among them. */
  readonly tables: readonly ExportTable[]
  /** Tables that two people released and that a device would not take any more. */
  readonly refused: readonly { readonly proposal: Proposal; readonly code: NotExported }[]
}

/**
 * What two people released, read where the server keeps it and checked as a device checks it: every line of the log was
 * signed by a certified device of a coordinator, the events add up, and the bytes are those that were signed. Nothing
 * else of the database is read, and no key is needed: neither a file nor a record is opened.
 */
export async function releasedFrom(store: Store): Promise<ReleasedFiles> {
  const org = await foundedOrganisation(store)
  if (!org) throw new CommandRefused('No agency was founded in this database yet.')
  const { lines, log } = await verifiedLog(store, org)
  const cutsAt = new Map(
    lines.flatMap(({ event, at }) => (event.what === 'cut-made' ? [[event.cut, at] as const] : [])),
  )
  const files: ReleasedFile[] = []
  const tables: ExportTable[] = []
  const refused: { proposal: Proposal; code: NotExported }[] = []
  for (const proposal of proposalsOut(log)) {
    const file = await fileOf(store, org, lines, proposal)
    const table = isOwnTable(proposal) ? exportTable(proposal, file.output, { line: file.line, cutsAt }) : undefined
    const code = table ? (table.ok ? undefined : table.code) : notGiven(proposal, file.output)
    if (code) refused.push({ proposal, code })
    else files.push(file)
    if (table?.ok) tables.push(table.value)
  }
  return { files, tables, refused }
}

interface VerifiedLine {
  readonly seq: number
  readonly at: number
  readonly event: LogEvent
}

async function verifiedLog(
  store: Store,
  org: Bytes,
): Promise<{ readonly lines: readonly VerifiedLine[]; readonly log: ReleaseLog }> {
  const signers = { org, directory: await directoryOf(store, org) }
  const lines: VerifiedLine[] = []
  let log = EMPTY_LOG
  for await (const line of allLines(store, org)) {
    const event = await verifiedLine(signers, line, lines.length + 1, 0)
    const next = event.ok ? admit(log, event.value, idText(line.member)) : event
    if (!event.ok || !next.ok)
      throw new CommandRefused(
        `Line ${String(lines.length + 1)} of the log of releases is not what its author signed, or contradicts those before it. Nothing was written. Do not use this database until somebody has found out why: docs/operating.md, “Backups”.`,
      )
    log = next.value
    lines.push({ seq: line.seq, at: line.at, event: event.value })
  }
  return { lines, log }
}

async function* allLines(store: Store, org: Bytes): AsyncGenerator<ReleaseLineRow> {
  let after = 0
  for (let more = true; more; ) {
    const page = await releaseLines(store, org, after)
    yield* page.lines
    after = page.lines.at(-1)?.seq ?? after
    more = page.more
  }
}

async function directoryOf(store: Store, org: Bytes): Promise<Directory> {
  const records = await readDirectory(store, org, 0)
  const verified = await verifyDirectory(records.map(({ record }) => own(record)))
  if (!verified.ok)
    throw new CommandRefused(
      'The list of people in this database does not verify: it was altered. Nothing was written.',
    )
  return verified.value
}

async function fileOf(
  store: Store,
  org: Bytes,
  lines: readonly VerifiedLine[],
  proposal: Proposal,
): Promise<ReleasedFile> {
  const { release, digest } = proposal
  const proposed = lines.find(({ event }) => event.what === 'proposed' && event.release === release)
  const approved = lines.find(({ event }) => event.what === 'approved' && event.release === release)
  if (!proposed || !approved) throw new Error('what is out was proposed and approved')
  const output = await readReleaseOutput(store, org, proposed.seq)
  if (!output || hex(await sha256(own(output))) !== digest)
    throw new CommandRefused(
      `What is stored for “${proposal.title}” is not what two people released. Nothing was written.`,
    )
  return { proposal, output, line: approved.seq, answeredAt: approved.at }
}
