import { Button } from '#web/components/button.tsx'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment, useState } from 'react'
import { HELP_STEPS, type HelpStep, type NeedAndHelp } from '#domain/questions/needs-and-help.ts'
import { Icon } from '#web/components/icon.tsx'
import { moveByArrows } from '#web/components/move-by-arrows.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { entryLine } from '#web/views/child-file/entry-title.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { useTimeWords } from '#web/words/times.ts'
import { HELP_STEP_WORDS, NextWords, ServiceDetails, StageChip } from './service-row.tsx'
import './needs-matrix.css'

interface NeedProps {
  readonly need: NeedAndHelp
  readonly child: ChildFile
}

/**
 * What the child needs against what becomes of it, for a laptop. A row in which nobody helps is hatched and says so; every point of a row is also a day or a word. A row
 * unfolds to what was said.
 */
export function NeedsMatrix({ needs, child }: { readonly needs: readonly NeedAndHelp[]; readonly child: ChildFile }) {
  const { t, i18n } = useLingui()
  const [unfolded, setUnfolded] = useState<string | null>(null)
  return (
    <div className="panel scrolls-sideways">
      <table className="needs-matrix" aria-label={t`Help and services`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Need</Trans>
            </th>
            <th scope="col">
              <Trans>Who gives it?</Trans>
            </th>
            {HELP_STEP_WORDS.map((words) => (
              <th key={words.id} scope="col" className="point-cell">
                {i18n._(words)}
              </th>
            ))}
            <th scope="col">
              <Trans>Status</Trans>
            </th>
            <th scope="col">{i18n._(msg({ context: 'heading of a column of children', message: 'What is next' }))}</th>
          </tr>
        </thead>
        <tbody onKeyDown={moveByArrows}>
          {needs.map((need) => {
            const open = need.track.key === unfolded
            return (
              <Fragment key={need.track.key}>
                <NeedRow
                  need={need}
                  child={child}
                  open={open}
                  toggle={() => setUnfolded(open ? null : need.track.key)}
                />
                {open && (
                  <tr className="need-details">
                    <td colSpan={HELP_STEPS.length + 4}>
                      <div className="service">
                        <ServiceDetails track={need.track} entry={need.entry} child={child} />
                      </div>
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function NeedRow({ need, child, open, toggle }: NeedProps & { readonly open: boolean; readonly toggle: () => void }) {
  const { speak } = child
  const { body } = need.entry
  const none = need.standing === 'none'
  const line = entryLine(need.entry, speak)
  return (
    <tr className={none ? 'without-help' : undefined}>
      <th scope="row">
        <button type="button" className="plain need-name" aria-expanded={open} onClick={toggle}>
          <span className="grow">
            {speak.code(body.sub ?? body.category)}
            {body.whom !== 'child' && <span className="ink-2 text-small"> · {speak.who(body.whom)}</span>}
          </span>
          <Icon name="down" size="tiny" />
        </button>
      </th>
      <td>
        {none && (
          <b className="in-due block">
            <Trans>No help yet</Trans>
          </b>
        )}
        {body.provider !== undefined && <bdi>{body.provider}</bdi>}
      </td>
      {HELP_STEPS.map((step) => (
        <PointCell key={step} step={step} need={need} />
      ))}
      <td>
        <StageChip body={body} child={child} />
        {line !== null && line !== '' && <span className="block ink-2">{line}</span>}
      </td>
      <td>
        <NextAct need={need} child={child} />
      </td>
    </tr>
  )
}

/** One step of one need: a filled point with its day, or a hollow one. Where nothing exists there is no way to walk, and no points. */
function PointCell({ step, need }: { readonly step: HelpStep; readonly need: NeedAndHelp }) {
  const times = useTimeWords()
  const reached = need.reached === null ? -1 : HELP_STEPS.indexOf(need.reached)
  const at = HELP_STEPS.indexOf(step)
  const on = need.on[step]
  if (need.reached === null) return <td className="point-cell no-way">{on !== undefined && times.day(on)}</td>
  if (at > reached)
    return (
      <td className="point-cell">
        <span className="point" aria-hidden="true" />
        <span className="sr-only">
          <Trans>not yet</Trans>
        </span>
      </td>
    )
  const no = step === 'answered' && need.standing === 'declined'
  return (
    <td className={at < reached ? 'point-cell on' : 'point-cell'}>
      <span className={no ? 'point no' : 'point done'} aria-hidden="true" />
      {on !== undefined ? (
        <span className="point-day">{times.day(on)}</span>
      ) : (
        <span className="sr-only">
          <Trans>Yes</Trans>
        </span>
      )}
    </td>
  )
}

/** Where nobody helps, help is looked for first. */
function NextAct({ need, child }: NeedProps) {
  const trail = useNavigation()
  const { file } = child
  const { id, body } = need.entry
  if (need.standing === 'none' && !('gap' in body))
    return (
      <Button data-size="sm" variant="outline" onClick={() => trail.go({ is: 'match', file, entry: id })}>
        <Trans>Find help that fits</Trans>
      </Button>
    )
  return (
    <Button data-size="sm" variant="subtle" onClick={() => trail.go({ is: 'write', kind: 'service', file, from: id })}>
      <NextWords stage={body.stage} />
    </Button>
  )
}
