import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Route } from '#web/navigation/routes.ts'
import type { IconName } from '#web/components/icon.tsx'
import type { Face } from '#web/kinds/define-face.ts'
import type { Speak } from '#web/kinds/speak.ts'

/** One thing that can be written from *What happened?*. */
export interface Choice {
  /** A kind, a variant of a kind after a slash, or a screen of its own. */
  readonly opens: string | Route
  readonly icon: IconName
  readonly ask: MessageDescriptor
  readonly more?: MessageDescriptor | undefined
  readonly aliases?: MessageDescriptor | undefined
}

const WORDS_TO_FIND = 'words to find a form by, separated by commas'

/** What cannot wait: in this order and this place for every child, whatever is known of her and whoever looks. */
export const URGENT: readonly Choice[] = [
  {
    opens: 'missing-episode/missing',
    icon: 'search',
    ask: msg({
      message: '{p, select, she {She is missing} he {He is missing} they {They are missing} other {Child is missing}}',
    }),
  },
  {
    opens: 'concern/hurt',
    icon: 'plus',
    ask: msg({ message: '{p, select, she {She is hurt} he {He is hurt} they {They are hurt} other {Child is hurt}}' }),
    aliases: msg({ context: WORDS_TO_FIND, message: 'injury, wound, violence, beaten' }),
  },
  {
    opens: 'missing-episode/taken',
    icon: 'carry',
    ask: msg({
      message: '{p, select, she {She was taken} he {He was taken} they {They were taken} other {Child was taken}}',
    }),
    aliases: msg({ context: WORDS_TO_FIND, message: 'abduction, kidnapping, fetched by the family' }),
  },
  {
    opens: 'concern/told',
    icon: 'speech',
    ask: msg({ message: '{p, select, she {She told me} he {He told me} they {They told me} other {Child told me}}' }),
    aliases: msg({ context: WORDS_TO_FIND, message: 'disclosure, told me what happened' }),
  },
  {
    opens: 'person/born',
    icon: 'heart',
    ask: msg`A birth`,
    aliases: msg({ context: WORDS_TO_FIND, message: 'baby, newborn, gave birth' }),
  },
]

/** A visit has two forms: what was seen, and what was said over a distance. */
export function talked(): Choice {
  return {
    opens: 'visit/by-phone',
    icon: 'call',
    ask: msg`We talked`,
    more: msg`phone, message`,
    aliases: msg({ context: WORDS_TO_FIND, message: 'phone call, remote follow-up, text message' }),
  }
}

/** A request to a school, and a no to help: each begins a form further on. */
const SHORTER: readonly Choice[] = [
  {
    opens: 'referral/school',
    icon: 'paper',
    ask: msg`A slip for the school`,
    aliases: msg({ context: WORDS_TO_FIND, message: 'school slip, letter to the school, teacher, enrolment' }),
  },
  {
    opens: 'service/declined',
    icon: 'speech',
    ask: msg`Help was offered and refused`,
    aliases: msg({ context: WORDS_TO_FIND, message: 'declined, refused a service, said no' }),
  },
]

/** What has no child, or not this one: written on screens of its own. */
export const ELSEWHERE: readonly Choice[] = [
  {
    opens: { is: 'already-known' },
    icon: 'invite',
    ask: msg`A new child’s file`,
    aliases: msg({ context: WORDS_TO_FIND, message: 'intake, registration, new case, a child was referred to us' }),
  },
  {
    opens: { is: 'meet' },
    icon: 'person',
    ask: msg`A contact without a file`,
    aliases: msg({ context: WORDS_TO_FIND, message: 'outreach, street work, hotline call' }),
  },
  {
    opens: { is: 'write-outside-request' },
    icon: 'phone',
    ask: msg`Somebody from outside asks about a child`,
    aliases: msg({
      context: WORDS_TO_FIND,
      message: 'a caller, request for information, private lawyer, journalist, relative, does she live there',
    }),
  },
]

/** For whoever is a member of the agency. */
export const REPORT_HARM: Choice = {
  opens: { is: 'report-harm' },
  icon: 'flag',
  ask: msg`Report harm by staff`,
  aliases: msg({ context: WORDS_TO_FIND, message: 'safeguarding, PSEA, misconduct' }),
}

export const choiceOf = (face: Face): Choice => ({
  opens: face.kind.name,
  icon: face.icon,
  ask: face.ask,
  more: face.askMore,
  aliases: face.aliases,
})

/** The aliases of a choice, each by itself, in the reader's language. */
export const aliasesOf = ({ aliases }: Choice, speak: Pick<Speak, 'say'>): readonly string[] =>
  aliases === undefined
    ? []
    : speak
        .say(aliases)
        .split(/[,،，、]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== '')

/** All words by which the search finds a choice, its title first. */
export const termsOf = (choice: Choice, speak: Pick<Speak, 'say'>): readonly string[] => [
  speak.say(choice.ask),
  ...(choice.more ? [speak.say(choice.more)] : []),
  ...aliasesOf(choice, speak),
]

/** Everything that the search knows of for these kinds: each kind, its variants, and what is written elsewhere. */
export function choicesToFind(faces: readonly Face[], elsewhere: readonly Choice[]): readonly Choice[] {
  const names = new Set(faces.map((face) => face.kind.name))
  const variants = [talked(), ...SHORTER, ...URGENT].filter(({ opens }) => names.has(kindOf(opens)))
  return [...faces.map(choiceOf), ...variants, ...elsewhere]
}

const kindOf = (opens: Choice['opens']): string => (typeof opens === 'string' ? (opens.split('/')[0] ?? opens) : '')
