import { Trans } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import { parentsInQuestion } from '#domain/for-child/consent-sheet.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { whoAgrees } from '#domain/rules/consent/consent-by-age.ts'
import { todayHere } from '#web/words/today.ts'

/** Who is usually asked at this age, in sentences: a list to think with, and no gate. */
export function UsuallyAsked({ file }: { readonly file: CaseFile }) {
  const agrees = whoAgrees(whoIsThis(file, todayHere()).ageBand, parentsInQuestion(file).length > 0)
  return (
    <>
      {agrees.child === 'is-told' && <Trans>At this age the child is told, in simple words.</Trans>}
      {agrees.child === 'assent' && <Trans>At this age the child is asked and agrees; that is not enough alone.</Trans>}
      {agrees.child === 'consent' && <Trans>At this age the child decides.</Trans>}{' '}
      {agrees.caregiver === 'consent' && <Trans>The parent or carer is usually asked, too.</Trans>}
      {agrees.caregiver === 'consent-with-childs-permission' && (
        <Trans>A parent or carer is asked only if the child permits it.</Trans>
      )}
      {agrees.caregiver === 'none' && agrees.instead !== 'none' && (
        <Trans>No parent is asked here. An adult whom the child trusts, or you, can stand by the child.</Trans>
      )}{' '}
    </>
  )
}
