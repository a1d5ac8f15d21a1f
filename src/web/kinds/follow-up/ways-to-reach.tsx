import { msg } from '@lingui/core/macro'
import { waysToReach } from '#domain/kinds/follow-up/ways-to-reach.ts'
import { defineFace, type FieldFaceOrLabel } from '../define-face.ts'

/** What is asked of each agreed way. */
export const WAY_FIELDS: Readonly<Record<string, FieldFaceOrLabel>> = {
  way: { label: msg`How?` },
  to: { label: msg`To whom?` },
  number: { label: msg`Number`, rare: true },
  when: { label: msg`When?`, rare: true },
  where: { label: msg`Where?`, rare: true },
  weAre: { label: msg`Who do we say that we are?`, hint: msg`“The reading club”`, rare: true },
}

export const face = defineFace(waysToReach, {
  group: 'rare',
  order: 22,
  icon: 'phone',
  ask: msg`Agreed ways to reach the child`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'contact plan, agreed contact' }),
  name: msg`Agreed ways`,
  lined: (body, { codes }) => (body.ways.length === 0 ? null : codes(body.ways.map(({ way }) => way))),
  fields: { ways: { label: msg`Agreed ways`, add: msg`Another way`, fields: WAY_FIELDS } },
})
