import { msg } from '@lingui/core/macro'
import { fosterCarer } from '#domain/kinds/directory/foster-carer.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(fosterCarer, {
  group: 'elsewhere',
  order: 2,
  icon: 'children',
  ask: msg`A foster family`,
  name: msg`A foster family`,
  titled: (body) => body.called,
  lined: (body, { code }) => `${body.district} · ${code(body.vetted)}`,
  fields: {
    carer: GENERATED,
    called: msg`What is the family called?`,
    district: msg`District or town`,
    phone: { label: msg`Phone`, rare: true },
    stands: {
      label: msg`Do they take children now?`,
      codes: {
        'takes-children': msg({ context: 'answer to “Do they take children now?”', message: 'Yes' }),
        resting: msg({ context: 'answer to “Do they take children now?”', message: 'Taking a break' }),
        stopped: msg`Not any more`,
      },
    },
    vetted: {
      label: msg`Was the family checked?`,
      codes: {
        'not-begun': msg({ context: 'answer to “Was the family checked?”', message: 'Not yet' }),
        passed: msg`Yes, and approved`,
        begun: msg`The check is under way`,
        refused: msg`Yes, and not approved`,
        withdrawn: msg`The approval was withdrawn`,
      },
    },
    checks: {
      label: msg`What was checked?`,
      add: msg`A check`,
      fields: { check: msg`What?`, on: msg`When?`, found: msg`What was found?` },
    },
    vettedUntil: { label: msg`Review by`, rare: true },
    room: msg`How many children can live there?`,
    there: msg`How many live there now?`,
    youngest: { label: msg`Youngest age`, rare: true },
    oldest: { label: msg`Oldest age`, rare: true },
    sex: {
      label: msg`Girls or boys?`,
      codes: { everyone: msg({ context: 'answer to “Girls or boys?”', message: 'Both' }) },
    },
    siblingsTogether: msg`Brothers and sisters together?`,
    atNight: msg`Also at night, without warning?`,
    disability: msg`A child with a disability?`,
    languages: msg`Which languages are spoken at home?`,
    words: { label: msg`In a few words`, rare: true },
  },
})
