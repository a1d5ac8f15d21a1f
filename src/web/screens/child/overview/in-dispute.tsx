import { Trans } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import { holds } from '#domain/file/case-file.ts'
import { isUnderWay } from '#domain/file/case-status.ts'
import { askFirst, GOING_ON_WITH_CARE, STOPPING_CARE } from '#domain/kinds/registration/ask-before-acting.ts'
import { holdersOf } from '#domain/kinds/registration/case-holder.ts'
import { careInDispute, childsOwnNo } from '#domain/rules/rights/n04-in-dispute.ts'
import { DueNote } from '#web/components/due-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'

/**
 * People disagree about care, or the child said no to it: in words, for the caseworker and the caregiver. A member without Health reads only that there is an
 * agreement to talk about; nobody reads here which care it is (N5).
 */
export function CareInDispute({ child }: { readonly child: ChildFile }) {
  const { caseFile, file, day, speak } = child
  const trail = useNavigation()
  if (!isUnderWay(caseFile)) return null
  const asked = new Set(askFirst(caseFile).map(({ body }) => body.before))
  const [answers] = careInDispute(caseFile, day)
  const disputed = answers !== undefined || asked.has(STOPPING_CARE.before)
  const refused = holds(caseFile, 'care') ? childsOwnNo(caseFile).length > 0 : asked.has(GOING_ON_WITH_CARE.before)
  const whom = speak.list(
    answers
      ? [...new Set(answers.map(({ body }) => speak.who((body as { by: Parameters<typeof speak.who>[0] }).by)))]
      : holdersOf(caseFile, 'caseworker').map((member) => speak.member(member)),
  )
  return (
    <>
      {disputed && (
        <DueNote icon="speech" role="status">
          <b>
            {holds(caseFile, 'health') ? (
              <Trans>In dispute: people say different things about care.</Trans>
            ) : (
              <Trans>An agreement needs a talk.</Trans>
            )}
          </b>{' '}
          {whom === '' ? (
            <Trans>Talk to the people concerned today. Do not interrupt what is under way.</Trans>
          ) : (
            <Trans>Talk to {whom} today. Do not interrupt what is under way.</Trans>
          )}{' '}
          {answers?.[0] && (
            <button
              type="button"
              className="plain link"
              onClick={() => trail.go({ is: 'write', kind: 'consent', file })}
            >
              <Trans>Write what they say now</Trans>
            </button>
          )}
        </DueNote>
      )}
      {refused && (
        <DueNote icon="speech" role="status">
          <b>
            {speak.say(
              msg({
                message:
                  '{p, select, she {She said no.} he {He said no.} they {They said no.} other {The child said no.}}',
              }),
            )}
          </b>{' '}
          {speak.say(
            msg({
              message:
                '{p, select, she {Nothing is forced and she is not held. The person who gives the care talks with her today.} he {Nothing is forced and he is not held. The person who gives the care talks with him today.} they {Nothing is forced and they are not held. The person who gives the care talks with them today.} other {Nothing is forced and the child is not held. The person who gives the care talks with the child today.}}',
            }),
          )}
        </DueNote>
      )}
    </>
  )
}
