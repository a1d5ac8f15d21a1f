import { Trans } from '@lingui/react/macro'
import { Suspense } from 'react'
import { mayBeSought } from '#domain/file/case-status.ts'
import { rulingsOnFile } from '#domain/questions/rulings-on-file.ts'
import { r14BecomingAnAdult } from '#domain/rules/r14-becoming-an-adult.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { later } from '#web/components/later.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { formForMissing } from '#web/views/child-file/form-for-missing.ts'
import { missingWords } from '#web/words/missing.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import type { BetweenFiles } from './use-between-files.ts'

// The cards and their texts are loaded when a file is opened, not with the app.
const Consider = later(async () => (await import('#web/screens/child/overview/consider.tsx')).CardsToConsider)

interface ThinkProps {
  readonly child: ChildFile
  readonly between: readonly BetweenFiles[]
}

/** What the file lacks, and what practice would have us consider: neither blocks anything. */
export function ThingsToConsider({ child, between }: ThinkProps) {
  return (
    <>
      <Missing child={child} between={between} />
      <Suspense fallback={null}>
        <Consider child={child} />
      </Suspense>
    </>
  )
}

/** What the file lacks, the gravest first, as something to consider: it blocks nothing. */
function Missing({ child, between }: ThinkProps) {
  const trail = useNavigation()
  const { caseFile, day, speak } = child
  if (!mayBeSought(caseFile)) return null
  const lacks = [
    ...rulingsOnFile(caseFile, day),
    r14BecomingAnAdult(caseFile, day),
    ...between.map(({ ruling }) => ruling),
  ].flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : []))
  const [first, ...others] = [...new Set(lacks)]
  if (first === undefined) return null
  const words = missingWords(first)
  const { next } = words
  const also = others.map((code) => speak.say(missingWords(code).what)).join(' · ')
  return (
    <Panel tone="think" inside>
      <div className="row top">
        <span className="in-action">
          <Icon name="bulb" />
        </span>
        <div className="grow">
          <p>
            <b>
              <Trans>Still missing:</Trans>
            </b>{' '}
            {speak.say(words.what)}
          </p>
          {words.more && <p className="text-small ink-2">{speak.say(words.more)}</p>}
          {next && (
            <button
              type="button"
              className="plain link"
              onClick={() => trail.go(formForMissing(caseFile, child.file, first, next.kind))}
            >
              {speak.say(next.words)}
            </button>
          )}
          {others.length > 0 && (
            <p className="text-small ink-2">
              <Trans>Also missing: {also}</Trans>
            </p>
          )}
        </div>
      </div>
    </Panel>
  )
}
