import { Trans } from '@lingui/react/macro'
import { caseStatus } from '#domain/file/case-status.ts'
import { approvalStateOf } from '#domain/file/approvals.ts'
import { all } from '#domain/file/values.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { returned } from '#domain/kinds/any/returned.ts'
import { Icon } from '#web/components/icon.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'

/** A notice at the top where the file is closed, dormant, being ended, or was sent back. */
export function FileStatusNote({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const { caseFile, file } = child
  const status = caseStatus(caseFile)
  const sentBack = all(caseFile, closure).at(-1)
  const answer =
    sentBack && approvalStateOf(caseFile, sentBack) === 'returned'
      ? all(caseFile, returned).findLast((entry) => entry.body.entry === sentBack.id)
      : undefined
  if (status.is === 'open' || status.is === 'reopened') {
    if (!sentBack || !answer) return null
    return (
      <div className="status-line">
        <Icon name="again" size="small" />
        <p className="grow">
          <b>
            <Trans>Closing was sent back.</Trans>
          </b>{' '}
          {answer.body.words}
        </p>
        <button
          type="button"
          className="plain link"
          onClick={() => trail.go({ is: 'write', kind: 'closure', file, from: sentBack.id })}
        >
          <Trans>Ask again</Trans>
        </button>
      </div>
    )
  }
  return (
    <div className="status-line">
      <Icon name={status.is === 'dormant' ? 'moon' : 'folder'} size="small" />
      <p className="grow">
        {status.endedBy === 'death' && <Trans>The child died. No visit and no call is due any more.</Trans>}
        {status.is === 'closed' && status.endedBy !== 'death' && (
          <Trans>This file is closed. One note reopens it.</Trans>
        )}
        {status.is === 'not-found' && (
          <Trans>The child cannot be found. Safety tasks stay due, and the supervisor looks at the file again.</Trans>
        )}
        {status.is === 'dormant' && (
          <Trans>
            The child wishes no contact now. Do not look for the child. The child can come back at any time.
          </Trans>
        )}
        {status.is === 'closure-asked' && (
          <Trans>Closing was requested and waits for a second person. All work goes on until then.</Trans>
        )}
      </p>
      {status.is !== 'closure-asked' && (
        <button type="button" className="plain link" onClick={() => trail.go({ is: 'write', kind: 'reopened', file })}>
          {status.is === 'not-found' ? <Trans>The child is found</Trans> : <Trans>Reopen the file</Trans>}
        </button>
      )}
    </div>
  )
}
