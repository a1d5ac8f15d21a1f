import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Entry } from '#domain/entry/entry.ts'
import { Icon } from '#web/components/icon.tsx'
import { faceOf } from '#web/kinds/face.ts'
import { clashes, isBetweenFiles } from '#web/views/child-file/clashes.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { ClashSheet } from '../journey/clash-sheet.tsx'

/** Two people wrote the same thing differently: shown at the top, because the overview otherwise shows only the leading value. */
export function ClashesNotice({ child }: { readonly child: ChildFile }) {
  const [open, setOpen] = useState<readonly Entry[] | null>(null)
  const found = clashes(child.caseFile)
  if (found.length === 0) return null
  return (
    <>
      {found.map((standing) => {
        const [first] = standing
        if (!first) return null
        const what = child.speak.say(faceOf(first.kind)?.name ?? { id: first.kind })
        return (
          <button key={first.id} type="button" className="plain status-line" onClick={() => setOpen(standing)}>
            <Icon name="speech" size="small" />
            <span className="grow">
              {isBetweenFiles(standing) ? (
                <Trans>Two files of this child disagree: {what}</Trans>
              ) : (
                <Trans>Two people wrote different things: {what}</Trans>
              )}
            </span>
            <Icon name="forward" size="small" />
          </button>
        )
      })}
      {open && <ClashSheet standing={open} child={child} close={() => setOpen(null)} />}
    </>
  )
}
