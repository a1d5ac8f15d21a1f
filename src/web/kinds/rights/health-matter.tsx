import { msg } from '@lingui/core/macro'
import { healthMatter } from '#domain/kinds/rights/health-matter.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(healthMatter, {
  group: 'rare',
  order: 21,
  icon: 'heart',
  ask: msg`A health matter`,
  askMore: msg`Sealed in Health`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'diagnosis, medicine, illness, injury, pregnancy, vaccination',
  }),
  name: msg`Health`,
  lined: (body, { code }) => code(body.stands),
  fields: {
    matter: GENERATED,
    what: {
      label: msg`What is it?`,
      hint: msg`Only people with access to Health read this. A reminder says that there is an appointment, and not what for.`,
    },
    stands: msg`Status`,
    urgent: {
      label: msg`Is care needed at once?`,
      hint: msg`Everybody who works with the child then sees first that it is urgent, but not why.`,
      codes: {
        now: msg({ context: 'answer to “Is care needed at once?”', message: 'Now' }),
        today: msg({ context: 'answer to “Is care needed at once?”', message: 'Today' }),
      },
    },
    childSays: msg`What does the child say?`,
    childKnows: {
      label: msg`Does the child know?`,
      codes: { yes: msg({ context: 'answer to “Does the child know?”', message: 'Yes' }) },
    },
    medicine: { label: msg`Which medicine?`, made: true, earlier: true },
    allergicTo: { label: msg`Which allergies?`, hint: msg`One on each line.`, rare: true },
    seenBy: { label: msg`Who examined the child?`, rare: true },
    nextSeenOn: { label: msg`When is the next check-up?`, rare: true },
    mayKnow: { label: msg`Who may know it?`, add: msg`Add another`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
