import { msg } from '@lingui/core/macro'
import { firstHoursHealth } from '#domain/kinds/first-72-hours/first-hours-health.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(firstHoursHealth, {
  group: 'rare',
  order: 3,
  icon: 'heart',
  calledFor: { steps: ['crisis'] },
  ask: msg`Health in the first three days`,
  askMore: msg`Sealed in Health`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'first 72 hours, medical emergency, PEP, CMR',
  }),
  name: msg`Health in the first days`,
  fields: {
    need: {
      label: msg`Does the child need a doctor?`,
      codes: {
        now: msg({ context: 'answer to “Does the child need a doctor?”', message: 'Now' }),
        today: msg({ context: 'answer to “Does the child need a doctor?”', message: 'Today' }),
        soon: msg`In the next days`,
      },
    },
    lastContact: {
      label: msg`When may the last contact have been?`,
      hint: msg`Only if it was already told. Never ask the child for it.`,
      rare: true,
      fields: { from: msg`Earliest time`, to: msg`Latest time` },
    },
    clocks: {
      label: msg`Decisions to make in time`,
      hint: msg`General times: 72 hours and 5 days. Check which times apply locally.`,
      add: msg`Add another`,
      rare: true,
      fields: { clock: msg`Which one?`, answer: msg`What was decided?` },
    },
    words: { label: msg`In a few words`, rare: true },
  },
})
