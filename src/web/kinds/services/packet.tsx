import { msg } from '@lingui/core/macro'
import { packet } from '#domain/kinds/services/packet.ts'
import { defineFace, GENERATED } from '../define-face.ts'

/** Made from a slip, never written by hand. */
export const face = defineFace(packet, {
  group: 'elsewhere',
  order: 0,
  icon: 'sent',
  ask: msg`A slip as a sealed packet`,
  name: msg`A packet`,
  titled: (body) => body.called,
  fields: {
    referral: GENERATED,
    from: msg`From`,
    agency: msg`Agency`,
    madeOn: msg`Made on`,
    to: { label: msg`To whom?`, codes: { shelter: msg({ context: 'answer to “To whom?”', message: 'Shelter' }) } },
    called: msg`Who exactly?`,
    asks: msg`What are they asked to do?`,
    basis: msg`What is the legal basis?`,
    passingOn: msg`May they pass it on?`,
    answerBy: { label: msg`By when do we need an answer?`, rare: true },
    until: { label: msg`Until when may they keep it?`, rare: true },
    printed: msg`What the packet says`,
  },
})
