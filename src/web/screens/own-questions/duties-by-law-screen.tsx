import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import { dutiesByLawOf, dutyByLaw, lastDayOfDuty, type DutyByLawNow } from '#domain/kinds/services/duty-by-law.ts'
import { Button } from '#web/components/button.tsx'
import { DueNote } from '#web/components/due-note.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useMe } from '#web/session/session.tsx'
import { SLIP_FIELD_WORDS } from '#web/views/slip-paper/slip-words.ts'
import { todayHere } from '#web/words/today.ts'
import { DutyForm } from './duty-form.tsx'
import { SignedPanel } from './signed-panel.tsx'
import './own-questions.css'

/** The legal duties of the agency to name children to an authority. Everybody reads them; custodians name one, supervisors agree. */
function DutiesByLawScreen() {
  const me = useMe()
  const team = useRead(['files'], 'team', (device) => device.team())
  const view = team.is === 'read' ? team.value : null
  const duties = view ? dutiesByLawOf(view.caseFile).toReversed() : []
  const [adding, setAdding] = useState(false)
  return (
    <Screen title={<Trans>Names that a law asks for</Trans>} leave="back" reading>
      {team.is === 'refused' && <RefusedNote code={team.code} />}
      <div className="stack">
        {view && duties.length === 0 && !adding && (
          <EmptyState icon="scales" title={<Trans>No legal duty yet</Trans>}>
            <p className="ink-2">
              <Trans>
                A custodian says which law asks for which details of children, and a supervisor agrees. Until then
                nothing leaves.
              </Trans>
            </p>
          </EmptyState>
        )}
        {view && duties.map((one) => <Duty key={one.newest.body.duty.key} view={view} one={one} />)}
        {view?.caseFile.needsNewerApp.some(({ kind }) => kind === dutyByLaw.name) && (
          <DueNote icon="info" role="status">
            <b>
              <Trans>Needs a newer app</Trans>
            </b>{' '}
            <Trans>It is kept as it is. A newer app shows it.</Trans>
          </DueNote>
        )}
        {view && me.custodian && mayWriteIn(view, 'care') && !adding && (
          <Button onClick={() => setAdding(true)}>
            <Trans>Add a legal duty</Trans>
          </Button>
        )}
        {view && adding && <DutyForm view={view} done={() => setAdding(false)} />}
        {view && (
          <p className="hint">
            <Trans>
              A member gives the details of the children whose files their own device opens, by the command “homeward
              export by-law”. Each file then says what left, to whom and under which law.
            </Trans>
          </p>
        )}
      </div>
    </Screen>
  )
}

function Duty({ view, one }: { readonly view: FileView; readonly one: DutyByLawNow }) {
  const speak = useSpeak(null)
  const { duty } = one.newest.body
  const last = lastDayOfDuty(one.newest)
  const isOver = one.stands !== 'ended' && last < todayHere()
  return (
    <SignedPanel
      view={view}
      one={isOver ? { ...one, stands: 'ended' } : one}
      title={
        <h2>
          <bdi>{duty.law}</bdi>
        </h2>
      }
      about={<AboutDuty one={one} />}
      faults={null}
      preview={null}
      words={{
        asked: <Trans>Counts until {speak.day(last)}</Trans>,
        ended: isOver && one.counts ? <Trans>Counted until {speak.day(last)}</Trans> : <Trans>No longer counts</Trans>,
        yes: <Trans>Yes, the law asks for it</Trans>,
        end: <Trans>End this duty</Trans>,
        reallyEnd: <Trans>End this duty?</Trans>,
        loses: <Trans>Nothing leaves under it from now on. What the authority has, it keeps.</Trans>,
      }}
      end={(act, because) => act.duty({ is: 'ended', duty, because })}
    />
  )
}

/** To whom, which fields, and until when. */
function AboutDuty({ one }: { readonly one: DutyByLawNow }) {
  const speak = useSpeak(null)
  const { duty } = one.newest.body
  return (
    <>
      <p>
        <bdi>{duty.authority}</bdi>
      </p>
      <p>{speak.list(duty.fields.map((field) => speak.say(SLIP_FIELD_WORDS[field])))}</p>
      {one.stands === 'waiting' && (
        <p className="hint">
          <Trans>Until {speak.day(lastDayOfDuty(one.newest))}</Trans>
        </p>
      )}
    </>
  )
}

export const screen = defineScreen('duties-by-law', DutiesByLawScreen)
