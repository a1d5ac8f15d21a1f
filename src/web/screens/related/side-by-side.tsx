import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ComparedField, PossibleTie } from '#device/families/api.ts'
import { birthsOf } from '#domain/kinds/registration/birth.ts'
import { openedFirst } from '#domain/kinds/registration/file-opened.ts'
import { personsOf } from '#domain/kinds/registration/person.ts'
import { tiesWith } from '#domain/kinds/registration/tie.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { FAMILY_TIES } from '#domain/vocabulary/family/tie.ts'
import { ChildFace, ChildName, useChildWords } from '#web/views/child-file/child-words.tsx'
import { CompareMark } from '#web/views/child-file/compare-mark.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { Name } from '#web/components/name.tsx'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'

/** Relatives shown of a file; if there are more, those whom a tie leads to first. */
const RELATIVES = 4

/** Each file as one column: who, and the facts by which they were compared; the second column says for each whether it agrees. */
export function SideBySide({
  tie,
  one,
  other,
}: {
  readonly tie: PossibleTie
  readonly one: KnownChild
  readonly other: KnownChild
}) {
  return (
    <div className="side-by-side">
      <Side child={one} compared={null} />
      <Side child={other} compared={tie.compared} />
      {(tie.oneNames !== null || tie.otherNames !== null) && tie.as !== 'same' && (
        <p className="text-small side-by-side-why">
          <Trans>
            One file names <Name>{tie.oneNames ?? ''}</Name>, the other <Name>{tie.otherNames ?? ''}</Name>.
          </Trans>
        </p>
      )}
    </div>
  )
}

function Side({ child, compared }: { readonly child: KnownChild; readonly compared: readonly ComparedField[] | null }) {
  const trail = useNavigation()
  const words = useChildWords()
  const times = useTimeWords()
  const speak = useSpeak(child.line.line)
  const { who, months, line, names, unspoken } = child
  const opened = openedFirst(line.line)
  const spoken = names.filter((text) => !unspoken.has(text))
  const born = [...new Set(birthsOf(line.line).flatMap((entry) => entry.body.place ?? []))]
  const mark = (field: ComparedField['field']) => compared?.find((one) => one.field === field)?.is ?? null
  return (
    <div className="side">
      <div className="row">
        <ChildFace who={who} />
        <span className="grow">
          <b className="block">
            <ChildName who={who} months={months} />
          </b>
          {opened && (
            <span className="text-small ink-2 block">
              <Trans>file since {times.day(startOf(opened.at))}</Trans>
            </span>
          )}
        </span>
      </div>
      <dl>
        <Fact what={<Trans>Names</Trans>} is={mark('name')}>
          {spoken.length === 0 ? null : <NamesIn list={spoken} />}
        </Fact>
        <Fact what={<Trans>Age</Trans>} is={mark('birth')}>
          {words.age(who, months)}
        </Fact>
        <Fact what={<Trans>Girl or boy</Trans>} is={mark('sex')}>
          {words.sex(who)}
        </Fact>
        <Fact what={<Trans>Born in</Trans>} is={mark('place')}>
          {born.length === 0 ? null : <NamesIn list={born} />}
        </Fact>
        <Fact what={<Trans>Family</Trans>} is={mark('kin')}>
          {relatives(child, speak)}
        </Fact>
      </dl>
      <button
        type="button"
        className="plain link"
        onClick={() => trail.go({ is: 'child', file: line.file, tab: 'overview' })}
      >
        <Trans>Open this file</Trans>
      </button>
    </div>
  )
}

function Fact({
  what,
  is,
  children,
}: {
  readonly what: ReactNode
  readonly is: ComparedField['is'] | null
  readonly children: ReactNode
}) {
  return (
    <div className="side-fact">
      <dt className="ink-2 text-small">{what}</dt>
      <dd>
        {children ?? (
          <span className="ink-2">
            <Trans>nothing written</Trans>
          </span>
        )}
      </dd>
      {is !== null && is !== 'not-known' && (
        <dd>
          <CompareMark is={is} />
        </dd>
      )}
    </div>
  )
}

function NamesIn({ list }: { readonly list: readonly string[] }) {
  return list.slice(0, 4).map((text, n) => (
    <span key={text}>
      {n > 0 && ', '}
      <Name>{text}</Name>
    </span>
  ))
}

function relatives({ line: { line } }: KnownChild, speak: Speak): ReactNode {
  const kin = personsOf(line)
    .map(({ body }) => ({
      body,
      tie: tiesWith(line, body.person)
        .map((entry) => entry.body.tie)
        .find((one) => FAMILY_TIES.includes(one)),
    }))
    .filter((one) => one.tie !== undefined)
    .slice(0, RELATIVES)
  if (kin.length === 0) return null
  return kin.map(({ body, tie }, n) => (
    <span key={body.person}>
      {n > 0 && ', '}
      <Name>{body.called}</Name>
      {tie !== undefined && <span className="ink-2"> ({speak.small(speak.code(tie))})</span>}
    </span>
  ))
}
