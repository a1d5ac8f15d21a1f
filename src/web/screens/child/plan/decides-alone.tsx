import { Trans } from '@lingui/react/macro'
import { mayBeSought } from '#domain/file/case-status.ts'
import { representativesOf } from '#domain/kinds/registration/guardianship.ts'
import { consentsToRenew } from '#domain/rules/consent/consents-to-renew.ts'
import { isOfAge, mayBeOfAge } from '#domain/rules/of-age.ts'
import { becomesAnAdult } from '#domain/rules/r14-becoming-an-adult.ts'
import { Panel } from '#web/components/panel.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'

/**
 * From the day on which the person may be of age: what they are asked themselves. From the day on which they surely are: that they decide alone, and what becomes of their file. Renders nothing
 * of somebody long grown, or where nobody is to be asked anything.
 */
export function DecidesAlone({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const { caseFile, day, speak, file } = child
  if (!mayBeSought(caseFile) || !mayBeOfAge(caseFile, day) || !becomesAnAdult(caseFile, day)) return null
  const anew = [...new Set(consentsToRenew(caseFile, day).map(({ entry }) => entry.body.purpose))]
  const surely = isOfAge(caseFile, day)
  return (
    <Panel
      inside
      title={
        surely ? <Trans>Of age: the person decides alone</Trans> : <Trans>May be of age: ask the person, too</Trans>
      }
    >
      <div className="stack tight">
        <p>
          {surely ? (
            <Trans>
              Help goes on. What another person agreed to share, or to search for, is on hold until this person answers.
              Nobody represents them any more.
            </Trans>
          ) : (
            <Trans>Protect as a child, and ask as an adult. Nothing ends yet.</Trans>
          )}
        </p>
        {anew.length > 0 && (
          <>
            <p>
              <Trans>Ask again about: {speak.list(anew.map((purpose) => speak.code(purpose)))}</Trans>
            </p>
            <button
              type="button"
              className="plain link"
              onClick={() => trail.go({ is: 'write', kind: 'consent', file })}
            >
              <Trans>Ask for an agreement again</Trans>
            </button>
          </>
        )}
        {surely && representativesOf(caseFile, day).length > 0 && (
          <button
            type="button"
            className="plain link"
            onClick={() => trail.go({ is: 'write', kind: 'guardianship', file })}
          >
            <Trans>Write that nobody represents them any more</Trans>
          </button>
        )}
        {surely && (
          <>
            <button type="button" className="plain link" onClick={() => trail.go({ is: 'own-file', file })}>
              <Trans>Copy of the person’s file</Trans>
            </button>
            <button
              type="button"
              className="plain link"
              onClick={() => trail.go({ is: 'write', kind: 'closure', file })}
            >
              <Trans>The person wishes to close the file</Trans>
            </button>
          </>
        )}
      </div>
    </Panel>
  )
}
