import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { RightTaken } from '#device/kept/row-types.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { Name } from '#web/components/name.tsx'
import { useMe } from '#web/session/session.tsx'
import { folderWords } from '#web/words/folders.ts'
import { useTimeWords } from '#web/words/times.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'

/** Which access to this file colleagues ended, the newest first. */
export function RightsTaken({ child }: { readonly child: ChildFile }) {
  return <Taken child={child} taken={child.view.taken ?? []} />
}

const TOLD_DAYS = 30

/** The parts that were taken from this member lately, where they look first. */
export function OwnRightsTaken({ child }: { readonly child: ChildFile }) {
  const me = useMe()
  const lately = (child.view.taken ?? []).filter(
    ({ member, on }) => member === me.member && child.day <= addDays(on, TOLD_DAYS),
  )
  return <Taken child={child} taken={lately} />
}

function Taken({ child, taken }: { readonly child: ChildFile; readonly taken: readonly RightTaken[] }) {
  const times = useTimeWords()
  const me = useMe()
  return taken.toReversed().map((one, at) => {
    const day = times.fullDay(one.on)
    return (
      <p key={`${String(at)} ${one.member}`} className="strip-note">
        <Ended one={one} mine={one.member === me.member} child={child} />{' '}
        <Trans>This device learned of it on {day}.</Trans>
      </p>
    )
  })
}

interface EndedProps {
  readonly one: RightTaken
  readonly mine: boolean
  readonly child: ChildFile
}

function Ended({ one, mine, child: { speak } }: EndedProps): ReactNode {
  const by = <Name>{speak.member(one.by)}</Name>
  const name = <Name>{speak.member(one.member)}</Name>
  const parts = speak.list(one.folders.map((folder) => speak.say(folderWords(folder))))
  if (mine)
    return (
      <Trans>
        {by} ended your access to {parts}.
      </Trans>
    )
  if (one.all)
    return (
      <Trans>
        {by} ended the access of {name} to this file.
      </Trans>
    )
  if (one.folders.length === 0)
    return (
      <Trans>
        {by} ended the access of {name} to a part of this file.
      </Trans>
    )
  return (
    <Trans>
      {by} ended the access of {name} to {parts}.
    </Trans>
  )
}
