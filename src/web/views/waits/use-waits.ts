import { useMemo } from 'react'
import type { Device } from '#device/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { waitsForMe, type AskedOfCoordinators, type OnDevice, type WaitsForMe } from '#domain/day/waits-for-me.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import type { SignedByTwo } from '#domain/file/signed-by-two.ts'
import { focalPointsOf } from '#domain/kinds/any/focal-points.ts'
import { formOrdersOf } from '#domain/kinds/assessment/form-order.ts'
import { ownFormsOf } from '#domain/kinds/assessment/own-form.ts'
import { ownQuestionsOf } from '#domain/kinds/assessment/own-question.ts'
import { dutiesByLawOf } from '#domain/kinds/services/duty-by-law.ts'
import type { ReleaseLog } from '#evidence/ledger/release-log.ts'
import { accept, type Result } from '#result.ts'
import { useRead } from '#web/device/use-read.ts'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'

interface Figures {
  readonly numbers: readonly AskedOfCoordinators[]
  readonly changedSinceCut: number
  readonly newestCut: number | null
}
const NO_FIGURES: Figures = { numbers: [], changedSinceCut: 0, newestCut: null }

/** What waits for this member besides the children whose day it is. Only what concerns their offices is read. */
export function useWaits(children: readonly CaseFile[]): readonly WaitsForMe[] {
  const me = useMe()
  const coordinator = hasAnyRole(me.roles, 'coordinator')
  const reports = useRead(['files'], 'reports', (device) => device.files('safeguarding'))
  const custody = useRead(['invitations', 'members', 'files'], `custody ${String(me.custodian)}`, (device) =>
    me.custodian ? readCustody(device) : Promise.resolve(accept({ answered: 0, named: true })),
  )
  const supervisor = hasAnyRole(me.roles, 'supervisor')
  const own = useRead(['files'], `own questions ${String(supervisor)}`, (device) =>
    supervisor ? readSigned(device, me.member) : Promise.resolve(accept(NOTHING_SIGNED)),
  )
  const figures = useRead([], `figures ${String(coordinator)}`, (device) =>
    coordinator ? readFigures(device) : Promise.resolve(accept(NO_FIGURES)),
  )
  const day = todayHere()
  return useMemo(() => {
    const { answered, named } = custody.is === 'read' ? custody.value : { answered: 0, named: true }
    const { numbers, changedSinceCut, newestCut } = figures.is === 'read' ? figures.value : NO_FIGURES
    return waitsForMe(
      { member: me.member, supervisor, coordinator, custodian: me.custodian },
      {
        children,
        reports: reports.is === 'read' ? reports.value.map(({ line }) => line) : [],
        numbers,
        changedSinceCut,
        newestCut: newestCut === null ? null : todayHere(new Date(newestCut)),
        answered,
        focalPointNamed: named,
        ...(own.is === 'read' ? own.value : NOTHING_SIGNED),
      },
      day,
    )
  }, [me, supervisor, coordinator, children, reports, custody, own, figures, day])
}

async function readCustody(
  device: Device,
): Promise<Result<{ readonly answered: number; readonly named: boolean }, Refusal>> {
  const invitations = await device.invitations()
  if (!invitations.ok) return invitations
  const team = await device.team()
  if (!team.ok) return team
  return accept({
    answered: invitations.value.filter(({ is }) => is === 'answered').length,
    named: focalPointsOf(team.value.caseFile).length > 0,
  })
}

type Signed = Pick<OnDevice, 'ownQuestions' | 'dutiesByLaw'>
const NOTHING_SIGNED: Signed = { ownQuestions: 0, dutiesByLaw: 0 }

async function readSigned(device: Device, me: MemberId): Promise<Result<Signed, Refusal>> {
  const team = await device.team()
  if (!team.ok) return team
  const { caseFile } = team.value
  const waiting = (of: readonly Pick<SignedByTwo<unknown>, 'stands' | 'newest'>[]) =>
    of.filter(({ stands, newest }) => stands === 'waiting' && newest.by !== me).length
  return accept({
    ownQuestions: waiting([...ownQuestionsOf(caseFile), ...ownFormsOf(caseFile), ...formOrdersOf(caseFile)]),
    dutiesByLaw: waiting(dutiesByLawOf(caseFile)),
  })
}

async function readFigures(device: Device): Promise<Result<Figures, Refusal>> {
  const log = await device.releases()
  if (!log.ok) return log
  const cuts = await device.cuts()
  if (!cuts.ok) return cuts
  const { came, left, changed } = cuts.value.since
  return accept({
    numbers: askedOf(log.value.log),
    changedSinceCut: came + left + changed,
    newestCut: cuts.value.cuts.at(-1)?.at ?? null,
  })
}

const askedOf = (log: ReleaseLog): readonly AskedOfCoordinators[] => [
  ...[...log.proposals.values()].flatMap(({ state, by }) =>
    state === 'waiting' ? [{ is: 'table' as const, by }] : [],
  ),
  ...[...log.batches.values()].flatMap(({ asked }) => (asked ? [{ is: 'false-records' as const, by: asked.by }] : [])),
  ...[...log.budgetAsks.values()].flatMap(({ state, by }) =>
    state === 'waiting' ? [{ is: 'budget' as const, by }] : [],
  ),
]
