import { msg } from '@lingui/core/macro'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(bestInterests, {
  group: 'changed',
  order: 9,
  icon: 'scales',
  ask: msg`What is best for the child`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'BID, BIA, best interests determination, best interests assessment',
  }),
  name: msg`What is best for the child`,
  titled: (body) => body.question,
  lined: (body) => body.options[body.chosen]?.option ?? null,
  fields: {
    matter: GENERATED,
    question: { label: msg`What has to be decided?`, hint: msg`Write one question` },
    trigger: msg`What is it about?`,
    size: { label: msg`Who assesses it?`, hint: msg`Some matters need a panel.` },
    urgent: { label: msg`Is it urgent?`, hint: msg`Urgent action never waits for a panel.` },
    childSays: msg`What does the child say?`,
    options: {
      label: msg`What could be done?`,
      hint: msg`Compare at least two options.`,
      add: msg`Another option`,
      fields: {
        option: msg`What?`,
        means: {
          label: msg`What would it mean for the child?`,
          codes: { other: msg({ context: 'answer to “What would it mean for the child?”', message: 'Neither' }) },
        },
        for: { label: msg`What supports it?`, hint: msg`One on each line` },
        against: { label: msg`What is against it?`, hint: msg`One on each line` },
        notKnown: { label: msg`What is not known?`, hint: msg`One on each line` },
        riskThatStays: msg`Which danger remains?`,
        childThinks: msg`What does the child think of it?`,
      },
    },
    chosen: { label: msg`Which one is best for the child?`, of: 'options' },
    reasons: msg`Why?`,
    consulted: { label: msg`Who was asked?`, rare: true },
    panel: { label: msg`Who was on the panel?`, rare: true, decides: { size: ['determination'] } },
    dissent: {
      label: msg`Who disagrees?`,
      add: msg`A person who disagrees`,
      rare: true,
      fields: { who: msg`Who?`, words: msg`What do they say?` },
    },
    reviewOn: msg`Review on`,
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
