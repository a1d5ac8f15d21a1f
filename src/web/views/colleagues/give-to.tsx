import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { Device } from '#device/api.ts'
import { accept, type Result } from '#result.ts'
import type { MemberView } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** The member who receives something. */
export type KeyRecipient = Pick<MemberView, 'member' | 'met' | 'fingerprint'>

/** Anyone could have made up the keys of a member whom nobody at this device has met: an administrator certifies people, and a dishonest one could invent a member. */
export function CompareUnmetMember({ fingerprint }: { readonly fingerprint: string }) {
  return (
    <div className="panel inside stack">
      <p>
        <Trans>
          You have not confirmed this colleague on this device yet. Ask them, best face to face: does their own screen
          show this, under More, People? If not, another person could read this, too.
        </Trans>
      </p>
      <p className="code large">{fingerprint}</p>
    </div>
  )
}

/** Records that somebody was compared, where the person has just confirmed it. Runs before the keys are given: a member whose keys changed meanwhile receives nothing. */
export async function confirmCompared(
  device: Pick<Device, 'confirmColleague'>,
  { member, met, fingerprint }: KeyRecipient,
): Promise<Result<true, Refusal>> {
  return met ? accept(true) : device.confirmColleague({ member, fingerprint })
}

interface GiveToProps {
  readonly one: KeyRecipient
  readonly words: ReactNode
  readonly busy: boolean
  /** Calls `confirmCompared` first. */
  readonly give: () => void
}

/** Gives with one tap; to a member whom nobody at this device has met with a second one, after the fingerprint to compare is shown. */
export function GiveTo({ one, words, busy, give }: GiveToProps) {
  const [asks, setAsks] = useState(false)
  if (one.met || !asks) {
    return (
      <Button data-size="sm" variant="outline" loading={busy} onClick={one.met ? give : () => setAsks(true)}>
        {words}
      </Button>
    )
  }
  return (
    <div className="stack">
      <CompareUnmetMember fingerprint={one.fingerprint} />
      <div className="row wraps">
        <Button data-size="sm" loading={busy} onClick={give}>
          <Trans>The same: give it now</Trans>
        </Button>
        <Button data-size="sm" variant="outline" onClick={() => setAsks(false)}>
          <Trans>Go back</Trans>
        </Button>
      </div>
    </div>
  )
}
