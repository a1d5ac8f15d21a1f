import { msg } from '@lingui/core/macro'
import { person } from '#domain/kinds/registration/person.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(person, {
  group: 'changed',
  order: 5,
  icon: 'invite',
  ask: msg({ message: 'Someone new is around {p, select, she {her} he {him} they {them} other {the child}}' }),
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'family member, caregiver, relative',
  }),
  name: msg`A person around the child`,
  titled: (body) => body.called,
  lined: (body, { code }) => body.does ?? (body.alive === 'no' ? code('died') : null),
  fields: {
    person: GENERATED,
    called: { label: msg`What does the child or family call them?`, hint: msg`“Gran”, “the neighbour with the dog”` },
    gender: msg`Girl, boy, woman, man`,
    ageBand: msg`About how old?`,
    alive: msg`Still alive?`,
    does: { label: msg`What do they do?`, hint: msg`“Class teacher”`, rare: true },
    member: { label: msg`Do they work with us? Who?`, rare: true },
  },
})
