import { msg } from '@lingui/core/macro'
import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(careArrangement, {
  group: 'changed',
  order: 4,
  icon: 'home',
  ask: msg({
    message: 'Where {p, select, she {she lives} he {he lives} they {they live} other {the child lives}} changed',
  }),
  fresh: true,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'care arrangement, placement, alternative care, foster care, kinship care, shelter, accommodation',
  }),
  name: msg`Where the child lives`,
  titled: (body, { code, say }) => say(msg`Lives now: ${code(body.arrangement)}`),
  lined: (body, { everyone, codes }) =>
    [everyone(body.with) || undefined, body.whyChanged && codes(body.whyChanged), body.note]
      .filter((part) => part !== undefined)
      .join(' · '),
  fields: {
    arrangement: { label: msg`How does the child live now?`, hint: msg`The address goes into Whereabouts, not here.` },
    with: msg`With whom?`,
    whyChanged: msg`Why did it change?`,
    decidedBy: {
      label: msg`Who decided it?`,
      codes: { child: msg({ context: 'answer to “Who decided it?”', message: 'The child' }) },
    },
    siblings: msg`Brothers and sisters`,
    childSays: msg`What does the child say?`,
    fostering: {
      label: msg`If the child was given to another household by custom`,
      hint: msg`This is a form of care. Ask how the promise is kept.`,
      rare: true,
      fields: {
        calledHere: { label: msg`What is it called here?`, hint: msg`Such as men pikin` },
        arrangedBy: {
          label: msg`Who arranged it?`,
          codes: { child: msg({ context: 'answer to “Who arranged it?”', message: 'The child' }) },
        },
        promised: msg`What was promised?`,
        kept: msg`Is the promise kept?`,
        inTouchWithOwnFamily: msg`Is the child in touch with the child’s own family?`,
        mayGoHome: msg`May the child go home when the child wishes?`,
        treatedAsOwnChildren: msg`Is the child treated like the other children there?`,
      },
    },
    note: { label: msg`A note`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
