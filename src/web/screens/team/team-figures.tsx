import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Icon, type IconName } from '#web/components/icon.tsx'
import { TEAM_FIGURES, countsInFigure, type TeamFigure, type TeamChild } from './team-rows.ts'

export const FIGURE_WORDS: Readonly<
  Record<TeamFigure, { readonly icon: IconName; readonly name: MessageDescriptor; readonly more: MessageDescriptor }>
> = {
  'not-seen': { icon: 'show', name: msg`Not seen`, more: msg`longer than agreed` },
  overdue: { icon: 'clock', name: msg`Overdue`, more: msg`something promised` },
  'to-approve': { icon: 'tick', name: msg`To approve`, more: msg`waits for a second person` },
  drifting: { icon: 'differs', name: msg`Stalled`, more: msg`no plan, visit or next step` },
  'not-told': { icon: 'unknown', name: msg`Not known`, more: msg`a part that you cannot open` },
  'went-around': { icon: 'flag', name: msg`To discuss together`, more: msg`done, although a rule asked for more` },
}

/** Counts of files. Each is a button that filters; none is a score. What cannot be told is listed where there is any. */
export function TeamFigures({
  children,
  chosen,
  choose,
}: {
  readonly children: readonly TeamChild[]
  readonly chosen: TeamFigure | null
  readonly choose: (figure: TeamFigure) => void
}) {
  const { i18n, t } = useLingui()
  return (
    <div className="figures-row" role="group" aria-label={t`Show only`}>
      {TEAM_FIGURES.map((figure) => {
        const words = FIGURE_WORDS[figure]
        const count = children.filter((one) => countsInFigure(figure, one)).length
        if (figure === 'not-told' && count === 0) return null
        return (
          <button
            key={figure}
            type="button"
            className="plain panel figure"
            aria-pressed={figure === chosen}
            onClick={() => choose(figure)}
          >
            <Icon name={words.icon} />
            <span>
              <b className="figure-count figures">{count}</b> <span className="block bold">{i18n._(words.name)}</span>
              <span className="block ink-2 text-small">{i18n._(words.more)}</span>
            </span>
          </button>
        )
      })}
    </div>
  )
}
