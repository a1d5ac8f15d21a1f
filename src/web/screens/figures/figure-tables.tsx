import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { COUNTED, type Counts, type MonthFigures } from '#domain/figures/month-figures.ts'
import type { ServiceStage } from '#domain/kinds/services/service.ts'
import { IDENTIFICATION_STATUSES } from '#domain/vocabulary/identification.ts'
import { AGE_BANDS, GENDERS } from '#domain/vocabulary/person.ts'
import { PHASES } from '#domain/vocabulary/phase.ts'
import { SERVICE_CATEGORY_NAMES } from '#domain/vocabulary/services/service-category.ts'
import { faceOf } from '#web/kinds/face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useAgeWords } from './use-age-words.ts'

/** Every count of the month in tables; zeros are left out, except for the files themselves. */
export function FigureTables({ figures }: { readonly figures: MonthFigures }) {
  const { files, children, contacts } = figures
  const speak = useSpeak(null)
  return (
    <>
      <FigureRows
        title={<Trans>Files</Trans>}
        rows={[
          [<Trans key="before">Open when the month began</Trans>, files.openBefore],
          [<Trans key="opened">Opened</Trans>, files.opened],
          [<Trans key="reopened">Opened again</Trans>, files.reopened],
          [<Trans key="closed">Closed</Trans>, files.closed],
          [<Trans key="dormant">The child wished no contact for now</Trans>, files.becameDormant],
          [<Trans key="after">Open when the month ended</Trans>, files.openAfter],
          [<Trans key="rest">Resting by the child’s wish when the month ended</Trans>, files.dormantAfter],
        ]}
      />
      <Coded title={<Trans>Children by age</Trans>} counts={children.byAge} order={AGE_BANDS} />
      <Coded title={<Trans>Girls, boys and others</Trans>} counts={children.byGender} order={GENDERS} />
      <Coded
        title={<Trans>The child’s own victim status</Trans>}
        counts={children.byOwnStatus}
        order={IDENTIFICATION_STATUSES}
      />
      <Coded title={<Trans>Phases</Trans>} counts={children.byPhase} order={PHASES} />
      <FigureRows
        title={<Trans>Contacts</Trans>}
        rows={[
          [<Trans key="seen">Children seen in person</Trans>, contacts.childrenSeen],
          ...Object.entries(contacts.byPlace).map(([place, count]) => [speak.code(place), count] as const),
          [<Trans key="vain">Tried, but nobody was met</Trans>, contacts.triedInVain],
        ]}
      />
      <Help help={figures.help} />
      <FigureRows
        title={<Trans>What was done and what happened</Trans>}
        rows={COUNTED.flatMap((kind) =>
          figures.acts[kind] ? [[speak.say(faceOf(kind)?.name ?? { id: kind }), figures.acts[kind]] as const] : [],
        )}
      />
      {figures.partly.length > 0 && (
        <p className="hint">
          <Trans>You do not see all parts of every file, so these may be too low: {speak.codes(figures.partly)}.</Trans>
        </p>
      )}
    </>
  )
}

type Row = readonly [words: ReactNode, count: number]

/** Rows of words and a count, under a title. */
export function FigureRows({ title, rows }: { readonly title: ReactNode; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <table className="figures-table">
      <caption>{title}</caption>
      <tbody>
        {rows.map(([words, count], at) => (
          <tr key={at}>
            <th scope="row">{words}</th>
            <td className="figures">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Coded({
  title,
  counts,
  order,
}: {
  readonly title: ReactNode
  readonly counts: Counts
  readonly order: readonly string[]
}) {
  const words = useAgeWords()
  const known = [...order, ...Object.keys(counts).filter((code) => !order.includes(code))]
  return (
    <FigureRows
      title={title}
      rows={known.flatMap((code) => (counts[code] ? [[words(code), counts[code]] as const] : []))}
    />
  )
}

const STAGES = [
  'needed',
  'offered',
  'accepted',
  'declined',
  'absent',
  'unfit',
  'waitlisted',
  'in-progress',
  'completed',
  'discontinued',
] as const satisfies readonly ServiceStage[]

/** Services, row by row; a *no* and a gap are separate, since they are different things. */
function Help({ help }: { readonly help: MonthFigures['help'] }) {
  const speak = useSpeak(null)
  const stages = STAGES.filter((stage) => help[stage])
  const categories = SERVICE_CATEGORY_NAMES.filter((category) => stages.some((stage) => help[stage]?.[category]))
  if (categories.length === 0) return null
  return (
    <div className="scrolls-sideways" tabIndex={0} role="group" aria-labelledby="help-of-the-month">
      <table className="figures-table wide">
        <caption id="help-of-the-month">
          <Trans>Help</Trans>
        </caption>
        <thead>
          <tr>
            <td />
            {stages.map((stage) => (
              <th key={stage} scope="col">
                {speak.code(stage)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <tr key={category}>
              <th scope="row">{speak.code(category)}</th>
              {stages.map((stage) => (
                <td key={stage} className="figures">
                  {help[stage]?.[category] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
