import { msg } from '@lingui/core/macro'
import { civilStatusStep } from '#domain/kinds/rights/civil-status-step.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(civilStatusStep, {
  group: 'rare',
  order: 53,
  icon: 'paper',
  ask: msg`A step to get papers`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'civil documentation, civil registry, legal identity',
  }),
  name: msg`A step to get papers`,
  titled: (body, { code, say }) => say(msg`${code(body.aim)}: ${code(body.stands)}`),
  lined: (body, { code, day, say }) => {
    if (body.stands === 'done') return body.cameOfIt
    if (body.stands === 'dropped') return body.because
    if (body.stands === 'blocked') return code(body.obstacle)
    return body.stands === 'waits' ? say(msg`waiting for ${body.waitingOn.who}`) : say(msg`by ${day(body.by)}`)
  },
  fields: {
    step: GENERATED,
    aim: {
      label: msg`What is it for?`,
      hint: msg`A birth can always be registered without a father. Get legal advice first: naming the father may give him rights.`,
    },
    does: msg`Which step?`,
    stands: { label: msg`Status`, codes: { waits: msg`Others must act first`, blocked: msg`Something is in the way` } },
    who: msg`Who does it?`,
    by: msg`By when?`,
    waitingOn: {
      label: msg`Who are we waiting for?`,
      fields: {
        who: msg`Who?`,
        since: msg`Since when?`,
        askedAgain: { label: msg`When did we ask again?`, rare: true },
      },
    },
    obstacle: msg`What is in the way?`,
    lookAgainOn: msg`When do we check again?`,
    otherWay: { label: msg`Is there another way?`, rare: true },
    cameOfIt: msg`What was the result?`,
    cost: { label: msg`What did it cost?`, rare: true },
    because: msg`Why?`,
    words: { label: msg`In a few words`, rare: true },
  },
})
