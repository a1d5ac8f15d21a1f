import { Trans } from '@lingui/react/macro'
import type { BeforeFigures } from '#domain/figures/before-figures.ts'
import { FigureRows } from './figure-tables.tsx'

/** What has no child's file: meetings, groups, prevention. Zeros are left out. */
export function BeforeTables({ figures }: { readonly figures: BeforeFigures }) {
  const { girls, boys, grownUps } = figures.inSessions
  return (
    <>
      <FigureRows
        title={<Trans>Met without a file</Trans>}
        rows={some([
          [<Trans key="contacts">Meetings</Trans>, figures.contacts],
          [<Trans key="met">Children met</Trans>, figures.childrenMet],
          [<Trans key="risk">Children at risk, first recorded</Trans>, figures.atRisk],
        ])}
      />
      <FigureRows
        title={<Trans>Groups</Trans>}
        rows={some([
          [<Trans key="days">Days on which a group met</Trans>, figures.groupDays],
          [<Trans key="came">Attendance (each person counted every time)</Trans>, figures.came],
          [<Trans key="sessions">Prevention sessions</Trans>, figures.sessions],
          [<Trans key="girls">Girls in the sessions</Trans>, girls],
          [<Trans key="boys">Boys in the sessions</Trans>, boys],
          [<Trans key="grown">Adults in the sessions</Trans>, grownUps],
          [<Trans key="asked">Asked for help in a session</Trans>, figures.askedForHelp],
        ])}
      />
    </>
  )
}

const some = (rows: Parameters<typeof FigureRows>[0]['rows']) => rows.filter(([, count]) => count > 0)
