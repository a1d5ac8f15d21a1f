import { Button } from '#web/components/button.tsx'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { EntryRow } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Avatar, Name } from '#web/components/name.tsx'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { todayHere } from '#web/words/today.ts'
import { SexField } from '#web/views/child-file/sex-field.tsx'
import { AgeFields } from '../opening/ask-step.tsx'
import { askedFor } from '../opening/asked-for.ts'
import { emptyOpening } from '../opening/typed-opening.ts'
import { memberErrorWords } from './wrong-words.ts'
import type { TypedMember, MemberErrors } from './typed-family.ts'

export interface MemberPanelProps {
  readonly member: TypedMember
  readonly title: string
  readonly known: readonly KnownChild[]
  readonly wrong: MemberErrors | undefined
  readonly change: (to: Partial<TypedMember>) => void
  /** Absent where this person cannot be removed. */
  readonly remove?: () => void
}

/** One member of the family: as little as is known; errors are shown here, next to what was typed. */
export function MemberPanel({ member, title, known, wrong, change, remove }: MemberPanelProps) {
  if (member.later) return <Later member={member} title={title} change={change} />
  return (
    <section className="panel inside stack family-member" role="group" aria-label={title}>
      <h2>{title}</h2>
      {wrong !== undefined && <WhyNot wrong={wrong} leaveOut={() => change({ later: true })} />}
      <TextField
        label={<Trans>Name, as you heard it</Trans>}
        hint={<Trans>Optional</Trans>}
        capitals="words"
        limit={1000}
        value={member.name}
        set={(name) => change({ name, notThese: [] })}
      />
      <AgeFields from={member.from} to={member.to} set={change} />
      {member.is === 'child' && <AboutChild member={member} change={change} />}
      <AlreadyOpen member={member} known={known} change={change} />
      {remove && (
        <Button variant="subtle" data-size="sm" onClick={remove}>
          <Trans>Remove this child from the list</Trans>
        </Button>
      )}
    </section>
  )
}

const YES_NO: readonly { readonly value: 'yes' | 'no' | 'not-known'; readonly words: MessageDescriptor }[] = [
  { value: 'yes', words: msg`Yes` },
  { value: 'no', words: msg`No` },
  { value: 'not-known', words: msg`Not known` },
]

function AboutChild({ member, change }: Pick<MemberPanelProps, 'member' | 'change'>) {
  const { i18n } = useLingui()
  const choices = YES_NO.map(({ value, words }) => ({ value, words: i18n._(words) }))
  return (
    <>
      <SexField value={member.sex} set={(sex) => change({ sex })} />
      <ChoiceField
        label={<Trans>Does this child live with the mother?</Trans>}
        side
        value={member.withMother}
        set={(withMother) => change({ withMother })}
        choices={choices}
      />
      <ChoiceField
        label={<Trans>Is this child safe tonight?</Trans>}
        side
        value={member.safeTonight}
        set={(safeTonight) => change({ safeTonight })}
        choices={choices}
      />
    </>
  )
}

function WhyNot({ wrong, leaveOut }: { readonly wrong: MemberErrors; readonly leaveOut: () => void }) {
  const { i18n } = useLingui()
  return (
    <div className="stack tight" role="alert">
      <p className="wrong row top">
        <Icon name="info" size="small" />
        <span>
          <Trans>This file cannot be opened yet.</Trans> {i18n._(memberErrorWords(wrong))}{' '}
          <Trans>Everything you typed is kept.</Trans>
        </span>
      </p>
      <Button variant="outline" data-size="sm" onClick={leaveOut}>
        <Trans>Leave this person for later</Trans>
      </Button>
    </div>
  )
}

function Later({ member, title, change }: Pick<MemberPanelProps, 'member' | 'title' | 'change'>) {
  return (
    <section className="panel inside stack tight" role="group" aria-label={title}>
      <h2>{title}</h2>
      <p className="ink-2">
        {member.name.trim() !== '' && (
          <>
            <Name>{member.name.slice(0, 60)}</Name>
            {'. '}
          </>
        )}
        <Trans>Left for later. What you typed is kept here.</Trans>
      </p>
      <Button variant="outline" data-size="sm" onClick={() => change({ later: false })}>
        <Trans>Add this person again</Trans>
      </Button>
    </section>
  )
}

/** Files that may be this person's already: nobody gets a second file unseen. */
function AlreadyOpen({ member, known, change }: Pick<MemberPanelProps, 'member' | 'known' | 'change'>) {
  const asked = askedFor({
    ...emptyOpening(todayHere()),
    name: member.name,
    from: member.from,
    to: member.to,
    sex: member.sex,
    notThese: member.notThese,
  })
  const alreadyKnown = useRead(['files'], JSON.stringify(asked), (device) => device.alreadyKnown(asked))
  const [first] = alreadyKnown.is === 'read' && member.name.trim() !== '' ? alreadyKnown.value : []
  const like = first && known.find((child) => child.line.file === first.file)
  if (!like) return null
  const { who, months, line } = like
  return (
    <div className="stack tight">
      <p>
        <Trans>There is a similar file that you may open:</Trans>
      </p>
      <EntryRow lead={<Avatar name={who.called?.text ?? '?'} />} title={<ChildName who={who} months={months} />} />
      <div className="row wraps">
        <Button variant="outline" data-size="sm" onClick={() => change({ file: line.file })}>
          <Trans>Same person: open no new file</Trans>
        </Button>
        <Button variant="outline" data-size="sm" onClick={() => change({ notThese: [...member.notThese, line.file] })}>
          <Trans>Not the same person</Trans>
        </Button>
      </div>
    </div>
  )
}
