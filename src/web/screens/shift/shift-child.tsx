import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FileLine } from '#device/files/api.ts'
import type { Doses, HourOfDay } from '#domain/shift/doses.ts'
import type { ShiftLine } from '#domain/shift/shift-line.ts'
import { ChildName, useChildWords } from '#web/views/child-file/child-words.tsx'
import { monthsOf } from '#web/views/child-file/known-child.ts'
import { CheckBy } from '#web/views/urgent/check-by.tsx'
import { UntilHour } from '#web/views/urgent/until-hour.tsx'
import { URGENT_WORDS } from '#web/views/urgent/urgent-words.ts'
import { Icon } from '#web/components/icon.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { todayHere } from '#web/words/today.ts'
import { writeList } from '#web/words/written/written-date.ts'
import { DosesOnPaper } from './doses-on-paper.tsx'
import { ShiftInfant } from './shift-infant.tsx'
import { ShiftPart } from './shift-part.tsx'
import { ShiftDoses } from './shift-doses.tsx'

/** `door`: to whom nobody hands a child over, who is missing, whom to ring; nothing else. */
export type ShiftFor = 'house' | 'door'

/** One child on the card. What nobody here knows is shown as not known, never left out. */
export function ShiftChild({
  line,
  shift,
  doses,
  now,
  whose,
  number,
  medicineOnPaper,
  touched,
}: {
  readonly line: FileLine
  readonly shift: ShiftLine
  readonly doses: Doses
  readonly now: HourOfDay
  readonly whose: ShiftFor
  /** In place of the name on paper. Null: the name is printed. */
  readonly number: number | null
  readonly medicineOnPaper: boolean
  /** Who may not come near, and health, only once revealed: others may see the screen. */
  readonly touched: boolean
}) {
  const { t } = useLingui()
  const speak = useSpeak(line.line)
  const words = useChildWords()
  const months = monthsOf(line.line, shift.who, todayHere())
  const spoken = [
    words.about(shift.who, months),
    ...shift.who.languages.map(speak.language),
    ...(shift.who.interpreter === 'needed' ? [t`needs an interpreter`] : []),
  ].join(' · ')
  const unprinted = number === null ? '' : 'no-print'
  return (
    <section className="panel inside shift-child">
      <h2>
        {number !== null && <span>{t`Child ${number}`}</span>}
        <span className={unprinted}>
          {number !== null && ' · '}
          <ChildName who={shift.who} months={months} />
        </span>
      </h2>
      {whose === 'house' &&
        shift.urgent.map(({ need, opens, beingSeenTo, until, check }) => (
          <p key={`${need} ${opens}`} className="row bold in-unsafe">
            <Icon name="warning" size="small" />
            <span>
              {speak.say(URGENT_WORDS[need])}
              {beingSeenTo && (
                <>
                  {'. '}
                  <Trans>Somebody is acting on this.</Trans>
                </>
              )}
              {until !== undefined && (
                <span className="block">
                  <UntilHour until={until} />
                </span>
              )}
              {check && (
                <span className="block">
                  <CheckBy check={check} />
                </span>
              )}
            </span>
          </p>
        ))}
      {whose === 'house' && <p className={`text-small ${unprinted}`}>{spoken}</p>}
      {whose === 'house' && shift.speaking !== null && <p className={unprinted}>{shift.speaking}</p>}
      {shift.missing && (
        <p className="row bold">
          <Icon name="info" size="small" />
          {number === null ? (
            <Trans>Missing: nobody knows where {words.title(shift.who, months)} is.</Trans>
          ) : (
            <Trans>Missing: nobody knows where this child is.</Trans>
          )}
        </p>
      )}
      {touched && (
        <>
          <Never shift={shift} whose={whose} speak={speak} />
          {whose === 'house' && shift.infant !== null && (
            <ShiftInfant sheet={shift.infant} nobodyCollects={shift.collecting === 'nobody-collects'} />
          )}
          {whose === 'house' && (
            <ShiftPart title={<Trans>Health</Trans>}>
              <Health health={shift.health} doses={doses} onPaper={medicineOnPaper} />
              <div className="no-print">
                <ShiftDoses line={line} doses={doses} now={now} />
              </div>
              {medicineOnPaper && <DosesOnPaper doses={doses} />}
            </ShiftPart>
          )}
        </>
      )}
      {whose === 'house' && <ByTonight shift={shift} />}
      <ShiftPart title={<Trans>Whom to call</Trans>}>
        <p>
          {shift.callWhom.length === 0 ? (
            <Trans>Nobody is named. Ask your supervisor.</Trans>
          ) : (
            speak.list(shift.callWhom.map(speak.member))
          )}
        </p>
        {shift.night !== null && (
          <p>
            <Trans>At night, ring us: {shift.night}</Trans>
          </p>
        )}
      </ShiftPart>
    </section>
  )
}

