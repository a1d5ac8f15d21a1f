import { Trans, useLingui } from '@lingui/react/macro'
import { scaleOf } from '#domain/instruments/misfits.ts'
import type { Comparison, ItemPoint, ItemSeries } from '#domain/instruments/comparison.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon, type IconName } from '#web/components/icon.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { writeNumber } from '#web/words/written/numbers.ts'

const TURN: Readonly<Record<'better' | 'same' | 'setback', IconName>> = { better: 'up', same: 'same', setback: 'lower' }

const ONE_PLACE = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const

/** One question set over time, question by question: the answers each time, and how the last one compares to the one before. */
export function ComparisonPanel({ comparison }: { readonly comparison: Comparison }) {
  const { i18n } = useLingui()
  const speak = useSpeak(null)
  const { instrument, view, looks, sections } = comparison
  const last = looks.at(-1)
  return (
    <Panel
      title={<span lang={instrument.language}>{instrument.title}</span>}
      side={
        <span className="text-small ink-2">
          {speak.code(view)}
          {last && `, ${speak.day(last.on)}`}
        </span>
      }
    >
      {sections.map((section) => {
        const asked = section.items.filter((series) => series.points.length > 0)
        if (asked.length === 0) return null
        return (
          <section key={section.code} className="looks-section">
            <h3 lang={instrument.language}>{section.title}</h3>
            <ul>
              {asked.map((series) => (
                <li key={series.item.code} className="looks-item">
                  <span lang={instrument.language}>{series.item.asks}</span>
                  <Points comparison={comparison} series={series} />
                </li>
              ))}
            </ul>
            {section.means && (
              <p className="hint">
                <Trans>
                  Averages, as this set of questions uses them:{' '}
                  {speak.list(
                    section.means.map((mean) =>
                      mean === null ? speak.code('not-known') : writeNumber(i18n.locale, mean, ONE_PLACE),
                    ),
                  )}
                  . They decide nothing.
                </Trans>
              </p>
            )}
          </section>
        )
      })}
    </Panel>
  )
}

function Points({ comparison, series }: { readonly comparison: Comparison; readonly series: ItemSeries }) {
  const speak = useSpeak(null)
  const scale = scaleOf(comparison.instrument, series.item)
  const wordsOf = ({ value }: ItemPoint) =>
    value === 'not-known' ? speak.code('not-known') : (scale.find(({ code }) => code === value)?.words ?? value)
  return (
    <span className="looks-points">
      {series.points.map((point, at) => (
        <span key={point.entry} className={at === series.points.length - 1 ? 'bold' : 'ink-2'}>
          {at > 0 && ' → '}
          <span className="sr-only">{speak.day(point.on)}: </span>
          {wordsOf(point)}
        </span>
      ))}
      {series.direction && (
        <span className="note">
          <Icon name={TURN[series.direction]} size="tiny" />
          {series.direction === 'better' ? (
            <Trans>better than before</Trans>
          ) : series.direction === 'same' ? (
            <Trans>same as before</Trans>
          ) : (
            <Trans>harder than before</Trans>
          )}
        </span>
      )}
    </span>
  )
}
