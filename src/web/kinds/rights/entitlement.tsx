import { msg } from '@lingui/core/macro'
import { entitlement } from '#domain/kinds/rights/entitlement.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(entitlement, {
  group: 'rare',
  order: 55,
  icon: 'heart',
  ask: msg`Something the law gives`,
  askMore: msg`entitled, claimed, received`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'social protection, benefits, allowance, compensation',
  }),
  name: msg`What the law gives`,
  titled: (body, { code, say }) => say(msg`${code(body.what)}: ${code(body.stage)}`),
  lined: (body, { codes, day, say }) => {
    if (body.stage === 'not-claimed') return codes(body.why)
    if (body.stage === 'refused') return body.reasonGiven
    if (body.stage === 'ended') return body.because
    if (body.stage === 'received') return say(msg`since ${day(body.since)}`)
    return body.words ?? null
  },
  fields: {
    claim: GENERATED,
    what: {
      label: msg`What is it?`,
      codes: {
        housing: msg({ context: 'answer to “What is it?”', message: 'Housing' }),
        interpreter: msg({ context: 'answer to “What is it?”', message: 'An interpreter' }),
      },
    },
    whose: { label: msg`For whom?`, preset: 'child' },
    stage: { label: msg`Status`, codes: { refused: msg`It was refused`, ended: msg`It has ended` } },
    toldToThem: msg`Has that person been told?`,
    claimBy: { label: msg`Until when may it be claimed?`, rare: true },
    why: { label: msg`Why not?`, hint: msg`Not claiming has no other disadvantage.` },
    claimedOn: msg`When was it claimed?`,
    by: msg`Who claimed it?`,
    answerExpectedOn: { label: msg`When is an answer expected?`, rare: true },
    waitingOn: {
      label: msg`Who are we waiting for?`,
      fields: {
        who: msg`Who?`,
        since: msg`Since when?`,
        askedAgain: { label: msg`When did we ask again?`, rare: true },
      },
    },
    reasonGiven: msg`Which reason was given?`,
    appealUntil: { label: msg`Until when is an appeal possible?`, rare: true },
    since: msg`Since when?`,
    until: { label: msg`Until when?`, rare: true },
    goesTo: msg`Who gets it?`,
    childHasTheUse: {
      label: msg`Does the child benefit from it?`,
      codes: {
        yes: msg({ context: 'answer to “Does the child benefit from it?”', message: 'Yes' }),
        'in-part': msg({ context: 'answer to “Does the child benefit from it?”', message: 'In part' }),
      },
    },
    because: msg`Why?`,
    law: { label: msg`Which law?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
