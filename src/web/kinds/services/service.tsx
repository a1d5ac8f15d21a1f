import { msg } from '@lingui/core/macro'
import { service } from '#domain/kinds/services/service.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(service, {
  group: 'changed',
  order: 2,
  icon: 'heart',
  ask: msg`Help needed, offered, accepted or declined`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message:
      'service provision, assistance, reintegration assistance, support, help declined, counselling, psychosocial support, PSS, MHPSS, livelihood, legal aid',
  }),
  name: msg`Help`,
  titled: (body, { code, say }) => say(msg`${body.provider ?? code(body.sub ?? body.category)}: ${code(body.stage)}`),
  lined: (body, { said, codes, day, say }) => {
    switch (body.stage) {
      case 'declined':
        return `${said(body.inTheirWords)} · ${codes(body.reasons)}`
      case 'discontinued':
        return `${codes(body.reasons)} · ${said(body.childSays)}`
      case 'absent':
      case 'unfit':
        return codes(body.gap)
      case 'waitlisted':
      case 'in-progress':
        return say(msg`since ${day(body.since)}`)
      case 'understood':
        return said(body.inHerWords)
      case 'completed':
        return said(body.childSays)
      case 'needed':
      case 'offered':
      case 'accepted':
        return body.words ?? null
    }
  },
  fields: {
    need: GENERATED,
    category: msg`Which help?`,
    sub: { label: msg`More exactly`, of: 'subs' },
    whom: { label: msg`For whom?`, preset: 'child' },
    provider: { label: msg`Who gives it?`, rare: true },
    alsoFor: {
      label: msg`Who else benefits?`,
      hint: msg`A mother who can rest, a brother who comes along`,
      rare: true,
    },
    stage: msg`Status`,
    saidBy: {
      label: msg`Who says that it is needed?`,
      codes: {
        child: msg({ context: 'answer to “Who says that it is needed?”', message: 'The child' }),
        worker: msg({ context: 'answer to “Who says that it is needed?”', message: 'I do' }),
      },
    },
    offeredBy: msg`Who offered it?`,
    explained: { label: msg`What was explained?`, rare: true },
    understood: {
      label: msg`Was it understood?`,
      codes: { yes: msg({ context: 'answer to “Was it understood?”', message: 'Yes' }) },
    },
    inHerWords: msg`What did they say back, in their words?`,
    answeredBy: msg`Who answered?`,
    consent: GENERATED,
    reasons: {
      label: msg`Why?`,
      hint: msg`Write it as it was said. Giving no reason is an answer, too. The list comes from a study of adults: a child’s reason may not be in it.`,
    },
    whoseReason: msg`Whose reason is it?`,
    inTheirWords: msg`In their words`,
    door: {
      label: msg`May we get in touch again?`,
      hint: msg`They can still come back. Nothing else changes because of a no.`,
      fields: {
        mayWeGetInTouch: msg`May we get in touch again?`,
        how: { label: msg`How can we do so safely?`, hint: msg`“Through the teacher, on Tuesdays”` },
        askAgainOn: { label: msg`When may we ask again?`, hint: msg`Only where a day was agreed.` },
        wayBack: { label: msg`How can they come back to us?`, hint: msg`“You can call Drita on any day.”` },
      },
    },
    gap: { label: msg`What is missing?`, hint: msg`The right help is missing. Nobody said no.` },
    since: msg`Since when?`,
    expectedOn: { label: msg`When might it begin?`, rare: true },
    unsuitable: {
      label: msg`What does not fit this child?`,
      hint: msg`The help was accepted anyway. The need is still open.`,
      rare: true,
    },
    howOften: { label: msg`How often?`, rare: true },
    helped: { label: msg`What helped?`, rare: true },
    didNotHelp: { label: msg`What did not help?`, rare: true },
    childSays: msg`What does the child say?`,
    words: { label: msg`In a few words`, rare: true },
  },
})
