import { msg } from '@lingui/core/macro'
import { legalHold } from '#domain/kinds/closure/legal-hold.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(legalHold, {
  group: 'rare',
  order: 95,
  icon: 'lock',
  ask: msg`A court or a law requires us to keep this file`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'legal hold, do not delete' }),
  name: msg`Legal hold on the file`,
  fields: {
    stands: {
      label: msg`Must the file be kept?`,
      codes: {
        yes: msg`Yes, nobody may erase it`,
        ended: msg({ context: 'answer to “Must the file be kept?”', message: 'No longer' }),
      },
    },
    hold: GENERATED,
    decidedBy: {
      label: msg`Who decided it?`,
      hint: msg`The card shows the legal hold, without a reason: everyone who could ask to erase the file must see it.`,
    },
    until: {
      label: msg`Until when?`,
      hint: msg`The legal hold ends by itself after that day. Leave this empty if no day is known.`,
    },
  },
})
