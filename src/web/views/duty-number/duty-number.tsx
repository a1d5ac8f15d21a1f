import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { dutyNumber, dutyNumbersAt, DutyNumber } from '#domain/kinds/services/duty-number.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { KINDS } from '#domain/kinds.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { SHAPE_RULE_WORDS } from '#web/words/shape-rule-words.ts'
import { todayHere } from '#web/words/today.ts'

const useTeam = (): FileView | null => {
  const team = useRead(['files'], 'team', (device) => device.team())
  return team.is === 'read' ? team.value : null
}

/** The agency's duty numbers now, or as they were at a moment. Empty until they are read. */
export function useDutyNumbers(at?: number): readonly DutyNumber[] {
  const team = useTeam()
  return team ? dutyNumbersAt(team.caseFile, at ?? Infinity) : []
}

/** Whom to ring: the number of the agency, on a screen and on paper. */
export function DutyNumbers({ numbers }: { readonly numbers: readonly DutyNumber[] }) {
  return (
    <>
      {numbers.map(({ number, when }) => (
        <p key={number} className="row">
          <Icon name="phone" size="small" />
          <span>
            <b dir="ltr">{number}</b>
            {when !== undefined && <span dir="auto"> · {when}</span>}
          </span>
        </p>
      ))}
    </>
  )
}

/** Set by those who keep the team's file. */
export function OwnDutyNumber() {
  const team = useTeam()
  const [open, setOpen] = useState(false)
  if (!team || !mayWriteIn(team, 'card')) return null
  return (
    <>
      <Button className="no-print" variant="outline" onClick={() => setOpen(true)}>
        <Trans>Set the duty number</Trans>
      </Button>
      {open && <SetIt team={team} close={() => setOpen(false)} />}
    </>
  )
}

interface Typed {
  readonly number: string
  readonly when: string
}
const EMPTY: Typed = { number: '', when: '' }

function SetIt({ team, close }: { readonly team: FileView; readonly close: () => void }) {
  const { t, i18n } = useLingui()
  const stands = dutyNumbersAt(team.caseFile, Infinity)
  const [typed, setTyped] = useState<readonly Typed[]>(() =>
    [...stands.map(({ number, when = '' }) => ({ number, when })), EMPTY, EMPTY].slice(0, 2),
  )
  const action = useDeviceAction<unknown, Refusal, WhyRefused>()
  const rows = typed.map(({ number, when }) => ({ number: number.trim(), ...(when.trim() && { when: when.trim() }) }))
  const isWrong = (row: (typeof rows)[number]) =>
    (row.number !== '' || row.when !== undefined) && !DutyNumber.safeParse(row).success
  const save = async () => {
    const numbers = rows.filter(({ number }) => number !== '')
    const body = numbers.length > 0 ? { answered: 'yes', numbers } : { answered: 'no' }
    const replaces = whatItReplaces(KINDS, team.caseFile, { kind: dutyNumber.name, body })
    if (
      await action.run((device) =>
        device.write([{ file: team.file, draft: { kind: dutyNumber.name, at: todayHere(), replaces, body } }]),
      )
    )
      close()
  }
  const change = (place: number, to: Partial<Typed>) =>
    setTyped((now) => now.map((one, at) => (at === place ? { ...one, ...to } : one)))
  return (
    <FullScreenDialog
      open
      title={<Trans>Duty number</Trans>}
      close={close}
      dock={
        <Button
          data-main
          loading={action.busy}
          missing={[rows.some(isWrong) && <Trans key="a">Telephone number</Trans>]}
          onClick={() => void save()}
        >
          <Trans>Save</Trans>
        </Button>
      }
    >
      <div className="stack wide roomy">
        <p className="ink-2">
          <Trans>
            A number of the agency that one of you answers on duty. Never a private number: it is printed on slips, on
            shift cards and on the sheet of an infant.
          </Trans>
        </p>
        {typed.map((one, place) => (
          <div key={place} className="part">
            <TextField
              label={place === 0 ? t`Telephone number` : t`Another number, if there is one`}
              keyboard="tel"
              value={one.number}
              set={(number) => change(place, { number })}
              {...(rows[place] && isWrong(rows[place]) && { wrong: i18n._(SHAPE_RULE_WORDS['telephone-number']) })}
            />
            <TextField label={t`When is it answered?`} value={one.when} set={(when) => change(place, { when })} />
          </div>
        ))}
        <RefusedNote code={action.refused?.code} />
      </div>
    </FullScreenDialog>
  )
}