function ByTonight({ shift }: { readonly shift: ShiftLine }) {
  const { t } = useLingui()
  return (
    <ShiftPart title={<Trans>By tonight</Trans>}>
      {shift.tonight.length + shift.closedTasks === 0 && (
        <p>
          <Trans>Nothing is promised for tonight.</Trans>
        </p>
      )}
      {shift.tonight.map(({ entry, what, late }) => (
        <p key={entry} className="shift-task">
          {what}{' '}
          {late && (
            <span className="text-small">
              <Trans>(should be done already)</Trans>
            </span>
          )}
        </p>
      ))}
      {shift.closedTasks > 0 && (
        <p>{t`${plural(shift.closedTasks, { one: '# task in a closed part of the file: ask about it', other: '# tasks in a closed part of the file: ask about them' })}`}</p>
      )}
    </ShiftPart>
  )
}

function Never({
  shift,
  whose,
  speak,
}: {
  readonly shift: ShiftLine
  readonly whose: ShiftFor
  readonly speak: ReturnType<typeof useSpeak>
}) {
  const rule = shift.collecting === 'collect-as-usual' ? null : shift.collecting
  const nothing = rule === null && shift.never.length === 0 && shift.askFirst.length === 0 && !shift.noContact
  return (
    <ShiftPart title={<Trans>Never</Trans>}>
      {nothing && (
        <p>
          <Trans>Nothing is marked. Do not hand a child over to anyone you do not know.</Trans>
        </p>
      )}
      {rule !== null && <p className="bold">{speak.code(rule)}</p>}
      {shift.noContact && (
        <p>
          <Trans>Nobody from outside may contact the child.</Trans>
        </p>
      )}
      {shift.never.map((mark) => (
        <p key={mark.person}>
          <b>{mark.called}</b>: {mark.never.map((act) => speak.code(act)).join(' · ')}
        </p>
      ))}
      {whose === 'house' &&
        shift.askFirst.map(({ id, body }) => (
          <p key={id}>
            <Trans>Ask first</Trans>: {speak.code(body.before)} ({speak.code(body.ask)})
          </p>
        ))}
    </ShiftPart>
  )
}

function Health({
  health,
  doses,
  onPaper,
}: {
  readonly health: ShiftLine['health']
  readonly doses: Doses
  readonly onPaper: boolean
}) {
  const { i18n } = useLingui()
  const list = (parts: readonly string[]) => writeList(i18n.locale, parts)
  const dosesKnown = doses.toGive.length + doses.written.length > 0
  if (health === null)
    return (
      <p>
        {dosesKnown ? (
          <Trans>
            You see only the medicine given here, not the rest of Health. Ask before you give anything else.
          </Trans>
        ) : (
          <Trans>You have no access to this part. Ask before you give anything.</Trans>
        )}
      </p>
    )
  return (
    <>
      <p>
        {health.allergicTo.length === 0 ? (
          <Trans>No allergy is written.</Trans>
        ) : (
          <b>
            <Trans>Allergic to: {list(health.allergicTo)}</Trans>
          </b>
        )}
      </p>
      {!dosesKnown && health.medicine.length === 0 && (
        <p>
          <Trans>No medicine is written.</Trans>
        </p>
      )}
      {health.medicine.length > 0 && (
        <p className={onPaper ? '' : 'no-print'}>
          <Trans>Medicine without a set time: {list(health.medicine)}. Ask when to give it.</Trans>
        </p>
      )}
      {!onPaper && (doses.toGive.length > 0 || health.medicine.length > 0) && (
        <p className="print-only">
          <Trans>There is medicine to be given: see the device.</Trans>
        </p>
      )}
    </>
  )
}
