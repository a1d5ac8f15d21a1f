import { msg } from '@lingui/core/macro'
import { dormantByWish } from '#domain/kinds/closure/dormant-by-wish.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(dormantByWish, {
  group: 'rare',
  order: 91,
  icon: 'moon',
  calledFor: { steps: ['crisis', 'transition', 'inclusion', 'aftercare'] },
  ask: msg({
    message:
      '{p, select, she {She wishes} he {He wishes} they {They wish} other {The child wishes}} no contact for now',
  }),
  fresh: true,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'inactive case, on hold, no further contact',
  }),
  name: msg`No contact for now, by wish`,
  lined: (body) => body.wayBack,
  fields: {
    wayBack: { label: msg`How can the child come back?`, hint: msg`“You can call Drita on any day.”` },
    mayWeGetInTouch: {
      label: msg`May we get in touch again?`,
      hint: msg`Write how to reach the child under the agreed ways: everybody reads the card.`,
      fields: {
        answer: msg`May we get in touch again?`,
        how: { label: msg`How can we do so safely?`, made: true, earlier: true },
        on: { label: msg`When?`, hint: msg`Only where a day was agreed.` },
      },
    },
  },
})
