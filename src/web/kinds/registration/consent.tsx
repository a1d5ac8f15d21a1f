import { msg } from '@lingui/core/macro'
import { consent } from '#domain/kinds/registration/consent.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(consent, {
  group: 'changed',
  order: 8,
  icon: 'pencil',
  ask: msg`Agreement given or withdrawn`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'informed consent, assent, withdrawal of consent',
  }),
  name: msg`Agreement`,
  titled: (body, { code }) => code(body.purpose),
  lined: (body, { who: called, code, mayAgree, say }) => {
    const who = called(body.by)
    return mayAgree(body.by) ? `${who}: ${code(body.answer)}` : say(msg`${who} answered. The answer does not count.`)
  },
  fields: {
    purpose: msg`What for?`,
    recipient: msg`With whom?`,
    recipientCalled: { label: msg`Which one?`, rare: true },
    answer: msg`The answer`,
    by: msg`Who answered?`,
    capacity: { label: msg`In what role?`, codes: { child: msg`As the child` } },
    as: {
      label: msg`What was given?`,
      codes: {
        consent: msg({ context: 'answer to “What was given?”', message: 'Consent' }),
        assent: msg`The child’s own agreement`,
      },
    },
    how: msg`How?`,
    language: msg`In which language?`,
    languageSpokenBy: {
      label: msg`Who speaks this language with them?`,
      hint: msg`No native speaker has checked the app’s own words in it.`,
      codes: {
        asker: msg({ context: 'answer to “Who speaks this language with them?”', message: 'I do' }),
        interpreter: msg({ context: 'answer to “Who speaks this language with them?”', message: 'An interpreter' }),
        nobody: msg({ context: 'answer to “Who speaks this language with them?”', message: 'Nobody' }),
      },
    },
    explained: msg`What was explained?`,
    until: { label: msg`Until when?`, rare: true },
    notAsked: {
      label: msg`Who was not asked`,
      add: msg`A person who was not asked`,
      rare: true,
      fields: {
        whom: msg`Who?`,
        why: {
          label: msg`Why not?`,
          codes: {
            'not-safe': msg({ context: 'answer to “Why not?”', message: 'It was not safe to ask' }),
            urgent: msg({ context: 'answer to “Why not?”', message: 'It could not wait' }),
          },
        },
      },
    },
    words: { label: msg`In their words`, rare: true },
  },
})
