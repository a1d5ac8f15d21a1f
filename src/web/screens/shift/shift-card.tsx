import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState, type RefObject } from 'react'
import type { FileLine } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { dosesBetween, hourLater, minutesBetween, type Doses, type HourOfDay } from '#domain/shift/doses.ts'
import { shiftLine } from '#domain/shift/shift-line.ts'
import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { DutyPanel } from '#web/views/duty-number/duty-panel.tsx'
import { LabelledField, NO_BROWSER_MEMORY } from '#web/fields/field.tsx'
import { useChildWords } from '#web/views/child-file/child-words.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { bothClocks } from '#web/session/both-clocks.ts'
import { useHide } from '#web/session/hide/hide.tsx'
import { useStartShift } from '#web/session/shift/running-shift.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { useNow } from '#web/words/use-now.ts'
import { copiedSheet } from './copied-sheet.ts'
import { hourHere, momentOf, nextTime } from './hours-here.ts'
import { CardAlone } from './card-alone.tsx'
import { ShiftChild, type ShiftFor } from './shift-child.tsx'

/** A shift lasts so long unless somebody says when it ends, and never longer than 24 hours. */
const LASTS = 12 * 60
/** What was written in so many hours before now is on the card: whoever comes in the morning reads of the evening. */
const BACK = 18 * 60

/** The card before a shift starts. It names no house: a person who finds it on paper learns no place. */
export function ShiftCard({ lines }: { readonly lines: readonly FileLine[] }) {
  const now = hourHere(useNow())
  const [since] = useState(now)
  const [whose, setWhose] = useState<ShiftFor>('house')
  const [touched, setTouched] = useState(false)
  const [ends, setEnds] = useState<HourOfDay>(() => hourLater(now, LASTS))
  const sheet = useRef<HTMLDivElement>(null)
  const { hide } = useHide()
  const start = useStartShift()
  if (minutesBetween(ends, now) >= 0)
    return (
      <EmptyState icon="lock" title={<Trans>The shift has ended</Trans>}>
        <p className="ink-2">
          <Trans>The colleague who comes on shift now unlocks the app and opens the card for their own shift.</Trans>
        </p>
        <Button data-main onClick={hide}>
          <Trans>Lock this device</Trans>
        </Button>
      </EmptyState>
    )
  return (
    <>
      {!touched && <BeforeShift whose={whose} setWhose={setWhose} since={since} ends={ends} setEnds={setEnds} />}
      {!touched && (
        <Button variant="outline" leftSection={<Icon name="lock" size="small" />} onClick={() => setTouched(true)}>
          <Trans>Open this now. Who can see the screen?</Trans>
        </Button>
      )}
      {touched && (
        <div className="stack no-print">
          <p className="ink-2">
            <Trans>
              Only this card stays on the screen until the shift ends; everything else is locked. The card does not
              change during the shift: whoever gives a dose notes it on paper.
            </Trans>
          </p>
          <Button
            data-main
            leftSection={<Icon name="lock" size="small" />}
            onClick={() => {
              if (!sheet.current) return
              const from = bothClocks()
              start({ sheet: copiedSheet(sheet.current), from, lasts: momentOf(ends) - from.clock }, CardAlone)
            }}
          >
            <Trans>Start the shift</Trans>
          </Button>
        </div>
      )}
      <Sheet sheet={sheet} lines={lines} now={now} ends={ends} whose={whose} touched={touched} />
    </>
  )
}

/** Minutes until the next dose of which nothing is written: whoever gives medicine to eleven children finds the next first. */
const untilDose = ({ toGive }: Doses, now: HourOfDay): number =>
  Math.min(...toGive.map(({ dose }) => (dose === null ? 10_000 : minutesBetween(now, dose))), 20_000)

function BeforeShift({
  whose,
  setWhose,
  since,
  ends,
  setEnds,
}: {
  readonly whose: ShiftFor
  readonly setWhose: (whose: ShiftFor) => void
  readonly since: HourOfDay
  readonly ends: HourOfDay
  readonly setEnds: (ends: HourOfDay) => void
}) {
  const { t } = useLingui()
  return (
    <div className="stack no-print">
      <ChoiceField
        label={<Trans>For whom?</Trans>}
        value={whose}
        set={setWhose}
        choices={[
          { value: 'house', words: <Trans>Who looks after the children</Trans> },
          {
            value: 'door',
            words: <Trans>Who keeps the door</Trans>,
            more: <Trans>To whom you must not hand a child over, who is missing, whom to ring. Nothing else.</Trans>,
          },
        ]}
      />
      <LabelledField label={t`When does this shift end?`}>
        {(wiring) => (
          <input
            {...wiring}
            {...NO_BROWSER_MEMORY}
            type="time"
            value={ends.at}
            onChange={(event) => {
              const { value } = event.currentTarget
              if (value !== '') setEnds(nextTime(value, since))
            }}
          />
        )}
      </LabelledField>
    </div>
  )
}

