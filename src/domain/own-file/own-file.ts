import { holds, type CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { FOLDERS, type EntryId, type Folder } from '../entry/ids.ts'
import { withheldNow } from '../kinds/registration/withhold.ts'
import { namesOf } from '../kinds/registration/name.ts'
import { personsOf } from '../kinds/registration/person.ts'
import { namesSomebody, partsOfName, tellingParts, textsIn } from '../families/names-in.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { safetyAround } from '../questions/safety-around.ts'
import { whoIsThis } from '../questions/who-is-this.ts'
import { isWithheldBy } from '../rules/consent/r06-withheld-stays.ts'
import { r20OwnCopy } from '../rules/rights/r20-own-copy.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Ruling } from '../entry/ruling.ts'
import { LEFT_OUT_BY_KIND, WHY_LEFT_OUT, type WhyLeftOut } from '../vocabulary/rights/why-left-out.ts'

export interface LeftOutOfCopy {
  readonly because: WhyLeftOut
  readonly count: number
  /** Folders that the person making the copy does not hold: nobody can tell what is in them. */
  readonly folders?: readonly Folder[]
}

export interface OwnFile {
  /** Oldest first. */
  readonly given: readonly Entry[]
  /**
   * May be given once a person has read them: they contain somebody else, were told by somebody else, or are a level or
   * a guess of ours. Until then they are in `left`.
   */
  readonly toRead: readonly Entry[]
  readonly left: readonly LeftOutOfCopy[]
}

/**
 * The copy of a file for the person whom it is about (P19, R20), of the folders that its maker holds. Others' facts are
 * left out, and so is what would endanger; the copy names the reasons. `read`: entries of `toRead` that a person has
 * read and includes.
 */
export function ownFile(
  file: CaseFile,
  today: PlainDate,
  read: readonly EntryId[] = [],
): Result<OwnFile, 'rule-refused', { readonly rulings: readonly Ruling[] }> {
  const ruling = r20OwnCopy(file, today)
  if (ruling.answer !== 'allowed') return refuse('rule-refused', { rulings: [ruling] })
  const judged = judging(file, today)
  const each = file.entries
    .filter((entry) => !(entry.id in file.struck))
    .map((entry) => ({ entry, because: judged(entry) }))
  const given = each.filter(
    ({ entry, because }) => because === null || (needsReading(because) && read.includes(entry.id)),
  )
  const left = each.filter((one) => !given.includes(one))
  const notHeld = FOLDERS.filter((folder) => !holds(file, folder))
  const counted = WHY_LEFT_OUT.flatMap((because): LeftOutOfCopy[] => {
    const count = left.filter((one) => one.because === because).length
    return count > 0 ? [{ because, count }] : []
  })
  return accept({
    given: given.map(({ entry }) => entry),
    toRead: each.filter(({ because }) => because !== null && needsReading(because)).map(({ entry }) => entry),
    left:
      notHeld.length > 0
        ? [...counted, { because: 'part-not-held', count: notHeld.length, folders: notHeld }]
        : counted,
  })
}

const needsReading = (because: WhyLeftOut) =>
  because === 'names-somebody' || because === 'told-by-another' || because === 'read-together'

/** A person around them is not safe, or nobody has found that all is well. */
export function dangerGoesOn(file: CaseFile): boolean {
  const { answer, marks, unsafe } = safetyAround(file)
  return answer !== 'safe' || marks.length > 0 || unsafe.length > 0
}

function judging(file: CaseFile, today: PlainDate): (entry: Entry) => WhyLeftOut | null {
  const newer = new Set(file.needsNewerApp)
  const byKind = new Map(
    Object.entries(LEFT_OUT_BY_KIND).flatMap(([because, kinds]) =>
      kinds.map((kind) => [kind, because as keyof typeof LEFT_OUT_BY_KIND] as const),
    ),
  )
  const danger = dangerGoesOn(file)
  // What was withheld from everybody at the person's own wish was not withheld from that person.
  const withheld = withheldNow(file).filter(
    ({ body }) =>
      body.from.person === 'child' ||
      (body.from.recipient === 'anyone' && body.from.person === undefined && body.askedBy !== 'child'),
  )
  const persons = personsOf(file)
  const ids = new Set<string>(persons.map(({ body }) => body.person))
  const telling = persons.flatMap(({ body }) => [
    ...tellingParts(body.called),
    ...namesOf(file, body.person).flatMap((name) => partsOfName(name.body.text)),
  ])
  const ofChild = whoIsThis(file, today).called
  const own = [...namesOf(file, 'child').map(({ body }) => body.text), ...(ofChild ? [ofChild.text] : [])]
  return (entry) => {
    const because = byKind.get(entry.kind)
    if (newer.has(entry)) return 'newer-app'
    if (because !== undefined && because !== 'read-together' && (because !== 'danger-goes-on' || danger)) return because
    if (withheld.some((rule) => isWithheldBy(rule, entry))) return 'asked-to-be-kept'
    if (entry.about.some((whom) => whom !== 'child')) return 'another-persons'
    const may = entry.childMayLearn
    if (may?.answer === 'no' || (may?.answer === 'later' && (may.from === undefined || may.from > today)))
      return 'to-be-told-first'
    if (because === 'read-together') return because
    if (may?.answer === 'yes') return null
    if (entry.toldBy !== undefined && ids.has(entry.toldBy)) return 'told-by-another'
    return textsIn(entry.body).some((text) => ids.has(text)) || namesSomebody(entry.body, telling, own)
      ? 'names-somebody'
      : null
  }
}
