import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import type { NotRight } from '#domain/for-child/said-beside.ts'
import { Icon } from '#web/components/icon.tsx'
import { SheetPaper } from '../sheet-paper.tsx'
import type { PageHandedOver } from './handed.ts'
import { NotRightHere, type TellNotRight } from './not-right.tsx'
import { ChildsWords } from './own-words.tsx'
import { PlanSheet } from './plan-sheet.tsx'
import { useNotRight } from './use-not-right.ts'

/** Only this page is open: everything else is locked. *Hide*, Esc and the button to leave all lead to the lock. */
export function HandedPageScreen({
  sheet,
  words,
  writes,
  leave,
}: PageHandedOver & { readonly writes: boolean; readonly leave: () => void }) {
  const notRight = useNotRight()
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave()
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [leave])
  const tell =
    (wrong: NotRight): TellNotRight =>
    (device, said) =>
      device.childSays(said, wrong)
  return (
    <main className="handed-page-actions">
      <div className="beside-bar no-print">
        <Icon name="lock" size="small" />
        <p className="grow">
          <Trans>Only this page is open.</Trans>
        </p>
        <button type="button" className="hide-button" onClick={leave}>
          <Icon name="hide" size="small" />
          <Trans>Close and lock</Trans>
        </button>
      </div>
      <SheetPaper words={words} look={`${sheet.version} a4`}>
        <PlanSheet {...sheet} {...(writes && { beneath: (goal) => <NotRightHere tell={tell(notRight(goal))} /> })} />
        {writes && <ChildsWords wrong={<NotRightHere tell={tell(notRight(null))} />} />}
      </SheetPaper>
    </main>
  )
}
