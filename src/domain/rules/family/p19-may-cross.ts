import { z } from 'zod'
import { holds, type CaseFile } from '../../file/case-file.ts'
import { Whom, type Entry } from '../../entry/entry.ts'
import type { FileId } from '../../entry/ids.ts'
import { letsThrough, linksTo } from '../../kinds/registration/file-link.ts'
import type { PlainDate } from '../../entry/plain-date.ts'
import type { Ruling } from '../../entry/ruling.ts'
import { CROSSINGS, NOTHING_CROSSES_FROM, type Crossing } from '../../vocabulary/family/crossing.ts'
import { withheldFrom } from '../consent/r06-withheld-stays.ts'

/**
 * P19, the wall between two files: whether this entry may be shown to a person who keeps a relative's file. Every
 * current link must allow it; an ended link allows nothing; a fact about a third person, or told in confidence, never
 * crosses; nor does what is withheld from family (R6).
 */
export function p19MayCross(file: CaseFile, to: FileId, entry: Entry, today: PlainDate): Ruling {
  const rule = 'P19'
  if ((NOTHING_CROSSES_FROM as readonly string[]).includes(entry.folder))
    return { rule, answer: 'refused', missing: ['to-stay-in-this-file'] }
  if (!holds(file, 'identity')) return { rule, answer: 'cannot-judge', dependsOn: ['identity'] }
  const links = linksTo(file).get(to) ?? []
  const open = links.filter((link) => letsThrough(file, link, today))
  if (links.length === 0 || open.length < links.length)
    return { rule, answer: 'refused', missing: ['link-that-stands'] }
  if (!open.every((link) => link.body.crosses.some((crossing) => covers(crossing, entry))))
    return { rule, answer: 'refused', missing: ['to-stay-in-this-file'] }
  const ofOthers = [...entry.about, ...metBy(entry)].some(
    (whom) => whom !== 'child' && !open.every((link) => link.body.person === whom),
  )
  if (ofOthers || entry.childMayLearn?.answer === 'no')
    return { rule, answer: 'refused', missing: ['yes-of-whose-story-it-is'] }
  if (open.some((link) => withheldFrom(file, { recipient: 'family', person: link.body.person }, [entry]).length > 0))
    return { rule, answer: 'refused', missing: ['without-what-is-withheld'] }
  return holds(file, 'care') ? { rule, answer: 'allowed' } : { rule, answer: 'cannot-judge', dependsOn: ['care'] }
}

const Meets = z.object({ meets: z.array(Whom) })

/** Whom else a visit means to meet: read by shape. */
function metBy(entry: Entry): readonly Whom[] {
  const read = Meets.safeParse(entry.body)
  return read.success ? read.data.meets : []
}

const covers = (crossing: Crossing, entry: Entry) => (CROSSINGS[crossing] as readonly string[]).includes(entry.kind)