function Sheet({
  sheet,
  lines,
  now,
  ends,
  whose,
  touched,
}: {
  readonly sheet: RefObject<HTMLDivElement | null>
  readonly lines: readonly FileLine[]
  readonly now: HourOfDay
  readonly ends: HourOfDay
  readonly whose: ShiftFor
  readonly touched: boolean
}) {
  const { t } = useLingui()
  const words = useChildWords()
  const times = useTimeWords()
  const [only, setOnly] = useState('all')
  const [named, setNamed] = useState<'names' | 'numbers'>('names')
  const [medicine, setMedicine] = useState<'not' | 'shown'>('not')
  // By the key of the file: the same child has the same number on every night while the same children live here.
  const inOrder = lines.map(({ file }) => file).toSorted()
  const numberOf = (file: FileId) => inOrder.indexOf(file) + 1
  const hours = { from: hourLater(now, -BACK), to: ends }
  const children = lines
    .map((line) => ({
      file: line,
      shift: shiftLine(line.line, todayHere()),
      doses: dosesBetween(line.line, hours, hourHere),
    }))
    .toSorted(
      (a, b) =>
        Number(b.shift.urgent.length > 0) - Number(a.shift.urgent.length > 0) ||
        (named === 'numbers' ? numberOf(a.file.file) - numberOf(b.file.file) : 0) ||
        (whose === 'house' ? untilDose(a.doses, now) - untilDose(b.doses, now) : 0),
    )
  const given =
    whose === 'house' &&
    children.some(({ shift, doses }) => doses.toGive.length > 0 || (shift.health?.medicine.length ?? 0) > 0)
  return (
    <>
      <div className="print-sheet shift-sheet" ref={sheet}>
        <p className="shift-day">
          <b>{times.fullDay(todayHere())}</b>
          <span>
            <Trans>This shift ends: {times.moment(momentOf(ends))}</Trans>
          </span>
          <span className="print-only">
            <Trans>Destroy this paper when the shift ends.</Trans>
          </span>
        </p>
        <DutyPanel />
        {children
          .filter(({ file }) => !children.some((one) => one.file.file === only) || file.file === only)
          .map(({ file, shift, doses }) => (
            <ShiftChild
              key={file.file}
              line={file}
              shift={shift}
              doses={doses}
              now={now}
              whose={whose}
              number={named === 'numbers' ? numberOf(file.file) : null}
              medicineOnPaper={medicine === 'shown'}
              touched={touched}
            />
          ))}
      </div>
      {touched && (
        <>
          {children.length > 1 && (
            <div className="no-print">
              <PickField
                label={<Trans>Whose sheet?</Trans>}
                hint={<Trans>One child only: for the person who goes with that child.</Trans>}
                value={only}
                set={setOnly}
                picks={[
                  { value: 'all', words: t`All of them` },
                  ...children.map(({ file, shift }) => ({ value: file.file, words: words.title(shift.who, null) })),
                ]}
              />
            </div>
          )}
          <div className="no-print">
            <ChoiceField
              label={<Trans>Children on paper</Trans>}
              hint={
                <Trans>With numbers, no name and no age is printed. This screen shows which number is whose.</Trans>
              }
              value={named}
              set={setNamed}
              choices={[
                { value: 'names', words: <Trans>By the name they are called</Trans> },
                { value: 'numbers', words: <Trans>By a number</Trans> },
              ]}
            />
          </div>
          {given && (
            <div className="no-print">
              <ChoiceField
                label={<Trans>Medicine on paper</Trans>}
                hint={<Trans>A medicine’s name can tell a stranger what illness a child has.</Trans>}
                value={medicine}
                set={setMedicine}
                choices={[
                  { value: 'not', words: <Trans>Say only that there is medicine</Trans> },
                  { value: 'shown', words: <Trans>Show which medicine</Trans> },
                ]}
              />
            </div>
          )}
          <p className="hint no-print">
            <Trans>Paper can be lost. Print only where there is no device at night.</Trans>
          </p>
          <Button
            className="no-print"
            variant="outline"
            leftSection={<Icon name="print" size="small" />}
            onClick={() => print()}
          >
            <Trans>Print it</Trans>
          </Button>
        </>
      )}
    </>
  )
}
