import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { BASE } from '#evidence/perturbation/changed-alike.ts'
import { TOTAL } from '#evidence/tables/table.ts'
import { Panel } from '#web/components/panel.tsx'
import { logError } from '#web/diagnostics/error-log.ts'
import { ChooseOne } from '../choose-one.tsx'
import { useEvidenceWords } from '../words/use-evidence-words.ts'
import { usePictureLines, type ReleaseOfPicture } from './about-picture.ts'
import { figureOf, furtherAxes } from './figure.ts'
import { FigureView, legendOf } from './figure-view.tsx'
import { savePicture } from './save-picture.ts'

/** A table that two people released, as a chart: drawn from the released counts only, so its picture says no more than the file does. */
export function ReleasedFigure(left: ReleaseOfPicture) {
  const {
    asked,
    proposal: { title },
  } = left
  const { t, i18n } = useLingui()
  const words = useEvidenceWords()
  const about = usePictureLines(left)
  const box = useRef<HTMLElement>(null)
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({})
  const { axes, shown, where, threshold, how } = asked
  // A table with noise has no totals.
  const startOf = (levels: readonly string[]) => (how?.is === 'noisy' ? (levels[0] ?? TOTAL) : TOTAL)
  const answer = axes[1]?.column ?? axes[0]?.column ?? ''
  const further = furtherAxes(axes, answer)
  const at = Object.fromEntries(further.map(({ column, levels }) => [column, picked[column] ?? startOf(levels)]))
  const figure = figureOf(axes, shown, answer, at)
  const of = [
    ...where.map(({ column, values }) => `${words.column(column)}: ${values.map(words.code).join(' / ')}`),
    ...further.map(({ column }) => `${words.column(column)}: ${words.code(at[column] ?? TOTAL)}`),
    how?.is === 'rounded'
      ? t`Every count was rounded by chance to a multiple of ${BASE}.`
      : how?.is === 'keyed'
        ? t`Every count was changed a little by chance.`
        : how?.is === 'noisy'
          ? t`Every count was changed a little by chance. Totals, and groups with too few children, are left out.`
          : t`Counts under ${threshold} are hidden, and some others too, so that nobody can work them out.`,
  ].join(' · ')
  const save = () => {
    const svg = box.current?.querySelector<SVGSVGElement>('svg.figure-chart')
    if (!svg) return
    savePicture({
      svg,
      title,
      about,
      legend: legendOf(figure, words),
      lines: [of],
      language: i18n.locale,
      name: 'table.png',
    }).catch((error: unknown) => logError('deed', error))
  }
  return (
    <Panel title={<Trans>As a chart</Trans>} inside>
      <div className="stack">
        {further.map(({ column, levels }) => (
          <ChooseOne
            key={column}
            label={words.column(column)}
            picks={[...(how?.is === 'noisy' ? [] : [TOTAL]), ...levels.filter((level) => level !== TOTAL)].map(
              (level) => ({ value: level, words: words.code(level) }),
            )}
            value={at[column] ?? TOTAL}
            set={(level) => setPicked({ ...picked, [column]: level })}
          />
        ))}
        <FigureView
          title={title}
          of={of}
          figure={figure}
          words={words}
          {...(how?.is === 'noisy' && { missing: 'left-out' })}
          chartAlone={further.length === 0}
          box={box}
        />
        <p className="text-small ink-2">
          {about.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </p>
        <div className="no-print">
          <Button variant="outline" onClick={save}>
            <Trans>Save the picture</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}
