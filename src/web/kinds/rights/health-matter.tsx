import { msg } from '@lingui/core/macro'
import { healthMatter } from '#domain/kinds/rights/health-matter.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(healthMatter, {
  group: 'rare',
  order: 21,
  icon: 'heart',
  ask: msg`A matter of health`,
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
      hint: msg`Read only by those who hold Health. A reminder says that there is an appointment, and not what for.`,
    },
    stands: msg`How does it stand?`,
    urgent: {
      label: msg`Does somebody have to look at it at once?`,
      hint: msg`Everybody who works with the child then sees it first, without the reason.`,
      codes: {
        now: msg({ context: 'answer to “Does somebody have to look at it at once?”', message: 'Now' }),
        today: msg({ context: 'answer to “Does somebody have to look at it at once?”', message: 'Today' }),
      },
    },
    childSays: msg`What does the child say?`,
    childKnows: {
      label: msg`Does the child know?`,
      codes: { yes: msg({ context: 'answer to “Does the child know?”', message: 'Yes' }) },
    },
    medicine: { label: msg`Which medicine?`, made: true, earlier: true },
    allergicTo: { label: msg`What is not borne?`, hint: msg`One on each line.`, rare: true },
    seenBy: { label: msg`Who looked at it?`, rare: true },
    nextSeenOn: { label: msg`When is it looked at again?`, rare: true },
    mayKnow: { label: msg`Who may know it?`, add: msg`Another one`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
