import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PersonId } from '#domain/entry/ids.ts'
import { personOf } from '#domain/kinds/registration/person.ts'
import { tiesWith } from '#domain/kinds/registration/tie.ts'
import type { SafetyAround } from '#domain/questions/safety-around.ts'
import { barredUnderRoof } from '#domain/safety/barred-under-roof.ts'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { safetyWords } from '#web/views/child-file/safety-words.ts'
import { SafeLine } from './safe-line.tsx'

interface ToAvoid {
  readonly child: ChildFile
  readonly around: SafetyAround
}

/** Who must be avoided, and why: only once revealed, because that person may be looking at this screen. */
export function PeopleToAvoid({ child, around }: ToAvoid) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  const people = toAvoid(child, around)
  const count = people.length
  if (count === 0) return null
  if (!shown && !child.reveal.revealed) {
    return (
      <button type="button" className="plain safe-line safe-touch" onClick={() => setShown(true)}>
        <span className="mark-unsafe">
          <Icon name="lock" size="small" />
        </span>
        <span className="grow">
          {t`${plural(count, { one: '# person to avoid.', other: '# people to avoid.' })}`}{' '}
          <span className="in-action bold">
            <Trans>Show who. Who can see the screen?</Trans>
          </span>
        </span>
      </button>
    )
  }
  return people.map((person) => <OnePerson key={person} person={person} child={child} around={around} />)
}

/** Everybody who is unsafe, marked on the card, or lives in the household and must not. */
function toAvoid({ whole: caseFile }: ChildFile, { unsafe, marks }: SafetyAround): readonly PersonId[] {
  return [
    ...new Set([
      ...barredUnderRoof(caseFile),
      ...unsafe.map(({ body }) => body.person),
      ...marks.map(({ person }) => person),
    ]),
  ]
}

function OnePerson({ person, child, around }: ToAvoid & { readonly person: PersonId }) {
  const { whole: caseFile, speak } = child
  const mark = around.marks.find((one) => one.person === person)
  const who = personOf(caseFile, person)?.body.called ?? mark?.called ?? ''
  const known = tiesWith(caseFile, person).find(({ body }) => body.tie !== 'other' && body.tie !== 'not-known')
  const tie = known === undefined ? '' : speak.code(known.body.tie)
  const told = mark?.never.some((act) => act === 'contact' || act === 'inform') === true
  return (
    <>
      <SafeLine icon="unsafe" tone="unsafe">
        <b>
          {around.unsafe.some(({ body }) => body.person === person) ? (
            <Unsafe who={who} tie={tie} />
          ) : tie === '' ? (
            <Name>{who}</Name>
          ) : (
            <>
              <Name>{who}</Name> ({tie})
            </>
          )}
        </b>
        {mark && mark.never.length > 0 && <span className="block text-small">{speak.codes(mark.never)}</span>}
        {barredUnderRoof(caseFile).includes(person) && (
          <span className="block text-small">
            <Trans>Lives there, according to a note</Trans>
          </span>
        )}
      </SafeLine>
      {mark && told && (
        <SafeLine icon="call">{safetyWords({ is: 'marked', called: mark.called }, speak, true)}</SafeLine>
      )}
    </>
  )
}

function Unsafe({ who, tie }: { readonly who: string; readonly tie: string }) {
  if (who === '') return <Trans>{tie}: unsafe</Trans>
  if (tie === '') {
    return (
      <Trans>
        <Name>{who}</Name> is unsafe
      </Trans>
    )
  }
  return (
    <Trans>
      <Name>{who}</Name> ({tie}) is unsafe
    </Trans>
  )
}
