import { msg } from '@lingui/core/macro'
import { selfHarm } from '#domain/kinds/assessment/self-harm.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(selfHarm, {
  group: 'rare',
  order: 0,
  icon: 'shield',
  ask: msg`Who stays with the child tonight?`,
  askMore: msg`danger to oneself: a plan for the night`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'suicide, suicidal, self-harm, self-injury, cutting, overdose, suicide risk, safety watch',
  }),
  name: msg`A plan for the night`,
  titled: (body, { say }) => (body.is === 'open' ? say(msg`A plan for the night`) : say(msg`The danger is over`)),
  lined: (body, { who }) => (body.is === 'open' && body.stays.length > 0 ? body.stays.map(who).join(', ') : null),
  fields: {
    crisis: GENERATED,
    is: {
      label: msg({ context: 'self-harm', message: 'Situation now' }),
      codes: { open: msg`The child is in danger`, over: msg`The danger is over` },
    },
    signs: {
      label: msg`What did you hear or see?`,
      hint: msg`Ask calmly whether the child thinks of dying. Asking does not put the thought into a child’s head.`,
      codes: {
        'speaks-of-dying': msg`The child speaks of dying`,
        'knows-how': msg`The child says how or when`,
        'hurt-on-purpose': msg`The child hurt themselves on purpose`,
        tried: msg`The child tried to die`,
        'worry-without-words': msg`The child said nothing, but you are worried`,
      },
    },
    hurtNow: {
      label: msg`Is the child hurt, or did the child swallow something?`,
      hint: msg`Yes, or not sure: go to a doctor now, with a person the child trusts.`,
    },
    stays: {
      label: msg`Who stays awake with the child tonight?`,
      hint: msg`Do not lock the child in. Do not ask for a signed promise. If you have named nobody, you stay until somebody comes.`,
      add: msg`Another person who stays`,
    },
    means: {
      label: msg`Are medicine, poison, blades and ropes out of reach?`,
      codes: {
        'out-of-reach': msg`Yes, all of it`,
        'not-yet': msg({
          context: 'answer to “Are medicine, poison, blades and ropes out of reach?”',
          message: 'Not yet',
        }),
      },
    },
    call: {
      label: msg`Whom do the child and the person who stays call at night?`,
      add: msg`Another person to call`,
      fields: { who: msg`Who?`, number: msg`Number` },
    },
    ifNobody: {
      label: msg`What do you do if nobody can stay?`,
      hint: msg`For example: you stay until your supervisor comes, or you go to the hospital together.`,
    },
    checkOn: { label: msg`When does somebody check on the child?`, hint: msg`Today, or tomorrow at the latest.` },
    checkAt: msg`At what time?`,
    childSays: {
      label: msg({ context: 'self-harm', message: 'What does the child say?' }),
      hint: msg`What helps the child through the night?`,
      rare: true,
    },
    words: { label: msg`In a few words`, rare: true },
    found: { label: msg`What is different now?` },
    decidedWith: {
      label: msg`Who decided it with you?`,
      hint: msg`A supervisor, a doctor or a psychologist. Do not decide this alone.`,
    },
  },
})
