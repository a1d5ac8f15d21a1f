import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { mayBeSought } from '#domain/file/case-status.ts'
import { inStatistics, type InStatistics, type NotInStatistics } from '#domain/sharing/in-statistics.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { isCarriedBy } from '#web/views/child-file/known-child.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { useMe } from '#web/session/session.tsx'

/** What an answer to the question would mend. In the crisis nobody asks it (N9). */
const ASKED: readonly NotInStatistics[] = [
  'not-asked',
  'may-not-agree',
  'own-answer-missing',
  'agreement-ended',
  'later',
  'child-agrees-alone',
]

/** For whoever carries the file: what it gives to statistics and since when, or why not, with the way to mend it. */
export function InStatisticsLine({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const me = useMe()
  const { caseFile, day, speak, file } = child
  if (!isCarriedBy(caseFile, me.member)) return null
  const stands = inStatistics(caseFile, day)
  return (
    <div className="stack tight text-small">
      <p>{wordsOf(stands, speak)}</p>
      {!stands.gives && ASKED.includes(stands.why) && mayBeSought(caseFile) && (
        <button
          type="button"
          className="plain link"
          onClick={() => trail.go({ is: 'write', kind: 'consent/statistics', file })}
        >
          <Trans>Ask, and write down the answer</Trans>
        </button>
      )}
    </div>
  )
}

function wordsOf(stands: InStatistics, speak: Speak): ReactNode {
  if (stands.gives)
    return (
      <Trans>
        Counted in statistics since {speak.day(stands.since)}, without a name. Coordinators see it when three colleagues
        have sent something, or after a week.
      </Trans>
    )
  if (stands.why === 'crisis')
    return stands.until === null ? (
      <Trans>Not counted in statistics: nobody is asked in the crisis phase.</Trans>
    ) : (
      <Trans>Not counted in statistics: nobody is asked before {speak.day(stands.until)}, while all is new.</Trans>
    )
  return WORDS[stands.why]
}

const WORDS: Readonly<Record<Exclude<NotInStatistics, 'crisis'>, ReactNode>> = {
  'cannot-tell': <Trans>You cannot open the folder where this is written.</Trans>,
  'not-opened': <Trans>Not counted in statistics: nobody wrote how the child came.</Trans>,
  'not-looked-at': <Trans>Not counted in statistics until a caseworker has read what was imported.</Trans>,
  'worked-elsewhere': <Trans>Not counted in statistics here: the work goes on in the child’s other file.</Trans>,
  'not-asked': <Trans>Not counted in statistics: nobody was asked.</Trans>,
  'may-not-agree': <Trans>Not counted in statistics: nobody who may agree was asked.</Trans>,
  'own-answer-missing': <Trans>Not counted in statistics: the person is of age and has not answered yet.</Trans>,
  'agreement-ended': <Trans>Not counted in statistics: the agreement has ended.</Trans>,
  withdrawn: <Trans>Not counted in statistics any more: the agreement was withdrawn.</Trans>,
  no: <Trans>Not counted in statistics: the answer was no.</Trans>,
  later: <Trans>Not counted in statistics: the answer was “later”.</Trans>,
  'child-agrees-alone': (
    <Trans>Not counted in statistics: the child agrees, and nobody who may decide has agreed yet.</Trans>
  ),
}
