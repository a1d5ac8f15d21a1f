import { approvalStateOf } from '../file/approvals.ts'
import { all } from '../file/values.ts'
import { holds, type CaseFile } from '../file/case-file.ts'
import type { Doer } from '../entry/doer.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId, FileId, PersonId } from '../entry/ids.ts'
import type { EntryOf } from '../file/kind.ts'
import { fileLink, letsThrough } from '../kinds/registration/file-link.ts'
import { tiesOf } from '../kinds/registration/tie.ts'
import { startOf, type PlainDate } from '../entry/plain-date.ts'
import { p19MayCross } from '../rules/family/p19-may-cross.ts'
import { CROSSINGS, type Crossing } from '../vocabulary/family/crossing.ts'

/**
 * One thing that may be seen from a relative's file, or once could be. `held-back`: two decisions clash, or the second
 * person said no; what either withholds is withheld.
 */
export interface Crossed {
  readonly link: EntryId
  readonly crossing: Crossing
  readonly is: 'crosses' | 'held-back' | 'ended'
  readonly decidedBy: readonly Doer[]
  /** Its second person has not answered yet. */
  readonly unconfirmed: boolean
  readonly since: PlainDate
  /** The day on which it ends or ended: its own last day, or the day on which somebody ended it earlier. */
  readonly until: PlainDate
  /** Entries that can be seen there now. */
  readonly shown: readonly Entry[]
}

/** The links between this file and one relative's, on a day and in the past. Empty: nothing ever crossed. */
export function whatCrosses(file: CaseFile, to: FileId, today: PlainDate): readonly Crossed[] {
  const links = all(file, fileLink).filter(({ body }) => body.file === to)
  const standing = links.filter(({ id, body }) => !(id in file.replaced) && body.stands && body.until >= today)
  const shownOf = (crossing: Crossing) =>
    file.entries.filter(
      (entry) =>
        (CROSSINGS[crossing] as readonly string[]).includes(entry.kind) &&
        !(entry.id in file.struck) &&
        p19MayCross(file, to, entry, today).answer === 'allowed',
    )
  const current = links.filter(({ id }) => !(id in file.replaced))
  return links
    .flatMap((link) =>
      link.body.crosses.map((crossing): Crossed => {
        const stands = standing.includes(link)
        const everyone = current.every(
          (other) => letsThrough(file, other, today) && other.body.crosses.includes(crossing),
        )
        const is = !stands ? 'ended' : everyone ? 'crosses' : 'held-back'
        return {
          link: link.id,
          crossing,
          is,
          decidedBy: link.body.decidedBy,
          unconfirmed: stands && approvalStateOf(file, link) === 'waiting',
          since: startOf(link.at),
          until: stands ? link.body.until : endOf(file, link, links),
          shown: is === 'crosses' ? shownOf(crossing) : [],
        }
      }),
    )
    .filter(({ link, is }) => is !== 'ended' || !isLift(links, link))
    .sort((a, b) => RANK.indexOf(a.is) - RANK.indexOf(b.is) || (a.until === b.until ? 0 : a.until < b.until ? 1 : -1))
}

const RANK: readonly Crossed['is'][] = ['crosses', 'held-back', 'ended']
type Link = EntryOf<typeof fileLink>

/** A decision that only ends another let nothing through itself. */
const isLift = (links: readonly Link[], id: EntryId) => links.some((link) => link.id === id && !link.body.stands)

/** The earlier of its own last day and the day of the decision that replaced it. */
function endOf(file: CaseFile, link: Link, links: readonly Link[]): PlainDate {
  const by = new Set(file.replaced[link.id] ?? [])
  const days = links.filter(({ id }) => by.has(id)).map(({ at }) => startOf(at))
  return [link.body.until, ...days].sort()[0] ?? link.body.until
}

export interface RelativesFile {
  readonly file: FileId
  readonly person: PersonId
}

/** Files of relatives that this one links to, by ties or by links. Nobody can tell without `identity`. */
export function relativesFiles(file: CaseFile): readonly RelativesFile[] | 'not-held' {
  if (!holds(file, 'identity')) return 'not-held'
  const led = [
    ...tiesOf(file).flatMap(({ body }) =>
      body.theirFile === undefined ? [] : [{ file: body.theirFile, person: body.person }],
    ),
    ...all(file, fileLink).map(({ body }) => ({ file: body.file, person: body.person })),
  ]
  return [...new Map(led.toReversed().map((one) => [one.file, one])).values()].reverse()
}
