import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { addDays, endOf, type PlainDate } from '#domain/entry/plain-date.ts'
import { askedToCarry } from '#domain/kinds/any/hand-over.ts'
import { deputiesOn } from '#domain/kinds/registration/case-holder.ts'
import { Button } from '#web/components/button.tsx'
import { ProgressPanel } from '#web/components/progress-panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useChooseByKeys } from '#web/frame/shortcuts/choose-by-keys.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useMe } from '#web/session/session.tsx'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { AskSupervisorFirst } from '#web/views/colleagues/ask-supervisor-first.tsx'
import { CompareUnmetMember } from '#web/views/colleagues/give-to.tsx'
import { mayTakeOver } from '#web/views/colleagues/may-take-over.ts'
import { todayHere } from '#web/words/today.ts'
import { useGivenOn, type HowGiven } from './use-given-on.ts'

/** Some or all of the children, to one colleague: for good, or until a day. */
export function GiveOn({ from, children }: { readonly from: MemberId; readonly children: readonly KnownChild[] }) {
  const { t } = useLingui()
  const me = useMe()
  const speak = useSpeak(null)
  const day = todayHere()
  const members = useRead(['members'], 'members', (device) => device.members())
  const others = members.is === 'read' ? members.value.filter((one) => mayTakeOver(one) && one.member !== from) : []
  const [chosen, setChosen] = useState<readonly FileId[]>([])
  const [to, setTo] = useState('')
  const [how, setHow] = useState<HowGiven['is'] | null>(from === me.member ? 'until' : null)
  const [since, setSince] = useState<PlainDate | null>(day)
  const [until, setUntil] = useState<PlainDate | null>(null)
  const given = useGivenOn(from)
  const one = others.find(({ member }) => member === to)
  const asked = (child: KnownChild) => askedToCarry(child.line.line)
  const mayBe = children.filter((child) => how !== 'for-good' || asked(child) === undefined)
  const some = mayBe.filter((child) => chosen.includes(child.line.file))
  const list = useRef<HTMLDivElement>(null)
  useChooseByKeys(list, { values: mayBe.map(({ line }) => line.file), chosen, set: setChosen })
  const fits = how === 'for-good' || (since !== null && until !== null && since < until && until > day)
  const go = () => {
    if (!one || how === null) return
    const way: HowGiven = how === 'for-good' ? { is: how } : { is: how, since: since ?? day, until: until ?? day }
    void given.give(some, one, way).then((left) => setChosen(left))
  }
  const count = some.length
  const name = one?.name ?? ''
  return (
    <div className="stack wide">
      <div ref={list}>
        <ManyChoicesField
          label={<Trans>Which children?</Trans>}
          value={chosen}
          set={setChosen}
          choices={children.map((child) => ({
            value: child.line.file,
            words: <ChildName who={child.who} months={child.months} />,
            more: <StandsNow child={child} day={day} member={speak.member} />,
            disabled: how === 'for-good' && asked(child) !== undefined,
          }))}
        />
      </div>
      <button type="button" className="plain link" onClick={() => setChosen(mayBe.map(({ line }) => line.file))}>
        <Trans>All of them</Trans>
      </button>
      {from === me.member ? (
        <p className="hint">
          <Trans>To hand a child over for good, use that child’s own page: the child hears of it first.</Trans>
        </p>
      ) : (
        <ChoiceField
          label={<Trans>For how long?</Trans>}
          value={how}
          set={setHow}
          choices={[
            { value: 'for-good', words: <Trans>For good: ask them to take over</Trans> },
            { value: 'until', words: <Trans>Until a day: they cover for the worker</Trans> },
          ]}
        />
      )}
      <PickField
        label={<Trans>To whom?</Trans>}
        picks={others.map(({ member, name: called }) => ({ value: member, words: called }))}
        value={to}
        set={setTo}
      />
      {one && some.map(({ line: { file } }) => <AskSupervisorFirst key={file} file={file} member={one.member} />).at(0)}
      {one?.met === false && <CompareUnmetMember fingerprint={one.fingerprint} />}
      {how === 'for-good' && (
        <p className="hint">
          <Trans>Write no reason: the worker who has left may read it. The new worker tells the child.</Trans>
        </p>
      )}
      {how === 'until' && (
        <>
          <DateField
            label={<Trans>From when?</Trans>}
            ways={['day']}
            value={since}
            set={(when) => setSince(when === null ? null : endOf(when))}
          />
          <DateField
            label={<Trans>On which day does it end?</Trans>}
            hint={
              <Trans>
                Until then your colleague also has the children on Today, and reads and writes who the child is, the
                care and where the child is. On that day this access ends by itself.
              </Trans>
            }
            ways={['day']}
            value={until}
            set={(when) => setUntil(when === null ? null : endOf(when))}
          />
          {until === null && (
            <button type="button" className="plain link" onClick={() => setUntil(addDays(since ?? day, 14))}>
              {speak.day(addDays(since ?? day, 14))}
            </button>
          )}
        </>
      )}
      {given.at !== null && (
        <ProgressPanel title={name} label={t`Children`} done={given.at} of={given.of}>
          {null}
        </ProgressPanel>
      )}
      <RefusedNote code={given.refused} />
      <Button
        data-main
        missing={[
          count === 0 && <Trans key="a">Which children?</Trans>,
          how === null && <Trans key="b">For how long?</Trans>,
          !one && <Trans key="c">To whom?</Trans>,
          how === 'until' && !fits && <Trans key="d">On which day does it end?</Trans>,
        ]}
        loading={given.at !== null}
        onClick={go}
      >
        {how === 'until'
          ? t`Give ${name} ${plural(count, { one: '# child', other: '# children' })} until that day`
          : t`Ask ${name} to take over ${plural(count, { one: '# child', other: '# children' })}`}
      </Button>
    </div>
  )
}

/** Who was asked already, and who stands in. */
function StandsNow({
  child: {
    line: { line },
  },
  day,
  member,
}: {
  readonly child: KnownChild
  readonly day: PlainDate
  readonly member: (id: MemberId) => string
}) {
  const asked = askedToCarry(line)
  const [deputy] = deputiesOn(line, day)
  const to = asked && member(asked)
  const now = deputy && member(deputy)
  return (
    <>
      {to && <Trans>{to} was asked to take over</Trans>} {now && <Trans>{now} is covering</Trans>}
    </>
  )
}
