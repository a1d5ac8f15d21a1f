import { useState } from 'react'
import type { Device } from '#device/api.ts'
import type { ReleaseLineSeen, ReleasesSeen } from '#device/evidence/api.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { LogEvent, Proposal } from '#evidence/ledger/release-log.ts'
import { useRead, type ReadState } from '#web/device/use-read.ts'
import type { Refusal } from '#device/platform/refusals.ts'

export type LogRead = ReleasesSeen

/** `head-moved`: somebody else wrote at the same moment; look again. */
export type LogRefused = Refusal | 'head-moved'

const EVERY = 20_000

/** The log of releases, every line verified; polled, because the second person writes elsewhere, and re-read at once by `again`. */
export function useReleaseLog(): { readonly reading: ReadState<LogRead>; readonly again: () => void } {
  const [reads, setReads] = useState(0)
  return { reading: useRead([], `releases ${String(reads)}`, readReleaseLog, EVERY), again: () => setReads(reads + 1) }
}

/** A member who joined since this device last synced has no name here yet. */
export async function readReleaseLog(device: Pick<Device, 'releases' | 'sync'>): Promise<Result<LogRead, Refusal>> {
  const read = await device.releases()
  if (!read.ok || read.value.lines.every(({ byName }) => byName !== '')) return read
  await device.sync()
  return device.releases()
}

/** Appends to the log as it is now, whatever the screen shows. `before`: a further condition, checked against the same log to which the line is appended. */
export async function appendToLog(
  device: Pick<Device, 'releases' | 'writeRelease'>,
  event: LogEvent | ((read: LogRead) => LogEvent),
  output?: Uint8Array,
  before: (read: LogRead) => Result<unknown, LogRefused> = () => accept(null),
): Promise<Result<true, LogRefused>> {
  const read = await device.releases()
  if (!read.ok) return read
  const holds = before(read.value)
  if (!holds.ok) return holds
  const said = typeof event === 'function' ? event(read.value) : event
  return device.writeRelease({ after: read.value.lines.length, event: said, ...(output && { output }) })
}

/** For an answer: it is of the log that the person saw, and not of a longer one. */
export const unlessMoved =
  (seen: LogRead) =>
  (now: LogRead): Result<unknown, LogRefused> =>
    now.lines.length === seen.lines.length ? accept(null) : refuse('head-moved')

/** The line in which a release was proposed, and its last answer. */
export function releaseLine({ lines }: LogRead, proposal: Proposal): ReleaseLineSeen | undefined {
  return lines.find(({ event }) => event.what === 'proposed' && event.release === proposal.release)
}

export function answerLine({ lines }: LogRead, proposal: Proposal): ReleaseLineSeen | undefined {
  return lines.find(
    ({ event }) => (event.what === 'approved' || event.what === 'declined') && event.release === proposal.release,
  )
}

/** A unique name for a release or a change of a budget. */
export function newReleaseName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export async function outputDigest(output: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(output)))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
