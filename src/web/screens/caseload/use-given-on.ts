import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Device } from '#device/api.ts'
import type { MemberView } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { handOnFor, PARTS_OF_DEPUTY, partsForOffice, partsKept, standsIn } from '#domain/continuity/hand-on.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { KINDS } from '#domain/kinds.ts'
import { useDevice } from '#web/device/device-context.tsx'
import { logError } from '#web/diagnostics/error-log.ts'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { confirmCompared } from '#web/views/colleagues/give-to.tsx'
import { isSupervisorHere } from '#web/views/colleagues/may-take-over.ts'
import { todayHere } from '#web/words/today.ts'

/** For good, or from a day until a day. */
export type HowGiven =
  | { readonly is: 'for-good' }
  | { readonly is: 'until'; readonly since: PlainDate; readonly until: PlainDate }

interface GivenOn {
  /** How many of the files are done; null while nothing runs. */
  readonly at: number | null
  readonly of: number
  /** Why a file was left: the last reason. */
  readonly refused: Refusal | 'broke' | undefined
  /** Each file is an act of its own: what one refuses holds up no other. Resolves with the files that were left. */
  readonly give: (children: readonly KnownChild[], to: MemberView, how: HowGiven) => Promise<readonly FileId[]>
}

export function useGivenOn(from: MemberId): GivenOn {
  const { t } = useLingui()
  const device = useDevice()
  const [at, setAt] = useState<number | null>(null)
  const [of, setOf] = useState(0)
  const [refused, setRefused] = useState<GivenOn['refused']>(undefined)
  const because = t`The child is handed over without the previous worker.`
  return {
    at,
    of,
    refused,
    async give(children, to, how) {
      setOf(children.length)
      setAt(0)
      setRefused(undefined)
      const left: FileId[] = []
      try {
        const met = await confirmCompared(device, to)
        if (!met.ok) {
          setRefused(met.code)
          return children.map(({ line }) => line.file)
        }
        for (const [index, child] of children.entries()) {
          const done =
            how.is === 'for-good'
              ? await handOn(device, child, { from, to, because })
              : await coverFor(device, child, { to, since: how.since, until: how.until })
          if (!done.ok) {
            left.push(child.line.file)
            setRefused(done.code)
          }
          setAt(index + 1)
        }
      } catch (error) {
        logError('deed', error)
        setRefused('broke')
      } finally {
        setAt(null)
      }
      return left
    },
  }
}

function handOn(
  device: Pick<Device, 'write'>,
  { line: { file, rights } }: KnownChild,
  { from, to, because }: { readonly from: MemberId; readonly to: MemberView; readonly because: string },
) {
  const parts = partsForOffice(partsKept(rights), isSupervisorHere(to))
  const draft = handOnFor({ from, to: to.member, parts, today: todayHere(), because })
  return device.write([{ file, draft }])
}

/** The key first: a deputy whose Today names a child that they cannot open is no help. */
async function coverFor(
  device: Pick<Device, 'write' | 'grant'>,
  { line: { file, line, rights } }: KnownChild,
  { to, since, until }: { readonly to: MemberView; readonly since: PlainDate; readonly until: PlainDate },
) {
  const kept = partsKept(rights)
  const parts = PARTS_OF_DEPUTY.filter((folder) => kept.includes(folder))
  const given = await device.grant({
    file,
    member: to.member,
    rights: Object.fromEntries(parts.map((folder) => [folder, 'write'])),
    until,
  })
  if (!given.ok) return given
  const draft = standsIn(KINDS, line, { member: to.member, from: since, until, today: todayHere() })
  return device.write([{ file, draft }])
}
