import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { MemberId } from '#domain/entry/ids.ts'
import { carrierOf } from '#domain/supervision/caseload.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { todayHere } from '#web/words/today.ts'
import { GiveOn } from './give-on.tsx'

/** The children whom one worker carries, as far as their files are here: given on, or covered for until a day, singly or together. */
function CaseloadScreen({ member }: { readonly member: MemberId }) {
  const me = useMe()
  const speak = useSpeak(null)
  const own = member === me.member
  const name = speak.member(member)
  return (
    <Screen title={own ? <Trans>Your caseload</Trans> : <Trans>Caseload of {name}</Trans>} leave="back" reading>
      {own || hasAnyRole(me.roles, 'supervisor') ? (
        <Caseload member={member} />
      ) : (
        <EmptyState icon="lock" title={<Trans>This page is for supervisors</Trans>} />
      )}
    </Screen>
  )
}

function Caseload({ member }: { readonly member: MemberId }) {
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const day = todayHere()
  const children = useMemo(
    () => (lines ? knownChildren(lines, day).filter(({ line }) => carrierOf(line.line) === member) : null),
    [lines, day, member],
  )
  if (files.is === 'refused') return <RefusedNote code={files.code} />
  if (children === null) return null
  if (children.length === 0) return <EmptyState icon="done" title={<Trans>No file from this caseload is here</Trans>} />
  return <GiveOn from={member} children={children} />
}

export const screen = defineScreen('caseload', CaseloadScreen)
