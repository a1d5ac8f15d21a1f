import type { CaseFile } from '../file/case-file.ts'
import type { Draft } from '../entry/entry.ts'
import type { When } from '../entry/plain-date.ts'
import type { BodyOf } from '../file/kind.ts'
import { urgentNeed } from '../kinds/follow-up/urgent-need.ts'
import { leading } from '../file/tracks.ts'
import { urgentSources } from './urgent-needs.ts'

type Line = BodyOf<typeof urgentNeed>

/**
 * The neutral lines that belong in one act with what was just written. What is urgent in a folder that not everybody
 * holds is said in `care` without a reason; what is no longer urgent there ends its line. Nothing is added where
 * nothing urgent changed, or where the act itself says it.
 */
export function urgentLines(before: CaseFile, after: CaseFile, at: When): readonly Draft[] {
  const [was, is] = [closedSources(before), closedSources(after)]
  const begun = is
    .filter(({ entry }) => !was.some((one) => one.entry.id === entry.id))
    .map(
      ({ need, within, entry, until }): Line => ({
        is: 'urgent',
        need,
        opens: entry.folder,
        within,
        ...(until !== undefined && { until }),
      }),
    )
  const ended = was
    .filter((one) => !is.some(({ need, entry }) => need === one.need && entry.folder === one.entry.folder))
    .map(({ need, entry }): Line => ({ is: 'over', need, opens: entry.folder, how: 'seen-to' }))
  const lines = leading(after, urgentNeed)
  const standing = ({ need, opens }: Line) => lines.find(({ body }) => body.need === need && body.opens === opens)
  return [...new Map([...ended, ...begun].map((line) => [`${line.need} ${line.opens}`, line])).values()]
    .filter((line) => line.is === 'urgent' || isOpen(standing(line)?.body))
    .map(
      (line): Draft => ({
        kind: urgentNeed.name,
        folder: 'care',
        at,
        about: ['child'],
        replaces: lines.filter(({ body }) => body.need === line.need && body.opens === line.opens).map(({ id }) => id),
        body: line,
      }),
    )
}

const closedSources = (file: CaseFile) => urgentSources(file).filter(({ entry }) => entry.folder !== 'care')
const isOpen = (line: Line | undefined) => line !== undefined && line.is !== 'over'
