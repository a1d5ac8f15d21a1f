import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Device } from '#device/api.ts'
import type { PossibleTie } from '#device/families/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { tellApartAct } from '#domain/same-child/joining.ts'
import { tieAct } from '#domain/families/tie-act.ts'
import { PersonId, type EntryId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { randomId } from '#web/device/new-id.ts'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { todayHere } from '#web/words/today.ts'
import { JoinFiles } from './join-them.tsx'
import { SideBySide } from './side-by-side.tsx'
import type { Refusal } from '#device/platform/refusals.ts'

export interface PairOfFiles {
  readonly tie: PossibleTie
  readonly one: KnownChild
  readonly other: KnownChild
}

/** Two files side by side, and the answers a person may give. No answer is easier to give than another. */
export function PairPanel({ tie, one, other }: PairOfFiles) {
  const [joining, setJoining] = useState(false)
  const mayDecide = [one, other].every(({ line }) => mayWriteIn(line, 'identity'))
  return (
    <Panel
      title={<PairTitle as={tie.as} />}
      side={
        <StatusChip tone="plain">
          {tie.sure === 'very-likely' ? (
            <Trans>Very likely</Trans>
          ) : tie.sure === 'likely' ? (
            <Trans>Likely</Trans>
          ) : (
            <Trans>Possible</Trans>
          )}
        </StatusChip>
      }
      inside
    >
      <div className="stack">
        <SideBySide tie={tie} one={one} other={other} />
        {!mayDecide && (
          <p className="ink-2">
            <Trans>A colleague who may write in *who and contacts* of both files can decide this.</Trans>
          </p>
        )}
        {mayDecide && joining && <JoinFiles one={one} other={other} leave={() => setJoining(false)} />}
        {mayDecide && !joining && <Answers pair={{ tie, one, other }} join={() => setJoining(true)} />}
      </div>
    </Panel>
  )
}

function PairTitle({ as }: { readonly as: PossibleTie['as'] }) {
  if (as === 'same') return <Trans>One child, two files?</Trans>
  return as === 'parent' ? <Trans>Parent and child?</Trans> : <Trans>Brother or sister?</Trans>
}

type WriteResult = Result<readonly EntryId[], Refusal, WhyRefused | undefined>

function Answers({ pair: { tie, one, other }, join }: { readonly pair: PairOfFiles; readonly join: () => void }) {
  const { t } = useLingui()
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused | undefined>()
  const nameless = t`a child without a name`
  const tieThem = (as: 'sibling' | 'parent') => action.run((device) => tied(device, { tie, one, other }, as, nameless))
  const apart = (nor?: 'family') =>
    action.run((device) => device.write(tellApartAct(tie.one, tie.other, todayHere(), nor)))
  return (
    <>
      <RefusedNote code={action.refused?.code} />
      <div className="row wraps">
        {tie.as === 'same' && (
          <>
            <Button variant="outline" onClick={join}>
              <Trans>The same child</Trans>
            </Button>
            <Button variant="outline" loading={action.busy} onClick={() => void apart()}>
              <Trans>Not the same child</Trans>
            </Button>
          </>
        )}
        {tie.as === 'parent' ? (
          <Button variant="outline" loading={action.busy} onClick={() => void tieThem('parent')}>
            <Trans>Yes, parent and child</Trans>
          </Button>
        ) : (
          <Button variant="outline" loading={action.busy} onClick={() => void tieThem('sibling')}>
            <Trans>Brother or sister</Trans>
          </Button>
        )}
        {tie.as !== 'same' && (
          <Button variant="outline" loading={action.busy} onClick={() => void apart('family')}>
            <Trans>Not of one family</Trans>
          </Button>
        )}
      </div>
    </>
  )
}

/** Reads the complete files first: lists truncate long texts. */
async function tied(
  device: Device,
  { tie, one, other }: PairOfFiles,
  as: 'sibling' | 'parent',
  nameless: string,
): Promise<WriteResult> {
  const [own, theirs] = await Promise.all([device.file(one.line.file), device.file(other.line.file)])
  if (!own.ok) return refuse(own.code, undefined)
  if (!theirs.ok) return refuse(theirs.code, undefined)
  const named =
    tie.as === 'same' ? { oneNames: null, otherNames: null } : { oneNames: tie.oneNames, otherNames: tie.otherNames }
  const act = tieAct({
    one: own.value,
    other: theirs.value,
    as,
    ...named,
    at: todayHere(),
    nameless,
    newPerson: () => PersonId.parse(randomId()),
  })
  const written = await device.write(act)
  return written.ok ? accept(written.value) : refuse(written.code, written.detail)
}
