import { msg } from '@lingui/core/macro'
import { guardianship } from '#domain/kinds/registration/guardianship.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(guardianship, {
  group: 'rare',
  order: 50,
  icon: 'scales',
  calledFor: { ages: ['0-2', '3-5', '6-11', '12-14', '15-17'] },
  ask: msg`The child’s guardian or representative`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'guardian, legal representative, custody',
  }),
  name: msg`Guardian or representative`,
  lined: (body, { code, who }) =>
    [code(body.type), body.person ? who(body.person) : body.called, code(body.stands)]
      .filter((part) => part !== undefined)
      .join(' · '),
  fields: {
    type: msg`Which kind?`,
    stands: { label: msg`Status`, codes: { needed: msg`Needed, not appointed yet` } },
    person: msg`Who, if in this file?`,
    called: msg`Who, if not in this file?`,
    conflict: {
      label: msg`Have they declared that they have no conflict of interest?`,
      hint: msg`Being young, or having been through the same, is no conflict of interest.`,
      codes: {
        yes: msg`They have a conflict of interest`,
        possible: msg`Possible conflict of interest`,
        'none-declared': msg({
          context: 'answer to “Have they declared that they have no conflict of interest?”',
          message: 'Declared: none',
        }),
      },
    },
    conflictWords: { label: msg`Which conflict of interest?`, rare: true },
    conflictReasons: { label: msg`What is the conflict?`, rare: true },
    alsoRepresents: {
      label: msg`Do they also represent somebody else here?`,
      hint: msg`A young mother and her child each need their own.`,
      calledFor: { ages: ['0-2', '12-14', '15-17'] },
      codes: { siblings: msg`Brothers or sisters` },
    },
    replacedBy: { label: msg`Who took over?`, rare: true },
    childSays: { label: msg`What does the child say about it?`, rare: true },
    authority: { label: msg`Who appointed them?`, rare: true },
    reference: { label: msg`Number on the paper`, rare: true },
    scope: { label: msg`For what?`, rare: true },
    endsOn: { label: msg`Until when?`, rare: true },
    metChildOn: { label: msg`When did they meet the child?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
