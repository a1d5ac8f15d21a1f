import { fileLink } from '#domain/kinds/registration/file-link.ts'
import { tiesOf } from '#domain/kinds/registration/tie.ts'
import type { Crossing } from '#domain/vocabulary/family/crossing.ts'
import { draft } from '../../device/draft.ts'
import type { Telling } from './moment.ts'
import type { Whose } from './whose.ts'

export const crossing = (its: Whose) => ({
  /** What two people let cross to the own file of a person tied to this child. */
  crosses:
    (who: string, what: readonly Crossing[], because: string, inDays: number): Telling =>
    (at, file) => {
      const theirs = tiesOf(file).find(({ body }) => body.person === its.person(who))?.body.theirFile
      if (theirs === undefined) throw new Error(`${who} has no file of their own`)
      const answers = [
        { who: 'child' as const, answer: 'too-young' as const },
        { who: its.whom(who), answer: 'yes' as const },
      ]
      return [
        draft(fileLink, at, {
          file: theirs,
          person: its.person(who),
          crosses: [...what],
          decidedBy: [its.doer('drita'), its.doer('besa')],
          because,
          answers,
          until: its.day(inDays),
          stands: true,
        }),
      ]
    },
})
