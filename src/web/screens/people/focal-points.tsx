import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { focalPoints, focalPointsOf } from '#domain/kinds/any/focal-points.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { PickField } from '#web/fields/pick-field.tsx'
import { todayHere } from '#web/words/today.ts'
import type { MemberView } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** Who reads allegations about staff: set by custodians, seen by everyone. `only`: a custodian has it first on the page while nobody is named, and later below the members. */
export function FocalPoints({
  members,
  custodian,
  only,
}: {
  readonly members: readonly MemberView[]
  readonly custodian: boolean
  readonly only: 'unnamed' | 'named' | 'both'
}) {
  const team = useRead(['files', 'members'], 'team', (device) => device.team())
  if (team.is !== 'read') return null
  const points = focalPointsOf(team.value.caseFile)
  if (only !== 'both' && (only === 'named') !== points.length > 0) return null
  const nameOf = (member: MemberId) => members.find((one) => one.member === member)?.name ?? ''
  return (
    <Panel title={<Trans>Who reads reports of harm by one of us</Trans>} inside>
      <div className="stack tight">
        {points.length === 0 ? (
          <p>
            <Trans>Nobody is named yet. Until somebody is, no report can be sent.</Trans>
          </p>
        ) : (
          <ol className="focal-points">
            {points.map((member) => (
              <li key={member}>
                <bdi>{nameOf(member)}</bdi>
              </li>
            ))}
          </ol>
        )}
        <p className="text-small ink-2">
          <Trans>
            The first person reads the report. The second reads it if the first is involved, leads the person it is
            about, or works with the child. It is best to choose people who work with no child and lead nobody.
          </Trans>
        </p>
        {custodian && <NameThem key={points.join(' ')} team={team.value} points={points} members={members} />}
      </div>
    </Panel>
  )
}

function NameThem({
  team,
  points,
  members,
}: {
  readonly team: FileView
  readonly points: readonly MemberId[]
  readonly members: readonly MemberView[]
}) {
  const { t } = useLingui()
  const [first, setFirst] = useState<string>(points[0] ?? '')
  const [second, setSecond] = useState<string>(points[1] ?? '')
  const action = useDeviceAction<unknown, Refusal, WhyRefused>()
  const choices = members
    .filter(({ removed, external }) => !removed && !external)
    .map(({ member, name, roles }) => ({
      value: member,
      words: roles.includes('supervisor') ? t`${name} (leads staff, so may read few reports)` : name,
    }))
  const body = { points: [first, second, ...points.slice(2).filter((point) => point !== first && point !== second)] }
  const fits = focalPoints.schema.safeParse(body).success
  const changed = body.points.join() !== points.join()
  const save = () =>
    action.run((device) =>
      device.write([
        {
          file: team.file,
          draft: {
            kind: focalPoints.name,
            at: todayHere(),
            replaces: whatItReplaces(KINDS, team.caseFile, { kind: focalPoints.name, body }),
            body,
          },
        },
      ]),
    )
  return (
    <>
      <PickField label={<Trans>First</Trans>} value={first} set={setFirst} picks={choices} />
      <PickField
        label={<Trans>Second</Trans>}
        value={second}
        set={setSecond}
        picks={choices}
        {...(first !== '' && first === second && { wrong: <Trans>Two different people.</Trans> })}
      />
      <Button
        variant="outline"
        missing={[first === '' && <Trans key="a">First</Trans>, !fits && first !== '' && <Trans key="b">Second</Trans>]}
        because={fits && !changed && <Trans>Nothing is changed yet.</Trans>}
        loading={action.busy}
        onClick={() => void save()}
      >
        <Trans>Name these two</Trans>
      </Button>
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
