import { msg } from '@lingui/core/macro'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(bestInterests, {
  group: 'changed',
  order: 9,
  icon: 'scales',
  ask: msg`A hard choice to think through`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'BID, BIA, best interests determination, best interests assessment',
  }),
  name: msg`What is best for the child`,
  titled: (body) => body.question,
  lined: (body) => body.options[body.chosen]?.option ?? null,
  fields: {
    matter: GENERATED,
    question: { label: msg`What has to be decided?`, hint: msg`As one question` },
    trigger: msg`What is it about?`,
    size: { label: msg`Who weighs it?`, hint: msg`Some matters need a panel.` },
    urgent: { label: msg`Is it urgent?`, hint: msg`Urgent action never waits for a panel.` },
    childSays: msg`What does the child say?`,
    options: {
      label: msg`What could be done?`,
      hint: msg`At least two, or nothing was weighed.`,
      add: msg`Another possibility`,
      fields: {
        option: msg`What?`,
        means: {
          label: msg`What would it mean for the child?`,
          codes: { other: msg({ context: 'answer to “What would it mean for the child?”', message: 'Neither' }) },
        },
        for: { label: msg`What speaks for it?`, hint: msg`One on each line` },
        against: { label: msg`What speaks against it?`, hint: msg`One on each line` },
        notKnown: { label: msg`What is not known?`, hint: msg`One on each line` },
        riskThatStays: msg`Which danger stays?`,
        childThinks: msg`What does the child think of it?`,
      },
    },
    chosen: { label: msg`Which one is best for the child?`, of: 'options' },
    reasons: msg`Why?`,
    consulted: { label: msg`Who was asked?`, rare: true },
    panel: { label: msg`Who sat on the panel?`, rare: true, decides: { size: ['determination'] } },
    dissent: {
      label: msg`Who thinks otherwise?`,
      add: msg`Somebody who thinks otherwise`,
      rare: true,
      fields: { who: msg`Who?`, words: msg`What do they say?` },
    },
    reviewOn: msg`Look at it again on`,
    appealTold: {
      label: msg`Was the child told how to object?`,
      fields: {
        told: msg`Was the child told how to object?`,
        on: msg`When?`,
        how: msg`How?`,
        because: msg`Why not yet?`,
      },
    },
  },
})
