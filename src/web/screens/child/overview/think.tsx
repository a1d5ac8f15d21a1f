import { Trans } from '@lingui/react/macro'
import { mayBeSought } from '#domain/case-status.ts'
import { standingRulings } from '#domain/questions/standing-rules.ts'
import { r14BecomingAnAdult } from '#domain/rules/r14-becoming-an-adult.ts'
import { Card } from '#web/components/card.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { missingWords } from '../../approvals/rule-words.ts'
import type { ChildFile } from '../child-file.ts'

/** The form that answers what is missing. */
const WRITES: Readonly<Record<string, string>> = {
  representative: 'guardianship',
  'representative-without-conflict': 'guardianship',
  'own-screening': 'own-experience',
  'birth-registration-checked': 'birth-registration',
  'plan-for-becoming-an-adult': 'goal',
}

/** One thing that the file lacks, as something to think about: it gates nothing. */
export function Think({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const { caseFile, day, speak } = child
  if (!mayBeSought(caseFile)) return null
  const lacks = [...standingRulings(caseFile), r14BecomingAnAdult(caseFile, day)].flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : []))
  const [first] = lacks
  if (first === undefined) return null
  const writes = WRITES[first]
  return (
    <Card tone="think" inside>
      <div className="row top">
        <span className="in-action">
          <Icon name="bulb" />
        </span>
        <div className="grow">
          <p>
            <b>
              <Trans>Think about:</Trans>
            </b>{' '}
            {speak.say(missingWords(first))}
          </p>
          {writes !== undefined && (
            <button type="button" className="plain link" onClick={() => trail.go({ is: 'write', kind: writes, file: child.file })}>
              <Trans>Write about it</Trans>
            </button>
          )}
        </div>
      </div>
    </Card>
  )
}
