import { startOf, type PlainDate } from '../entry/plain-date.ts'
import type { Entry } from '../entry/entry.ts'
import { wasAsked } from '../entry/say.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Kind } from '../file/kind.ts'
import { all } from '../file/values.ts'
import { instrumentCompleted } from '../kinds/assessment/instrument-completed.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import { encounter } from '../kinds/before/encounter.ts'
import { firstHours } from '../kinds/first-72-hours/first-hours.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { views } from '../kinds/planning/views.ts'
import { consent } from '../kinds/registration/consent.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { limitsTold } from '../kinds/registration/limits-told.ts'
import type { FirstHoursLine } from '../vocabulary/first-hours.ts'
import { seenThen } from './seen-then.ts'

/** Lines of the first days that are done only where the child is. */
const WITH_THE_CHILD: readonly FirstHoursLine[] = ['limits-told', 'fed-and-warm', 'food-and-clothes', 'phone-in-hand']

/**
 * The day on which somebody of us first met, saw or spoke with the child, by whatever was written of that day: a visit,
 * a contact before the file, the first hours, an answer of the child's. Undefined where nothing held says so.
 */
export function firstMet(file: CaseFile): PlainDate | undefined {
  const days = [
    ...where(file, visit, ({ child }) => child !== 'not-met'),
    ...where(file, encounter, () => true),
    ...where(file, firstHours, ({ line, answer }) => answer === 'yes' && WITH_THE_CHILD.includes(line)),
    ...where(file, safetyLook, ({ how }) => how === 'seen-there' || how === 'talked-with-child'),
    ...where(file, limitsTold, ({ to }) => to === 'child'),
    ...where(file, consent, ({ by }) => by === 'child'),
    ...where(file, views, ({ say }) => wasAsked(say)),
    ...where(file, instrumentCompleted, ({ view }) => view === 'child'),
    // Who came by themselves was there when the file was opened.
    ...where(file, fileOpened, ({ source }) => source === 'child'),
    ...['task', 'after-return'].flatMap((kind) => (file.byKind[kind] ?? []).flatMap((entry) => seenThen(entry) ?? [])),
    ...(file.seenBeside ?? []).map(({ on }) => on),
  ]
  return days.sort()[0]
}

const where = <Name extends string, Body>(
  file: CaseFile,
  kind: Kind<Name, Body>,
  was: (body: Body) => boolean,
): readonly PlainDate[] => all(file, kind).flatMap(({ at, body }: Entry<Body>) => (was(body) ? [startOf(at)] : []))
